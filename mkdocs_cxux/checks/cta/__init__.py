"""Whether a page's call to action is there, seen and understood."""

from __future__ import annotations

from mkdocs_cxux.checks.cta import (
    action_label,
    attention,
    bait,
    clicked,
    cta_contrast,
    dominance,
    form_load,
    no_primary_cta,
    primary_drawn,
    primary_size,
    same_label,
    target_labels,
    target_size,
    weak_signifier,
)
from mkdocs_cxux.model.case import Check

CHECKS: tuple[Check, ...] = (
    action_label.CHECK,
    attention.CHECK,
    bait.CHECK,
    clicked.CHECK,
    cta_contrast.CHECK,
    dominance.CHECK,
    form_load.CHECK,
    no_primary_cta.CHECK,
    primary_drawn.CHECK,
    primary_size.CHECK,
    same_label.CHECK,
    target_labels.CHECK,
    target_size.CHECK,
    weak_signifier.CHECK,
)
"""The checks of this folder."""
