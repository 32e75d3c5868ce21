"""What is really seen behind an element."""

from __future__ import annotations

import pytest

from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.element import Look
from mkdocs_cxux.model.snapshot import Box, Rgba, Style
from tests.extract.drawn import BLUE, drawn, style

WHITE = Rgba(255, 255, 255, 1)
RED = Rgba(255, 0, 0, 1)


def look(**styles: Style) -> Look:
    """The paragraph's look inside box a inside box b."""
    html = '<div id="b"><div id="a"><p id="p">Some words here.</p></div></div>'
    found = extract(drawn(html, styles), ExtractContext("http://fern.test/")).blocks[0]
    assert found.element.looks[0] is not None
    return found.element.looks[0]


def test_the_canvas_is_white() -> None:
    assert look().background == WHITE


def test_an_ancestors_colour_shows_through() -> None:
    found = look(b=style(background=BLUE))
    assert (found.background, found.surround, found.fill.alpha) == (BLUE, BLUE, 0)


def test_see_through_colours_are_mixed() -> None:
    half = style(background=Rgba(0, 0, 0, 0.5))
    assert look(p=half).background == Rgba(127.5, 127.5, 127.5, 1.0)
    assert look(p=half).surround == WHITE


@pytest.mark.parametrize(
    "unknown",
    [
        style(background_image=True),
        style(background=BLUE, background_image=True),
        style(opacity=0.9, background=BLUE),
        style(position="absolute"),
        style(position="sticky", background=Rgba(0, 0, 0, 0.5)),
    ],
)
def test_behind_pictures_overlays_and_faded_boxes_the_background_is_unknown(unknown: Style) -> None:
    assert look(a=unknown).background is None


def test_an_opaque_box_ends_what_is_unknown_but_not_inside_a_faded_one() -> None:
    assert look(b=style(background_image=True), a=style(background=RED)).background == RED
    assert look(b=style(opacity=0.5), a=style(background=RED)).background is None
    assert look(a=style(position="fixed", background=RED)).background == RED


def test_what_shows_on_the_phone_alone_is_no_text_of_the_page() -> None:
    html = '<p id="d">For all of you.</p><p id="m">On the phone only.</p>'
    found = extract(drawn(html, boxes={"m": None}), ExtractContext("http://fern.test/"))
    assert [block.text for block in found.blocks] == ["For all of you."]


def test_a_box_in_a_row_is_read_by_itself_and_inline_boxes_are_not() -> None:
    html = '<div><span id="s">One thing</span><span>Two things</span></div><p>A <b id="i">b</b> c'
    inline = style(display="inline-block")
    found = extract(drawn(html, {"i": inline}), ExtractContext("http://fern.test/"))
    assert [block.text for block in found.blocks] == ["One thing", "Two things", "A b c"]


def test_a_heading_set_in_one_line_with_others_is_a_heading() -> None:
    html = '<ul><li><h1 id="a">Pumps that last</h1></li><li>for <b id="b">all</b> wells</li></ul>'
    flows = {"a": style(display="inline"), "b": style(display="inline-block")}
    found = extract(drawn(html, flows), ExtractContext("http://fern.test/"))
    texts = [("Pumps that last", 1), ("for all wells", 0)]
    assert [(block.text, block.level) for block in found.blocks] == texts


def test_a_link_that_flows_with_the_text_is_as_large_as_the_button_in_it() -> None:
    html = '<main><a id="a" href="/b/"><button id="b">Start</button></a><p>Words</p></main>'
    low, high = Box(0, 14, 160, 17), Box(0, 0, 160, 45)
    for display, box in (("inline", high), ("block", low)):
        seen = drawn(html, {"a": style(display=display)}, {"a": low, "b": high})
        page = extract(seen, ExtractContext("http://fern.test/"))
        [link] = page.links
        assert link.element.looks[1] is not None and link.element.looks[1].box == box
        assert not page.controls and [cta.label for cta in page.ctas] in (["Start"], [])


def test_a_card_that_is_a_link_is_read_as_what_stands_in_it() -> None:
    card = '<main><a href="/b/"><div><h3>Pumps</h3><p>We repair them all.</p></div></a></main>'
    page = extract(drawn(card), ExtractContext("http://fern.test/"))
    assert [(b.text, b.level) for b in page.content] == [("Pumps", 3), ("We repair them all.", 0)]
    assert page.links[0].text == "Pumps We repair them all."


def test_a_long_link_of_several_boxes_is_a_card_and_a_label_with_an_icon_is_none() -> None:
    told = "The whole history of DNS, from one file of names to what will come in spring."
    card = f'<main><a href="/b/"><div>Company</div><div><b id="b">All of DNS</b></div><div>{told}'
    label = '<main><a href="/b/"><span>Start</span> <span>the free trial of plants</span></a>'
    bold = {"b": style(display="inline")}
    page = extract(drawn(card, bold), ExtractContext("http://fern.test/"))
    assert [block.text for block in page.content] == ["Company", "All of DNS", told]
    page = extract(drawn(label), ExtractContext("http://fern.test/"))
    assert [block.text for block in page.content] == ["Start the free trial of plants"]
