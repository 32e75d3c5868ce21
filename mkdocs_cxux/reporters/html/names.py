"""Pages and findings in, the names they have in the report's addresses out.

The same page has the same name in every run, so that links into a report stay good.
"""

from __future__ import annotations

import hashlib
import re
from typing import Mapping
from urllib.parse import quote

from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.snapshot import UNDECIDED
from mkdocs_cxux.reporters.parts.identity import marked

LONGEST = 80
"""Characters of a file name."""
_PLAIN = re.compile(r"[a-z0-9_-]+(?:/[a-z0-9_-]+)*")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:[.~]|$)")
"""Names that Windows keeps for itself."""


def page_key(path: str) -> str:
    """The file name, without its ending, of the card of the page at `path`.

    "/guide/install/" is "guide.install", "/guide/install.html" "guide.install~"; what cannot be
    told from another page by the plain letters of a file name gets a hash.
    """
    is_file = path.endswith(".html")
    inner = path.strip("/").removesuffix(".html")
    whole = f"/{inner}.html" if is_file else f"/{inner}/"
    if path == whole and _PLAIN.fullmatch(inner) and len(inner) <= LONGEST:
        key = inner.replace("/", ".") + ("~" if is_file else "")
        if not _RESERVED.match(key) and key != "home":
            return key
    if path == "/":
        return "home"
    plain = re.sub(r"[^a-z0-9]+", "-", inner.lower()).strip("-")[: LONGEST - 12]
    digest = hashlib.sha256(path.encode("utf-8", "replace")).hexdigest()[:8]
    return f"{plain}--{digest}" if plain else f"page--{digest}"


def path_shown(path: str) -> str:
    """A page's path for people, to whom a slash alone says nothing."""
    return "/ (start page)" if path == "/" else path


def anchors(report: Report) -> tuple[str, ...]:
    """One fragment for each finding, in the report's order."""
    return tuple(f"f-{mark.unique[:12]}" for mark in marked(report.findings))


class Links:
    """How one part of the report links to another: by files, or inside one file."""

    def __init__(self, report: Report, single: bool, on_card: bool = False) -> None:
        self.single = single
        self.up = "../" if on_card and not single else ""
        self.keys: Mapping[str, str] = {
            url: page_key(page.path)
            for url, page in report.site.pages.items()
            if page.status not in UNDECIDED
        }

    def page(self, url: str, anchor: str = "") -> str:
        """The card of a page, or a finding on it; "" where the page has none."""
        key = self.keys.get(url, "")
        if not key:
            return ""
        if self.single:
            return f"#/page/{quote(key)}" + (f"/{anchor}" if anchor else "")
        folder = "" if self.up else "pages/"
        return f"{folder}{quote(key)}.html" + (f"#{anchor}" if anchor else "")

    def home(self, anchor: str = "") -> str:
        """The overview or a part of it."""
        if self.single or not self.up:
            return f"#{anchor or 'top'}"
        return f"{self.up}index.html" + (f"#{anchor}" if anchor else "")

    def findings(self, **filters: str) -> str:
        """The list of findings, filtered."""
        said = {name: quote(value, errors="replace") for name, value in filters.items()}
        chosen = "&".join(f"{name}={value}" for name, value in said.items())
        return self.home(f"/findings?{chosen}")
