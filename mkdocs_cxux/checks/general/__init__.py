"""What any rule can name: existence of words, limits and bands of numbers."""

from __future__ import annotations

from mkdocs_cxux.checks.general import band, existence, threshold
from mkdocs_cxux.model.case import Check

CHECKS: tuple[Check, ...] = (
    band.CHECK,
    existence.CHECK,
    threshold.CHECK,
)
"""The checks of this folder."""
