from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_cxux.crawl.emptiness import is_waiting
from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.model.snapshot import Status
from tests.crawl.sites import html, visited

SHOWN = {
    "word": "<p>x</p>",
    "digit": "<p>7</p>",
    "image": '<img src="a.png" alt="" width=9 height=9>',
    "canvas": "<canvas width=9 height=9></canvas>",
    "drawing": "<svg width=9 height=9><rect width=9 height=9 /></svg>",
}
EMPTY = {
    "nothing": "",
    "signs": "<p>• — …</p>",
    "hidden-word": "<p hidden>x</p>",
    "hidden-image": '<div hidden><img src="a.png" alt=""></div>',
}
CLIPPED = '<a href="#m" style="position:absolute;left:-9999px">Skip to text</a><main id=m></main>'
"""Only a style says that it cannot be seen, so only a browser knows."""


@pytest.mark.parametrize("engine", ["static", pytest.param("browser", marks=pytest.mark.browser)])
def test_both_engines_agree_on_what_is_empty(
    build: Callable[[Mapping[str, str]], Path], engine: str
) -> None:
    bodies = {**SHOWN, **EMPTY, **({"clipped": CLIPPED} if engine == "browser" else {})}
    found = visited(build({f"{n}.html": html(b) for n, b in bodies.items()}), engine=engine)
    statuses = {name: found[f"/{name}.html"].status for name in bodies}
    assert statuses == {n: Status.OK if n in SHOWN else Status.EMPTY_PAGE for n in bodies}


@pytest.mark.parametrize(
    ("body", "waits"),
    [
        ("<div role=status>One moment</div>", True),
        ("<div>Loading your plan…</div><p role=progressbar>3 of 7</p>", True),
        ("<h1>Plans</h1><div>Loading …</div>", False),
        ("<p>Loading bays need plants, too</p><img src=a.png>", False),
    ],
)
def test_a_page_that_only_says_it_is_loading_was_not_measured(body: str, waits: bool) -> None:
    assert is_waiting(snapshot_of(html(body), "http://localhost/").nodes) == waits


@pytest.mark.parametrize("engine", ["static", pytest.param("browser", marks=pytest.mark.browser)])
def test_a_picture_under_the_name_of_a_page_is_none(
    build: Callable[[Mapping[str, str]], Path], engine: str
) -> None:
    site = build({"index.html": html("<p>Grün: f\ufffdr alle</p>")})
    (site / "fern.html").write_bytes(b"\xff\xd8\xff\xe0 JFIF " + bytes(range(1, 256)) * 9)
    found = visited(site, engine=engine)
    assert found["/"].status is Status.OK
    assert found["/fern.html"].status is Status.NOT_HTML


@pytest.mark.browser
def test_a_page_that_says_that_it_is_loading_is_waited_for(
    build: Callable[[Mapping[str, str]], Path],
) -> None:
    late = "setTimeout(() => document.querySelector('p').textContent = 'Our plans', 300)"
    body = f"<p>Please wait …</p><script>{late}</script>"
    page = visited(build({"index.html": html(body)}))["/"]
    assert "Our plans" in [node.text for node in page.nodes]
