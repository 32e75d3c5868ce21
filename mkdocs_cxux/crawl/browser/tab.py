"""One browser tab that visits pages one after another and says what it saw of each."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Coroutine
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import BrowserContext, CDPSession, Dialog, Page, Request, Response
from playwright.async_api import Error as PlaywrightError

from mkdocs_cxux.crawl.browser.arrival import arrive
from mkdocs_cxux.crawl.browser.evaluate import Stumbled
from mkdocs_cxux.crawl.browser.failures import failure, slow
from mkdocs_cxux.crawl.browser.network import guard
from mkdocs_cxux.crawl.browser.page_script import AFRESH, TOO_BIG, View, look, resize
from mkdocs_cxux.crawl.browser.phone_tab import PhoneTab
from mkdocs_cxux.crawl.browser.rounds import Rounds
from mkdocs_cxux.crawl.browser.shots import Drawn, draw
from mkdocs_cxux.crawl.job import LATE_TEXT_MS, QUIET_MS, SETTLE_CAP_MS, Job
from mkdocs_cxux.model.snapshot import DESKTOP, MISSING, SCHEMA, VIEWPORTS, Status

MOVES = 3
"""A page that navigates away this often while it is looked at is unstable."""
TEXT_TYPES = ("text/html", "application/xhtml+xml")


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
        self._phone = PhoneTab(context, job, self._watch)
        self._until = 0.0                        # of the loop's time, for the visit under way
        self.stuck = False
        self._crashed = False
        self._errors: list[str] = []
        self._ends: asyncio.Queue[tuple[Status, str, str] | None] = asyncio.Queue()
        self._navigation: Request | None = None  # the last one that failed
        self._failed: list[tuple[str, str, int, str]] = []
        self._rounds = Rounds(self._on_round)

    async def visit(self, url: str) -> tuple[dict[str, Any], str]:
        """(what happened, the page script's JSON or "") for one address. Then have it drawn if
        that is wanted, and let the tab rest.

        Never raises for what a page does; a PlaywrightError means the browser is gone.
        Leaves a tab that can be used again or has been thrown away.
        """
        if self._crashed:              # its renderer died while it rested
            await self.drop()
        self._errors, self._failed, self._navigation = [], [], None
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
            visit["chain"] = visit["chain"] or _hops(self._navigation)
            await self.drop()
        except Away as away:
            visit["status"], visit["reason"] = Status.UNSTABLE_PAGE, str(away)
            await self.drop()
        visit["script_errors"] = sorted(set(self._errors))[:20]
        visit["failed"] = sorted(set(self._failed))[:200]
        return visit, seen

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
        refused = ended.result()
        if refused is None:
            raise PlaywrightError("the renderer died")
        visit["status"], visit["reason"], there = refused
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
        chain = [(response.request.url, response.status)]
        request = response.request.redirected_from
        while request is not None:
            hop = await request.response()
            chain.append((request.url, hop.status if hop else 0))
            request = request.redirected_from
        visit["chain"] = chain[::-1]
        visit["url"] = landed.split("#")[0]
        visit["http_status"] = response.status
        refused = self._refused(landed, response)
        if refused:
            visit["status"], visit["reason"] = refused

    def _refused(self, landed: str, response: Response) -> tuple[Status, str] | None:
        kind = response.headers.get("content-type", "text/html").split(";")[0].strip().lower()
        size = response.headers.get("content-length", "")
        code = response.status
        if self._job.origins and _origin(landed) not in self._job.origins:
            return Status.BLOCKED_OFFSITE, f"it led to {_origin(landed)}, outside the site"
        if code in (401, 407):
            return Status.AUTH_REQUIRED, f"HTTP {code}: it asks for a login"
        if code == 204:
            return Status.NO_CONTENT, "HTTP 204"
        if code in MISSING and not landed.endswith("/404.html"):
            return Status.NOT_FOUND, f"HTTP {code}"
        if code >= 400 and code not in MISSING:
            return Status.HTTP_ERROR, f"HTTP {code}"
        if kind not in TEXT_TYPES:
            return Status.NOT_HTML, f"it is {kind or 'of no type (Content-Type)'}"
        if size.isdigit() and int(size) > self._job.max_bytes:
            return Status.TOO_LARGE, f"{int(size):,} bytes; the limit is {self._job.max_bytes:,}"
        return None

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
            self._watch(page)
            page.on("crash", self._on_crash)
            self._page, self._session = page, await self._context.new_cdp_session(page)
            tree = await self._session.send("Page.getFrameTree")
            self._frame = tree["frameTree"]["frame"]["id"]     # stays the same wherever it goes
            await resize(self._session, DESKTOP)
            await self._rounds.watch(self._session)
            if self._job.origins:
                await guard(self._session, self._job, self._on_refused)
        return self._page, self._session

    def _watch(self, page: Page) -> None:
        page.on("pageerror", self._on_error)
        page.on("requestfailed", self._on_failed)
        page.on("dialog", _dismiss)

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
        if method in ("GET", "HEAD"):
            led = Status.BLOCKED_OFFSITE, f"it led to {_origin(url)}, outside the site"
        else:
            led = Status.UNSTABLE_PAGE, f"it sent a form to {url[:200]} by itself"
        self._ends.put_nowait((*led, url[:2000]))

    def _on_round(self, reason: str, url: str) -> None:
        self._ends.put_nowait((Status.REDIRECT_LOOP, reason, url))

    def _on_error(self, error: PlaywrightError) -> None:
        if len(self._errors) < 200:
            self._errors.append(str(error).splitlines()[0][:300])

    def _on_failed(self, request: Request) -> None:
        if request.is_navigation_request():
            with contextlib.suppress(PlaywrightError):     # its frame may be gone
                if request.frame.parent_frame is None:
                    self._navigation = request
        elif len(self._failed) < 1000:
            reason = request.failure or ""
            if "ERR_ABORTED" not in reason:
                self._failed.append((request.url[:2000], request.resource_type, 0, reason))


def _hops(request: Request | None) -> list[tuple[str, int]]:
    """The addresses that led to a request that failed, first one first."""
    hops: list[tuple[str, int]] = []
    while request is not None and len(hops) < 25:
        hops.append((request.url[:2000], 0))
        request = request.redirected_from
    return hops[::-1]


async def _dismiss(dialog: Dialog) -> None:
    with contextlib.suppress(PlaywrightError):
        await dialog.dismiss()


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
