"""What a script of a page decides by the window's width when it loads is what a phone decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from mkdocs_cxux.crawl.saved.decode import line_of
from mkdocs_cxux.model.snapshot import DESKTOP, PHONE, Flag, Node, Snapshot, Status
from tests.crawl.sites import WORDS, Site, html, visited

pytestmark = pytest.mark.browser
Build = Callable[[Mapping[str, str]], Path]
Serve = Callable[[Mapping[str, Any]], Site]

HEAD = """<meta name="viewport" content="width=device-width, initial-scale=1"><style>
  body { margin: 0 } nav { position: fixed; left: -300px; top: 0; width: 300px; height: 500px }
  .open nav { left: 0 } .open main { margin-left: 300px }
</style>"""
DRAWER = '<nav><a href="/">All the plants</a></nav>'
OPEN = "document.documentElement.classList.add('open')"


def drawer(asks: str, more: str = "") -> str:
    """A page whose drawer is open from the start where there is room for it."""
    body = f"<script>if ({asks}) {OPEN};{more}</script>{DRAWER}<main>{WORDS}</main>"
    return html(body, HEAD)


def lefts(snapshot: Snapshot, tag: str = "p") -> list[float | None]:
    """Where the first of such elements begins at each size."""
    node = next(n for n in snapshot.nodes if n.tag == tag)
    return [box and box.x for box in node.boxes]


def asked(serve: Serve, **pages: str) -> dict[str, int]:
    """How often the pages of a site were asked for, the start page aside, when it was crawled."""
    links = "".join(f'<a href="/{name}.html">{name}</a>' for name in pages)
    files = {f"/{name}.html": page for name, page in pages.items()}
    site = serve({"/": html(WORDS + links, HEAD), **files})
    visited(site.url)
    return {name: site.asked.count(f"/{name}.html") for name in pages}


ASKS = (
    "document.body.clientWidth >= 1080", "document.documentElement.clientWidth >= 1080",
    "innerWidth >= 1080", "outerWidth > 800", "screen.width > 800", "visualViewport.width > 800",
    "document.body.offsetWidth > 800", "screen.availWidth > 800",
    "matchMedia('(min-width: 1080px)').matches",
    "!matchMedia('(pointer: coarse)').matches && window.innerWidth > 500",
    # What the desktop's load has stored is not there when the phone comes.
    "(localStorage.kept = localStorage.kept || (innerWidth > 900 ? 'on' : 'off')) == 'on'",
)  # fmt: skip


def test_a_drawer_opened_for_wide_windows_is_shut_on_a_phone(build: Build) -> None:
    pages = visited(build({f"{nth}.html": drawer(asks) for nth, asks in enumerate(ASKS)}))
    for nth, asks in enumerate(ASKS):
        page = pages[f"/{nth}.html"]
        assert lefts(page) == [300, 0], asks
        assert lefts(page, "a") == [0, None], asks       # the drawer waits outside the window


LISTENS = """<script>
  const set = () => document.documentElement.classList.toggle('open', innerWidth > 1000);
  addEventListener('resize', set); set();
</script>"""
HEARS = """<script>
  const wide = matchMedia('(min-width: 1080px)'), root = document.documentElement;
  wide.addEventListener('change', (said) => root.classList.toggle('open', said.matches));
  root.classList.toggle('open', wide.matches);
</script>"""
MEASURES = """<script>
  const width = (el) => { return el.clientWidth };
  for (const el of [document.body, document.querySelector('main')]) el.dataset.width = width(el);
  window.far = document.body.scrollWidth;
