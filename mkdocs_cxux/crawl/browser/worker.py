"""The child process that drives the browser: addresses in on stdin, visits out on stdout.

It holds no state worth keeping: when it dies, the parent starts another and asks again.
Protocol, one JSON value a line. In: the Job, then addresses. Out: {"ready": ...}, then for
each address `[visit, seen]`; {"fatal": text} when the browser cannot be used at all. An address
in {"plain": address} is visited without pictures; {"drawn": address} tells that a page is measured
and its pictures come next.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from playwright.async_api import Browser, Page, Playwright, async_playwright
from playwright.async_api import Error as PlaywrightError

from mkdocs_cxux.crawl.browser.ask import Asker
from mkdocs_cxux.crawl.browser.gateway.proxy import Proxy, forwarding
from mkdocs_cxux.crawl.browser.launch import launch, new_context
from mkdocs_cxux.crawl.browser.visit.tab import Tab
from mkdocs_cxux.crawl.browser.webserver.server import Ledger, Site, serving
from mkdocs_cxux.crawl.guard import clear_scratch, listen
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.model.snapshot import Status

DOUBTFUL = frozenset(
    {
        Status.PAGE_CRASHED, Status.UNSTABLE_PAGE, Status.FETCH_FAILED, Status.NO_CONTENT,
        Status.PAGE_TIMEOUT, Status.PAGE_HUNG,
    }
)  # fmt: skip
"""What a dying browser makes of any page: not every call to it is told that nobody answers."""
PAGES_PER_ROUND = 100
"""Per tab. Chromium gives memory back only when a context closes; its cache goes with it."""

WIDTH_ASKED = (Path(__file__).parent / "width_asked.js").read_text(encoding="utf-8")


class Net(NamedTuple):
    """What stands between the pages and the network."""

    proxy: Proxy | None
    ledger: Ledger


def say(value: object, raw: str = "") -> None:
    """Write one line; `raw` is JSON that is already text and is not parsed again."""
    line = json.dumps(value, ensure_ascii=False)
    if raw:
        line = f"[{line},{raw}]"
    sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


async def main() -> None:
    """Read the job, open the browser, visit until standard input ends. The driver starts while
    the job is waited for."""
    async with async_playwright() as playwright:
        if first := await asyncio.to_thread(sys.stdin.buffer.readline):
            await _work(playwright, Job.read(first))
    clear_scratch()                              # nobody had a job for it


async def _work(playwright: Playwright, job: Job) -> None:
    loop = asyncio.get_running_loop()
    inbox: asyncio.Queue[bytes] = asyncio.Queue()

    def keep(line: bytes) -> None:
        loop.call_soon_threadsafe(inbox.put_nowait, line)

    listen(job.token, keep)
    async with contextlib.AsyncExitStack() as stack:
        ledger = Ledger()
        port = stack.enter_context(_served(job, ledger)) if job.folder else 0
        closed = job.folder and job.block_assets
        proxy = None if closed else await stack.enter_async_context(forwarding(job))
        net = Net(proxy, ledger)
        try:
            browser = await launch(playwright, job, port, proxy.port if proxy else 0)
        except PlaywrightError as error:
            say({"fatal": str(error).splitlines()[0]})
            return
        say({"ready": {"port": port, "browser": f"Chromium {browser.version}"}})
        if job.search:
            await _answer(Asker(browser, job), inbox)
        if job.clicks:
            await _press(browser, job, inbox, net)
        while True:
            await _round(browser, job, inbox, net)


def _served(job: Job, ledger: Ledger) -> contextlib.AbstractContextManager[int]:
    folder = Path(job.folder)
    site = Site(folder, job.prefix, job.published, bool(job.search), job.changing, job.fallback)
    return serving(site, ledger)


async def _answer(asker: Asker, inbox: asyncio.Queue[bytes]) -> None:
    """Ask the site's own search, question after question."""
    while True:
        url, question, box = json.loads(json.loads(await inbox.get()))
        say(await asker.ask(url, question, box))


def _dead(closed: bool) -> None:
    """The dead proxy is always shut."""


async def _press(
    browser: Browser, job: Job, inbox: asyncio.Queue[bytes], net: Net
) -> None:
    """Click the controls of page after page."""
    from mkdocs_cxux.crawl.browser.press import Asked, Presser, Stuck  # which few runs need

    presser = Presser(browser, job, net.proxy.shut if net.proxy else _dead)
    while True:
        url, controls = json.loads(json.loads(await inbox.get()))
        try:
            say(await presser.press(url, [Asked(*one) for one in controls]))
        except Stuck as stuck:
            say(stuck.args[0])
            raise PlaywrightError(f"{url} could not be closed") from None


async def _round(
    browser: Browser, job: Job, inbox: asyncio.Queue[bytes], net: Net
) -> None:
    """All tabs share one context, and so one warm cache, for so many pages each."""
    context = await new_context(browser)
    await context.add_init_script(WIDTH_ASKED)
    tabs = [Tab(context, job) for _ in range(job.tabs)]
    context.on("page", lambda page: asyncio.ensure_future(_close(page, tabs)))
    async with asyncio.TaskGroup() as group:
        for tab in tabs:
            group.create_task(_serve(browser, tab, inbox, net))
    with contextlib.suppress(PlaywrightError, TimeoutError):
        await asyncio.wait_for(context.close(), 10)


async def _serve(
    browser: Browser, tab: Tab, inbox: asyncio.Queue[bytes], net: Net
) -> None:
    """One tab's round: take an address, visit it, answer."""
    for _ in range(PAGES_PER_ROUND):
        asked = json.loads(await inbox.get())
        plain = isinstance(asked, dict)
        url = asked["plain"] if plain else asked
        visit, seen = await tab.visit(url)
        if seen and not plain and tab.draws:
            say({"drawn": url})
            visit["shots"] = await tab.draw()
        if net.proxy and (why := net.proxy.failed.get(urlsplit(url).hostname or "")):
            _unreached(visit, why)
        if net.ledger.asked or net.ledger.shared:
            visit["workers"] = net.ledger.told()
        if visit["status"] in DOUBTFUL and not await _answers(browser):
            raise PlaywrightError(f"the browser died while it had {url} open")
        say([visit, None] if not seen else visit, seen)
        await tab.rest()
        if tab.stuck:
            raise PlaywrightError(f"a tab could not be closed after {url}")
    await tab.drop()


def _unreached(visit: dict[str, Any], why: str) -> None:
    """To the browser a host that our proxy did not reach looks like one that is forbidden."""
    if visit["status"] in (Status.BLOCKED_OFFSITE, Status.FETCH_FAILED):
        visit["status"], visit["reason"] = Status.FETCH_FAILED, why


async def _answers(browser: Browser) -> bool:
    """Whether browser and driver still do what they are told; a crashed tab leaves them well."""
    try:
        session = await asyncio.wait_for(browser.new_browser_cdp_session(), 10)
        await asyncio.wait_for(session.send("Browser.getVersion"), 10)
    except (PlaywrightError, TimeoutError):
        return False
    return browser.is_connected()


async def _close(page: Page, tabs: list[Tab]) -> None:
    """Close what a page opened; a tab's own page has no opener."""
    with contextlib.suppress(PlaywrightError):
        if await page.opener() is not None and not any(tab.owns(page) for tab in tabs):
            await page.close()


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except BaseExceptionGroup as group:
        say({"broken": str(group.exceptions[0]).splitlines()[0]})
    except PlaywrightError as error:
        say({"broken": str(error).splitlines()[0]})
