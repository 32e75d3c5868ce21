"""The files of one folder as a static host answers them."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Any

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from mkdocs_cxux.crawl.charset import LOOKED, older


class Readable(StaticFiles):
    """What we may not read is not there, instead of an answer that breaks off. A page that names an
    older encoding is read in it. `fallback` is the file for addresses without one, or ""."""

    def __init__(self, folder: Path, fallback: str = "") -> None:
        super().__init__(directory=folder, html=True)
        self._fallback = fallback

    async def get_response(self, path: str, scope: Scope) -> Response:
        """For "/blog/first" and "/blog/v1.2" blog/first.html and blog/v1.2.html, where no file has
        just that name."""
        full, found = "", None
        if not scope["path"].endswith("/"):
            with contextlib.suppress(OSError, ValueError):         # a name that no file can have
                full, found = super().lookup_path(f"{path}.html")
            if found and os.access(full, os.R_OK) and not Path(full).with_suffix("").is_file():
                return self.file_response(full, found, scope)
        return await super().get_response(path, scope)

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        """The file of a path and what is known of it; the fallback for one without an ending."""
        full, found = super().lookup_path(path)
        if found is None and path.endswith("index.html"):
            full, found = super().lookup_path(path.removesuffix("l"))
        elif found is None and self._fallback and not Path(path).suffix:
            full, found = super().lookup_path(self._fallback)
        return (full, found) if found and os.access(full, os.R_OK) else ("", None)

    def file_response(self, full_path: Any, *rest: Any) -> Response:
        """The file, with the header that its own encoding asks for."""
        answer = super().file_response(full_path, *rest)
        if answer.media_type == "text/html":
            with Path(full_path).open("rb") as file:
                if older(file.read(LOOKED)):
                    answer.headers["content-type"] = "text/html"
        return answer
