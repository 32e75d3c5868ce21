from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.page import Block, Page
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


def test_a_card_of_few_words_begins_the_list_that_one_of_more_words_stands_in() -> None:
    def found(*names: str) -> bool:
        cards = "".join(f"<li><h3>{name}</h3></li>" for name in names)
        page = _drawn(f"<h1>Our people</h1><ul>{cards}</ul>", 300, 1100, 1600)
        return bool(check_page("above-fold", page).problems)

    assert not found("Ana Lind, CPA", "Ben van der Berg, CPA")
    assert found("Ben van der Berg, CPA", "Ana Lind, CPA")


@pytest.mark.parametrize(
    ("count", "alt", "top", "found"),
    [(3, "Moss & Co", 400, False), (3, "", 400, True), (2, "Moss & Co", 400, True),
     (3, "Moss & Co", 1000, True)],
)
def test_a_row_of_pictures_begins_what_partners_or_works_are_shown_on(
    count: int, alt: str, top: float, found: bool
) -> None:
    pictures = "".join(f'<li><img src="{n}" alt="{alt}"></li>' for n in range(count))
    page = _drawn(f"<h1>Partners</h1><ul>{pictures}</ul>{TEXT}", 10, 1200)
    drawn = (look(Box(0, top, 200, 200)), look(Box(0, top, 200, 200)))
    images = (replace(i, element=replace(i.element, looks=drawn)) for i in page.images)
    assert bool(check_page("above-fold", replace(page, images=tuple(images))).problems) is found


@pytest.mark.parametrize(
    ("path", "day", "top", "found"),
    [("/events/open-day/", "2024-05-18", 200, False), ("/events/a/b/", "18 May 2024", 200, False),
     ("/events/open-day/", "Open day", 200, True), ("/events/open-day/", "2024-05-18", 800, True),
     ("/blog/open-day/", "2024-05-18", 200, True)],
)  # fmt: skip
def test_the_poster_of_an_event_says_at_first_what_it_is(
    path: str, day: str, top: float, found: bool
) -> None:
    body = f"<h1>Open day</h1><p>{day}</p><p><img src='poster.png'></p>{TEXT}"
    page = replace(_drawn(body, 10, 100, 1200), path=path)
    drawn = (look(Box(0, top, 800, 700)), look(Box(0, top, 380, 500)))
    images = (replace(i, element=replace(i.element, looks=drawn)) for i in page.images)
    assert bool(check_page("above-fold", replace(page, images=tuple(images))).problems) is found


@pytest.mark.parametrize(
    ("heading", "link", "found"),
    [("Plants for each of your rooms", "Book a visit", False), ("Plants", "Book a visit", True),
     ("Plants for each of your rooms", "", True)],
)
def test_a_heading_that_says_something_with_a_call_to_action_begins_the_page(
    heading: str, link: str, found: bool
) -> None:
    call = f'<div><a href="/b/" class="btn">{link}</a></div>' if link else "<div>More below</div>"
    page = _drawn(f"<h1>{heading}</h1>{call}{TEXT}", 300, 500, 1200)
    place = (look(Box(0, 500, 200, 48)), look(Box(0, 500, 200, 48)))
    ctas = (replace(c, element=replace(c.element, looks=place)) for c in page.ctas)
    page = replace(page, ctas=tuple(ctas))
    assert bool(check_page("above-fold", replace(page, type="home")).problems) is found
    assert check_page("above-fold", page).problems


def test_of_several_main_headings_each_that_says_something_begins_the_page() -> None:
    def found(first: str) -> bool:
        page = _drawn(f"<h1>{first}</h1><h1>Speaker</h1><p>Ann has grown ferns.</p>", 90, 300, 1100)
        return bool(check_page("above-fold", page, min_words=4).problems)

    assert found("Closing words") and not found("3 May 2024, hall 1: closing words")


def test_one_place_of_a_template_is_known_again_on_other_pages() -> None:
    texts = "We look after your plants.", "And after your pots, too."
    pages = (_drawn(f"<h1>Fern</h1><p>{text}</p>", 10, 1200) for text in texts)
    first, second = (check_page("above-fold", page).problems[0] for page in pages)
    assert first.subject == second.subject and first.once and first.text != second.text


def _drawn(content: str, *tops: float) -> Page:
    page = page_of(f"<main>{content}</main>")
    blocks = tuple(_at(block, top, 16) for block, top in zip(page.blocks, tops, strict=True))
    return replace(page, blocks=blocks, has_layout=True)


def _at(block: Block, top: float, size: float) -> Block:
    drawn = look(Box(0, top, 900, 40), font_size=size)
    return replace(block, element=replace(block.element, looks=(drawn, drawn)))


@pytest.mark.parametrize(
    ("alt", "kind", "width", "found"),
    [("Fern Days 2026", "home", 1300, False), ("Fern Days 2026", "page", 1300, True),
     ("A crowd in a hall", "home", 1300, True), ("Fern Days 2026", "home", 900, True)],
)
def test_a_large_picture_with_the_name_of_the_page_begins_it(
    alt: str, kind: str, width: float, found: bool
) -> None:
    body = f"<img src='a.svg' alt='{alt}'><h1>You are invited</h1>{TEXT}"
    page = replace(_drawn(body, 1300, 1500), type=kind, title="The Fern Days in Bergen")
    drawn = (look(Box(0, 80, width, 570)), look(Box(0, 80, width, 570)))
    images = tuple(replace(i, element=replace(i.element, looks=drawn)) for i in page.images)
    assert bool(check_page("above-fold", replace(page, images=images)).problems) is found
