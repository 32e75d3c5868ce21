"""A text, its counts and a feature in, the sentences out that show the feature."""

from __future__ import annotations

from typing import Iterator, NamedTuple, Sequence

from mkdocs_cxux.metrics.prose.text import Sentence
from mkdocs_cxux.metrics.style.features import FEATURES, PLACE, Kind
from mkdocs_cxux.metrics.style.tally import Tally

_LEAST, _MOST = 4, 40
"""Words of a sentence that can be quoted and understood by itself."""


class Shown(NamedTuple):
    """A sentence and how much of the feature it has."""

    sentence: Sentence
    weight: float


def showing(
    name: str, sentences: Sequence[Sentence], tallies: Sequence[Tally], high: bool = True
) -> list[Shown]:
    """The sentences that show a feature, most first; with `high` false, its absence.

    Absence can be shown of means only: a short word, a short sentence. What is not there
    has no place.
    """
    found = [
        Shown(sentence, weight)
        for sentence, counted in zip(sentences, tallies, strict=True)
        for weight in _weights(name, counted, high)
    ]
    return sorted(found, key=lambda each: -each.weight)


def _weights(name: str, counted: Tally, high: bool) -> Iterator[float]:
    """Nothing or one number: how well a sentence shows the feature."""
    words = counted.words
    count = counted.counts[PLACE[name]]
    kind = FEATURES[PLACE[name]].kind
    if kind is Kind.MEANS:
        value = count / words if name == "word_length" and words else float(words)
        if words >= _LEAST:
            yield value if high else -value
    elif high and count and words:
        fits = _LEAST <= words <= _MOST
        yield count + (1 / words if fits else -1.0)
