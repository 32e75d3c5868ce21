"""A tab in which one control is clicked: it notes what the page does, and lets nothing out."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import BrowserContext, CDPSession, Dialog, Page, Request, Route
from playwright.async_api import Error as PlaywrightError

from mkdocs_cxux.assets import brings_letters
from mkdocs_cxux.crawl.browser.evaluate import Stumbled, evaluate
from mkdocs_cxux.crawl.browser.network import guard
from mkdocs_cxux.crawl.browser.page_script import resize
from mkdocs_cxux.crawl.job import QUIET_MS, SETTLE_CAP_MS, Job
from mkdocs_cxux.model.snapshot import DESKTOP, Viewport

_HERE = Path(__file__).parent
SCRIPT = (_HERE / "click.js").read_text(encoding="utf-8")
HOOKS = (_HERE / "click_hooks.js").read_text(encoding="utf-8")
CALM_MS = 250
"""How long a page is watched before the first click, to know what moves there by itself."""
CALM_AGAIN_MS = 50
HOVER = 0.12
REFUSING = 1.0
"""Seconds at most in which what a click wants from the network is turned down."""
STEP = 0.05
DEAF = 3.0
"""Seconds beyond the click's own in which the page must answer."""
DEEP = 5
"""What is shown and hidden is compared after every so many steps: it costs more."""
CLOSING = 3.0
DEPENDED_ON = frozenset({"script", "fetch", "xhr", "stylesheet"})
"""Without these a control may not work, or lie elsewhere, and it is our sandbox's doing."""


Said = dict[str, str]


def told(state: str, why: str = "", met: str = "", viewport: str = DESKTOP.name) -> Said:
    """What is said of a control; `met` is how it stood before the click: free or covered."""
    return {"state": state, "why": why, "met": met, "viewport": viewport}


