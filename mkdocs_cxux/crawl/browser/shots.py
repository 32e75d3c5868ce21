"""A loaded page in, its picture for a report out: from the top down to where it ends."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

from playwright.async_api import CDPSession
from playwright.async_api import Error as PlaywrightError

from mkdocs_cxux.crawl.browser.evaluate import Stumbled, evaluate
from mkdocs_cxux.crawl.browser.page_script import PATIENCE, View, own_world, resize
from mkdocs_cxux.model.snapshot import DESKTOP, PHONE, Viewport

TALLEST = 10_000
"""Pixels of a page that are shown, 12 windows: what a picture costs grows with it, and what
Chromium can draw at once has an end."""
WIDTHS = {DESKTOP.name: 820, PHONE.name: 300}
"""Pixels of a picture: as wide as a report shows it."""
QUALITY = 35
"""Of a JPEG. Words can be read; 55 weighs a third more. WebP would weigh a third less, and take
150 ms a page, as long as all else that a picture costs."""
FADED = (Path(__file__).parent / "faded.js").read_text(encoding="utf-8")

Drawn = tuple[str, str, int]
"""The name of a viewport, a JPEG in base 64, and the pixels of the page that it shows."""


async def draw(desktop: View, phone: View) -> list[Drawn]:
    """Pictures of a page that was measured and whose window is a phone's, as far as it lets us.
    `phone` is another view than `desktop` where a phone has loaded it by itself.

    What lies below the window is drawn without scrolling (nothing of the page runs, loads or
    moves, and what is fixed stays in the first window) and without another layout: the boxes that
    were measured are places in the picture. Afterwards this page's fonts are a little lower, as
    it was drawn smaller: it is of no use any more. The next page in the tab is as any other.
    """
    drawn: list[Drawn] = []
    with contextlib.suppress(TimeoutError, PlaywrightError, Stumbled):
        for viewport, (session, frame) in ((PHONE, phone), (DESKTOP, desktop)):
            async with asyncio.timeout(PATIENCE):
                context = await own_world(session, frame)
                if viewport is DESKTOP:
                    await resize(session, DESKTOP)
                if viewport is PHONE or phone is not desktop:
                    await evaluate(session, context, "cxux.show()")
                await evaluate(session, context, FADED)
                height = await _height(session, viewport)
                drawn.insert(0, (viewport.name, await _taken(session, viewport, height), height))
    return drawn


async def _height(session: CDPSession, viewport: Viewport) -> int:
    """Down to where the page ends, within reason."""
    metrics = await session.send("Page.getLayoutMetrics")
    return max(viewport.height, min(TALLEST, int(metrics["cssContentSize"]["height"])))


async def _taken(session: CDPSession, viewport: Viewport, height: int) -> str:
    scale = WIDTHS[viewport.name] / viewport.width
    clip = {"x": 0, "y": 0, "width": viewport.width, "height": height, "scale": scale}
    shot = await session.send(
        "Page.captureScreenshot",
        {
            "format": "jpeg",
            "quality": QUALITY,
            "optimizeForSpeed": True,
            "captureBeyondViewport": height > viewport.height,
            "clip": clip,
        },
    )
    return str(shot["data"])
