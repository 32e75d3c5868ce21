"""A sentence in, what it is made of out; all counts of a text are sums of these."""

from __future__ import annotations

import re
from math import log
from typing import NamedTuple, Sequence

from mkdocs_cxux.metrics.prose.words import ADDRESS, INNER_CAPITAL, Lexicon, Word, tokens

_INNER = re.compile(r"[a-z][A-Z]")
_APART = re.compile(r"[—–…]")
"""What stands between two words without white space."""
_WINDOW = 200
"""An uncommon word counts once in this many words: the second time, the reader knows it."""
_SHORTEST, _LONGEST = 10, 60
"""Words of a sentence below and above which its length says nothing more."""
LONG_SENTENCE = 25
"""Words. GOV.UK's limit: from 25 words on, a sentence is difficult to most readers."""


class Counts(NamedTuple):
    """What a stretch of text is made of; every readability number is a function of this.

    `lengthy`: sentences of more than LONG_SENTENCE words as a reader counts them; `long`: words of
    more than six letters; `uncommon` and `abstract`: words not in the common list (one that few
    readers have met as two) and nouns in -tion, -ment and the like, each once in a stretch of 200
    words; `span`: the logarithm of its sentence's words, added up over the words (a sentence under
    10 counts as 10, one over 60 as 60).
    """

    sentences: int
    lengthy: int
    words: int
    syllables: int
    long: int
    uncommon: int
    abstract: int
    span: float


NOTHING = Counts(0, 0, 0, 0, 0, 0, 0, 0.0)
"""The counts of no text."""


class Window:
    """The uncommon and abstract words met in the current stretch of text; `known` ones never
    count."""

    def __init__(self, known: frozenset[str] = frozenset()) -> None:
        self.left = _WINDOW
        self.known = known
        self.met: set[str] = set(known)

    def new(self, words: list[str], facts: list[Word]) -> tuple[int, int]:
        """How many uncommon and abstract words come up for the first time in this stretch."""
        if self.left < 0:
            self.met = set(self.known)
            self.left = _WINDOW
        self.left -= len(words)
        told = {w: f for w, f in zip(words, facts, strict=True) if f[2] or f[3]}
        fresh = [fact for word, fact in told.items() if word not in self.met]
        self.met.update(told)
        return sum(fact[2] for fact in fresh), sum(fact[3] for fact in fresh)


def counts_in(text: str, known: Lexicon, window: Window) -> Counts:
    """The counts of one sentence. What a name with a capital inside is called no reader sounds out:
    it counts as code does."""
    said = ADDRESS.sub(" ", text) if "//" in text or "www." in text else text
    words = tokens(INNER_CAPITAL.sub("code", said) if _INNER.search(said) else said)
    if not words:
        return NOTHING
    facts = [known[word] for word in words]
    syllables, long, *_ = map(sum, zip(*facts, strict=True))
    uncommon, abstract = window.new(words, facts)
    size = len(words)
    span = size * _span(size)
    lengthy = int(size > LONG_SENTENCE and spaced(text, size) > LONG_SENTENCE)
    return Counts(1, lengthy, size, syllables, long, uncommon, abstract, span)


def spaced(text: str, words: int) -> int:
    """How many of the `words` of a text a reader counts: what stands between white space or dashes
    is one, be it a version, an abbreviation or a path (“v2.41.x”, “i.e.”, “git.exe”)."""
    if len(text.split()) >= words:
        return words
    return min(words, len(_APART.sub(" ", text).split()))


def total(counts: Sequence[Counts]) -> Counts:
    """The sum of all counts."""
    return Counts(*map(sum, zip(*counts, strict=True))) if counts else NOTHING


def _span(words: int) -> float:
    """The logarithm of a sentence's length: shorter than 10 earns nothing more (SCIENCE 4).

    A run of over 60 words is more often a list without stops than a sentence.
    """
    return log(min(_LONGEST, max(_SHORTEST, words)))
