from __future__ import annotations

import pytest

from mkdocs_cxux.metrics.style.features import FEATURES, PLACE
from mkdocs_cxux.metrics.style.tally import has_lists, tally, total


def counted(text: str, feature: str) -> float:
    return tally(text, "en").counts[PLACE[feature]]


@pytest.mark.parametrize(
    ("text", "feature", "times"),
    [
        ("You don't need your card, and we won't ask.", "contractions", 2),
        ("Anna's boat isn't the club's.", "possessives", 2),
        ("You don't need your card.", "you", 2),
        ("It’s ready.", "contractions", 1),
        ("In order to begin, choose a plan.", "formal", 1),
        ("Give it a try, and feel free to ask.", "polite", 1),
        ("Use and/or, but not docs/index.md or https://a.example/b.", "slashes", 1),
        ("This is great!", "exclamations", 1),
        ("What would you like?", "questions", 1),
        ("Choose a plan.", "requests", 1),
        ("The plan was chosen by the board.", "passives", 1),
        ("And so it goes.", "starts_joiner", 1),
        ("If it rains, stay at home.", "led_in", 1),
        ("Go now.", "short", 1),
        ("See the list (e.g. the first), etc.", "short_forms", 2),
    ],
)
def test_a_feature_is_counted(text: str, feature: str, times: float) -> None:
    assert counted(text, feature) == times


def test_a_sentence_without_words_counts_nothing() -> None:
    assert tally("…", "en").words == 0
    assert not any(tally("…", "en").counts)


def test_the_first_sentence_of_a_paragraph_breaks_it() -> None:
    assert tally("Go now.", "en", True).counts[PLACE["paragraphs"]] == 1
    assert counted("Go now.", "paragraphs") == 0


def test_sums_are_those_of_all_sentences() -> None:
    whole = total([tally("You go.", "en"), tally("You and your dog go.", "en")])
    assert (whole.words, whole.sentences) == (7, 2)
    assert whole.counts[PLACE["you"]] == 3


def test_only_languages_with_all_word_lists_can_be_counted() -> None:
    assert has_lists("en")
    assert not has_lists("de")
    assert not has_lists("")


def test_names_are_unique() -> None:
    assert len(PLACE) == len(FEATURES)
