"""How text is set."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.metrics import measures
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.page import Block, Page
from mkdocs_cxux.model.snapshot import Box
from tests.metrics.pages import block, page

TEXT = "We live next door and you can call us. " * 10
LETTER = 0.45


def drawn(width: float, font: float = 16, text: str = TEXT, extra: float = 0) -> Block:
    """A paragraph as a browser draws it, the same at both viewports."""
    lines = -(-len(text) * LETTER * font // width)
    made = block(text.strip(), y=0)
    seen = made.element.looks[0]
    assert seen is not None
    box = Box(0, 0, width, lines * 1.5 * font + extra)
    look = replace(seen, box=box, font_size=font, line_height=1.5 * font)
    return replace(made, element=replace(made.element, looks=(look, look)))


def value(of: Page, name: str) -> float | None:
    return measures(of)[name].value


def test_the_lines_of_a_paragraph_on_the_phone_are_counted() -> None:
    assert value(page(drawn(350)), "readability.phone_lines") == pytest.approx(9)


def test_filler_is_not_counted() -> None:
    text = "Cursus imperdiet montes natoque potenti suscipit facilisi mollis. "
    filler = drawn(200, text=text * 9)
    assert value(page(drawn(350), filler), "readability.phone_lines") == pytest.approx(9)


def test_a_box_that_holds_a_picture_as_well_is_left_out() -> None:
    assert value(page(drawn(350, extra=600)), "readability.phone_lines") is None


def test_the_length_of_a_line_is_that_of_most_paragraphs() -> None:
    of = page(*[drawn(900, text=TEXT * 2)] * 3)
    assert value(of, "legibility.line_length") == pytest.approx(900 / LETTER / 16, rel=0.1)
    assert value(page(drawn(2000)), "legibility.line_length") is None


def test_small_text_is_a_share_of_all_characters() -> None:
    assert value(page(drawn(350, 11), drawn(350, 12)), "legibility.small_text") == 0.5
    assert value(page(drawn(350, 12)), "legibility.small_text") == 0


def test_the_small_print_of_a_footer_does_not_count() -> None:
    small = drawn(350, 10)
    footer = replace(small, element=replace(small.element, landmark=Landmark.FOOTER))
    assert value(page(drawn(350, 16), footer, footer), "legibility.small_text") == 0
    assert value(page(drawn(350, 16), small, footer), "legibility.small_text") == 0.5


def test_without_a_browser_nothing_is_known() -> None:
    for name in ("readability.phone_lines", "legibility.line_length", "legibility.small_text"):
        found = measures(page(TEXT))[name]
        assert found.value is None
        assert found.applicable
        assert "browser" in found.reason


def test_a_page_that_a_phone_shows_shrunk_has_no_sizes_there() -> None:
    shrunk = replace(page(drawn(350, 11)), scroll=((1366.0, 900.0), (980.0, 900.0)))
    assert value(shrunk, "legibility.small_text") is None
    assert value(shrunk, "readability.phone_lines") is None
