"""What earlier runs found out of pages that have not changed since."""

from __future__ import annotations

from mkdocs_cxux.cache.results import Entry, Results
from mkdocs_cxux.cache.store import Store
from mkdocs_cxux.cache.visits import Visits

__all__ = ["Entry", "Results", "Store", "Visits"]
