"""Whether the words around a word show that it is a thing: “your first login”, “the drop down”."""

from __future__ import annotations

import re

from mkdocs_cxux.checks.terms.beside import NEXT, PREVIOUS
from mkdocs_cxux.data import word_set, words

_QUOTED = re.compile(r"([^\W\d_]+) (?: {2,}|(?:[A-Z][\w'’-]* ){1,3})$")
"""The word before what was quoted, of which as many spaces are left, or before a label."""
SEVERAL = re.compile(r"[^isu]s$")
"""“keys”, but no “process”, “status” or “analysis”."""


def is_thing(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether the noun of a verb stands before a small word that goes with both: “your first login
    to it”, “on login to it”, where “log in to” is asked for."""
    noun, *rest = text[slice(*span)].lower().split()
    if not (rest and " " in use and noun in words("verb-noun-pairs", language)):
        return False
    if not word_set("name-joints", language).issuperset(rest):
        return False                   # “our setup wizard”
    before = text[: span[0]]
    previous = PREVIOUS.search(before)
    last = previous[1].lower() if previous else ""
    if last in words("determiners", language) or last in words("voice-prepositions", language):
        return True
    # “the students login to it”: who does it stands before the verb
    return not last.endswith("s") and is_described(before, language)


def is_called(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether a noun stands behind the label it has on the screen, which is quoted and left out of
    the text: “in the "Pots" drop down, you can”, or has its capitals: “the X Field drop down”. A
    verb has what it is done to behind it."""
    called, after = _QUOTED.search(text, 0, span[0]), NEXT.match(text, span[1])
    known = words("determiners", language)
    thing = called is not None and called[1].lower() in known
    return thing and (after is None or after[1].lower() not in known)


def is_of_several(beside: tuple[str, str], language: str) -> bool:
    """Whether words describe several things, of which it is said how many, or what people choose
    from: “several drop down menus”; in “to back up lists” and “many log in daily” they do not."""
    last, following = beside
    counted = last in words("count-words", language) and SEVERAL.search(following) is not None
    chosen = {following, following.removesuffix("s")} & word_set("choice-nouns", language)
    return counted or (bool(chosen) and last not in words("verb-openers", language))


def is_described(before: str, language: str) -> bool:
    """Whether what stands before a word describes a thing: “your first login”, “a daily login”."""
    opening = [*before.lower().split()][-2:-1]
    pointers = word_set("voice-pointers", language)        # “pots that easily setup”
    return not (word_set("determiners", language) - pointers).isdisjoint(opening)
