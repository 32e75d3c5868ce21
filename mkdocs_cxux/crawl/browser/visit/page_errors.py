"""The pages of a visit in, what goes wrong in them out: errors of scripts, requests that failed."""

from __future__ import annotations

import contextlib
from typing import Any

from playwright.async_api import Dialog, Page, Request
from playwright.async_api import Error as PlaywrightError


class PageErrors:
    """What went wrong in the visit under way; `navigation` is the last request for the page itself
    that failed."""

    def __init__(self) -> None:
        self.navigation: Request | None = None
        self._scripts: list[str] = []
        self._failed: list[tuple[str, str, int, str]] = []

    def begin(self) -> None:
        """Another visit."""
        self._scripts, self._failed, self.navigation = [], [], None

    def watch(self, page: Page) -> None:
        """Listen to a page from now on; nobody answers its dialogs."""
        page.on("pageerror", self._on_error)
        page.on("requestfailed", self._on_failed)
        page.on("dialog", _dismiss)

    def told(self) -> dict[str, Any]:
        """What a visit says of them."""
        return {
            "script_errors": sorted(set(self._scripts))[:20],
            "failed": sorted(set(self._failed))[:200],
        }

    def _on_error(self, error: PlaywrightError) -> None:
        if len(self._scripts) < 200:
            self._scripts.append(str(error).splitlines()[0][:300])

    def _on_failed(self, request: Request) -> None:
        if request.is_navigation_request():
            with contextlib.suppress(PlaywrightError):     # its frame may be gone
                if request.frame.parent_frame is None:
                    self.navigation = request
        elif len(self._failed) < 1000:
            reason = request.failure or ""
            if "ERR_ABORTED" not in reason:
                self._failed.append((request.url[:2000], request.resource_type, 0, reason))


async def _dismiss(dialog: Dialog) -> None:
    with contextlib.suppress(PlaywrightError):
        await dialog.dismiss()
