"""How far a crawl has come, for whoever shows it."""

from __future__ import annotations

from typing import NamedTuple


class Progress(NamedTuple):
    """One step of a crawl. `known` grows while pages are discovered; `seconds` since the start.

    `unchanged`: pages beside these of which an earlier run knows all.
    """

    done: int
    known: int
    failed: int
    seconds: float
    url: str
    unchanged: int = 0
