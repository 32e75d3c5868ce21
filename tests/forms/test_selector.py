"""What tells an element apart from like ones is taken out of its selector."""

from __future__ import annotations

from mkdocs_cxux.forms.selector import without_positions


def test_links_of_a_closed_menu_are_alike_on_pages_of_two_levels() -> None:
    above = r'#menu > li:nth-of-type(2) a[href="../shop/?q=\"]\""]'
    below = '#menu > li:nth-of-type(2) a[href^="../../shop/"]'
    assert without_positions(above) == without_positions(below) == "#menu > li a"
