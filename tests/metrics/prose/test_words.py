"""Words, and what is known of each."""

from __future__ import annotations

import pytest

from mkdocs_cxux.metrics.prose.words import is_common, lexicon, tokens, uncommon_words


def test_words_keep_their_apostrophes_and_hyphens() -> None:
    assert tokens("Don't stop the well-known 'test' – Anna's!") == [
        "don't", "stop", "the", "well-known", "test", "anna's",
    ]  # fmt: skip


def test_numbers_are_one_word_each() -> None:
    assert tokens("1,250.50 euros in 2026, v2") == ["1,250.50", "euros", "in", "2026", "v2"]


def test_letters_of_other_scripts_are_words() -> None:
    assert tokens("Größe ёлка naïve") == ["größe", "ёлка", "naïve"]
    assert tokens("e\u0301te\u0301") == ["e\u0301te\u0301"]
    assert tokens("यह पहला है") == ["यह", "पहला", "है"]


def test_syllables_are_counted_by_hyphenation_outside_english() -> None:
    known = lexicon("de")
    assert [known[word].syllables for word in ("brot", "bäcker", "dokumentation")] == [1, 2, 6]
    assert lexicon("xx")["anything"].syllables == 1


@pytest.mark.parametrize(
    "word", ["stopped", "tried", "houses", "it's", "don’t", "2026", "bread-box", "www", "easier"]
)
def test_forms_of_common_words_are_common(word: str) -> None:
    assert not lexicon("en")[word].uncommon


@pytest.mark.parametrize("word", [
    "organisation", "organisations", "behaviours", "favourite", "neighbour's",
])
def test_a_word_is_as_common_in_either_spelling(word: str) -> None:
    assert not lexicon("en")[word].uncommon


@pytest.mark.parametrize("word", ["reconciler", "heretofore", "utilisation", "kubernetes"])
def test_other_words_are_uncommon(word: str) -> None:
    assert lexicon("en")[word].uncommon


def test_words_few_readers_have_met_count_twice() -> None:
    known = lexicon("en")
    assert [known[word].uncommon for word in ("house", "quorum", "nematocyst")] == [0, 1, 2]


def test_without_a_list_no_word_is_called_uncommon() -> None:
    assert not lexicon("sv")["regnkappa"].uncommon


def test_a_stem_must_be_in_the_list() -> None:
    assert is_common("stopping", frozenset({"stop"}))
    assert not is_common("string", frozenset({"str"}))
    assert is_common("meetings", frozenset({"meet"})) and uncommon_words("Two things.", "en") == []


def test_versions_are_numbers() -> None:
    assert tokens("Take v10.10.1, or v2.") == ["take", "v10.10.1", "or", "v2"]
    assert uncommon_words("Take v10.10.1, or v2.", "en") == []


def test_uncommon_words_are_named_once_in_order() -> None:
    text = "The reconciler reads the quorum; the reconciler waits."
    assert uncommon_words(text, "en") == ["reconciler", "quorum"]


def test_a_word_of_megabytes_is_no_burden() -> None:
    known = lexicon("en")
    assert known["x" * 1_000_000].long == 1
    assert "x" * 1_000_000 not in known
    assert uncommon_words("x" * 1_000_000, "en") == []
