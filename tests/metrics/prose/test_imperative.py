"""A request begins with its verb, and a question or a noun is none."""

from __future__ import annotations

import pytest

from mkdocs_cxux.metrics.prose.imperative import imperative
from tests.growth import grows_evenly


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Choose a plan.", "choose"),
        ("Then just click the button.", "click"),
        ("If you have time, call us.", "call"),
        ("You can wait here; please send a note.", "send"),
        ("Don’t forget your keys.", "don't"),
        ("Let me know what you think.", "let"),
        ("It closes at six, so come early.", "come"),
        ("Be careful!", "be"),
        ("Work through the list.", "work"),
    ],
)
def test_requests_are_found(sentence: str, verb: str) -> None:
    assert imperative(sentence) == verb


@pytest.mark.parametrize(
    "sentence",
    [
        "Do you have time?",
        "Have we met?",
        "Support is free.",
        "Work on the bridge was slow, and the contract ended.".replace("on", "of"),
        "We choose a plan.",
        "You can call us.",
        "Thank you for your time.",
        "The shop, close to the river, is open.",
        "Reports and lists.",
        "",
        "...",
    ],
)
def test_other_sentences_are_not(sentence: str) -> None:
    assert imperative(sentence) == ""


@pytest.mark.parametrize("piece", ["a", "then ", ",", "so go ", "- ", "."])
def test_hostile_text_costs_linear_time(piece: str) -> None:
    assert grows_evenly(lambda size: imperative(piece * size), 30_000)
