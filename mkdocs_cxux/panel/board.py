"""What is known of the site that is served: builds and results in, what a page asks for out."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from typing import Any

from mkdocs_cxux.forms.url import canonical_url, site_path

ORIGIN = "http://localhost"


class Board:
    """The newest build, and the newest result, which may be of an older one.

    `mount` is the path at which the site is served ("/" or "/docs/"). Any thread may ask.
    """

    def __init__(self, mount: str = "/") -> None:
        self._base = ORIGIN + mount
        self._mount = mount
        self._lock = threading.Lock()
        self._of = 0                         # the build that the result is of
        self._result: Mapping[str, Any] = {"pages": {}, "findings": [], "site": None}
        self._progress = ""
        self._problem = ""
        self.build = 0

    def built(self) -> int:
        """Another build has ended; its number."""
        with self._lock:
            self.build += 1
            self._progress = self._problem = ""
            return self.build

    def told(self, said: Mapping[str, Any]) -> None:
        """A line of the check; what it says of an older build is let pass."""
        with self._lock:
            if said["build"] != self.build:
                return
            self._progress = said.get("progress", "")
            self._problem = said.get("problem", "")
            if "result" in said:
                self._of, self._result = self.build, said["result"]

    def answer(self, path: str) -> bytes:
        """JSON for the page that is served at `path` ("/docs/two/index.html").

        `state` is checking, ready or failed; page and site are of the build `of`, where there
        is any result.
        """
        with self._lock:
            state = "ready" if self._of == self.build else "checking"
            return json.dumps(
                {
                    "state": "failed" if self._problem else state,
                    "build": self.build,
                    "of": self._of,
                    "mount": self._mount,
                    "progress": self._progress,
                    "problem": self._problem,
                    "page": self._page(path),
                    "site": self._result["site"],
                }
            ).encode()

    def _page(self, path: str) -> Any:
        url = canonical_url(ORIGIN + path, ORIGIN)
        page = self._result["pages"].get(site_path(url, self._base))
        if page is None:
            return None
        findings = self._result["findings"]
        return {**page, "findings": [findings[number] for number in page["findings"]]}