</script>"""
FRAMES = LISTENS.replace("'resize', set", "'resize', () => requestAnimationFrame(set)")
OBSERVES = LISTENS.replace(
    "addEventListener('resize', set)", "new ResizeObserver(set).observe(document.documentElement)"
)
OTHER = "<script>window.able = matchMedia('(hover)').matches</script>"


def test_a_page_that_follows_its_window_is_loaded_once(serve: Serve, build: Build) -> None:
    scripts = ("", LISTENS, FRAMES, OBSERVES, HEARS, MEASURES, OTHER)
    pages = {
        f"p{nth}": html(f"{DRAWER}<main>{WORDS}</main>{script}", HEAD)
        for nth, script in enumerate(scripts)
    }
    assert asked(serve, **pages) == dict.fromkeys(pages, 1)
    seen = visited(build({f"{name}.html": page for name, page in pages.items()}))
    assert {path: lefts(page)[1] for path, page in seen.items()} == dict.fromkeys(seen, 0)


def test_only_the_page_that_needs_it_is_loaded_by_a_phone(serve: Serve) -> None:
    wants, other = drawer("innerWidth > 1000"), html(f"<main>{WORDS}</main>", HEAD)
    assert asked(serve, wants=wants, other=other) == {"wants": 2, "other": 1}


def test_who_asks_again_much_later_is_not_waited_for(serve: Serve, build: Build) -> None:
    late = LISTENS.replace("'resize', set", "'resize', () => setTimeout(set, 150)")
    page = html(f"{DRAWER}<main>{WORDS}</main>{late}", HEAD)
    assert asked(serve, page=page) == {"page": 2}
    [seen] = visited(build({"index.html": page})).values()
    assert lefts(seen) == [300, 0]


def test_what_only_a_phone_has_stands_in_its_place(build: Build) -> None:
    script = """<script>const at = document.querySelector(innerWidth > 1000 ? '#wide' : '#small');
      at.innerHTML = '<h2>' + at.id + '</h2><a href="/' + at.id + '.html">Go to ' + at.id + '</a>'
      </script>"""
    body = f'<main><div id="wide"></div><div id="small"></div>{WORDS}</main>{script}'
    [page] = visited(build({"index.html": html(body, HEAD)})).values()
    seen = {n.attrs["href"]: n for n in page.nodes if n.tag == "a"}
    assert [box is None for box in seen["/wide.html"].boxes] == [False, True]
    assert [box is None for box in seen["/small.html"].boxes] == [True, False]
    assert seen["/small.html"].styles[1] is not None and not seen["/small.html"].flags
    order = [n.text for n in page.nodes if n.text.startswith(("wide", "small", "Fern"))]
    assert [text.split()[0] for text in order] == ["wide", "small", "Fernlight"]


PARTS = """<main><h1>Herbs</h1>{words}<ul><li>One</li><li><a href="/a.html">Two</a></li></ul>
<div hidden><a href="/hid.html">Hidden</a></div><details><summary>More</summary>{words}</details>
<div style="position:fixed;left:-400px;width:300px"><a href="/off.html">Off</a></div>
<div class="narrow"><a href="/narrow.html">Narrow</a></div><!-- cxux-disable -->
<div class="wide"><button>Wide</button><img src="gone.png" alt="Gone"></div>
<pre>code and code</pre><p style="background:#fff;color:#fefefe">Words in white on white, eight of
them at least, here</p></main>"""
STYLES = """<style>.narrow { display: none } @media (max-width: 500px) { .narrow { display: block }
  .wide { display: none } }</style>"""


def test_both_ways_to_a_phone_say_the_same_of_a_page_without_decisions(build: Build) -> None:
    body = PARTS.format(words=WORDS)
    plain = visited(build({"index.html": html(body, HEAD + STYLES)}))["/"]
    decides = "<script>window.was = innerWidth</script>"
    afresh = visited(build({"index.html": html(body + decides, HEAD + STYLES)}))["/"]
    assert line_of(afresh) == line_of(plain)


def test_chance_does_not_change_how_a_page_is_loaded(serve: Serve) -> None:
    chance = "<script>document.body.append(String(Math.random()))</script>"
    once = html(f"{DRAWER}<main>{WORDS}</main>{chance}", HEAD)
    twice = drawer("innerWidth > 1000").replace("</main>", f"</main>{chance}")
    for _ in range(2):
        assert asked(serve, once=once, twice=twice) == {"once": 1, "twice": 2}


def test_the_same_is_seen_one_page_after_another_and_four_at_a_time(build: Build) -> None:
    files = {f"{n}.html": drawer("innerWidth > 1000") for n in range(6)}
    files |= {f"plain{n}.html": html(WORDS, HEAD) for n in range(4)}
    root = build({"index.html": html(WORDS, HEAD), **files})
    alone, together = (visited(root, concurrency=tabs) for tabs in (1, 4))
    assert {path: line_of(page) for path, page in alone.items()} == {
        path: line_of(page) for path, page in together.items()
    }


def test_where_a_phone_does_not_come_to_the_page_the_desktops_is_made_narrow(build: Build) -> None:
    elsewhere = "const to = '{}'; location = to"
    instead = [elsewhere.format("/o.html"), "for (;;);", elsewhere.format("https://else.test/")]
    pages = {
        f"{nth}.html": drawer("innerWidth > 1000", f" else {{ {one} }}")
        for nth, one in enumerate(instead)
    }
    seen = visited(build({**pages, "o.html": html(WORDS, HEAD)}), timeout=10)
    for name in pages:
        assert seen[f"/{name}"].status is Status.OK
        assert lefts(seen[f"/{name}"]) == [300, 300]


def test_pictures_show_each_size_as_it_was_loaded(build: Build) -> None:
    [page] = visited(build({"index.html": drawer("innerWidth > 1000")}), screenshots=True).values()
    assert [shot.viewport for shot in page.shots] == [DESKTOP.name, PHONE.name]


def test_a_link_in_a_drawer_that_only_a_phone_has_is_kept_as_hidden(build: Build) -> None:
    make = """<script>if (innerWidth < 500) document.body.insertAdjacentHTML('beforeend',
      '<div style="position:absolute;left:-400px;width:300px">' +
      '<a href="/far.html">Far <b>off</b></a></div>')</script>"""
    [page] = visited(build({"index.html": html(f"<main>{WORDS}</main>{make}", HEAD)})).values()
    [link] = [n for n in page.nodes if n.attrs.get("href") == "/far.html"]
    assert link.flags == Flag.HIDDEN
    assert _words(page, link) == "Far off"


def _words(page: Snapshot, node: Node) -> str:
    at = page.nodes.index(node)
    return "".join(n.text for n in page.nodes if n.parent == at)
