from __future__ import annotations

import pytest

from mkdocs_cxux.forms.number import spelled


@pytest.mark.parametrize(("one", "other"), [
    ("November 18 and 19th", "november 18 & 19"), ("May 3rd–5th", "May 3 to 5"),
    ("12 Ash St.", "12 Ash Street"), ("Nov. 18", "November 18"), ("5 p.m.", "5pm"),
    ("Ash, Moss & Fern", "Ash, Moss and Fern"),
])
def test_one_value_in_two_spellings_is_one(one: str, other: str) -> None:
    assert spelled(one) == spelled(other)


@pytest.mark.parametrize(("one", "other"), [
    ("18 & 19", "18 & 20"), ("3.5", "35"), ("info@a.test", "info@b.test"), ("200+", "200"),
    ("£9", "£19"), ("12 Ash Street", "12 Ash Road"), ("1-2", "12"),
])
def test_two_values_stay_two(one: str, other: str) -> None:
    assert spelled(one) != spelled(other)
