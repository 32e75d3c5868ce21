"""Two reports in, what changed between them out."""

from __future__ import annotations

from mkdocs_cxux.compare.both import compared
from mkdocs_cxux.compare.read import read_report, told

__all__ = ["compared", "read_report", "told"]
