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
