"""How far a crawl has come, for whoever shows it."""

from __future__ import annotations

from typing import NamedTuple


class Progress(NamedTuple):
    """One step of a crawl. `known` grows while pages are discovered; `seconds` since the start."""

    done: int
    known: int
    failed: int
    seconds: float
    url: str
