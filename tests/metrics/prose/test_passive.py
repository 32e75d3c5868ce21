"""A passive is a form of "to be" with a participle, not with an adjective."""

from __future__ import annotations

import pytest

from mkdocs_cxux.metrics.prose.passive import passive


@pytest.mark.parametrize(
    ("sentence", "participle"),
    [
        ("the file was written by hand", "written"),
        ("it is automatically created", "created"),
        ("they have not been told yet", "told"),
        ("the site isn't always checked", "checked"),
        ("orders are being shipped", "shipped"),
        ("when was the town founded", "founded"),
        ("what is this bread called", "called"),
        ("the key is used to open it", "used"),
        ("the old bed got tossed out", "tossed"),
        ("it had been prepared with care", "prepared"),
    ],
)
def test_passives_are_found(sentence: str, participle: str) -> None:
    assert passive(sentence.split()) == participle


@pytest.mark.parametrize(
    "sentence",
    [
        "we are interested in bread",
        "the shop is red",
        "she is tired",
        "we have written it",
        "it's the people who wanted it",
        "there is nothing we need",
        "anna's refused to come",
        "we are used to it",
        "let us get started",
        "all you do is become a member",
        "",
    ],
)
def test_actives_and_states_are_not(sentence: str) -> None:
    assert passive(sentence.split()) == ""
