"""Intervals are the same on every run and narrow with more text."""

from __future__ import annotations

from mkdocs_cxux.metrics.prose.counts import Counts, total
from mkdocs_cxux.metrics.readability.bootstrap import interval, resample

SENTENCES = [Counts(1, 0, 5 + n * n % 19, 9, 0, 0, 0, 0.0) for n in range(300)]


def mean_length(counts: Counts) -> float:
    return counts.words / counts.sentences


def test_the_interval_holds_the_value_and_is_the_same_each_time() -> None:
    first = interval(resample(SENTENCES[:50]), mean_length)
    assert first == interval(resample(SENTENCES[:50]), mean_length)
    assert first is not None
    low, high = first
    assert low < mean_length(total(SENTENCES[:50])) < high


def test_more_sentences_give_a_narrower_interval() -> None:
    def width(count: int) -> float:
        found = interval(resample(SENTENCES[:count]), mean_length)
        assert found is not None
        return found[1] - found[0]

    assert width(300) < width(30) < width(8)


def test_one_sentence_has_no_interval() -> None:
    assert interval(resample(SENTENCES[:1]), mean_length) is None
    assert interval(resample([]), mean_length) is None
