"""Whether the text can be read: its length, its words, its shapes."""

from __future__ import annotations

from mkdocs_cxux.checks.readability import (
    density,
    late_answer,
    length_for_type,
    long_paragraph,
    phone_width,
    sideways_scroll,
    text_contrast,
    undefined_acronym,
)
from mkdocs_cxux.model.case import Check

CHECKS: tuple[Check, ...] = (
    density.CHECK,
    late_answer.CHECK,
    length_for_type.CHECK,
    long_paragraph.CHECK,
    phone_width.CHECK,
    sideways_scroll.CHECK,
    text_contrast.CHECK,
    undefined_acronym.CHECK,
)
"""The checks of this folder."""
