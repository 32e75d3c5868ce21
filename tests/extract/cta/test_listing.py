"""Which links in a row are the entries of a list, and no calls to action."""

from __future__ import annotations

from tests.extract.cta.test_pick import BUTTON, seen


def test_a_row_of_kinds_with_their_counts_is_a_list() -> None:
    def found(one: str, other: str) -> int:
        row = f'<a id="a" href="/1">{one}</a><a id="b" href="/2">{other}</a>'
        return len(seen(f"<main>{row}</main>", a=BUTTON, b=BUTTON))

    assert (found("Belgium 1", "France 12"), found("Belgium (1)", "France (12)")) == (0, 0)
    assert (found("Belgium 1", "France"), found("Buy 1", "Buy 12")) == (2, 2)
