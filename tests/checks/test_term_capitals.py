"""Capitals that are a name's, and those that only look like one."""

from __future__ import annotations

from typing import Any

from tests.checks.test_term_policy import terms


def test_a_coined_name_in_small_letters_keeps_them_in_titles() -> None:
    entry: dict[str, Any] = {"use": "lintr", "not": ("Lintr",), "match_case": True}
    for title in ("Using Lintr", "Our Lintr Rules"):
        assert terms(title, **entry) == ["Lintr > lintr"], title
    assert not terms("Lintr Settings", **entry)
    for known in ("container", "codebase", "hub"):
        entry = {"use": known, "not": (known.title(),), "match_case": True}
        assert not terms(f"Our {known.title()} Settings", **entry), known


def test_what_something_is_has_no_name_without_an_article() -> None:
    entry: dict[str, Any] = {"use": "open source", "not": ("Open Source",), "match_case": True}
    assert terms("It is Open Source Software that we grow.", **entry)
    for name in ("We met at the Open Source Initiative.", "It is the Open Source Software of all.",
                 "It was Open Source Software Day for many."):
        assert not terms(name, **entry), name


def test_a_small_word_of_the_term_itself_shows_no_sentence() -> None:
    entry: dict[str, Any] = {"use": "website", "not": ("web site",)}
    assert terms("Official Product Web site", **entry) == ["Web site > Website"]
    assert not terms("We like the Fern Web site of Moss.", **entry)


def test_a_role_that_is_a_name_is_one_behind_any_article() -> None:
    entry: dict[str, Any] = {"use": "Head Gardener Editor", "not": ("head gardener editor",)}
    assert terms("As a head gardener editor of pots, wait.", **entry, match_case=True)
    wizard: dict[str, Any] = {"use": "Setup Wizard", "not": ("setup wizard",), "match_case": True}
    assert not terms("It is offered as an initial setup wizard.", **wizard)


def test_a_name_cut_short_is_told_before_an_office_too() -> None:
    entry: dict[str, Any] = {"use": "QXI Soil Lab", "not": ("QXI Lab",), "match_case": True}
    assert terms("Ask the QXI Lab Administrator.", **entry) == ["QXI Lab > QXI Soil Lab"]


def test_a_word_that_begins_a_sentence_makes_no_name_with_a_known_abbreviation() -> None:
    entry: dict[str, Any] = {"use": "repository", "not": ("repo",)}
    for ours in ("Repo URL of some kind that nobody knows.", "It is new – Repo URL of some kind."):
        assert terms(ours, **entry) == ["Repo > Repository"], ours
    assert not terms("We have asked the Repo XQ people of that town.", **entry)
