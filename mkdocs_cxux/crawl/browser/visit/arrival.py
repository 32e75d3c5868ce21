"""An address in, its page out as soon as it can be measured, and what of it never arrived."""

from __future__ import annotations

import asyncio
import json

from playwright.async_api import CDPSession, Page, Request, Response
from playwright.async_api import Error as PlaywrightError
from playwright.async_api import TimeoutError as NotInTime

from mkdocs_cxux.crawl.browser.evaluate import Stumbled, evaluate
from mkdocs_cxux.crawl.browser.visit.failures import STOPPED

MEASURING = 10.0
"""Seconds, at most a third of a page's limit, that are kept for measuring it."""
# A style sheet without a record of its request is still under way; one that failed has one.
# Before DOMContentLoaded text may be missing, and scripts that were to change it have not run. A
# page that is complete without it was stopped for good: no more of it will ever come.
UNFINISHED = """(() => {
  const [visit] = performance.getEntriesByType("navigation");
  const waits = (link) => !link.sheet && !performance.getEntriesByName(link.href).length;
  const read = Boolean(visit && visit.domContentLoadedEventStart);
  return JSON.stringify({
    stopped: Boolean(visit) && !read && document.readyState === "complete",
    read: read
      && ![...document.querySelectorAll("link[rel~=stylesheet][href]")].some(waits),
    images: [...document.images].filter((i) => !i.complete && i.currentSrc)
      .map((i) => i.currentSrc.slice(0, 200)).slice(0, 3),
  });
})()"""


async def arrive(
    page: Page, session: CDPSession, url: str, limit: float
) -> tuple[Response | None, str]:
    """Go to `url`; the response, and what the page still waits for when it can be measured.

    That is "" for a page that has loaded. One that has not is given up in time to measure it,
    if its text and styles are whole: half a document would be measured wrong, and is waited
    for. Raises playwright's Error where the page does not begin or breaks off.
    """
    response = await page.goto(url, wait_until="commit", timeout=0)
    patience = max(limit - MEASURING, limit * 2 / 3)
    try:
        await _loaded(page, response, patience)
        return response, ""
    except NotInTime:
        pass
    missing = await _missing(session)
    if missing is None:
        await page.wait_for_load_state("load", timeout=0)
        return response, ""
    return response, f"{missing} had not arrived after {patience:.0f} s"


async def _loaded(page: Page, response: Response | None, patience: float) -> None:
    """Wait for the load event, which a document that breaks off never has: that ends the wait."""
    broke = asyncio.Event()

    def failed(request: Request) -> None:
        if response and request == response.request and _broken(response):
            broke.set()

    page.on("requestfailed", failed)
    waits = [
        asyncio.ensure_future(page.wait_for_load_state("load", timeout=1000 * patience)),
        asyncio.ensure_future(broke.wait()),
    ]
    try:
        if not _broken(response):
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        if reason := _broken(response):
            raise PlaywrightError(f"the page broke off in the middle ({reason})")
        await waits[0]
    finally:
        page.remove_listener("requestfailed", failed)
        for wait in waits:
            wait.cancel()
        await asyncio.gather(*waits, return_exceptions=True)


def _broken(response: Response | None) -> str:
    """Why the document stopped in the middle; "" where it did not, or its own script did it."""
    failure = response.request.failure if response else None
    return failure if failure and "ERR_ABORTED" not in failure else ""


async def _missing(session: CDPSession) -> str | None:
    """What a page without load event still waits for, in words; None where it may be text."""
    tree = await session.send("Page.getFrameTree")
    frame = {"frameId": tree["frameTree"]["frame"]["id"], "worldName": "cxux-arrival"}
    world = await session.send("Page.createIsolatedWorld", frame)
    try:
        seen = json.loads(await evaluate(session, world["executionContextId"], UNFINISHED))
    except Stumbled:                     # a document that is half gone
        return None
    if seen["stopped"]:
        raise PlaywrightError(STOPPED)
    if not seen["read"]:
        return None
    return ", ".join(dict.fromkeys(seen["images"])) or "a frame, a script or another file"
