"""What a site on the web may reach from our machine: its own pages, never our own network."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import CDPSession
from playwright.async_api import Error as PlaywrightError

from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.web.addresses import is_private

PRIVATE = (
    "localhost", "*.localhost", "0.*", "10.*", "127.*", "169.254.*", "192.168.*", "[*",
    *(f"172.{n}.*" for n in range(16, 32)),
)  # fmt: skip
"""Hosts of the local machine and network, as the patterns that Chromium understands. What is
not seen here (names that lead to such hosts, WebSockets) is refused by our proxy."""


def allowed(url: str, job: Job, is_page: bool) -> bool:
    """Whether `url` may be asked for. `is_page`: the answer would become the page looked at.

    Pages stay on the job's origins; frames, images and the like may come from anywhere but
    the local network.
    """
    parts = urlsplit(url)
    if f"{parts.scheme}://{parts.netloc}" in job.origins:
        return True
    return not is_page and (job.allow_private or not is_private(parts.hostname or ""))


async def guard(session: CDPSession, job: Job, refused: Callable[[str, str], None]) -> None:
    """Hold back documents and requests to private hosts until `allowed` has said its word.

    Chromium asks again for every hop of a redirect, which Playwright's routes do not see.
    `refused` is told address and method of what would have become the page. Forms that a page sends
    off by itself stay here: a check must not order anything.
    """
    tree = await session.send("Page.getFrameTree")
    frame = tree["frameTree"]["frame"]["id"]

    async def answer(event: dict[str, Any]) -> None:
        page = event["resourceType"] == "Document" and event["frameId"] == frame
        request = {"requestId": event["requestId"]}
        try:
            url, method = event["request"]["url"], event["request"]["method"]
            if allowed(url, job, page) and not (page and method not in ("GET", "HEAD")):
                await session.send("Fetch.continueRequest", request)
                return
            if page:
                refused(url, method)
            await session.send("Fetch.failRequest", {**request, "errorReason": "Aborted"})
        except PlaywrightError:
            return                           # the page has gone on meanwhile

    session.on("Fetch.requestPaused", answer)
    hosts = [{"urlPattern": f"*://{host}{rest}"} for host in PRIVATE for rest in ("/*", ":*")]
    await session.send("Fetch.enable", {"patterns": [{"resourceType": "Document"}, *hosts]})
