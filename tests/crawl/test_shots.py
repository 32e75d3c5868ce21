"""Pictures of pages: taken in the same load where a report wants them, else not."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.crawl.browser.shots import TALLEST
from mkdocs_cxux.crawl.chromium.discovery import places
from mkdocs_cxux.model.snapshot import VIEWPORTS, Shot, Snapshot, Status
from tests.crawl.sites import WORDS, html, visited

pytestmark = pytest.mark.browser
Build = Callable[[Mapping[str, str]], Path]
COLOURED = (
    "<style>body { background: #ff0000; margin: 0 } @media (max-width: 500px) "
    "{ body { background: #0000ff } } .tall { height: 5000px }</style>"
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
)
PAINTED = """async ([jpeg, width, places]) => {
  const image = new Image();
  image.src = "data:image/jpeg;base64," + jpeg;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const drawn = canvas.getContext("2d");
  drawn.drawImage(image, 0, 0);
  const scale = canvas.width / width;
  const at = ([x, y]) => [...drawn.getImageData(x * scale, y * scale, 1, 1).data.slice(0, 3)];
  return [[canvas.width, canvas.height], ...places.map(at)];
}"""
Colours = Callable[..., list[list[int]]]
RED, GREEN, BLUE = range(3)


@pytest.fixture(scope="module")
def look() -> Iterator[Colours]:
    """Width and height of a picture, then the colours at some places of the page in it."""
    from playwright.sync_api import sync_playwright

    path = next(place.path for place in places(Config()) if place.path)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        page = browser.new_page()

        def seen(shot: Shot, *at: tuple[float, float]) -> list[list[int]]:
            [width] = [each.width for each in VIEWPORTS if each.name == shot.viewport]
            jpeg = base64.b64encode(shot.jpeg).decode()
            found: list[list[int]] = page.evaluate(PAINTED, [jpeg, width, at])
            return found

        yield seen
        browser.close()


def is_of(colour: list[int], wanted: int) -> bool:
    return all((part > 200) == (place == wanted) for place, part in enumerate(colour))


def middle_of(page: Snapshot, id: str, viewport: int) -> tuple[float, float]:
    """The middle of the box that was measured."""
    [box] = [node.boxes[viewport] for node in page.nodes if node.attrs.get("id") == id]
    assert box is not None
    return box.x + box.width / 2, box.y + box.height / 2


def test_a_page_is_shown_at_both_sizes_down_to_its_end(build: Build, look: Colours) -> None:
    folder = build({"index.html": html(WORDS + '<div class="tall"></div>', COLOURED)})
    [page] = visited(folder, screenshots=True).values()
    assert [shot.viewport for shot in page.shots] == [viewport.name for viewport in VIEWPORTS]
    for shot, width, wide, colour in zip(
        page.shots, (820, 300), (1366, 390), (RED, BLUE), strict=True
    ):
        assert shot.height > 5000
        size, *colours = look(shot, (200, 200), (200, 4900))
        assert size == [width, pytest.approx(shot.height * width / wide, abs=2)]
        assert all(is_of(each, colour) for each in colours)
        assert len(shot.jpeg) < 60_000


PLACED = """<style>body { margin: 0 } b { display: block; height: 60px; background: #00ff00 }
header { position: sticky; top: 0; height: 60px } #bar { position: fixed; bottom: 0; width: 100% }
.hero { height: 100vh } #side { position: sticky; top: 90px } .far { height: 2500px }
.late { opacity: 0; transition: opacity 1s } .wide { width: 3000px; height: 9px }
</style><meta name="viewport" content="width=device-width, initial-scale=1">"""
PLACES = """<header><b id="top">Herbs all year</b></header><b id="bar">Herbs all year</b>
<div class="hero"></div><b id="below">Herbs all year</b>
<b id="side">Herbs all year</b><div class="wide"></div>
<div class="far"></div><div class="late"><b id="late">Herbs all year</b></div>
<img loading="lazy" alt="" src="green.svg" width="300" height="60" id="lazy">
<b id="last">Herbs all year</b>"""
GREEN_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60">'
    '<rect width="300" height="60" fill="#00ff00"/></svg>'
)


def test_what_was_measured_lies_in_the_picture_where_it_was_measured(
    build: Build, look: Colours
) -> None:
    folder = build({"index.html": html(PLACES, PLACED), "green.svg": GREEN_SVG})
    page = visited(folder, screenshots=True)["/"]
    names = ("top", "bar", "below", "side", "late", "lazy", "last")
    for viewport, shot in enumerate(page.shots):
        # A corner of each box: its words are black.
        spots = [middle_of(page, name, viewport) for name in names]
        _, *colours = look(shot, *[(250.0, y + 20) for _, y in spots])
        assert {n: is_of(c, GREEN) for n, c in zip(names, colours, strict=True)} == dict.fromkeys(
            names, True
        ), viewport


def test_a_page_without_end_is_shown_as_far_as_is_of_use(build: Build, look: Colours) -> None:
    tall = "<style>.tall { height: 60000px } .more { height: 400px }</style>"
    endless = (
        "<script>addEventListener('scroll', more); addEventListener('resize', more);"
        "new IntersectionObserver(([e]) => e.isIntersecting && more()).observe(end);"
        "function more() { const p = document.createElement('p'); p.className = 'more';"
        "p.textContent = 'More herbs'; end.before(p) }</script>"
    )
    folder = build({
        "index.html": html(WORDS + '<div class="tall"></div>', COLOURED + tall),
        "endless.html": html(WORDS + '<p class="tall">Far</p><i id="end">.</i>' + endless, tall),
    })
    pages = visited(folder, screenshots=True)
    for page in pages.values():
        assert page.status is Status.OK
        assert [shot.height for shot in page.shots] == [TALLEST, TALLEST]
    _, colour = look(pages["/"].shots[0], (200, TALLEST - 100))
    assert is_of(colour, RED)


def test_a_page_that_does_not_survive_its_picture_is_measured_all_the_same(build: Build) -> None:
    stuck = "<script>addEventListener('resize', () => { while (innerWidth > 1000); })</script>"
    folder = build({
        "index.html": html(WORDS + '<div style="height: 4000px"></div>' + stuck, COLOURED),
        "b.html": html(WORDS, COLOURED),
    })
    pages = visited(folder, screenshots=True)
    assert [page.status for page in pages.values()] == [Status.OK, Status.OK]
    assert [shot.viewport for shot in pages["/"].shots] == ["phone"]
    assert len(pages["/b.html"].shots) == 2
    assert replace(pages["/"], shots=()) == visited(folder)["/"]


def test_pictures_change_nothing_of_what_is_measured(build: Build) -> None:
    moving = "<style>@keyframes in { from { opacity: 0 } } p { animation: in 9s }</style>"
    folder = build({
        "index.html": html(WORDS, COLOURED + moving),
        "b.html": html(WORDS * 9),
        "c.html": html(PLACES, PLACED),
    })
    plain, pictured = (
        visited(folder, screenshots=wanted) for wanted in (None, True)
    )
    assert [page.shots for page in plain.values()] == [(), (), ()]
    assert {path: replace(page, shots=()) for path, page in pictured.items()} == plain


def test_a_saved_crawl_holds_no_pictures(build: Build, tmp_path: Path) -> None:
    from mkdocs_cxux.crawl.crawl import crawl, save
    from mkdocs_cxux.model.target import Target, TargetKind

    folder = build({"index.html": html(WORDS)})
    config = Config.model_validate({"crawl": {"screenshots": True}})
    save(Target(TargetKind.FOLDER, str(folder)), config, tmp_path / "saved")
    replayed: list[Any] = list(crawl(Target(TargetKind.ARCHIVE, str(tmp_path / "saved")), config))
    assert [page.shots for page in replayed] == [()]
