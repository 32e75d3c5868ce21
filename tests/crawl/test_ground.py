"""The ground under words over images and gradients is told from the pixels of a real page."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from mkdocs_cxux.crawl.saved.decode import line_of, snapshot_from_line
from mkdocs_cxux.model.snapshot import Ground, Snapshot
from tests.crawl.sites import WORDS, Site, html, visited

pytestmark = pytest.mark.browser
Build = Callable[[Mapping[str, str]], Path]

DARK, LIGHT = (30, 40, 50), (235, 240, 245)
NARROW = '<meta name="viewport" content="width=device-width, initial-scale=1">'
HERO = """<header style="height:500px;background:{}"><h1 style="color:#fff;font-size:40px;
  padding-top:100px;text-align:center;margin:0">Herbs that grow by themselves</h1>{}</header>"""

FILLING = "position:absolute;left:0;top:0;width:100%;height:100%"


def png(*columns: tuple[int, int, int], width: int = 64) -> bytes:
    """A picture of upright stripes of equal width."""
    pixels = b"".join(bytes(columns[x * len(columns) // width]) for x in range(width))
    head = struct.pack(">IIBBBBB", width, 64, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress((b"\0" + pixels) * 64)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data
        + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )  # fmt: skip


def grounds(snapshot: Snapshot) -> dict[str, dict[int, Ground]]:
    """By the tag of the element."""
    found: dict[str, dict[int, Ground]] = {}
    for (node, viewport), ground in snapshot.grounds.items():
        found.setdefault(snapshot.nodes[node].tag, {})[viewport] = ground
    return found


def site(build: Build, pages: Mapping[str, str], **pictures: bytes) -> dict[str, Snapshot]:
    root = build({name: html(body + WORDS, NARROW) for name, body in pages.items()})
    for name, data in pictures.items():
        (root / f"{name}.png").write_bytes(data)
    return visited(root)


def stretched(name: str) -> str:
    return f"url(/{name}.png) center / 100% 100%"


def test_words_over_a_photo_are_measured_at_both_sizes(build: Build) -> None:
    body = HERO.format(stretched("grey"), "")
    pages = site(build, {"index.html": body}, grey=png((140, 140, 140)))
    seen = grounds(pages["/"])["h1"]
    for viewport in (0, 1):
        assert seen[viewport].low == seen[viewport].high == pytest.approx(3.36, abs=0.01)
        assert seen[viewport].color[:3] == (140, 140, 140)


def test_what_is_plain_and_far_from_its_ground_is_not_looked_at_again(build: Build) -> None:
    body = HERO.format(stretched("dark"), "")
    [page] = site(build, {"index.html": body}, dark=png(DARK)).values()
    seen = grounds(page)["h1"]
    assert seen[0].low == seen[0].high == pytest.approx(14.95, abs=0.01)
    assert list(seen) == [0]


def test_what_was_measured_is_saved_and_read_again(build: Build) -> None:
    pages = site(build, {"index.html": HERO.format(stretched("dark"), "")}, dark=png(DARK))
    assert pages["/"].grounds
    assert snapshot_from_line(line_of(pages["/"])) == pages["/"]


def test_a_gradient_has_light_and_dark_parts(build: Build) -> None:
    [page] = site(build, {
        "index.html": HERO.format("linear-gradient(90deg, #000, #fff)", ""),
    }).values()  # fmt: skip
    seen = grounds(page)["h1"][0]
    assert seen.high > 2 * seen.low and seen.low < seen.middle < seen.high


def test_half_over_dark_and_half_over_light_tells_of_both(build: Build) -> None:
    body = HERO.format(stretched("halves"), "")
    [page] = site(build, {"index.html": body}, halves=png(DARK, LIGHT)).values()
    seen = grounds(page)["h1"][0]
    assert seen.low < 1.3 and seen.high > 14


def test_a_button_with_a_gradient_is_measured_and_one_with_a_colour_is_not(build: Build) -> None:
    drawn = "display:inline-block;padding:14px 28px;color:#fff;transition:all 9s;background:"
    call = f'<a href="/" style="{drawn}{{}}">Start the trial</a>'
    [page] = site(build, {"index.html": HERO.format(
        stretched("dark"), call.format("linear-gradient(#ccc, #ddd)") + call.format("#ccc"),
    )}, dark=png(DARK)).values()  # fmt: skip
    [seen] = [n for n in page.grounds if page.nodes[n[0]].tag == "a" and n[1] == 0]
    assert page.grounds[seen].high < 1.7
    # The words were see-through for a moment; nothing of it is left on the phone.
    style = page.nodes[seen[0]].styles[1]
    assert style is not None and style.color == (255, 255, 255, 1)


@pytest.mark.parametrize("place", ["z-index:-1", "z-index:auto"])
def test_white_words_on_a_picture_of_its_own_are_not_taken_for_white_on_white(
    build: Build, place: str
) -> None:
    behind = f'<img src="/dark.png" alt="" style="{FILLING};{place}">'
    body = HERO.format("none;position:relative;z-index:0", "").replace("<h1", behind + "<h1")
    body = body.replace('style="color', 'style="position:relative;color')
    [page] = site(build, {"index.html": body}, dark=png(DARK)).values()
    assert grounds(page)["h1"][0].low > 14


def test_a_root_that_fades_is_pictured_when_it_is_there(build: Build) -> None:
    fades = "<style>:root, h1 { transition: 0.8s }</style>"
    [page] = site(build, {"index.html": fades + HERO.format(stretched("grey"), "")},
                  grey=png((140, 140, 140))).values()  # fmt: skip
    seen = grounds(page)["h1"]
    assert [seen[viewport].color[:3] for viewport in (0, 1)] == [(140, 140, 140)] * 2


TWO = """<a href="/" style="padding:20px;display:inline-block;color:#fff;
  background:linear-gradient(#000, #111)">Start <b style="color:#f00">now</b></a>"""
MOVES = """<style>@keyframes sky { from { background-color: #000 } to { background-color: #fff } }
  header { animation: sky 7s infinite alternate }</style>"""
NOT_SURE = {
    "an image that is not there": HERO.format(stretched("missing"), ""),
    "another host's image": HERO.format("url(http://pictures.test/a.png)", ""),
    "an animation": MOVES + HERO.format("linear-gradient(#0001, #0002)", ""),
    "a video": HERO.format("linear-gradient(#0001, #0002);position:relative", "").replace(
        "<h1", f'<video style="{FILLING}"></video><h1').replace(
        'style="color', 'style="position:relative;color'),
    "a layer over it": HERO.format(
        stretched("dark"), f'<div style="{FILLING};background:#fff">Cookies?</div>'),
    "words cut out of the image": HERO.format(
        "linear-gradient(90deg, #000, #fff);-webkit-background-clip:text", ""),
    "words of two colours": TWO,
    "a picture that waits to fade in": HERO.format("#fff;position:relative", "").replace(
        "<h1", f'<img src="/dark.png" alt="" style="{FILLING};opacity:0"><h1').replace(
        'style="color', 'style="position:relative;color'),
}  # fmt: skip


@pytest.mark.parametrize("what", NOT_SURE)
def test_what_a_picture_does_not_tell_stays_unknown(build: Build, what: str) -> None:
    [page] = site(build, {"index.html": NOT_SURE[what]}, dark=png(DARK)).values()
    assert not page.grounds, what


def test_an_image_that_is_not_there_is_not_asked_for_again(
    build: Build, serve: Callable[[Mapping[str, Any]], Site]
) -> None:
    root = serve({"/": html(HERO.format(stretched("missing"), "") + WORDS, NARROW)})
    [page] = visited(root.url).values()
    assert root.asked.count("/missing.png") == 1
    assert [one.kind for one in page.failed_requests if "missing" in one.url] == ["css"]


def test_pages_without_images_behind_words_are_not_photographed(build: Build) -> None:
    [page] = site(build, {"index.html": HERO.format("#123", "") + '<img src="/dark.png" alt="">'},
                  dark=png(DARK)).values()  # fmt: skip
    assert not page.grounds and page.has_layout


def test_the_page_notices_nothing(build: Build) -> None:
    watch = """<script>addEventListener("resize", () => { if (innerWidth !== 390)
      document.title = "resized" }); new MutationObserver(() => { document.title = "touched" })
      .observe(document.documentElement, { attributes: true, subtree: true });</script>"""
    body = HERO.format(stretched("dark"), watch)
    [page] = site(build, {"index.html": body}, dark=png(DARK)).values()
    assert page.grounds and page.title == "A page"


def test_a_policy_against_inline_pictures_does_not_keep_us_from_looking(build: Build) -> None:
    policy = '<meta http-equiv="Content-Security-Policy" content="img-src \'self\'">'
    [page] = site(build, {"index.html": policy + HERO.format(stretched("dark"), "")},
                  dark=png(DARK)).values()  # fmt: skip
    assert page.grounds


def test_crawls_saved_before_still_open(build: Build) -> None:
    [page] = visited(build({"index.html": html(WORDS + '<a href="/">Home</a>')})).values()
    visit, seen = json.loads(line_of(page))
    del seen["grounds"]
    seen["styles"] = [row[:16] for row in seen["styles"]]
    old = snapshot_from_line(json.dumps([visit, seen]))
    [style] = [n.styles[0] for n in old.nodes if n.tag == "a"]
    assert style is not None and style.line_below is None and style.decorated is None
    assert not old.grounds


NIGHT = '<footer style="background:#0a1128">{}<p style="color:#0b1129{}">{}</p></footer>'
UNREAD = "We water your plants every week and tell you how they are."


def test_a_paragraph_in_the_colour_of_its_ground_is_told_where_nothing_lies_behind(
    build: Build,
) -> None:
    behind = f'<div style="{FILLING};background:#fff"></div>'
    footer = NIGHT.replace("background", "position:relative;background")
    pages = site(build, {
        "a/index.html": NIGHT.format("", "", UNREAD),
        "b/index.html": footer.format(behind, ";position:relative", UNREAD),
        "c/index.html": NIGHT.format("", ";transition:color 1s", UNREAD),
        "d/index.html": NIGHT.format("", "", "Not for you."),
        "e/index.html": NIGHT.replace("<footer", '<footer class="lazyload"').format("", "", UNREAD),
        "f/index.html": NIGHT.format("", ";opacity:0.5", UNREAD),
        "g/index.html": f'<p style="color:#fff">{UNREAD}</p>',
    })  # fmt: skip
    told = {path: grounds(page) for path, page in pages.items()}
    assert {path for path, found in told.items() if found} == {"/a/"}
    [found] = told["/a/"]["p"].values()
    assert found.low == found.high == pytest.approx(1, abs=0.05)
    assert found.color[:3] == (10, 17, 40)
