"""An expression in, its value in the isolated world of a page out."""

from __future__ import annotations

from typing import Any

from playwright.async_api import CDPSession


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
