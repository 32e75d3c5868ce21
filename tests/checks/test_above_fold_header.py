from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.page import Block, Landmark
from mkdocs_cxux.model.snapshot import Box
from tests.checks.factories import check_page, look, page_of

TEXT = "<p>We look after the plants of your office.</p>"


@pytest.mark.parametrize(("header", "size", "found"), [
    ("<p>It is nice to meet you</p>", 40.0, False),
    ("<p>It is nice to meet you</p>", 18.0, True),
    ('<p><a href="/">Fern and Moss</a></p>', 40.0, True),
    ("<p>Fern</p>", 40.0, True),
])  # fmt: skip
def test_a_headline_in_the_header_of_a_page_without_a_heading_begins_it(
    header: str, size: float, found: bool
) -> None:
    page = page_of(f"<header>{header}</header><section>{TEXT}</section>")
    first, text = page.blocks
    first, text = _at(first, 300, size), _at(text, 905, size)
    assert first.element.landmark is Landmark.HEADER
    checked = check_page("above-fold", replace(page, blocks=(first, text), has_layout=True))
    assert bool(checked.problems) is found


def _at(block: Block, top: float, size: float) -> Block:
    drawn = look(Box(0, top, 900, 40), font_size=size)
    return replace(block, element=replace(block.element, looks=(drawn, drawn)))
