"""The worker beside a browser that is played: what is told of the page, what of the browser."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import pytest
from playwright.async_api import Error as PlaywrightError

from mkdocs_cxux.crawl.browser.worker import Net, _serve
from mkdocs_cxux.model.snapshot import Status

ENDS = [Status.PAGE_TIMEOUT, Status.PAGE_HUNG, Status.PAGE_CRASHED]


class Tab:
    """Every visit ends with `status`."""

    draws = stuck = False

    def __init__(self, status: Status) -> None:
        self.status = status

    async def visit(self, url: str) -> tuple[dict[str, Any], str]:
        return {"requested": url, "status": self.status}, ""

    async def rest(self) -> None:
        """Nothing to put back."""


class Browser:
    """One that answers, or one that is dead."""

    def __init__(self, alive: bool) -> None:
        self.alive = alive

    async def new_browser_cdp_session(self) -> Browser:
        if not self.alive:
            raise PlaywrightError("Target page, context or browser has been closed")
        return self

    async def send(self, command: str) -> None:
        """Any command is answered."""

    def is_connected(self) -> bool:
        return self.alive


async def _answered(status: Status, alive: bool) -> None:
    """One address is asked; no second one comes."""
    inbox: asyncio.Queue[bytes] = asyncio.Queue()
    inbox.put_nowait(b'"http://127.0.0.1/b"')
    net = Net(None, cast(Any, SimpleNamespace(asked=False, shared=False)))
    served = _serve(cast(Any, Browser(alive)), cast(Any, Tab(status)), inbox, net)
    await asyncio.wait_for(served, 0.2)


@pytest.mark.parametrize("status", ENDS)
def test_what_a_dead_browser_made_of_a_page_is_not_said_of_the_page(
    status: Status, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    with pytest.raises(PlaywrightError, match="the browser died while it had"):
        asyncio.run(_answered(status, alive=False))
    assert capsysbinary.readouterr().out == b""


@pytest.mark.parametrize("status", ENDS)
def test_a_page_that_is_slow_under_a_browser_that_answers_is_told(
    status: Status, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    with pytest.raises(TimeoutError):
        asyncio.run(_answered(status, alive=True))
    assert status.encode() in capsysbinary.readouterr().out
