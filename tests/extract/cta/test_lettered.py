"""The look of a call to action is that of its words."""

from __future__ import annotations

from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.snapshot import Rgba
from tests.extract.drawn import BLUE, drawn, style

WHITE = Rgba(255, 255, 255, 1)
FILLED = style(background=BLUE, padding_x=20, padding_y=10, color=Rgba(0, 160, 180, 1))
PALE = Rgba(200, 220, 240, 1)
WORDS = {"go": FILLED, "in": style(color=WHITE, font_size=20), "by": style(color=PALE)}


def color_of(label: str) -> Rgba:
    html = f'<main><p>Hello.</p><a id=go class="button" href="/b/">{label}</a></main>'
    page = extract(drawn(html, WORDS), ExtractContext("http://fern.test/"))
    [cta] = page.ctas
    assert cta.element.looks[0] is not None
    return cta.element.looks[0].color


def test_words_in_an_element_of_their_own_have_its_colour() -> None:
    assert color_of("<span id=in>Start the trial</span>") == WHITE


def test_of_words_in_several_elements_most_letters_tell() -> None:
    assert color_of("<b id=in>Start the trial</b> <small id=by>Free</small>") == WHITE
    assert color_of("<b id=in>Start</b> <small id=by>for two weeks</small>") == PALE
    heard = "<small id=by hidden>Start the trial of our ferns</small>"
    assert color_of(f"<b id=in>Start the trial</b>{heard}") == WHITE


def test_words_of_the_link_itself_have_its_own() -> None:
    assert color_of("Start the <span id=in>trial</span>") == FILLED.color
    assert color_of("Start the trial") == FILLED.color
