"""How an English text speaks."""

from __future__ import annotations

import pytest

from mkdocs_cxux.metrics import measures
from mkdocs_cxux.metrics.voice import is_contraction
from mkdocs_cxux.model.metric import Metric
from tests.metrics.pages import page

FILLER = "The bread is warm and the coffee is good today. " * 40


def metric(text: str, name: str, language: str = "en") -> Metric:
    return measures(page(text, language=language))[f"voice.{name}"]


@pytest.mark.parametrize("word", ["don't", "it's", "we're", "they'll", "i'd", "let's", "i'm"])
def test_contractions(word: str) -> None:
    assert is_contraction(word)


@pytest.mark.parametrize("word", ["anna's", "o'clock", "dogs", "rock'n'roll", "company's"])
def test_possessives_are_no_contractions(word: str) -> None:
    assert not is_contraction(word)


def test_contractions_are_counted_per_hundred_words() -> None:
    found = metric(FILLER + "We don’t know. It's Anna's. ", "contractions")
    assert found.value == pytest.approx(100 * 2 / 405)
    assert {piece.note for piece in found.evidence} == {"don't", "it's"}


def test_you_share_counts_you_against_we() -> None:
    found = metric(FILLER + "You and your dog. You'll see us. We like our bread. ", "you_share")
    assert found.value == pytest.approx((3 + 0.5) / (6 + 1))
    assert found.evidence[0].note == "we, our"


def test_a_text_without_pronouns_has_no_you_share() -> None:
    assert not metric(FILLER, "you_share").applicable


def test_passive_share_quotes_the_passive() -> None:
    found = metric(FILLER + "The cake was eaten. ", "passive_share")
    assert found.value == pytest.approx(1 / 41)
    assert found.evidence[0].text == "The cake was eaten."


def test_imperative_share_quotes_what_is_asked() -> None:
    found = metric(FILLER + "Choose a plan. ", "imperative_share")
    assert found.value == pytest.approx(1 / 41)
    assert found.evidence[0].text == "Choose a plan."
    assert found.evidence[0].note == "choose"


def test_sentence_length_is_a_mean_with_its_interval() -> None:
    found = metric(FILLER + "Go. " * 10, "sentence_length")
    assert found.value == pytest.approx((40 * 10 + 10) / 50)
    assert found.interval is not None
    assert found.interval[0] < found.value < found.interval[1]


def test_voice_needs_150_words_of_english() -> None:
    assert metric("on " * 149, "contractions").value is None
    assert metric("on " * 150, "contractions").value == 0
    german = metric("Wir backen Brot. " * 100, "passive_share", "de")
    assert not german.applicable
    assert german.reason == "measured in English text only; this is de"
