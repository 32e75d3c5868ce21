"""How formal a sentence is, 0 (chat) to 100 (contract): marks of care minus marks of talk."""

from __future__ import annotations

import re
from functools import cache
from math import log
from typing import NamedTuple

from mkdocs_cxux.data import words
from mkdocs_cxux.metrics.style.features import FEATURES, PLACE
from mkdocs_cxux.metrics.style.tally import Tally, tally

_FULL_LENGTH = 25
"""A sentence of so many words is as long as formal ones need be."""
_SHORT_WORDS, _LONG_WORDS = 3.5, 5.5
"""Mean letters a word from talk to contracts."""
_NOMINAL = 0.28
"""Share of articles and prepositions in a text full of nouns (closed-class version of
Heylighen & Dewaele's F: they come with nouns, which formal text is made of)."""
_CARE, _TALK = 20, 10
"""Points of a whole mark: five of care make 100; one of talk takes away half as much."""
_OPENERS = "\"'“‘([-*• "
_CLOSERS = "\"'”’)] "


class Marks(NamedTuple):
    """The terms of formality, each 0 to 1; the first five speak for care, the rest for talk."""

    length: float
    long_words: float
    nominal: float
    abstract: float
    formal: float
    contraction: float
    i: float
    exclamation: float
    question: float
    slang: float
    chat: float
    small_start: float
    no_stop: float

    @property
    def score(self) -> float:
        """0 to 100."""
        care, talk = sum(self[:5]), sum(self[5:])
        return min(100.0, max(0.0, _CARE * care - _TALK * talk))


def formality(text: str, language: str = "en") -> float:
    """The formality of one sentence, 0 to 100."""
    return marks(text, tally(text, language)).score


def marks(text: str, counted: Tally) -> Marks:
    """The terms of a sentence that is already counted."""
    count = dict(zip((f.name for f in FEATURES), counted.counts, strict=True))
    length = max(1, counted.words)
    letters = counted.counts[PLACE["word_length"]] / length
    nominal = (count["articles"] + count["prepositions"]) / length
    text = text.replace("’", "'").strip()
    return Marks(
        length=_part(log(length) / log(_FULL_LENGTH)),
        long_words=_part((letters - _SHORT_WORDS) / (_LONG_WORDS - _SHORT_WORDS)),
        nominal=_part(nominal / _NOMINAL),
        abstract=_part(count["abstract"]),
        formal=_part(count["formal"]),
        contraction=_part(count["contractions"]),
        i=_part(count["i"]),
        exclamation=_part(count["exclamations"]),
        question=_part(count["questions"]),
        slang=_part(count["slang"]),
        chat=float(bool(_chat().search(text))),
        small_start=float(text.lstrip(_OPENERS)[:1].islower()),
        no_stop=float(text.rstrip(_CLOSERS)[-1:] not in tuple(".!?:;")),
    )


@cache
def _chat() -> re.Pattern[str]:
    """A small “i”, trailing dots, smileys, sooo, and "dont"."""
    bare = "|".join(map(re.escape, words("bare-contractions", "en")))
    return re.compile(
        r"(?<![\w'.])i(?![\w'.])|\.{2,}|…|[!?]{2,}|(?<!\w)[:;=]-?[)(DPp](?!\w)|(\w)\1\1|[*~]"
        rf"|(?<!\w)(?:{bare})(?!\w)"
    )


def _part(value: float) -> float:
    return min(1.0, max(0.0, value))
