"""Whether the site keeps to its words."""

from __future__ import annotations

from mkdocs_cxux.checks.terms import format_mix, synonym_clash, term_policy, term_variants
from mkdocs_cxux.model.case import Check

CHECKS: tuple[Check, ...] = (
    format_mix.CHECK,
    synonym_clash.CHECK,
    term_policy.CHECK,
    term_variants.CHECK,
)
"""The checks of this folder."""
