"""Whether a word that is a name stands for any thing of its kind: “some slack”, “an app store”."""

from __future__ import annotations

import re
from typing import Any

from mkdocs_cxux.checks.terms.beside import NEAR, NEXT
from mkdocs_cxux.checks.terms.inflected import in_form
from mkdocs_cxux.checks.terms.names import sentence_at
from mkdocs_cxux.data import familiar_words, word_set, words

_BEFORE = re.compile(r"(?:[^\W\d_][\w'’-]* )+$")
_PHRASE = 3
"""Words before a noun that may open its phrase: “Fern's whole salary matrix”."""
_TWO = 2
_VERBAL = ("ing", "ed")
_NO_THING = ("s", "ed", "ing", "ly")
_OWNS = ("'s", "’s")
_DOER = re.compile(r"(?:er|or)$")
"""Of who does something: “joiner”."""


def is_noun(
    text: str, span: tuple[int, int], use: str, language: str, exact: bool = False
) -> bool:
    """Whether a word that is a name with a capital ends a phrase that no name has: “some slack”,
    “the whole matrix”.

    Only words that everybody knows, and that have no other capital: no noun is a “GitHub”. Of
    several words the phrase must be of any such thing (“an app store”; where small words join them
    it is described, too: “a clear code of conduct”), or tell what the name
    stands for (“Fern PDF Viewer is a small PDF viewer”). `exact`: whoever asks for capitals wants
    no common noun, but for that, and where the same sentence has its verb (“when zooming in, the
    default zoom”).
    """
    start, end = span
    wrong = text[start:end]
    roles = word_set("role-nouns", language)
    one = " " not in wrong or wrong.rpartition(" ")[2] in roles      # “a head gardener”
    if not is_common(wrong, use, language) or (exact and one):
        return _is_verbal(text, span, use, language)
    if _is_kind(text[:start], use, language) or _describes(text, span, language):
        return True
    if not wrong.islower():
        return False                   # “an NHS-R community” is ours
    after = NEXT.match(text, end)
    if after is not None and after[1].lower() not in words("stop-words", language):
        return False
    before = _BEFORE.search(text, max(0, start - NEAR), start)
    opening = words("indefinite-words" if " " in wrong else "determiners", language)
    said = before[0].split()[-_PHRASE:] if before else []
    if not word_set("name-joints", language).isdisjoint(wrong.split()):
        if _is_of_others(said, language):
            return True
        opening = opening if said and said[-1].lower() not in opening else ()
    for word in reversed(said):
        if word.lower() in opening or (" " not in wrong and word.endswith(_OWNS)):
            return True
        more = word.lower() in words("comparing-words", language)     # “a more precise plan”
        if word.lower() in words("stop-words", language) and not more:
            return False
    return False


def is_of_a_kind(
    text: str, span: tuple[int, int], entry: Any, language: str
) -> bool:
    """Whether other words than those of a name stand behind “a” in small letters that the entry
    does not list: “a Fern potting index” is any index, beside the Fern Pot Index. A word in it that
    keeps its capital says so, or that there are three: of two, “a merge request” is what a Pull
    Request is called elsewhere."""
    wrong, use = text[slice(*span)], entry.use
    said = wrong.split()
    raised = all(word[0].isupper() for word in use.split())
    if entry.match_case or wrong in entry.not_ or not raised or len(said) < _TWO:
        return False
    if not said[-1].islower() or (wrong.islower() and len(said) == _TWO):
        return False
    before = _BEFORE.search(text, max(0, span[0] - NEAR), span[0])
    opening = words("indefinite-words", language)
    for word in reversed(before[0].split()[-_PHRASE:] if before else []):
        if word.lower() in opening:
            return True
        if word.lower() in words("stop-words", language):
            return False
    return False


def _is_of_others(before: list[str], language: str) -> bool:
    """Whether any such thing is meant, as somebody else has one: “their institution's”."""
    whose, owner = ["", "", *before][-2:]
    owners = {*words("indefinite-words", language), *words("other-owners", language)}
    return owner.endswith(_OWNS) and owner.islower() and whose.lower() in owners


def _is_verbal(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether a sentence has the verb of a small word besides: “zooming” beside “zoom”."""
    wrong = text[slice(*span)]
    if not (wrong.islower() and is_common(wrong, use, language)):
        return False
    said = set(sentence_at(text, span[0]).split())
    return any(not said.isdisjoint(in_form(wrong, ending)) for ending in _VERBAL)


def is_common(wrong: str, use: str, language: str) -> bool:
    """Whether a name differs in capitals that its words have in it, and everybody knows them; an
    abbreviation may be one of them (“PDF viewer”)."""
    both = [*zip(wrong.split(), use.split(), strict=False)]
    small = {one for one, _ in both if one.islower()}
    small_words = word_set("name-joints", language)              # “code of conduct”
    same = all(
        a == b if a.isupper() or a in small_words else a.islower() and a.title() == b
        for a, b in both
    )
    known = familiar_words(language)
    small -= small_words
    return wrong.casefold() == use.casefold() and same and bool(small) and known.issuperset(small)


def _describes(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether the small end of a name describes the thing behind it, “Fern core development”; what
    people or parts of the name's own stand there is its (“the Fern core team”)."""
    after = NEXT.match(text, span[1])
    thing = after[1].lower() if after else ""
    last = text[slice(*span)].rpartition(" ")[2]
    if last not in words("part-adjectives", language) or not thing:
        return False
    own = {*words("own-parts", language), *words("role-nouns", language)}
    own |= {*words("person-nouns", language), *words("stop-words", language)}
    return thing not in own and not thing.endswith(_NO_THING)


def _is_kind(before: str, use: str, language: str) -> bool:
    """Whether a sentence begins to tell what the name is: “PDF Viewer is a safe, small ...”."""
    being = "|".join(map(re.escape, words("voice-being", language)))
    article = "|".join(map(re.escape, words("indefinite-words", language)))
    if not (being and article):
        return False
    told = rf"(?<!\w){re.escape(use)} (?:{being}) (?:{article}) [^.!?;:]*$"
    return re.search(told, before) is not None


def is_of_any(text: str, wrong: str, language: str) -> bool:
    """Whether a text tells what the people it speaks of come to, be it any: “joiners to projects”
    are no new colleagues. All of it speaks of these, then."""
    if not _DOER.search(wrong):
        return False
    said = re.findall(rf"(?i)(?<![\w-]){re.escape(wrong)}s? to ([^\W\d_]+)s(?![\w'’-])", text)
    names = ("base-verbs", "action-verbs", "determiners")
    verbs = {word for name in names for word in words(name, language)}
    return any(verbs.isdisjoint((one, f"{one}s")) and not one.endswith("s") for one in said)
