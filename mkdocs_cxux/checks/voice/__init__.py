"""Whether the pages sound like the brand, and alike."""

from __future__ import annotations

from mkdocs_cxux.checks.voice import (
    address_shift,
    section_drift,
    tone_fit,
    voice_distance,
    voice_outlier,
)
from mkdocs_cxux.model.case import Check

CHECKS: tuple[Check, ...] = (
    address_shift.CHECK,
    section_drift.CHECK,
    tone_fit.CHECK,
    voice_distance.CHECK,
    voice_outlier.CHECK,
)
"""The checks of this folder."""
