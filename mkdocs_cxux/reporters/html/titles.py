"""The titles of a site's pages in; the site's own name, and titles without it, out."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import Iterable

from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import MEASURED
from mkdocs_cxux.reporters.html.names import path_shown
from mkdocs_cxux.reporters.parts.clean import clean

FEWEST = 3
"""Pages of which a name can be told: two that share words prove nothing."""
_MARK = r"\s+[-–—|·•»›/]+\s+|\s*[|•»›]\s*"
_FIRST = re.compile(rf"^(.+?)(?:{_MARK})\S")
_LAST = re.compile(rf"^.*\S(?:{_MARK})(.+)$")


class Titles:
    """The titles of a site. `name` is what at least half of them end, or begin, with."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._titles = [" ".join(title.split()) for title in titles if title.strip()]

    @cached_property
    def name(self) -> str:
        """The site's own name ("Fernlight" in "Prices | Fernlight"), "" where nobody can tell."""
        return self._shared(_LAST) or self._shared(_FIRST)

    def _shared(self, part: re.Pattern[str]) -> str:
        found = (part.match(title) for title in self._titles)
        named = Counter(match[1].strip() for match in found if match)
        name, times = max(named.items(), key=lambda each: (each[1], each[0]), default=("", 0))
        return name if times >= max(FEWEST, len(self._titles) / 2) else ""

    def of(self, page: PageRecord, limit: int) -> str:
        """A page's title; a page that was not seen has none, and goes by its path."""
        if page.status not in MEASURED:
            return path_shown(clean(page.path, limit))
        return clean(self.own(page.title), limit) or "(no title)"

    def own(self, title: str) -> str:
        """A title without the site's name; the whole of it where nothing would be left."""
        title = " ".join(title.split())
        if not self.name:
            return title
        name = re.escape(self.name)
        bare = re.sub(rf"(?:{_MARK}){name}\s*$|^\s*{name}(?:{_MARK})", "", title).strip()
        return bare or title
