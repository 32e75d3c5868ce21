"""Clicks controls in the browser as a visitor does: a page's controls in, what happened out.

Each click gets a fresh tab that is closed to the network once the page has loaded: nothing is
sent, nothing is ordered, and where the page would go is noted and not followed.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from playwright.async_api import Browser, BrowserContext
from playwright.async_api import Error as PlaywrightError

from mkdocs_cxux.crawl.browser.evaluate import Stumbled
from mkdocs_cxux.crawl.browser.launch import new_context
from mkdocs_cxux.crawl.browser.press_tab import HOOKS, PressTab, Said, told
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.model.snapshot import DESKTOP, PHONE, ClickState, Viewport

TOTAL = 90.0
"""Seconds for all clicks of one page; what comes later is unknown."""
CLOSING = 5.0
SOON = 0.3
LATER = 2.0
"""Seconds in which something must happen (SCIENCE UX212). Who does nothing soon is clicked again
on a fresh page after a second's rest and gets longer: many a script takes hold of its buttons
late. Then all of them are clicked at once, and alone only where something happens."""
REST = 1.0
BETWEEN = 0.15

class Asked(NamedTuple):
    """A control as the worker knows it; `press` is "hit" or "click", `phone`: seen there, too."""

    selector: str
    label: str
    press: str
    phone: bool


class Stuck(Exception):
    """A page that does not let itself be closed: its browser is of no use any more."""


class Presser:
    """Looks at the controls of page after page. `shut(True)` closes the way out to the web."""

    def __init__(self, browser: Browser, job: Job, shut: Callable[[bool], None]) -> None:
        self._browser = browser
        self._job = job
        self._shut = shut

    async def press(self, url: str, controls: list[Asked]) -> list[Said]:
        """{"state", "why", "viewport"} for each control; never raises for what a page does.

        Raises Stuck, with the answer as its argument, where the page does not close.
        """
        context = await new_context(self._browser)
        await context.add_init_script(HOOKS)
        visit = _Visit(context, self._job, self._shut, url)
        answer = await visit.all(controls)
        try:
            await asyncio.wait_for(context.close(), CLOSING)
        except (TimeoutError, PlaywrightError):
            raise Stuck(answer) from None
        return answer


class _Visit:
    """One page and its controls, all within one throw-away profile."""

    def __init__(
        self, context: BrowserContext, job: Job, shut: Callable[[bool], None], url: str
    ) -> None:
        self._context = context
        self._job = job
        self._shut = shut
        self._url = url
        self._until = time.monotonic() + TOTAL

    async def all(self, controls: list[Asked]) -> list[Said]:
        """First what can be hit, then what does anything; the silent ones twice."""
        tab = self._tab()
        try:
            met = await self._survey(tab, controls)
            said = [_of(one, wide) for one, (wide, _) in zip(controls, met, strict=True)]
            if tab.kept_out:
                return [_doubtful(one, tab.kept_out) for one in said]
            await self._click(tab, controls, said)
        finally:
            await tab.close()
        await self._confirm(controls, said)
        for at, (wide, narrow) in enumerate(met):
            if wide["state"] == "covered":
                said[at] = await self._covered(controls[at], wide["why"], DESKTOP)
            elif said[at]["state"] == ClickState.ALIVE and narrow and narrow["state"] == "covered":
                said[at] = await self._covered(controls[at], narrow["why"], PHONE)
        return said

    async def _survey(self, tab: PressTab, controls: list[Asked]) -> list[list[Any]]:
        """What can be hit at each viewport, from one load: [desktop, phone or None]."""
        places = [[one.selector, one.label] for one in controls]
        lost: dict[str, Any] = {"state": "unknown", "why": "the page did not load"}
        try:
            async with asyncio.timeout(self._job.timeout):
                await tab.open(self._url)
                desktop = await tab.ask("survey", places)
                await tab.window(PHONE)
                phone = await tab.ask("survey", places)
                await tab.window(DESKTOP)
        except (TimeoutError, PlaywrightError, Stumbled):
            return [[lost, None] for _ in controls]
        pairs = zip(controls, desktop, phone, strict=True)
        return [[wide, narrow if one.phone else None] for one, wide, narrow in pairs]

    async def _click(self, tab: PressTab, controls: list[Asked], said: list[Said]) -> None:
        """One after another on the same page until something happens, then on a fresh one."""
        for at, one in enumerate(controls):
            if said[at]["state"] != "asked":
                continue
            if time.monotonic() > self._until:
                said[at] = _unknown("there was no time left")
                continue
            said[at] = await self._try(tab, one, SOON)
            if said[at]["state"] != "nothing":
                await tab.close()

    async def _confirm(self, controls: list[Asked], said: list[Said]) -> None:
        """Who did nothing is clicked again; what happens then is looked into one by one."""
        silent = [at for at, one in enumerate(said) if one["state"] == "nothing"]
        if not silent:
            return
        waits = dict.fromkeys(silent, BETWEEN) | {silent[-1]: LATER}
        tab = self._tab(REST)
        try:
            again = [await self._try(tab, controls[at], waits[at]) for at in silent]
        finally:
            await tab.close()
        alone = any(one["state"] != "nothing" for one in again)
        for at in silent:
            if alone:
                said[at] = await self._alone(controls[at], said[at])
            if said[at]["state"] == "nothing":
                said[at]["state"] = ClickState.DEAD

    async def _alone(self, one: Asked, before: Said) -> Said:
        if time.monotonic() > self._until:
            return _unknown("there was no time left")
        tab = self._tab(REST)
        try:
            said = await self._try(tab, one, LATER)
        finally:
            await tab.close()
        return before if said["state"] == "nothing" else said

    async def _covered(self, one: Asked, why: str, viewport: Viewport) -> Said:
        """What lies over it may pass the click on: then it is as good as free."""
        tab = self._tab(REST, viewport)
        try:
            said = await self._try(tab, one, LATER)
        finally:
            await tab.close()
        if said["state"] == "nothing" and said["met"] == "covered":
            return told(ClickState.COVERED, why, viewport=viewport.name)
        if said["state"] == "unknown":
            return said
        return _unknown("something lies over it that passes clicks on, or goes away")

    async def _try(self, tab: PressTab, one: Asked, patience: float) -> Said:
        """One click. States: alive, nothing, unknown."""
        try:
            async with asyncio.timeout(self._job.timeout):
                if not tab.is_open:
                    await tab.open(self._url)
                return await tab.click([one.selector, one.label], patience)
        except TimeoutError:
            if tab.signs:
                return told(ClickState.ALIVE, "; ".join(sorted(tab.signs)))
            return _unknown("the page stopped answering")
        except (PlaywrightError, Stumbled):
            return _unknown("the page could not be looked at")

    def _tab(self, rest: float = 0.0, viewport: Viewport = DESKTOP) -> PressTab:
        return PressTab(self._context, self._job, self._shut, rest, viewport)


def _of(one: Asked, wide: dict[str, str]) -> Said:
    """What is known before any click; "asked" where it takes one."""
    if wide["state"] == "unknown":
        return _unknown(wide["why"])
    if wide["state"] == "covered":
        return told("covered", wide["why"])
    return told("asked" if one.press == "click" else ClickState.ALIVE)


def _doubtful(said: Said, host: str) -> Said:
    """Without a file from elsewhere scripts may be missing, or styles."""
    if said["state"] in (ClickState.ALIVE, ClickState.UNKNOWN):
        return said
    return _unknown(f"it may need {host}, which was kept out (crawl.assets: load lets it in)")


def _unknown(why: str) -> Said:
    return told(ClickState.UNKNOWN, why)
