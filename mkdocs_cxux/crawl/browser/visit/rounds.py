"""The documents that a tab comes to in one visit in, what it comes to again and again out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import CDPSession

ROUNDS = 10
"""Documents of one address, whatever its query, that a visit comes to in a circle."""


class Rounds:
    """Counts documents of the visit under way; `told` gets the reason and the address of the one
    that sends its visitors round in a circle."""

    def __init__(self, told: Callable[[str, str], None]) -> None:
        self._told = told
        self._came = Counter[str]()              # by path

    def begin(self) -> None:
        """Another visit."""
        self._came.clear()

    async def watch(self, session: CDPSession) -> None:
        """Count what comes to this tab from now on."""
        session.on("Page.frameNavigated", self._on_document)
        await session.send("Page.enable")

    def _on_document(self, event: dict[str, Any]) -> None:
        """The tab, or a frame in it, has another document."""
        url = event["frame"]["url"]
        path = urlsplit(url).path
        self._came[path] += "parentId" not in event["frame"]
        if self._came[path] == ROUNDS:
            self._told(f"its script sends visitors on to {path[:200]} again and again", url[:2000])
