"""Whether the pages sound like the brand, and alike."""

from __future__ import annotations

from mkdocs_cxux.checks.voice import tone_fit, voice_distance
from mkdocs_cxux.model.case import Check

CHECKS: tuple[Check, ...] = (
    tone_fit.CHECK,
    voice_distance.CHECK,
)
"""The checks of this folder."""
