"""What visitors see of a page before they scroll."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.page import Block, Page
from mkdocs_cxux.model.snapshot import Box
from tests.checks.factories import check_page, look, page_of


def laid_out(page: Page, *tops: float) -> Page:
    """The page with its blocks so many pixels down on desktop, half of that on a phone."""
    blocks = tuple(
        replace(block, element=replace(block.element, looks=(
            look(Box(0, top, 300, 40)), look(Box(0, top / 2, 300, 40)))))
        for block, top in zip(page.blocks, tops, strict=True)
    )
    return replace(page, blocks=blocks, has_layout=True)


@pytest.mark.parametrize(("tops", "found"), [
    ((10, 60, 900), ""), ((10, 760, 900), ""), ((10, 800, 900), "first text"),
    ((10, 900, 300), ""), ((800, 60, 900), ""), ((800, 860, 900), "first text"),
    ((10, 1700, 1800), "first text"),
])  # fmt: skip
def test_heading_and_first_text_begin_on_the_first_screen(
    tops: tuple[float, ...], found: str
) -> None:
    texts = "<p>We look after your plants.</p><p>And after your pots.</p>"
    body = f"<main><h1>Plants</h1>{texts}</main>"
    checked = check_page("above-fold", laid_out(page_of(body), *tops), min_words=4)
    assert [p.evidence["what"] for p in checked.problems] == ([found] if found else [])
    assert [p.severe for p in checked.problems] == ([tops[1] > 1536] if found else [])


def test_what_a_frame_shows_on_the_first_screen_is_content() -> None:
    page = page_of('<main><h1>Leave</h1><iframe src="https://w.test/"></iframe><p>Read the '
                   "whole of it there.</p></main>")
    heading, text = page.content
    drawn = replace(
        page,
        has_layout=True,
        blocks=(_at(heading, 100), _at(text, 1200)),
        embedded=tuple(_drawn(one, Box(0, 200, 900, 768)) for one in page.embedded),
    )
    assert not check_page("above-fold", drawn).problems
    badge = tuple(_drawn(one, Box(0, 200, 90, 40)) for one in page.embedded)
    assert check_page("above-fold", replace(drawn, embedded=badge)).problems


def _at(block: Block, y: float) -> Block:
    return replace(block, element=_drawn(block.element, Box(0, y, 900, 40)))


def _drawn(element: Element, box: Box) -> Element:
    return replace(element, looks=(look(box), look(box)))


def test_a_form_or_short_words_on_the_first_screen_are_content() -> None:
    def found(labels: int) -> bool:
        fields = "<div>Name</div>" * labels
        body = f"<main><h1>Review</h1>{fields}<p>Drag your files to this place.</p></main>"
        tops = (10.0, *(60.0 * n for n in range(1, labels + 1)), 900.0)
        checked = check_page("above-fold", laid_out(page_of(body), *tops), min_words=4)
        return bool(checked.problems)

    assert found(1) and not found(4)


def test_cards_of_names_before_the_text_are_what_one_came_for() -> None:
    def found(cards: int) -> bool:
        people = "<h3>Ana Lind</h3>" * cards
        body = f"<main><h1>Our people</h1>{people}<p>We are looking for more of you.</p></main>"
        tops = (300.0, *(900.0 + 500 * n for n in range(cards)), 900.0 + 500 * cards)
        return bool(check_page("above-fold", laid_out(page_of(body), *tops)).problems)

    assert found(2) and not found(7)


def test_what_was_not_measured_on_the_phone_may_stand_above_what_was() -> None:
    texts = "<p>All of it is here.</p><p>And more of it.</p>"
    page = laid_out(page_of(f"<main><h1>API</h1>{texts}</main>"), 10, 60, 1900)
    first = page.blocks[1]
    wrapped = replace(first, element=replace(first.element, looks=(look(Box(0, 60, 9, 9)), None)))
    page = replace(page, blocks=(page.blocks[0], wrapped, page.blocks[2]))
    assert not check_page("above-fold", page, min_words=4).problems
