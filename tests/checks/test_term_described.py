"""An adverb before a wrong word that has nothing to describe in the right one."""

from __future__ import annotations

from typing import Any

from tests.checks.test_term_policy import terms

POT: dict[str, Any] = {"use": "garden pot", "not": ("hosted pot", "virtual pot")}


def test_where_an_adverb_would_be_left_over_nothing_is_replaced_letter_by_letter() -> None:
    assert terms("It is a fully hosted pot.", **POT) == ["hosted pot > "]
    assert terms("It is a purely virtual pot.", **POT) == ["virtual pot > "]


def test_an_adverb_that_the_right_word_can_have_hinders_nothing() -> None:
    assert terms("It is a hosted pot.", **POT) == ["hosted pot > garden pot"]
    kept: dict[str, Any] = {"use": "managed pot", "not": ("hosted pot",)}
    assert terms("It is a fully hosted pot.", **kept) == ["hosted pot > managed pot"]
    assert terms("Now easily sign up.", use="register", **{"not": ("sign up",)}) == [
        "sign up > register"]
    assert terms("Our weekly web portal.", use="garden page", **{"not": ("web portal",)}) == [
        "web portal > garden page"]
