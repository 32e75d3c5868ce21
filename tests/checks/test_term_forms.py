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
