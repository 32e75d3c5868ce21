"""Whether a word asks somebody to do something: “Login to ...”, “open a window and login”."""

from __future__ import annotations

import re
from itertools import pairwise

from mkdocs_cxux.checks.terms.beside import BEGINS, NEXT
from mkdocs_cxux.checks.terms.names import sentence_at
from mkdocs_cxux.checks.terms.senses.deeds.particles import has_particle
from mkdocs_cxux.data import familiar_words, word_set, words

_NAME = re.compile(r"\s([A-Z][\w-]*)(?:\s([^\W\d_]+)|(?=\s*$|\s+[|–—·-]\s|[.,:]))")
"""The name that comes next, and the word behind it, if any."""
_LETTERS = 3
"""Of an abbreviation that may be a name."""
_FIRST = re.compile(r"(?:^|[.!?:;]\s+|(,) )([^\W\d_]+) [^\W\d_]+(?: then)? $")
"""A word with nothing of its clause before it, and its joint."""
_WHAT = re.compile(r" ([a-z]+) ([a-z]+) ")


def begins_as_verb(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether a verb begins a sentence: of two words, written as its noun, what is asked for
    (“Login to ...”), one that can be nothing else (“Utilizes Fern Garden”), or a request with a
    small word that no name ends in (“Click on Fern Settings”)."""
    verbs = word_set("base-verbs", language) | word_set("action-verbs", language)
    endings = words("verb-endings", language)
    if use.lower().split()[0] in verbs and text[slice(*span)].lower().endswith(endings):
        return BEGINS.search(text, 0, span[0]) is not None
    if _is_request(text[slice(*span)], language) and BEGINS.search(text, 0, span[0]):
        return True
    after = NEXT.match(text, span[1])
    asked = after is not None and after[1].lower() in words("verb-followers", language)
    begins = asked and BEGINS.search(text, 0, span[0]) is not None
    return begins and has_particle((text[span[0] : span[1]], use), language)


def is_screen_deed(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether words that a hyphen joins begin a sentence as a verb: “Right click on the pot”."""
    after = NEXT.match(text, span[1])
    if after is None or not BEGINS.search(text, 0, span[0]):
        return False
    last = text[slice(*span)].rpartition(" ")[2].lower()
    goes_on = {*words("determiners", language), *words("screen-verb-followers", language)}
    return last in words("screen-verbs", language) and after[1].lower() in goes_on


def is_conditioned(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether a condition stands before a request, and behind it for what, be it any: “If you have
    none, signup for a free pot”."""
    before = text[: span[0]]
    first = sentence_at(before, len(before)).lower().split()[:1]
    if not (before.endswith(", ") and first and first[0] in words("done-clauses", language)):
        return False
    what = _WHAT.match(text, span[1])
    if what is None or what[1] not in words("voice-prepositions", language):
        return False
    return what[2] in words("indefinite-words", language)


def is_joined(before: str, following: str, language: str) -> bool:
    """Whether a joint behind a request stands before a word of what nobody does to a thing, and it
    goes on as that does: “open another window and login with it”. Behind an account it may be a
    noun, too: “ask for an account and login with all rights”."""
    said = re.findall(r"[^\W\d_][\w'’-]*", sentence_at(before, len(before)).lower())
    if len(said) < 2 or said[-1] not in words("clause-joiners", language):
        return False
    if following not in words("objectless-followers", language):
        return False
    verbs = word_set("base-verbs", language) | word_set("action-verbs", language)
    # In “access to support” is no verb; what is done to something has its article behind it.
    things = word_set("determiners", language) | word_set("indefinite-words", language)
    asked = said[0] in verbs or any(one in verbs and two in things for one, two in pairwise(said))
    if _is_second(before, language):
        return True
    accounts = word_set("account-nouns", language)
    return asked and accounts.isdisjoint((said[-2], said[-2].removesuffix("s")))


def _is_second(before: str, language: str) -> bool:
    """Whether the noun of another verb, joined to it, begins a sentence or what a condition leads
    to: “if it is not, logout and login with your name”; in “for signup, logout and login” all are
    things."""
    first = _FIRST.search(before)
    if first is None or first[2].lower() not in words("verb-noun-pairs", language):
        return False
    said = sentence_at(before, len(before)).lower().split()
    return not first[1] or said[0] in words("done-clauses", language)


def is_done_to_a_name(text: str, end: int, language: str) -> bool:
    """Whether a name stands behind a request, and nothing of what a noun may be of: “Setup MossFS”,
    “Setup Ferny on a pot”; in “Setup Checklist”, “Setup SSH keys” is none."""
    named = _NAME.match(text, end)
    if named is None or not words("familiar-words", language):
        return False
    name, following = named[1], (named[2] or "").lower()
    if following and following not in words("voice-prepositions", language):
        return False
    known = {word for line in words("known-acronyms", language) for word in line.split()}
    if name.isupper():
        return len(name) >= _LETTERS and name.lower() not in known
    inner = any(map(str.isupper, name[1:])) and "-" not in name
    return inner or (bool(following) and name.lower() not in familiar_words(language))


def _is_request(wrong: str, language: str) -> bool:
    """Whether words are a verb and the small word that leads on to its object."""
    verb, _, rest = wrong.partition(" ")
    verbs = word_set("base-verbs", language) | word_set("action-verbs", language)
    return verb.lower() in verbs and rest in words("particles", language)
