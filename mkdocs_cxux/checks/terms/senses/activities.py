"""A place with the small form of a name of several words in, whether it is what one does or any
thing of a kind there out: “peer reviewing takes place first”, “a full-fledged room
booking system”."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_cxux.checks.terms.beside import BEGINS, NEAR, NEXT
from mkdocs_cxux.checks.terms.names import sentence_at
from mkdocs_cxux.checks.terms.senses.kinds import is_common
from mkdocs_cxux.data import words

_DOING = "ing"
_BEFORE = re.compile(r"(?:[^\W\d_][\w'’-]* )+$")
_NO_THING = ("ed", "ing", "ly")


def is_activity(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether the words at `span`, which everybody knows, are no name here: what one does is said
    to happen, or set against another thing that one does; and what an article and an adjective
    before them, and another noun behind them, make one of a kind."""
    start, end = span
    said = text[start:end]
    if BEGINS.search(text, 0, start):
        said = said[:1].lower() + said[1:]
    if " " not in said or not (said.islower() and is_common(said, use, language)):
        return False
    if _is_described(text, span, language):
        return True
    if not said.endswith(_DOING) or _last(text[:start]) in words("determiners", language):
        return False
    happens = _happens(language).match(text, end) is not None
    return happens or _is_contrasted(text, span, language)


def _is_described(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether it says what kind of thing is meant that stands behind it and is described before it;
    parts of a program and of a screen are called so."""
    after = NEXT.match(text, span[1])
    thing = after[1].lower() if after else ""
    parts = ("stop-words", "screen-nouns", "own-parts", "program-parts")
    if not thing or thing.endswith(_NO_THING) or any(thing in words(p, language) for p in parts):
        return False
    before = _BEFORE.search(text, max(0, span[0] - NEAR), span[0])
    *_, article, adjective = f"- - {before[0].lower() if before else ''}".split()
    return article in ("a", "an") and adjective not in words("stop-words", language)


def _last(before: str) -> str:
    return before.split()[-1].lower() if before.strip() else ""


def _is_contrasted(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether its sentence sets something else that one does against it, “whereas editing is”."""
    against = "|".join(map(re.escape, words("contrast-words", language)))
    said = sentence_at(text, span[0])
    return bool(against) and re.search(
        rf"(?<![\w-])(?:{against}) [a-z]+{_DOING}(?![\w-])", said, re.IGNORECASE
    ) is not None


@cache
def _happens(language: str) -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, words("happening-phrases", language)))
    return re.compile(rf" (?:{phrases})(?![\w-])" if phrases else r"\b\B")
