"""Boxes with a line or a ground of their own tell texts apart."""

from __future__ import annotations

import pytest

from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.snapshot import Rgba, Style
from tests.extract.drawn import BLUE, drawn, style

WHITE = Rgba(255, 255, 255, 1)
HTML = (
    '<div id="all"><p>One text stands here.</p>'
    '<blockquote id="box"><p>Two texts stand here.</p><p>Three texts stand here.</p></blockquote>'
    "<p>Four texts stand here.</p></div>"
)


def apart(**styles: Style) -> bool:
    """Whether the second and third text stand in a box, and the others in none or another one."""
    blocks = extract(drawn(HTML, styles), ExtractContext("http://fern.test/")).blocks
    one, two, three, four = (block.box for block in blocks)
    assert one == four and two == three
    return one != two


@pytest.mark.parametrize(
    "box", [style(background=BLUE), style(border_width=4), style(background_image=True)]
)
def test_a_ground_and_a_line_make_a_box(box: Style) -> None:
    assert apart(box=box)
    assert apart(all=style(background=Rgba(240, 240, 240, 1)), box=box)


def test_a_ground_as_around_and_a_line_that_is_not_seen_make_none() -> None:
    assert not apart()
    assert not apart(all=style(background=BLUE), box=style(background=BLUE))
    assert not apart(box=style(background=WHITE))
    assert not apart(box=style(border_width=4, border_color=Rgba(0, 0, 0, 0)))
    assert not apart(box=style(display="inline", background=BLUE))
