"""What tells an element apart from like ones is taken out of its selector."""

from __future__ import annotations

import pytest

from mkdocs_cxux.forms.selector import without_positions


def test_links_of_a_closed_menu_are_alike_on_pages_of_two_levels() -> None:
    above = r'#menu > li:nth-of-type(2) a[href="../shop/?q=\"]\""]'
    below = '#menu > li:nth-of-type(2) a[href^="../../shop/"]'
    assert without_positions(above) == without_positions(below) == "#menu > li a"


@pytest.mark.parametrize(("selector", "same"), [
    ("#inline-code-75de3a0c425f-copy", "#inline-code-*-copy"),
    ("#code-1021e3da-copy > button:nth-of-type(2)", "#code-*-copy > button"),
    ("#tab3", "#tab*"), ("#step-2 > a", "#step-* > a"),
    ("#facade > p", "#facade > p"), ("#h2o-guide", "#h2o-guide"), ("main > p", "main > p"),
])  # fmt: skip
def test_what_a_generator_counted_or_hashed_in_a_name_is_left_out(selector: str, same: str) -> None:
    assert without_positions(selector) == same