class PressTab:
    """One load of a page. `signs` are what the click brought about, as far as the browser tells."""

    def __init__(
        self,
        context: BrowserContext,
        job: Job,
        shut: Callable[[bool], None],
        rest: float,
        viewport: Viewport,
    ) -> None:
        self._context = context
        self._job = job
        self._shut = shut
        self._rest = rest
        self._viewport = viewport
        self._page: Page | None = None
        self._session: CDPSession | None = None
        self._world = 0
        self._armed = self._closed = False
        self._errors: list[str] = []
        self._url = ""
        self._noted = asyncio.Event()
        self._held: set[Request] = set()
        self.kept_out = ""
        self.signs: set[str] = set()

    @property
    def is_open(self) -> bool:
        """Whether a page is there to be clicked."""
        return self._page is not None

    async def open(self, url: str) -> None:
        """Load the page and wait until it is quiet; `rest` seconds longer for late scripts."""
        self._url = url
        self._shut(False)
        self._noted.clear()
        self.signs = set()
        page = self._page = await self._context.new_page()
        page.on("dialog", self._on_dialog)
        page.on("download", lambda _: self._note("downloads a file"))
        page.on("filechooser", lambda _: self._note("asks for a file"))
        page.on("pageerror", self._on_error)
        page.on("request", self._on_request)
        page.on("requestfailed", self._on_failed)
        self._context.on("page", self._on_popup)
        session = self._session = await self._context.new_cdp_session(page)
        await resize(session, self._viewport, self._viewport is not DESKTOP)
        await session.send("Page.enable")
        session.on("Page.frameRequestedNavigation", self._on_leaving)
        session.on("Page.windowOpen", lambda _: self._note("opens a window"))
        if self._job.origins:
            await guard(session, self._job, lambda url, method: None)
        await page.goto(url, wait_until="load", timeout=0)
        await asyncio.sleep(self._rest)
        if urlsplit(page.url)._replace(fragment="") != urlsplit(url)._replace(fragment=""):
            raise Stumbled("it went to another address")
        tree = await session.send("Page.getFrameTree")
        frame = {"frameId": tree["frameTree"]["frame"]["id"], "worldName": "cxux-clicks"}
        world = await session.send("Page.createIsolatedWorld", frame)
        self._world = world["executionContextId"]
        await evaluate(session, self._world, SCRIPT)
        await self.ask("settled", QUIET_MS, SETTLE_CAP_MS)

    async def window(self, viewport: Viewport) -> None:
        """Show the page at another size."""
        assert self._session is not None
        await resize(self._session, viewport, viewport is not DESKTOP)
        await self.ask("settled", 2 * QUIET_MS, SETTLE_CAP_MS)

    async def ask(self, name: str, *arguments: Any) -> Any:
        """Call a function of click.js."""
        assert self._session is not None
        listed = ",".join(json.dumps(one) for one in arguments)
        return await evaluate(self._session, self._world, f"cxuxClicks.{name}({listed})")

    async def click(self, place: list[str], patience: float) -> Said:
        """Point at the control, click it, and watch for `patience` seconds.

        "alive" at the first sign of life, "nothing" where there was none, else "unknown".
        """
        page = self._page
        assert page is not None
        met = await self.ask("aim", place, CALM_AGAIN_MS if self._closed else CALM_MS)
        if met["state"] == "unknown":
            return told("unknown", met["why"])
        await self._close_ways_out()
        await page.mouse.move(met["x"], met["y"])
        await asyncio.sleep(HOVER)
        seen = await self.ask("hovered")
        if seen:
            return told("alive", "; ".join(seen), met["state"])
        self._errors.clear()
        await self.ask("arm")
        self._armed = True
        # Where a handler never ends the click is never answered, and what it did before counts.
        pressing = asyncio.ensure_future(self._press(page))
        try:
            await self._watch(patience)
        finally:
            pressing.cancel()
            await asyncio.gather(pressing, return_exceptions=True)
        self._armed = False
        if self.signs:
            return told("alive", "; ".join(sorted(self.signs)), met["state"])
        return await self._nothing(met["state"])

    async def _press(self, page: Page) -> None:
        with contextlib.suppress(PlaywrightError):
            await page.mouse.down()
            await page.mouse.up()

    async def _watch(self, patience: float) -> None:
        """Until the first sign; a page whose script never ends cannot be asked for any."""
        steps = round(patience / STEP)
        asking = asyncio.ensure_future(self._signs(steps))
        noted = asyncio.ensure_future(self._noted.wait())
        try:
            await asyncio.wait(
                {asking, noted}, timeout=patience + DEAF, return_when=asyncio.FIRST_COMPLETED
            )
            if not asking.done() and not self.signs:
                raise TimeoutError
            if asking.done():
                asking.result()
        finally:
            asking.cancel()
            noted.cancel()
            await asyncio.gather(asking, noted, return_exceptions=True)

    async def _signs(self, steps: int) -> None:
        for step in range(1, steps + 1):
            await asyncio.sleep(STEP)
            self.signs |= set(await self.ask("signs", step % DEEP == 0 or step == steps))
            if self.signs:
                return

    async def _nothing(self, met: str) -> Said:
        """Nothing happened; whether that can be held against the control."""
        if self.kept_out:
            return told("unknown", f"it may need {self.kept_out}, which was kept out", met)
        doubt = await self.ask("doubt") if met == "free" else ""
        if doubt:
            return told("unknown", doubt, met)
        return told("nothing", self._errors[0] if self._errors else "", met)

    async def _close_ways_out(self) -> None:
        """From here on the page goes nowhere and sends nothing, not even as it is closed."""
        if not self._closed:
            self._closed = True
            self._shut(True)
            await self._context.route("**/*", self._on_route)

    async def close(self) -> None:
        """Throw the tab away, whatever state it is in."""
        page, self._page = self._page, None
        self._armed = False
        if page is None:
            return
        await self._refuse()
        with contextlib.suppress(TimeoutError, PlaywrightError):
            await asyncio.wait_for(page.close(), CLOSING)
        self._context.remove_listener("page", self._on_popup)
        if self._closed:
            with contextlib.suppress(TimeoutError, PlaywrightError):
                await asyncio.wait_for(self._context.unroute_all(), CLOSING)
            self._closed = False

    async def _refuse(self) -> None:
        """Say no to all that is held back: what is left when the page closes would be let go."""
        for _ in range(round(REFUSING / STEP)):
            if not self.signs:
                return
            await asyncio.sleep(STEP)
            if not self._held:
                return

    async def _on_route(self, route: Route) -> None:
        with contextlib.suppress(PlaywrightError):
            await route.abort()
        self._held.discard(route.request)

    def _own(self, url: str) -> bool:
        """Whether an address lies on the site's own host."""
        there, here = urlsplit(url), urlsplit(self._url)
        return there.scheme not in ("http", "https") or there[:2] == here[:2]

    def _note(self, sign: str) -> None:
        """What was told before a click, or after its time was over, is not the click's doing."""
        if self._armed:
            self.signs.add(sign)
            self._noted.set()

    def _on_request(self, request: Request) -> None:
        self._note("loads something")
        if self._closed and request.url.startswith("http"):
            self._held.add(request)

    def _on_failed(self, request: Request) -> None:
        kept_out = not self._closed and request.resource_type in DEPENDED_ON
        if kept_out and not self._own(request.url) and not brings_letters(request.url):
            self.kept_out = urlsplit(request.url).netloc[:100]

    def _on_leaving(self, event: dict[str, Any]) -> None:
        """Links to "#" and to scripts count by what they do, not by being links."""
        url = str(event.get("url", ""))
        same = url.partition("#")[0] == self._url.partition("#")[0] and "#" in url
        if not same and not url.lower().startswith("javascript:"):
            self._note("leads elsewhere")

    async def _on_popup(self, page: Page) -> None:
        if page is self._page:
            return
        self._note("opens a window")
        with contextlib.suppress(PlaywrightError):
            await page.close()

    async def _on_dialog(self, dialog: Dialog) -> None:
        self._note("opens a dialog")
        with contextlib.suppress(PlaywrightError):
            await dialog.dismiss()

    def _on_error(self, error: PlaywrightError) -> None:
        if len(self._errors) < 20:
            self._errors.append(str(error).splitlines()[0][:200])
