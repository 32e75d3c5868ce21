"""Looks at a loaded page at both sizes: the page script, and the protocol calls it needs."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import NamedTuple

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
AFRESH = "afresh"


class View(NamedTuple):
    """A page in its tab: the protocol session, and the id of its frame."""

    session: CDPSession
    frame: str


async def look(session: CDPSession, frame: str, limits: str) -> str:
    """What the script says of the page in `frame`, desktop and phone from one load, as JSON.

    `limits` are the script's own, as a JavaScript object. TOO_BIG where the page has more
    than they allow; AFRESH where a script of the page decided by the width when it loaded, so
    that a phone is to load it by itself (`look_by_phone`). The window is still a phone's
    afterwards, and the page is hidden unless pictures of it are wanted.
    """
    context = await own_world(session, frame)
    first = await _said(session, context, f"{SCRIPT}\ncxux.first({limits})")
    if first == TOO_BIG:
        return TOO_BIG
    return await _made_narrow(session, context, first != "fits")


async def look_on(page: View) -> str:
    """The same of a page that is AFRESH, which no phone could load: as if it were not."""
    return await _made_narrow(page.session, await own_world(*page), True, anyway=True)


async def look_apart(page: View) -> str:
    """What the script saw of a page that is AFRESH at desktop size alone."""
    return await _said(page.session, await own_world(*page), "cxux.desktop()")


async def look_by_phone(page: View, limits: str) -> str:
    """What the script says of a page that was loaded in a phone's window, of that alone."""
    session, context = page.session, await own_world(*page)
    first = await _said(session, context, f"{SCRIPT}\ncxux.first({limits})")
    return TOO_BIG if first == TOO_BIG else await _said(session, context, "cxux.phone()")


async def _made_narrow(
    session: CDPSession, context: int, phone: bool, anyway: bool = False
) -> str:
    """The page in a narrow window, or in that of a `phone`, where a narrow one will not do."""
    for known in (phone, True):
        await resize(session, PHONE, known)
        seen = await _said(session, context, f"cxux.second({int(known)}, {int(anyway)})")
        if seen != "wide":
            break
    return seen


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
    """Give the page another window, and a screen of that size; a phone's one also obeys the
    viewport meta tag. It is touched, not pointed at, whatever stands in for it: themes give touched
    links more room."""
    metrics = {
        "width": viewport.width,
        "height": viewport.height,
        "screenWidth": viewport.width,
        "screenHeight": viewport.height,
        "deviceScaleFactor": 1,
        "mobile": phone,
    }
    touched = {"enabled": viewport is PHONE}
    await asyncio.gather(
        session.send("Emulation.setTouchEmulationEnabled", touched),
        session.send("Emulation.setDeviceMetricsOverride", metrics),
    )
