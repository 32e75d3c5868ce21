"""A narrow window stands in for a phone where both lay a page out alike, and only there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_cxux.model.snapshot import Box, Snapshot
from tests.crawl.sites import WORDS, html, visited

pytestmark = pytest.mark.browser
Build = Callable[[Mapping[str, str]], Path]

STYLE = "<style>@media (max-width: 500px) { .wide { display: none } p { font-size: 20px } }</style>"
SAID = '<meta name="viewport" content="{}">'
NARROW = SAID.format("width=device-width, initial-scale=1")
PHONE = SAID.format("width=device-width, initial-scale=1, minimum-scale=1e-1")
"""Says the same as NARROW, but not in the words that let a window stand in for a phone."""
BAR = '<div style="position:fixed;bottom:0">Bar</div>'
TEXT = f'{WORDS * 3}<p class="wide">Only on desktops.</p>{BAR}'
TOO_WIDE = f'{TEXT}<div style="width:900px;height:20px">Sticks out</div>'


def phone(snapshot: Snapshot) -> list[Box | None]:
    return [node.boxes[1] for node in snapshot.nodes if node.tag != "#text"]


@pytest.mark.parametrize("body", [TEXT, TOO_WIDE], ids=["fits", "sticks out"])
def test_a_narrow_window_and_a_phone_give_the_same_boxes(build: Build, body: str) -> None:
    pages = visited(build({
        "index.html": html(body, STYLE + NARROW), "phone.html": html(body, STYLE + PHONE),
    }))  # fmt: skip
    assert phone(pages["/"]) == phone(pages["/phone.html"])
    assert None in phone(pages["/"])
    assert pages["/"].scroll == pages["/phone.html"].scroll


def test_a_page_not_made_for_phones_is_laid_out_as_phones_do(build: Build) -> None:
    pages = visited(build({
        "index.html": html(TEXT, NARROW), "old.html": html(TEXT),
        "fixed.html": html(TEXT, SAID.format("width=1200")),
    }))  # fmt: skip
    widths = {path: page.scroll[1] and page.scroll[1][0] for path, page in pages.items()}
    assert widths == {"/": 390, "/old.html": 980, "/fixed.html": 1200}


MOVING = """<style>
  @keyframes fade { from { color: rgb(255, 255, 255) } to { color: rgb(0, 0, 0) } }
  .in { animation: fade 20s both } .on { animation: fade 20s infinite alternate }
  a { color: rgb(0, 0, 0); transition: color 20s } a.new { color: rgb(0, 0, 255) }
</style>"""
SCRIPT = "<script>setTimeout(() => { document.links[0].className = 'new' }, 30)</script>"


def test_what_moves_is_seen_where_it_arrives(build: Build) -> None:
    body = f'<p class="in">Fades in</p>{WORDS}<p class="on">Endless</p><a href="/">Home</a>{SCRIPT}'
    [page] = visited(build({"index.html": html(body, NARROW + MOVING)})).values()
    seen = {n.attrs.get("class", n.tag): n.styles for n in page.nodes if n.tag in ("p", "a")}
    assert [style and style.color[:3] for style in seen["in"]] == [(0, 0, 0), (0, 0, 0)]
    assert [style and style.color[:3] for style in seen["new"]] == [(0, 0, 255), (0, 0, 255)]
    assert seen["on"][0] is not None      # that never arrives, and is no reason to wait


MOUSE = """<style>p { color: rgb(1, 1, 1) }
  @media (hover: hover) and (pointer: fine) { p { color: rgb(9, 9, 9) } }</style>"""
FAR = '<div style="height: 9000px"></div><img loading="lazy" src="{}" alt="Far below">'
DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"></svg>'


def test_pictures_that_load_on_scrolling_are_loaded_and_the_mouse_stays(build: Build) -> None:
    body = WORDS + FAR.format("there.svg") + FAR.format("gone.svg")
    pages = visited(build({"index.html": html(body, NARROW + MOUSE), "there.svg": DRAWN}))
    nodes = pages["/"].nodes
    assert [n.attrs.get("_loaded") for n in nodes if n.tag == "img"] == ["1", "0"]
    boxes = [n.boxes[0] for n in nodes if n.tag == "img"]
    assert boxes[0] is not None and boxes[0].height == 200
    assert {n.styles[0].color.red for n in nodes if n.tag == "p" and n.styles[0]} == {9}


TOUCH = """<style>a { display: block; height: 20px }
  @media (pointer: coarse) { a { height: 44px } }
  @media (hover: none) { p { width: 99px } }</style>"""


@pytest.mark.parametrize("said", [NARROW, PHONE], ids=["narrow window", "phone"])
def test_a_phone_is_touched_and_a_desktop_pointed_at(build: Build, said: str) -> None:
    body = f'{WORDS}<a href="/b.html">On</a>'
    pages = visited(build({
        "index.html": html(body, said + TOUCH), "b.html": html(body, said + TOUCH),
    }))  # fmt: skip
    for page in pages.values():                # the second one in the same tab as well
        (link,) = [n.boxes for n in page.nodes if n.tag == "a"]
        assert [box and box.height for box in link] == [20, 44]
        assert {n.boxes[1].width for n in page.nodes if n.tag == "p" and n.boxes[1]} == {99}


GUTTER = "<style>html { scrollbar-gutter: stable } body { margin: 0 }</style>"


def test_room_that_is_kept_for_a_bar_is_not_kept_on_a_phone(build: Build) -> None:
    body = f"<main>{WORDS}</main>"
    [page] = visited(build({"index.html": html(body, NARROW + GUTTER)})).values()
    [widths] = [n.boxes for n in page.nodes if n.tag == "p"]
    assert [box and box.width for box in widths] == [1351, 390]
