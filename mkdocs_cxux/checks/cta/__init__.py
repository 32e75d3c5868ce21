"""Whether a page's call to action is there, seen and understood."""

from __future__ import annotations

from mkdocs_cxux.checks.cta import (
    cta_contrast,
    no_primary_cta,
    same_label,
    target_size,
)
from mkdocs_cxux.model.case import Check

CHECKS: tuple[Check, ...] = (
    cta_contrast.CHECK,
    no_primary_cta.CHECK,
    same_label.CHECK,
    target_size.CHECK,
)
"""The checks of this folder."""
