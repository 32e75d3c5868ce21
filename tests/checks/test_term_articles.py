"""Names with an article: whether it is theirs where they stand."""

from __future__ import annotations

from typing import Any

from tests.checks.test_term_policy import terms


def test_the_article_before_a_longer_name_is_small() -> None:
    entry: dict[str, Any] = {"use": "The Gambia", "not": ("the Gambia",)}
    assert terms("Tours in the Gambia today.", **entry) == ["the Gambia > The Gambia"]
    assert not terms("A street by the Gambia River.", **entry)
    exact: dict[str, Any] = {"use": "The Gardens", "not": ("the Gardens",), "match_case": True}
    for own in ("Core Team", "Executive Director", "Weeds newsletter", "Code of Conduct of all"):
        assert terms(f"Ask the Gardens {own}.", **exact) == ["the Gardens > The Gardens"], own
    for other in ("River", "Convention", "River and its team", "Bridge, Team"):
        assert not terms(f"Ask the Gardens {other}.", **exact), other
    assert not terms("We work under the Gardens umbrella and grow.", **exact)
    for own in ("We work at the Gardens today.", "People at the Gardens work there.",
                "Staff of the Gardens and we.", "See the Gardens team.",
                "All of the Gardens curricula are free."):
        assert len(terms(own, **exact)) == 1, own


def test_a_phrase_in_other_capitals_behind_a_is_any_such_thing_and_no_name() -> None:
    entry: dict[str, Any] = {"use": "Fern Pot Index", "not": ("Fern Potting Index",)}
    for any_one in ("There are two forms of a Fern potting index:", "Run a fern potting index.",
                    "Each private Fern potting index has one."):
        assert not terms(any_one, **entry), any_one
    for ours in ("We run the Fern potting index.", "A Fern Potting Index is here.",
                 "Ask a friend of the Fern potting index."):
        assert len(terms(ours, **entry)) == 1, ours
    listed = {**entry, "not": ("Fern potting index",)}
    assert len(terms("There are two forms of a Fern potting index.", **listed)) == 1
    asked: dict[str, Any] = {"use": "Pull Request", "not": ("Merge Request",)}
    assert len(terms("Open a merge request now.", **asked)) == 1
