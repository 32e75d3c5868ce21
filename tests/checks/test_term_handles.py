"""Handles: names of accounts, lists and repositories, which are typed in small letters."""

from __future__ import annotations

from typing import Any

from tests.checks.test_term_policy import terms


def test_the_first_part_of_a_label_that_ends_its_address_is_a_handle() -> None:
    entry: dict[str, Any] = {
        "use": "Gardener", "not": ("gardener", "gardeners"), "match_case": True}
    link = '<a href="https://box.example/groups/gardeners">{}</a>'
    for label in ("gardeners | Postbox", "gardeners – Postbox lists"):
        assert not terms(link.format(label), **entry), label
    for label in ("gardeners of us | Postbox", "Postbox | All gardeners"):
        assert terms(link.format(label), **entry) == ["gardeners > Gardeners"], label
    inside = link.replace("https://box.example", "")
    assert len(terms(inside.format("gardeners | Postbox"), **entry)) == 1


def test_a_sentence_that_lists_handles_tells_a_name_as_it_is_typed() -> None:
    entry: dict[str, Any] = {
        "use": "The Gardens", "not": ("the Gardens", "the gardens"), "match_case": True}
    listed = "swgardens, dtgardens, library gardens, and gardenslab"
    for said in (f"Post to any repository in the gardens, including {listed} organisations.",
                 f"Post to {listed}, and the gardens organisations.",
                 "Post to swgardens, dtgardens or the gardens orgs."):
        assert not terms(said, **entry), said
    for said in (f"Post to any repository in the gardens, including {listed} pots.",
                 "Post to the gardens, to clubs, museums, and parks organisations.",
                 f"Meet the gardens. Post to {listed} organisations.",
                 f"Post to the Gardens, including {listed} organisations."):
        assert len(terms(said, **entry)) == 1, said
