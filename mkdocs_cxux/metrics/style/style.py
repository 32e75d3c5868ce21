"""The counts of a text in, its place on every feature out, and how sure each one is."""

from __future__ import annotations

from functools import cached_property
from math import exp, log, sqrt
from typing import Sequence

from msgspec import Struct

from mkdocs_cxux.metrics.prose.text import TextFacts
from mkdocs_cxux.metrics.style.features import FEATURES, PLACE, Feature, Kind
from mkdocs_cxux.metrics.style.tally import Tally, tally, total
from mkdocs_cxux.model.voice import Trait

_START = 0.2
"""Added before the square root is taken, so that nothing and once are not far apart."""
_LETTERS = 2.4
"""Spread of the length of words in English text."""
_SPREAD = 0.65
"""Spread of the logarithm of sentence length in English text."""


class Style(Struct, frozen=True, dict=True):
    """A text on every feature, in the units of `Feature.unit`."""

    words: int
    sentences: int
    values: Sequence[float]

    @cached_property
    def scaled(self) -> tuple[float, ...]:
        """On the scale on which texts are compared (see `scale`)."""
        return tuple(map(scale, FEATURES, self.values))

    @property
    def errors(self) -> tuple[float, ...]:
        """One standard error of each scaled value: what a text this short leaves open."""
        return tuple(error(f, v, self) for f, v in zip(FEATURES, self.values, strict=True))


def scale(feature: Feature, value: float) -> float:
    """The square root of a count, on which its sampling error is the same everywhere; the
    logarithm of a sentence's length."""
    if feature.name == "sentence_length":
        return log(max(1.0, value))
    if feature.kind is Kind.MEANS:
        return value
    return sqrt(max(0.0, value) + _START)


def unscale(feature: Feature, scaled: float) -> float:
    """The value that `scale` makes of it."""
    if feature.name == "sentence_length":
        return exp(scaled)
    if feature.kind is Kind.MEANS:
        return scaled
    value = max(0.0, scaled * abs(scaled) - _START)
    return min(100.0, value) if feature.kind in (Kind.STARTS, Kind.SENTENCES) else value


def spread_of(feature: Feature, trait: Trait) -> float:
    """The spread of a trait on the comparing scale; its lower end may be cut off at nothing."""
    centre = scale(feature, trait.centre)
    return max(scale(feature, trait.high) - centre, centre - scale(feature, trait.low))


def error(feature: Feature, value: float, text: Style) -> float:
    """One standard error of a scaled value in a text of this length.

    Counts are binomial: the variance of x per 100 of n is 100 x (1 - x/100) / n, and of its
    root a quarter of that by x. At nothing found, half a case stands in.
    """
    words, sentences = max(1, text.words), max(1, text.sentences)
    if feature.name == "word_length":
        return _LETTERS / sqrt(words)
    if feature.name == "sentence_length":
        return _SPREAD / sqrt(sentences)
    if feature.name == "rhythm":
        return _SPREAD / sqrt(2 * sentences)
    size = words if feature.kind in (Kind.WORDS, Kind.SHAPES) else sentences
    value = min(max(value, 50 / size), 99.0)
    return sqrt(25 * (1 - value / 100) / size * value / (value + _START))


def style_of(counted: Tally) -> Style | None:
    """The style of a text, None where it has no word."""
    if not counted.words:
        return None
    values = []
    for feature, count in zip(FEATURES, counted.counts, strict=True):
        per_word = feature.kind in (Kind.WORDS, Kind.SHAPES)
        values.append(100 * count / (counted.words if per_word else counted.sentences))
    values[PLACE["word_length"]] = counted.counts[PLACE["word_length"]] / counted.words
    mean = counted.counts[PLACE["sentence_length"]] / counted.sentences
    square = counted.counts[PLACE["rhythm"]] / counted.sentences
    values[PLACE["sentence_length"]] = exp(mean)
    values[PLACE["rhythm"]] = sqrt(max(0.0, square - mean * mean))
    return Style(counted.words, counted.sentences, tuple(values))


def tallies(text: TextFacts) -> tuple[Tally, ...]:
    """The counts of every sentence of a page's running text."""
    found = []
    before = None
    for sentence in text.sentences:
        found.append(tally(sentence.text, text.language, sentence.block is not before))
        before = sentence.block
    return tuple(found)


def pooled(parts: Sequence[Tally]) -> Style | None:
    """The style of several texts as one."""
    return style_of(total(parts))
