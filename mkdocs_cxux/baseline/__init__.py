"""What was found before, kept in a file: only what is new since then fails a build."""

from __future__ import annotations

from mkdocs_cxux.baseline.file import NAME, Baseline, Entry
from mkdocs_cxux.baseline.read import read_baseline
from mkdocs_cxux.baseline.renew import Renewed, renewed
from mkdocs_cxux.baseline.stand import Seen, stand
from mkdocs_cxux.baseline.write import write_baseline

__all__ = [
    "NAME",
    "Baseline",
    "Entry",
    "Renewed",
    "Seen",
    "read_baseline",
    "renewed",
    "stand",
    "write_baseline",
]
