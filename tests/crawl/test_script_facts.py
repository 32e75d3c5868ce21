"""What the page script tells of links: how they are drawn, and the parts of image maps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.page import BlockKind, Link
from mkdocs_cxux.model.snapshot import Box, Flag, Snapshot
from tests.crawl.sites import WORDS, html, visited

Build = Callable[[Mapping[str, str]], Path]
PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
SPOTS = """<area href="/north" alt="The north" shape="rect" coords="10,10,60,40">
  <area href="/island" alt="The island" shape="circle" coords="150, 50, 20">
  <area href="/coast" alt="The coast" shape="poly" coords="0,90,50,60,100,90">
  <area href="/sea" aria-label="The sea" alt="" shape="default"><area alt="Nothing">"""
MAP = f"""<div onclick="go()" style="position:absolute;left:100px;top:200px">
  <img src="{PIXEL}" alt="Our map" usemap="#map" width="200" height="100">
  <map name="map">{SPOTS}</map></div>"""
STYLE = """<style>p a { text-decoration: none; color: #333 } .line { border-bottom: 2px solid }
  .shade { box-shadow: inset 0 -1px #000 } .sign::after { content: "!" }
  .slant { font-style: italic }
  .button { display: inline-block; padding: 10px 20px; color: #333; text-decoration: none }
  button { all: unset }</style>"""
LINKS = """<p>See <a id=plain href=/a>one</a>, <a id=lined class=line href=/b>two</a>,
  <a id=shade class=shade href=/c>three</a>, <a id=sign class=sign href=/d>four</a>
  and <a id=slant class=slant href=/e>five</a>.</p><nav><a id=menu href=/f>Menu</a></nav>
  <a id=padded class=button href=/g>Start</a><button id=button>Send it</button>
  <button id=icon><svg width=9 height=9></svg> Send it</button>"""


def links(snapshot: Snapshot) -> dict[str, Link]:
    page = extract(snapshot, ExtractContext("http://localhost/", lambda path: "page"))
    return {link.name: link for link in page.links}


@pytest.mark.browser
def test_parts_of_an_image_map_are_links_with_their_places(build: Build) -> None:
    hidden = MAP.replace("position", "display:none;position").replace('map"', 'none"')
    hidden = hidden.replace("The ", "No ")
    [page] = visited(build({"index.html": html(WORDS + MAP + hidden)})).values()
    found = links(page)
    seen = {name: look.box for name, link in found.items() if (look := link.element.looks[0])}
    assert seen == {
        "The north": Box(110, 210, 50, 30), "The island": Box(230, 230, 40, 40),
        "The coast": Box(100, 260, 100, 30), "The sea": Box(100, 200, 200, 100),
    }  # fmt: skip
    assert all(found[name].element.looks[1] and found[name].image_only for name in seen)
    assert [n.attrs["onclick"] for n in page.nodes if "onclick" in n.attrs] == ["go()"]
    assert sum(bool(node.flags & Flag.HIDDEN) for node in page.nodes if node.tag == "area") == 4


def test_without_a_browser_parts_of_image_maps_are_links_too() -> None:
    found = links(snapshot_of(html(WORDS + MAP), "http://localhost/"))
    assert {name: link.href for name, link in found.items()} == {
        "The north": "/north", "The island": "/island", "The coast": "/coast", "The sea": "/sea",
    }  # fmt: skip


@pytest.mark.browser
def test_what_marks_a_link_beside_its_colour_is_told(build: Build) -> None:
    [page] = visited(build({"index.html": html(LINKS, STYLE)})).values()
    styles = {n.attrs["id"]: n.styles[0] for n in page.nodes if "id" in n.attrs}
    told = {name: (s.line_below, s.decorated) for name, s in styles.items() if s}
    assert told == {
        "plain": (0, False), "lined": (2, None), "shade": (0, True), "sign": (0, True),
        "slant": (0, True), "menu": (0, None), "padded": (0, False), "button": (0, False),
        "icon": (0, True),
    }  # fmt: skip


BARS = """<style>blockquote { margin: 0 } #bar { border-left: 4px solid #ccc }
  #right { direction: rtl; border-right: 3px solid #ccc }</style><p>One says:</p>
  <blockquote id=bar><p>Water it.</p></blockquote><p>And another one:</p>
  <blockquote id=right><p>Do not.</p></blockquote><p>The third says:</p>
  <blockquote id=none><p>It depends.</p></blockquote>"""


@pytest.mark.browser
def test_a_bar_beside_a_quotation_sets_it_apart(build: Build) -> None:
    [page] = visited(build({"index.html": html(BARS)})).values()
    styles = {n.attrs["id"]: n.styles[0] for n in page.nodes if "id" in n.attrs}
    assert {name: (s.border_width, s.border_color.alpha) for name, s in styles.items() if s} == {
        "bar": (4, 1), "right": (3, 1), "none": (0, 1),
    }  # fmt: skip
    blocks = extract(page, ExtractContext("http://localhost/", lambda path: "page")).blocks
    assert [block.box >= 0 for block in blocks if block.kind is BlockKind.QUOTE] == [
        True, True, False]


@pytest.mark.browser
def test_pages_that_scripts_lead_to_are_told_and_are_no_orphans(build: Build) -> None:
    script = """<script>document.forms[0].onsubmit = () => { location.href = `thanks?name=a` };
      const pages = ["plans.html"];</script>
      <script type="application/ld+json">{"url": "http://fern.test/lost.html"}</script>"""
    button = "<button onclick=\"location='/next/'\">Go</button>"
    field = "<input type=Hidden name=_next value='/sent/'><input type=hidden value='So it is'>"
    body = f"{WORDS}<form action=found.html>{button}{field}</form>{script}"
    [page] = visited(build({"index.html": html(body)})).values()
    assert page.led == ("found.html", "/sent/", "thanks?name=a", "plans.html", "/next/")
    frames = extract(page, ExtractContext("http://localhost/", lambda path: "page")).frames
    assert "http://localhost/plans.html" in frames


CHIPS = """<button data-kind=ferns data-slide=one>Ferns</button><b role=tab data-kind=moss></b>
  <a href="#x" data-kind=palms>Palms</a><p data-kind=ferns>Fern care</p>
  <p data-kind=palms>Palms</p><p data-other=moss>Moss</p>"""


@pytest.mark.browser
def test_what_buttons_and_entries_are_marked_with_scripts_may_know(build: Build) -> None:
    [page] = visited(build({"index.html": html(WORDS + CHIPS)})).values()
    still = snapshot_of(html(WORDS + CHIPS), "http://localhost/")
    assert page.scripted == still.scripted == {"ferns"}


@pytest.mark.browser
def test_white_space_that_an_element_of_a_line_holds_alone_stands_between_words(
    build: Build,
) -> None:
    body = '<p>Read on in the<a href=/b> </a><a href=/c>form</a> below,<b>\n</b>please.</p>'
    [page] = visited(build({"index.html": html(WORDS + body)})).values()
    for snapshot in (page, snapshot_of(html(WORDS + body), "http://localhost/")):
        told = extract(snapshot, ExtractContext("http://localhost/", lambda path: "page"))
        assert told.content[-1].text == "Read on in the form below, please."
        assert [link.blank for link in told.links] == [True, False]
