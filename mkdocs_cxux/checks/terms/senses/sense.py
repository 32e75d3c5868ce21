"""Whether an everyday word stands where it can only mean what the brand calls otherwise."""

from __future__ import annotations

import re
from functools import lru_cache

from mkdocs_cxux.checks.terms.names import sentence_at
from mkdocs_cxux.data import word_set, words

_BEFORE = re.compile(r"([^\W_][\w'’-]*) $")
_AFTER = re.compile(r"(?:['’]s?)? ([^\W_][\w'’-]*)")
_BEGINS = re.compile(r"(?:^|[.,;:!?(–—|•>-])\s*$")
_STARTS = re.compile(r"(?:^|[.;:!?(–—|•>-])\s*$")
_VERBAL = ("s", "ed", "ing", "ly")
_OWNS = ("'s", "’s")
_SMALL = (
    "stop-words", "determiners", "verb-openers", "voice-amounts", "voice-prepositions",
    "clause-joiners", "base-verbs", "action-verbs",
)
"""Lists of words beside which a noun stands for itself: “for customers of”, “help customers”."""


def is_certain(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether nothing beside the word at `span` gives it another meaning.

    A noun between words of content is a part of something else (“training resources”, “customer
    service”); a noun where a verb is asked for is another thing (“your purchase”, buy); with a
    capital it is somebody's title; and where the right word stands in the same sentence, the two
    are told apart. Of words with many senses (“give”) and in languages without these word lists
    nothing is certain.
    """
    wrong = text[span[0] : span[1]].lower()
    many = _listed("many-sense-words", language=language)
    if wrong in many or wrong.removesuffix("s") in many:
        return False
    if not words("determiners", language) or _is_titled(text, span):
        return False
    if re.search(rf"(?<!\w){re.escape(use.lower())}", sentence_at(text, span[0]).lower()):
        return False
    before, after = _BEFORE.search(text, 0, span[0]), _AFTER.match(text, span[1])
    last = before[1].lower() if before else ""
    following = after[1].lower() if after else ""
    first = use.lower().split()[0]
    beside = last, following
    if use.lower() in _listed("stop-words", "verb-openers", language=language):
        return True                    # “shall” for must, “the user” for you: no nouns
    if first not in _listed("base-verbs", "action-verbs", language=language):
        return _is_noun(text, span, beside, language)
    deed = _is_deed(text, span, beside, language)
    thing = first in words("verb-or-noun", language) and _is_noun(text, span, beside, language)
    return deed or thing


def is_meant(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether the words beside an everyday word show that it means what the brand calls `use`.

    Readers and people are meant by any word for persons (“the user”, you); a verb by the thing
    that is done to (“leverage your data”); any other noun where it is ours (“our customers”).
    """
    wrong = text[span[0] : span[1]].lower().split()[-1]
    persons = word_set("person-nouns", language)
    anybody = use.lower() in _listed("pronouns-you", "people-words", language=language)
    if anybody and not persons.isdisjoint((wrong, wrong.removesuffix("s"))):
        return not _has_part(text, span[1], language)
    if use.lower().split()[0] in _listed("base-verbs", "action-verbs", language=language):
        after = _AFTER.match(text, span[1])
        objects = _listed("determiners", "object-openers", language=language)
        return after is not None and (after[1].lower() in objects or after[1].endswith(_OWNS))
    before = _BEFORE.search(text, 0, span[0])
    ours = word_set("pronouns-we", language) & word_set("determiners", language)
    return before is not None and before[1].lower() in ours


def _has_part(text: str, end: int, language: str) -> bool:
    """Whether things follow that a person has (“the user accounts”), and no deed (“clicks”)."""
    after = _AFTER.match(text, end)
    said = after[1].lower() if after else ""
    deeds = _listed("base-verbs", "action-verbs", "stop-words", language=language)
    return said.endswith("s") and said not in deeds and said.removesuffix("s") not in deeds


def _is_deed(text: str, span: tuple[int, int], beside: tuple[str, str], language: str) -> bool:
    """Whether it is a verb: with something after it, and none of the words before it that nouns
    have; “the long press” is no verb, “users press” is."""
    last, following = beside
    small = _listed("stop-words", "verb-openers", "clause-joiners", language=language)
    nouns = _listed("determiners", "voice-prepositions", language=language)
    said = last in small - nouns or last == "to" or last.endswith(_VERBAL)
    inflected = text[span[1] : span[1] + 1].isalpha()
    begins = not last and _BEGINS.search(text, 0, span[0]) is not None
    opens = said or begins or (inflected and last not in nouns)
    return opens and following not in ("", "of")


def _is_noun(text: str, span: tuple[int, int], beside: tuple[str, str], language: str) -> bool:
    """Whether it is a noun by itself: one thing has an article or the like before it, or stands
    alone; of several also “for customers”, “help customers”."""
    last, following = beside
    small = _listed(*_SMALL, language=language)
    opening = _listed("determiners", "voice-amounts", "noun-openers", language=language)
    many = text[span[0] : span[1]].endswith("s") or text[span[1] : span[1] + 1] == "s"
    before = (small if many else opening) - _listed("verb-openers", language=language)
    begins = _BEGINS if many else _STARTS
    opens = last in before or (not last and begins.search(text, 0, span[0]) is not None)
    opens = opens or last.endswith(_OWNS) or last.isdigit()
    ends = not following or following in small or following.endswith(_VERBAL)
    return opens and ends and following != "of"


def _is_titled(text: str, span: tuple[int, int]) -> bool:
    """Whether the word has a capital that no sentence gave it: “ask the Account Manager”."""
    head = text[: span[0]].rstrip()
    begins = not head or head[-1] in ".!?:;•–—|>([“„«\"‘"
    return text[span[0]].isupper() and not begins


@lru_cache(maxsize=64)
def _listed(*names: str, language: str) -> frozenset[str]:
    return frozenset(word for name in names for word in words(name, language))
