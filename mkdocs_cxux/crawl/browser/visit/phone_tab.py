"""A tab with a phone's window: the address of a page in, what a phone that loads it sees out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from playwright.async_api import BrowserContext, Page
from playwright.async_api import Error as PlaywrightError

from mkdocs_cxux.crawl.browser.evaluate import Stumbled, evaluate
from mkdocs_cxux.crawl.browser.network import guard
from mkdocs_cxux.crawl.browser.page_script import (
    TOO_BIG,
    View,
    look_apart,
    look_by_phone,
    look_on,
    own_world,
    resize,
)
from mkdocs_cxux.crawl.browser.visit.afresh import joined
from mkdocs_cxux.crawl.browser.visit.arrival import arrive
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.model.snapshot import PHONE

Visit = Mapping[str, Any]
CLOSING = 5.0
LOADED = 'performance.getEntriesByType("navigation")[0].name.split("#")[0]'
"""The address of the document, whatever its scripts have written into the address bar."""


class Landed(NamedTuple):
    """Where a visit ended: the address that answered, and its HTTP status."""

    url: str
    status: int


class PhoneTab:
    """Opened when the first page wants it. `watch` is told of its page.

    `view` is the page that was looked at last, None where that was not by a phone's own load.
    """

    def __init__(self, context: BrowserContext, job: Job, watch: Callable[[Page], None]) -> None:
        self._context = context
        self._job = job
        self._watch = watch
        self._page: Page | None = None
        self._open_view: View | None = None
        self._looking: asyncio.Future[str] | None = None
        self.view: View | None = None

    async def both(self, desktop: View, visit: Visit, limits: str, seconds: float) -> str:
        """Both sizes of a page that was visited with a desktop's window and is AFRESH, as JSON.

        The phone's is from a load of its own, which has half of the `seconds` that are left. Where
        it is sent to another page, or gets none, it is the desktop's in a phone's window. `limits`
        are the script's own, as a JavaScript object.
        """
        there = Landed(visit["chain"][-1][0].split("#")[0], visit["http_status"])
        small = await self._looked(visit["requested"], there, limits, seconds / 2)
        if not small:
            return await look_on(desktop)
        self.view = self._open_view
        return joined(await look_apart(desktop), small)

    async def drop(self) -> bool:
        """Throw the tab away; False where it does not close."""
        page, self._page, self._open_view, self.view = self._page, None, None, None
        try:
            if page is not None:
                await asyncio.wait_for(page.close(), CLOSING)
        except TimeoutError:
            return False
        except PlaywrightError:
            pass
        return True

    async def _looked(self, url: str, there: Landed, limits: str, seconds: float) -> str:
        """What the page script says of `url`; "" where it is not `there` that a phone lands."""
        looking = self._looking = asyncio.ensure_future(self._look(url, there, limits, seconds))
        try:
            await asyncio.wait({looking}, timeout=seconds)
        finally:
            looking.cancel()
            [ended] = await asyncio.gather(looking, return_exceptions=True)
        if isinstance(ended, str) and ended:
            return ended
        await self.drop()
        if isinstance(ended, Exception) and not isinstance(ended, (PlaywrightError, Stumbled)):
            raise ended
        return ""

    async def _look(self, url: str, there: Landed, limits: str, seconds: float) -> str:
        page, view = await self._open()
        response, _ = await arrive(page, view.session, url, seconds)
        if response is None or Landed(response.url.split("#")[0], response.status) != there:
            return ""
        seen = await look_by_phone(view, limits)
        landed = await evaluate(view.session, await own_world(*view), LOADED)
        return seen if seen != TOO_BIG and landed == there.url else ""

    async def _open(self) -> tuple[Page, View]:
        if self._page is None or self._open_view is None:
            page = await self._context.new_page()
            self._watch(page)
            page.on("crash", self._give_up)
            session = await self._context.new_cdp_session(page)
            self._page = page
            tree = await session.send("Page.getFrameTree")
            self._open_view = View(session, tree["frameTree"]["frame"]["id"])
            await resize(session, PHONE, True)
            if self._job.origins:
                await guard(session, self._job, self._give_up)
        return self._page, self._open_view

    def _give_up(self, *_: object) -> None:
        """It was led elsewhere, or nobody is left to answer."""
        if self._looking is not None:
            self._looking.cancel()
