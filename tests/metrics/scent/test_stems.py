from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_cxux.metrics.scent.stems import names_of, stems


@pytest.mark.parametrize(
    "family",
    [
        "price prices priced pricing",
        "plan plans planned planning",
        "cancel cancels cancelled cancelling cancellation",
        "serializer serializers serialize serialization",
        "authenticate authenticates authentication",
        "document documents documentation",
        "constrain constraint constraints",
        "class classes",
        "address addresses",
        "easy easier easily",
        "policy policies",
    ],
)
def test_forms_of_one_word_have_one_stem(family: str) -> None:
    assert len(set(stems(family, "en"))) == 1


@pytest.mark.parametrize("pair", ["plan plant", "bill build", "user use", "3.1 3.11", "test text"])
def test_different_words_have_different_stems(pair: str) -> None:
    assert len(set(stems(pair, "en"))) == 2


def test_words_without_content_are_left_out_and_repeats_are_kept() -> None:
    assert stems("How do I pause the plan, and what is a plan?", "en") == ["paus", "plan", "plan"]


def test_code_names_are_split_and_kept() -> None:
    assert {"model", "serial"} <= set(stems("ModelSerializer", "en"))
    assert set(stems("GitHub", "en")) >= set(stems("github", "en"))


def test_two_words_that_are_one_thing_are_one() -> None:
    assert stems("How do I log in?", "en") == stems("Login", "en") != stems("Logging", "en")
    assert stems("Set up", "en") == stems("set-up", "en") == stems("Setup", "en")


def test_versions_and_years_count_and_steps_do_not() -> None:
    assert stems("3 - Release 3.12 of 2024", "en") == ["relea", "3.12", "2024"]


def test_other_languages_are_cut_and_scripts_without_spaces_taken_in_pairs() -> None:
    assert set(stems("Kündigung", "de")) == set(stems("Kündigungen", "de"))
    assert set(stems("文書", "ja")) <= set(stems("日本語の文書", "ja"))


def test_a_stem_is_named_by_the_word_that_was_written() -> None:
    assert names_of("Pricing and plans", "en") == {"pric": "pricing", "plan": "plans"}


@given(st.text(max_size=200), st.sampled_from(["en", "de", "ja", ""]))
def test_any_text_has_stems_that_are_no_longer_than_words(text: str, language: str) -> None:
    assert all(0 < len(stem) <= 60 for stem in stems(text, language))


def test_one_word_of_megabytes_is_no_word() -> None:
    assert stems("a" * 5_000_000, "en") == []
