"""One browser tab that visits pages one after another and says what it saw of each."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine
from typing import Any

from playwright.async_api import BrowserContext, CDPSession, Page, Response
from playwright.async_api import Error as PlaywrightError

from mkdocs_cxux.crawl.browser.evaluate import Stumbled
from mkdocs_cxux.crawl.browser.network import guard
from mkdocs_cxux.crawl.browser.page_script import AFRESH, TOO_BIG, View, look, resize
from mkdocs_cxux.crawl.browser.shots import Drawn, draw
from mkdocs_cxux.crawl.browser.visit.arrival import arrive
from mkdocs_cxux.crawl.browser.visit.failures import failure, slow
from mkdocs_cxux.crawl.browser.visit.page_errors import PageErrors
from mkdocs_cxux.crawl.browser.visit.phone_tab import PhoneTab
from mkdocs_cxux.crawl.browser.visit.response import chain_of, hops_of, refusal, refused
from mkdocs_cxux.crawl.browser.visit.rounds import Rounds
from mkdocs_cxux.crawl.job import LATE_TEXT_MS, QUIET_MS, SETTLE_CAP_MS, Job
from mkdocs_cxux.model.snapshot import DESKTOP, SCHEMA, VIEWPORTS, Status

MOVES = 3
"""A page that navigates away this often while it is looked at is unstable."""


class Away(Exception):
    """The page left for another address while it was being measured."""


class Tab:
    """A page, its protocol session, and the errors of the visit under way."""

    def __init__(self, context: BrowserContext, job: Job) -> None:
        self._context = context
        self._job = job
        self._page: Page | None = None
        self._session: CDPSession | None = None
        self._frame = ""
        self._errors = PageErrors()
        self._phone = PhoneTab(context, job, self._errors.watch)
        self._until = 0.0                        # of the loop's time, for the visit under way
        self.stuck = False
        self._crashed = False
        self._ends: asyncio.Queue[tuple[Status, str, str] | None] = asyncio.Queue()
        self._rounds = Rounds(self._on_round)

    async def visit(self, url: str) -> tuple[dict[str, Any], str]:
        """(what happened, the page script's JSON or "") for one address. Then have it drawn if
        that is wanted, and let the tab rest.

        Never raises for what a page does; a PlaywrightError means the browser is gone.
        Leaves a tab that can be used again or has been thrown away.
        """
        if self._crashed:              # its renderer died while it rested
            await self.drop()
        self._errors.begin()
        self._crashed, self._phone.view = False, None
        self._rounds.begin()
        self._ends = asyncio.Queue()
        self._until = asyncio.get_running_loop().time() + self._job.timeout
        visit: dict[str, Any] = {"schema": SCHEMA, "requested": url, "url": url, "chain": []}
        seen = ""
        try:
            async with asyncio.timeout(self._job.timeout):
                seen = await self._unless_ended(self._look(url, visit), visit)
        except TimeoutError:
            hung = visit.get("loaded")
            visit["status"] = Status.PAGE_HUNG if hung else Status.PAGE_TIMEOUT
            visit["reason"] = slow(self._job.timeout, bool(hung))
            await self.drop()
        except PlaywrightError as error:
            visit["status"], visit["reason"] = failure("crash" if self._crashed else str(error))
            visit["chain"] = visit["chain"] or hops_of(self._errors.navigation)
            await self.drop()
        except Away as away:
            visit["status"], visit["reason"] = Status.UNSTABLE_PAGE, str(away)
            await self.drop()
        return {**visit, **self._errors.told()}, seen

    @property
    def draws(self) -> bool:
        """Whether pictures of the page that it has open are wanted."""
        return self._job.shots and self._session is not None

    async def draw(self) -> list[Drawn]:
        """Pictures of the page that was visited last, as far as it lets us."""
        if self._session is None:
            return []
        desktop = View(self._session, self._frame)
        drawn = await draw(desktop, self._phone.view or desktop)
        if len(drawn) < len(VIEWPORTS):                  # it may never answer again
            await self.drop()
        return drawn

    async def rest(self) -> None:
        """Back to desktop size while the old page is hidden: nobody needs its layout again."""
        if self._session is None:
            return
        try:
            async with asyncio.timeout(5):
                await resize(self._session, DESKTOP)
        except (TimeoutError, PlaywrightError):
            await self.drop()

    async def _unless_ended(self, look: Coroutine[Any, Any, str], visit: dict[str, Any]) -> str:
        """The look at a page, ended at once where its renderer died (nobody is left to answer)
        or where it was kept from going elsewhere."""
        looking = asyncio.ensure_future(look)
        ended = asyncio.ensure_future(self._ends.get())
        try:
            await asyncio.wait({looking, ended}, return_when=asyncio.FIRST_COMPLETED)
            if not ended.done():
                return looking.result()
        finally:
            looking.cancel()
            ended.cancel()
            await asyncio.gather(looking, return_exceptions=True)
        end = ended.result()
        if end is None:
            raise PlaywrightError("the renderer died")
        visit["status"], visit["reason"], there = end
        visit["url"], visit["chain"] = visit["requested"], [(visit["requested"], 0), (there, 0)]
        await self.drop()
        return ""

    async def _look(self, url: str, visit: dict[str, Any]) -> str:
        page, session = await self._open()
        response, missing = await arrive(page, session, url, self._job.timeout)
        if response is None:
            raise PlaywrightError("no response")
        await self._arrived(response, page.url, visit)
        if "status" in visit:
            return ""
        visit["loaded"], visit["reason"] = not missing, missing
        why = f"it went to another address {MOVES} times while it was looked at"
        for _ in range(MOVES):
            try:
                return await self._measure(page, session, visit)
            except PlaywrightError as error:
                text = str(error).lower()
                moved = "navigat" in text or "context" in text
                if "been closed" in text or not moved:
                    raise
                await page.wait_for_load_state("load", timeout=0)
            except Stumbled as stumbled:         # a document that was half gone
                why = str(stumbled)
        raise Away(why)

    async def _arrived(self, response: Response, landed: str, visit: dict[str, Any]) -> None:
        """Fill address, chain and HTTP status; set a status where there is nothing to measure."""
        visit["chain"] = await chain_of(response)
        visit["url"] = landed.split("#")[0]
        visit["http_status"] = response.status
        why = refusal(landed, response, self._job)
        if why:
            visit["status"], visit["reason"] = why

    async def _measure(self, page: Page, session: CDPSession, visit: dict[str, Any]) -> str:
        """Both viewports, from this one load where a phone's would be the same. Sets the visit's
        status."""
        limit = self._job.max_nodes
        limits = {
            "nodes": limit, "quiet": QUIET_MS, "cap": SETTLE_CAP_MS, "late": LATE_TEXT_MS,
            "shown": self._job.shots, "loading": self._job.loading,
        }  # fmt: skip
        seen = await look(session, self._frame, json.dumps(limits))
        if seen == AFRESH:
            left = self._until - asyncio.get_running_loop().time()
            desktop = View(session, self._frame)
            seen = await self._phone.both(desktop, visit, json.dumps(limits), left)
        if seen == TOO_BIG:
            visit["status"] = Status.DOM_TOO_BIG
            visit["reason"] = f"more elements or text than a page has (limit {limit:,} elements)"
            return ""
        visit["url"] = page.url.split("#")[0]
        visit["status"] = Status.PARTIAL_LOAD if visit["reason"] else Status.OK
        return seen

    async def _open(self) -> tuple[Page, CDPSession]:
        if self._page is None or self._session is None:
            page = await self._context.new_page()
            self._errors.watch(page)
            page.on("crash", self._on_crash)
            self._page, self._session = page, await self._context.new_cdp_session(page)
            tree = await self._session.send("Page.getFrameTree")
            self._frame = tree["frameTree"]["frame"]["id"]     # stays the same wherever it goes
            await resize(self._session, DESKTOP)
            await self._rounds.watch(self._session)
            if self._job.origins:
                await guard(self._session, self._job, self._on_refused)
        return self._page, self._session

    async def drop(self) -> None:
        """Throw the tab away. `stuck` tells of a renderer that does not even close."""
        self.stuck = not await self._phone.drop() or self.stuck
        page, self._page, self._session = self._page, None, None
        if page is None:
            return
        try:
            await asyncio.wait_for(page.close(), 5)
        except TimeoutError:
            self.stuck = True
        except PlaywrightError:
            pass

    def owns(self, page: Page) -> bool:
        """Whether `page` is this tab's own (others are popups)."""
        return page is self._page

    def _on_crash(self, page: Page) -> None:
        if page is self._page:
            self._crashed = True
            self._ends.put_nowait(None)

    def _on_refused(self, url: str, method: str) -> None:
        """The page would have gone to `url`; see `guard`."""
        self._ends.put_nowait((*refused(url, method), url[:2000]))

    def _on_round(self, reason: str, url: str) -> None:
        self._ends.put_nowait((Status.REDIRECT_LOOP, reason, url))
