"""The forms of a word that are found, and those that an exception keeps."""

from __future__ import annotations

from typing import Any

from tests.checks.test_term_policy import terms


def test_plurals_that_take_an_e_are_found() -> None:
    entry: dict[str, Any] = {"use": "bug fix", "not": ("bugfix", "bug-fix")}
    assert terms("Two bugfixes and a bug-fix.", **entry) == [
        "bugfix > bug fixes", "bug-fix > bug fix"]
    assert not terms("All planes fly.", use="package", **{"not": ("plan",)})


def test_an_exception_may_begin_with_the_small_form_of_a_name() -> None:
    kept: dict[str, Any] = {
        "use": "BookWyrm", "not": ("bookwyrm",), "except": ("bookwyrm user",), "match_case": True}
    assert not terms("Make the system bookwyrm user: it runs all of it.", **kept)
    assert terms("Open bookwyrm in a tab.", **kept) == ["bookwyrm > BookWyrm"]


def test_a_prefix_has_its_hyphen_wherever_the_word_stands() -> None:
    keeper: dict[str, Any] = {"use": "auto-keeper", "not": ("auto keeper",)}
    assert terms("Test Your Auto Keeper", **keeper) == ["Auto Keeper > Auto-Keeper"]
    assert terms("It is much like a plain auto keeper (press 1), all in all.", **keeper) == [
        "auto keeper > auto-keeper"]
    assert terms("Our auto keepers wait.", **keeper) == ["auto keeper > auto-keepers"]
    assert terms("The garden is multi tenant.", use="multi-tenant", **{"not": ("multi tenant",)})
    for use, said in (("same-day", "We come the same day."), ("long-term", "So in the long term."),
                      ("ultra-fast", "It is ultra fast."), ("self-made", "She herself made it.")):
        assert not terms(said, use=use, **{"not": (use.replace("-", " "),)}), said
