"""Links that hide in their text, and buttons that look like text."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.finding import Outcome
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.snapshot import Rgba
from tests.checks.factories import BLACK, CLEAR, WHITE, check_page, look, page_of

BLUE, PALE = Rgba(0, 60, 200, 1), Rgba(240, 244, 250, 1)


def linked(**drawn: Any) -> Page:
    body = '<main><p>We grow <a href="/b/">plants</a> all year.</p></main>'
    page = page_of(body, has_layout=True)
    [block] = page.blocks
    text = replace(block, element=replace(block.element, looks=(look(), None)))
    [link] = page.links
    own = look(**{"color": Rgba(40, 40, 60, 1), "border_color": Rgba(40, 40, 60, 1), **drawn})
    shown = replace(link, element=replace(link.element, looks=(own, None)))
    return replace(page, blocks=(text,), links=(shown,))


def told(page: Page) -> list[str]:
    return [p.evidence["told"] for p in check_page("weak-signifier", page).problems]


def test_a_link_hides_where_only_a_faint_colour_tells() -> None:
    assert len(told(linked())) == 1


@pytest.mark.parametrize("mark", [
    {"underlined": True}, {"font_weight": 700}, {"fill": PALE}, {"border_width": 1.0},
    {"border_color": BLUE}, {"color": Rgba(220, 90, 0, 1)}, {"color": BLACK, "border_color": BLACK},
])
def test_any_other_mark_shows_a_link(mark: dict[str, Any]) -> None:
    assert told(linked(**mark)) == []


def test_one_colour_of_links_is_one_fault_whatever_text_is_around_them() -> None:
    blue = Rgba(0, 70, 150, 1)
    page = linked(color=blue, border_color=blue)
    [block], [link] = page.blocks, page.links
    other = "main > p:nth-of-type(2)"
    around = replace(look(), color=Rgba(110, 110, 130, 1))
    text = replace(block, element=replace(block.element, selector=other, looks=(around, None)))
    inside = replace(link, element=replace(link.element, selector=f"{other} > a"))
    both = replace(page, blocks=(block, text), links=(link, inside))
    [problem] = check_page("weak-signifier", both).problems
    assert problem.evidence["alike"] == ", 2 alike"


def test_a_link_like_its_text_is_found_where_the_browser_saw_nothing_else() -> None:
    asked: dict[str, Any] = {"color": BLACK, "border_color": BLACK, "line_below": 0.0}
    assert told(linked(**asked, decorated=False)) == ["nothing"]
    assert told(linked(**asked, decorated=True)) == told(linked(**asked)) == []
    assert told(linked(**(asked | {"line_below": 1.0}), decorated=None)) == []


def test_the_colour_of_a_line_that_is_not_drawn_shows_no_link() -> None:
    assert told(linked(border_color=BLUE, line_below=0.0)) == ["colour alone"]
    assert told(linked(line_below=2.0)) == []


def plain_button(**drawn: Any) -> Page:
    said = "".join(f"<p>We bring plants to office number {n}.</p>" for n in range(3))
    body = f"<main>{said}<button class=button>Book a visit</button></main>"
    page = page_of(body, has_layout=True)
    [cta] = page.ctas
    asked: dict[str, Any] = {"decorated": False, "line_below": 0.0, **drawn}
    seen = (look(), None)
    blocks = tuple(replace(b, element=replace(b.element, looks=seen)) for b in page.blocks)
    own = replace(cta.element, looks=(look(**asked), None))
    return replace(page, blocks=blocks, ctas=(replace(cta, element=own),))


def test_a_button_that_looks_like_text_is_found() -> None:
    [problem] = check_page("weak-signifier", plain_button()).problems
    assert problem.evidence["what"] == "button"
    assert problem.suggestion == "give it a fill or a border"


def test_an_entry_of_a_menu_in_the_content_is_no_button() -> None:
    page = plain_button()
    links = page_of("<main><ul><li><a href=/a/>A</a></li><li><a href=/b/>B</a></li>"
                    "<li><a href=/c/>C</a></li></ul></main>").links
    entry = replace(page.ctas[0].element, selector=links[0].element.selector)
    listed = replace(page, links=links, ctas=(replace(page.ctas[0], element=entry),))
    assert check_page("weak-signifier", replace(listed, links=links[:2])).problems
    assert not check_page("weak-signifier", listed).problems


@pytest.mark.parametrize("mark", [
    {"decorated": True}, {"decorated": None}, {"line_below": 1.0}, {"fill": PALE},
    {"color": Rgba(220, 90, 0, 1)}, {"background": BLUE}, {"underlined": True},
    {"font_size": 20},
])
def test_any_mark_shows_a_button(mark: dict[str, Any]) -> None:
    assert told(plain_button(**mark)) == []


def test_colours_that_shine_through_are_not_compared() -> None:
    faint = check_page("weak-signifier", linked(color=CLEAR))
    assert faint.outcome is Outcome.NOT_APPLICABLE and WHITE.alpha == 1
