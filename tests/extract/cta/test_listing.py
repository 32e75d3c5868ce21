"""Which links in a row are the entries of a list, and no calls to action."""

from __future__ import annotations

from mkdocs_cxux.model.snapshot import Box, Style
from tests.extract.cta.seen import BUTTON, seen
from tests.extract.drawn import style

PADDED = style(padding_x=20, padding_y=14)


def test_a_row_of_kinds_with_their_counts_is_a_list() -> None:
    def found(one: str, other: str) -> int:
        row = f'<a id="a" href="/1">{one}</a><a id="b" href="/2">{other}</a>'
        return len(seen(f"<main>{row}</main>", a=BUTTON, b=BUTTON))

    assert (found("Belgium 1", "France 12"), found("Belgium (1)", "France (12)")) == (0, 0)
    assert (found("Belgium 1", "France"), found("Buy 1", "Buy 12")) == (2, 2)


def test_a_list_of_places_of_the_page_is_its_contents() -> None:
    def found(one: str, other: str, at: str = "#", more: str = "") -> int:
        entries = f'<li><a id="a" href="{at}1">{one}</a></li><li><a id="b" href="{at}2">{other}</a>'
        boxes: dict[str, Box | None] = {"a": Box(0, 0, 160, 40), "b": Box(0, 60, 160, 64)}
        html = f"<main><ul>{entries}</li>{more}</ul></main>"
        return len(seen(html, boxes, a=BUTTON, b=BUTTON))

    assert found("The history of ferns", "All kinds") == 0
    assert found("The history of ferns", "All kinds", "/") == 2
    assert found("See the prices", "Ask us") == 2
    plain = '<li><a href="#3">Pots</a></li>'
    assert found("The history of ferns", "All kinds", more=plain) == 2


def test_a_row_of_entries_without_verbs_is_a_listing() -> None:
    chips = "".join(f'<a id="{x}" href="/{x}">Topic {x}</a>' for x in "abcd")
    styles = dict.fromkeys("abcd", BUTTON)
    assert seen(f"<main>{chips}</main>", None, **styles) == ()
    plans = chips.replace("Topic", "Choose plan")
    assert len(seen(f"<main>{plans}</main>", None, **styles)) == 4


def test_entries_of_a_list_without_a_ground_are_one_row_however_high_each_is() -> None:
    def found(*heights: int, of: Style = PADDED) -> int:
        rows = "".join(f'<li><a id="{x}" href="/{x}"><img alt="Ann {x}"> Ann {x}</a></li>'
                       for x in "abcde"[:len(heights)])
        boxes = {x: Box(0, 120 * n, 340, height)
                 for n, (x, height) in enumerate(zip("abcde", heights, strict=False))}
        return len(seen(f"<main><ul>{rows}</ul></main>", boxes, **dict.fromkeys(boxes, of)))

    assert found(60, 60, 53, 60, 76) == 0
    assert found(60, 53) == 2
    assert found(60, 60, 53, 60, 76, of=BUTTON) == 5


def test_titles_with_a_teaser_each_are_cards() -> None:
    one = '<a id="{0}" href="/{0}"><div>Start {0}</div><div>All of it</div></a>'
    row = "".join(map(one.format, "abc"))
    styles = dict.fromkeys("abc", BUTTON)
    assert seen(f"<main>{row}</main>", None, **styles) == ()
    assert len(seen(f"<main>{one.format('a')}</main>", a=BUTTON)) == 1
    teaser = one.format("a").replace("All of it", "All that you have to know")
    assert seen(f"<main>{teaser}</main>", a=BUTTON) == ()
