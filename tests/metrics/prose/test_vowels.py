"""Syllables of English words are those one hears."""

from __future__ import annotations

import pytest

from mkdocs_cxux.metrics.prose.vowels import english_syllables
from tests.growth import grows_evenly


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "bread make asked times whole eyes the queue month we're don’t"),
        (2, "table wanted create boxes something being player business server movement season"),
        (3, "idea media actual easier video quickly-made unite-it completely"),
        (4, "available experience automated reliable everybody's"),
        (5, "documentation organization automatically"),
    ],
)
def test_syllables(count: int, words: str) -> None:
    assert {word: english_syllables(word) for word in words.split()} == dict.fromkeys(
        words.split(), count
    )


def test_what_is_no_word_counts_one() -> None:
    assert english_syllables("xkcd") == english_syllables("’") == english_syllables("42") == 1


@pytest.mark.parametrize("piece", ["a", "e", "ie", "the", "-", "l"])
def test_hostile_words_cost_linear_time(piece: str) -> None:
    assert grows_evenly(lambda size: english_syllables(piece * size), 20_000)
