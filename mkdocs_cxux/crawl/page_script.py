"""The script that looks at a page, and the two protocol calls it needs: evaluate and resize."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.async_api import CDPSession

from mkdocs_cxux.model.snapshot import PHONE, Viewport

SCRIPT = "(() => {{\n{}\n}})();".format(
    "\n".join(
        path.read_text(encoding="utf-8")
        for path in sorted((Path(__file__).parent / "script").glob("*.js"))
    )
)
"""Runs in an isolated world: the page cannot change what its functions do."""


class Stumbled(Exception):
    """Our script met a document that it could not walk through."""


async def evaluate(session: CDPSession, context: int, expression: str) -> Any:
    """Run in the isolated world, await a promise, give the plain value."""
    answer = await session.send(
        "Runtime.evaluate",
        {
            "expression": expression,
            "contextId": context,
            "awaitPromise": True,
            "returnByValue": True,
        },
    )
    if "exceptionDetails" in answer:
        details = answer["exceptionDetails"]
        text = details.get("exception", {}).get("description") or details.get("text", "")
        raise Stumbled(f"the page could not be read: {text[:200]}")
    return answer["result"].get("value")


async def resize(session: CDPSession, viewport: Viewport) -> None:
    """Give the page another window; the phone's one also obeys the viewport meta tag."""
    await session.send(
        "Emulation.setDeviceMetricsOverride",
        {
            "width": viewport.width,
            "height": viewport.height,
            "deviceScaleFactor": 1,
            "mobile": viewport is PHONE,
        },
    )
