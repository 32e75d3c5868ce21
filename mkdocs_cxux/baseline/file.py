"""What a baseline file says: a header, and by page the findings that are known."""

from __future__ import annotations

from datetime import date
from typing import Mapping

from msgspec import Struct

from mkdocs_cxux.model.known import Before, Mark

FORMAT = 1
KEY = "cxux_baseline"
"""The key that tells a baseline from other files; its value is FORMAT."""
NAME = "cxux-baseline.yml"


class Entry(Struct, frozen=True):
    """One finding that is known; `count` of them where they are equal in everything.

    `where` is `file:line:col`. From the day after `until` on it counts as new again.
    """

    mark: Mark
    severity: str
    count: int = 1
    reason: str = ""
    until: date | None = None
    where: str = ""

    def expired(self, today: date | None) -> bool:
        """Whether its day is over."""
        return bool(self.until and today and self.until < today)


class Baseline(Struct, frozen=True):
    """One file. `titles` are those of its pages, by path."""

    name: str
    version: str
    before: Before
    entries: tuple[Entry, ...] = ()
    titles: Mapping[str, str] = {}

    def __len__(self) -> int:
        return sum(entry.count for entry in self.entries)
