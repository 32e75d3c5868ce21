"""Pictures of the first window: taken in the same load where a report wants them, else not."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mkdocs_cxux.config import Config
from mkdocs_cxux.crawl.discovery import places
from mkdocs_cxux.model.snapshot import VIEWPORTS, Shot
from tests.crawl.sites import WORDS, html, visited

pytestmark = pytest.mark.browser
Build = Callable[[Mapping[str, str]], Path]
COLOURED = (
    "<style>body { background: #ff0000; margin: 0 } @media (max-width: 500px) "
    "{ body { background: #0000ff } } .tall { height: 5000px }</style>"
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
)
MIDDLE = """async (jpeg) => {
  const image = new Image();
  image.src = "data:image/jpeg;base64," + jpeg;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const drawn = canvas.getContext("2d");
  drawn.drawImage(image, 0, 0);
  const [x, y] = [canvas.width - 20, canvas.height - 20];
  return [canvas.width, canvas.height, ...drawn.getImageData(x, y, 1, 1).data.slice(0, 3)];
}"""


@pytest.fixture(scope="module")
def look() -> Iterator[Callable[[Shot], list[int]]]:
    """Width and height of a picture, and the colour of its lower right corner."""
    from playwright.sync_api import sync_playwright

    path = next(place.path for place in places(Config()) if place.path)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        page = browser.new_page()

        def seen(shot: Shot) -> list[int]:
            found: list[int] = page.evaluate(MIDDLE, base64.b64encode(shot.jpeg).decode())
            return found

        yield seen
        browser.close()


def test_a_page_is_shown_at_both_sizes_as_visitors_see_it(
    build: Build, look: Callable[[Shot], list[int]]
) -> None:
    folder = build({"index.html": html(WORDS + '<div class="tall"></div>', COLOURED)})
    [page] = visited(folder, screenshots=True).values()
    assert [shot.viewport for shot in page.shots] == [viewport.name for viewport in VIEWPORTS]
    desktop, phone = map(look, page.shots)
    assert desktop[:2] == [900, 506] and phone[:2] == [390, 844]
    assert desktop[2] > 240 and desktop[4] < 15
    assert phone[2] < 15 and phone[4] > 240
    assert sum(len(shot.jpeg) for shot in page.shots) < 100_000


def test_pictures_change_nothing_of_what_is_measured(build: Build) -> None:
    moving = "<style>@keyframes in { from { opacity: 0 } } p { animation: in 9s }</style>"
    folder = build({"index.html": html(WORDS, COLOURED + moving), "b.html": html(WORDS * 9)})
    plain, pictured = (
        visited(folder, screenshots=wanted) for wanted in (None, True)
    )
    assert [page.shots for page in plain.values()] == [(), ()]
    assert {path: replace(page, shots=()) for path, page in pictured.items()} == plain


def test_a_saved_crawl_holds_no_pictures(build: Build, tmp_path: Path) -> None:
    from mkdocs_cxux.crawl.crawl import crawl, save
    from mkdocs_cxux.model.target import Target, TargetKind

    folder = build({"index.html": html(WORDS)})
    config = Config.model_validate({"crawl": {"screenshots": True}})
    save(Target(TargetKind.FOLDER, str(folder)), config, tmp_path / "saved")
    replayed: list[Any] = list(crawl(Target(TargetKind.ARCHIVE, str(tmp_path / "saved")), config))
    assert [page.shots for page in replayed] == [()]
