"""Asks a site's own search in the browser, as a visitor does: a question in, the links out."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, BrowserContext, ElementHandle, Page
from playwright.async_api import Error as PlaywrightError

from mkdocs_cxux.crawl.browser.launch import new_context
from mkdocs_cxux.crawl.browser.network import guard
from mkdocs_cxux.crawl.job import Job

SCRIPT = (Path(__file__).parent / "searchbox.js").read_text(encoding="utf-8")
STEADY = 0.5
"""Seconds for which the list of results must stay as it is."""
OPENING = 2.0
"""Seconds a search that opens on a click gets to show its field."""
UNTIL_ENTER = 0.5
"""Share of the time after which Enter is pressed where nothing happens without it; at once in
forms that lead to a page of results. In others it may leave the page and the answer."""
NUDGE = 1.0
"""Seconds after which a key is pressed again: many a search does not listen while it loads."""
LOADING = 30.0
"""Seconds the start page may take; they are not the search's."""
EMPTY_AFTER = 4.0
"""Seconds for which a page that changed must stay without a result to count as an answer."""
STEP = 0.1
CLOSING = 2.0


class Asker:
    """Every question gets a fresh tab on the start page, in a context that is kept while it is
    well: with the index in its cache the next answer comes sooner."""

    def __init__(self, browser: Browser, job: Job) -> None:
        self._browser = browser
        self._context: BrowserContext | None = None
        self._job = job

    async def ask(self, url: str, question: str, box: str) -> dict[str, Any]:
        """{"state", "links"}; never raises for what a page does.

        States: answered, nothing (it said that it found nothing), silent (it did not answer
        in time), none (the page has no search).
        """
        context = self._context = self._context or await new_context(self._browser)
        page = await context.new_page()
        try:
            async with asyncio.timeout(LOADING):
                if self._job.origins:
                    session = await context.new_cdp_session(page)
                    await guard(session, self._job, lambda url, method: None)
                await page.goto(url, wait_until="load", timeout=0)
            async with asyncio.timeout(self._job.timeout):
                return await self._type(page, question, box)
        except (TimeoutError, PlaywrightError):
            return {"state": "silent", "links": []}
        finally:
            try:
                await asyncio.wait_for(page.close(), CLOSING)
            except (TimeoutError, PlaywrightError):
                self._context = None         # what hangs would hold up the next tab as well

    async def _type(self, page: Page, question: str, box: str) -> dict[str, Any]:
        await page.evaluate(SCRIPT, self._job.search)
        field = await _field(page, box)
        if field is None:
            there = await page.evaluate("box => __cxuxSearch.any(box)", box)
            return {"state": "silent" if there else "none", "links": []}
        await field.focus()
        usual = list(await page.evaluate("__cxuxSearch.results(true)"))
        await page.evaluate("__cxuxSearch.mark()")
        leads = await page.evaluate("field => __cxuxSearch.leads(field)", field)
        patience = 0.0 if leads else UNTIL_ENTER * self._job.timeout
        watch = _Watch(page, field, usual, str(await page.evaluate("__cxuxSearch.words()")))
        await field.type(question, delay=5)
        return await watch.answer(patience)


class _Watch:
    """A page that was asked: what it showed before, and what it shows now."""

    def __init__(self, page: Page, field: ElementHandle, usual: list[str], words: str) -> None:
        self._page = page
        self._field = field
        self._usual = usual
        self._silent = words
        self._address = _bare(page.url)

    async def answer(self, patience: float) -> dict[str, Any]:
        """Wait until the results stay as they are, or until the page stays without any.

        After `patience` seconds in which nothing happened Enter is pressed.
        """
        since = begun = nudged = time.monotonic()
        last: tuple[list[str], str] = ([], "")
        entered = False
        while True:
            await asyncio.sleep(STEP)
            now = time.monotonic()
            seen = await self._seen()
            if seen != last:
                last, since = seen, now
            links, words = seen
            if links and now - since >= STEADY:
                return {"state": "answered", "links": links}
            spoke = words not in ("", self._silent)
            if not links and spoke and now - since >= EMPTY_AFTER:
                return {"state": "nothing", "links": []}
            if not links and not spoke and not entered and now - begun > patience:
                entered = True
                await self._field.press("Enter", no_wait_after=True)
            elif not links and not spoke and not entered and now - nudged > NUDGE:
                nudged = now
                await self._field.type(" ")
                await self._field.press("Backspace")

    async def _seen(self) -> tuple[list[str], str]:
        """Links and words now; nothing while the page changes for another."""
        arrived = _bare(self._page.url) != self._address
        try:
            if arrived:
                await self._page.evaluate(SCRIPT, "")     # only its results are asked for
            links = list(await self._page.evaluate("a => __cxuxSearch.results(a)", arrived))
            words = str(await self._page.evaluate("__cxuxSearch.words()"))
        except PlaywrightError as error:
            if "closed" in str(error).lower():
                raise
            return [], ""
        # A form that leads back to the same page has answered nothing.
        return ([] if arrived and links == self._usual else links), words


async def _field(page: Page, box: str) -> ElementHandle | None:
    """The search field that is seen, after opening what hides it."""
    for opened in (False, True):
        until = time.monotonic() + (OPENING if opened else 0)
        while True:
            found = await page.evaluate_handle("box => __cxuxSearch.field(box)", box)
            element = found.as_element()
            if element is not None:
                return element
            if time.monotonic() >= until:
                break
            await asyncio.sleep(STEP)
        opener = (await page.evaluate_handle("__cxuxSearch.opener()")).as_element()
        if opened or opener is None:
            return None
        await opener.click(timeout=1000 * OPENING, no_wait_after=True)
    return None


def _bare(url: str) -> str:
    return url.partition("#")[0]
