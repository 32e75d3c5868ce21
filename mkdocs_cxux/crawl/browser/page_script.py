"""Looks at a loaded page at both sizes: the page script, and the protocol calls it needs."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from playwright.async_api import CDPSession
from playwright.async_api import Error as PlaywrightError

from mkdocs_cxux.crawl.browser.evaluate import evaluate
from mkdocs_cxux.model.snapshot import PHONE, Viewport

SCRIPT = "(() => {{\n{}\n}})();".format(
    "\n".join(
        path.read_text(encoding="utf-8")
        for path in sorted((Path(__file__).parent / "script").glob("*.js"))
    )
)
"""Runs in an isolated world: the page cannot change what its functions do."""

PATIENCE = 5.0
"""Seconds a picture may take, many times what it does; without it the ground stays unknown."""

TOO_BIG = "too-big"


async def look(session: CDPSession, frame: str, limits: str) -> str:
    """What the script says of the page in `frame`, desktop and phone from one load, as JSON.

    `limits` are the script's own, as a JavaScript object. TOO_BIG where the page has more
    than they allow. The window is still a phone's afterwards, and the page is hidden unless
    pictures of it are wanted.
    """
    context = await own_world(session, frame)
    first = await _said(session, context, f"{SCRIPT}\ncxux.first({limits})")
    if first == TOO_BIG:
        return TOO_BIG
    phone = first != "fits"
    await resize(session, PHONE, phone)
    seen = await _said(session, context, f"cxux.second({int(phone)})")
    if seen == "wide":
        await resize(session, PHONE, True)
        seen = await _said(session, context, "cxux.second(1)")
    return str(seen)


async def own_world(session: CDPSession, frame: str) -> int:
    """The world of our scripts in a page, the same one as long as the page stays."""
    world = await session.send(
        "Page.createIsolatedWorld", {"frameId": frame, "worldName": "cxux"}
    )
    return int(world["executionContextId"])


async def _said(session: CDPSession, context: int, expression: str) -> str:
    """What the script answers; it may want a picture of a part of the window before."""
    answer = await evaluate(session, context, expression)
    if isinstance(answer, list):
        picture = await _picture(session, answer)
        answer = await evaluate(session, context, f"cxux.pictured({json.dumps(picture)})")
    return str(answer)


async def _picture(session: CDPSession, clip: list[int]) -> str:
    """A PNG in base 64 of `clip`, [x, y, width, height] of the window; "" where there is none.

    It need not be small, as it goes no farther than back into the page.
    """
    part = dict(zip(("x", "y", "width", "height"), clip, strict=True))
    try:
        async with asyncio.timeout(PATIENCE):
            shot = await session.send(
                "Page.captureScreenshot",
                {"format": "png", "optimizeForSpeed": True, "clip": {**part, "scale": 1}},
            )
    except (TimeoutError, PlaywrightError):
        return ""
    return str(shot["data"])


async def resize(session: CDPSession, viewport: Viewport, phone: bool = False) -> None:
    """Give the page another window; a phone's one also obeys the viewport meta tag. It is touched,
    not pointed at, whatever stands in for it: themes give touched links more room."""
    metrics = {
        "width": viewport.width,
        "height": viewport.height,
        "deviceScaleFactor": 1,
        "mobile": phone,
    }
    touched = {"enabled": viewport is PHONE}
    await asyncio.gather(
        session.send("Emulation.setTouchEmulationEnabled", touched),
        session.send("Emulation.setDeviceMetricsOverride", metrics),
    )
