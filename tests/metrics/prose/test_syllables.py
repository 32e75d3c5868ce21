"""Syllables are counted as pyphen counts them, whatever the language."""

from __future__ import annotations

from pathlib import Path

import pyphen
import pytest

from mkdocs_cxux.data import words
from mkdocs_cxux.metrics.prose.syllables import read_patterns, syllables

LISTS = {"de": "de_DE", "en": "en_US", "fr": "fr", "it": "it_IT", "sv": "sv"}


@pytest.mark.parametrize("language", LISTS)
def test_they_are_those_of_pyphen(language: str) -> None:
    name = LISTS[language]
    patterns = read_patterns(pyphen.LANGUAGES[name])
    theirs = pyphen.Pyphen(lang=name)
    said = [*words("stop-words", language), *words("common-words", language)[:300], "x1", "o’s"]
    assert {w: syllables(patterns, w) for w in said} == {
        w: len(theirs.positions(w)) + 1 for w in said
    }


def test_a_pattern_without_a_place_to_divide_does_not_hide_an_earlier_one(tmp_path: Path) -> None:
    file = tmp_path / "hyph.dic"
    file.write_text("UTF-8\n% a comment\nab1cd\nab0cd\n^^78y1z/y=z,1,2\n", encoding="utf-8")
    patterns = read_patterns(file)
    assert [syllables(patterns, word) for word in ("abcd", "axyzb", "other")] == [2, 2, 1]


@pytest.mark.parametrize("name", ["id_ID", "af_ZA"])
def test_dictionaries_may_mark_places_behind_the_end_of_a_word(name: str) -> None:
    patterns = read_patterns(pyphen.LANGUAGES[name])
    theirs = pyphen.Pyphen(lang=name)
    said = ["memiliki", "kemerdekaan", "dokumentasi", "gebruikershandleiding", "a"]
    assert [syllables(patterns, w) for w in said] == [len(theirs.positions(w)) + 1 for w in said]
