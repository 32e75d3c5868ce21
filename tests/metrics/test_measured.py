"""Each number is worked out once, and only where there is text enough."""

from __future__ import annotations

import pytest

from mkdocs_cxux.metrics import METRICS, measures
from mkdocs_cxux.metrics.measured import FOR_READABILITY, FOR_VOICE
from tests.metrics.pages import page

TEXT = "We bake bread every day. You can buy it in our shop. It tastes good. " * 10


def test_a_number_is_worked_out_once() -> None:
    numbers = measures(page(TEXT))
    assert numbers["readability.ease"] is numbers["readability.ease"]


def test_an_unknown_name_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="eese"):
        measures(page(TEXT))["readability.eese"]


def test_every_measure_bears_its_name() -> None:
    numbers = measures(page(TEXT))
    assert all(numbers[name].name == name for name in METRICS)


@pytest.mark.parametrize("text", ["", "...", "word", TEXT, "x" * 100_000, "a. " * 1_000])
@pytest.mark.parametrize("language", ["en", "es", "zh", ""])
def test_every_measure_answers_on_any_text(text: str, language: str) -> None:
    numbers = measures(page(text, language=language))
    for name in METRICS:
        metric = numbers[name]
        assert metric.value is not None or metric.reason


def test_confidence_grows_with_the_words() -> None:
    sizes = (99, 100, 250, 400, 5000)
    assert [FOR_READABILITY.confidence(n) for n in sizes] == [0, 0, 0.5, 1, 1]
    assert [FOR_VOICE.confidence(n) for n in (149, 225, 300, 450, 600)] == [0, 0.25, 0.5, 0.75, 1]


def test_too_little_text_has_no_number_but_a_reason() -> None:
    metric = measures(page("on " * 64))["readability.ease"]
    assert metric.value is None
    assert metric.confidence == 0
    assert metric.applicable
    assert metric.reason == "too little text: 64 words, 100 are needed"
