"""Whether the brand's promise is made, kept, and told alike everywhere."""

from __future__ import annotations

from mkdocs_cxux.checks.promise import (
    cadence,
    claim_proof,
    contradiction,
    gap,
    near_line,
    promise_prominent,
)
from mkdocs_cxux.model.case import Check

CHECKS: tuple[Check, ...] = (
    cadence.CHECK,
    claim_proof.CHECK,
    contradiction.CHECK,
    gap.CHECK,
    near_line.CHECK,
    promise_prominent.CHECK,
)
"""The checks of this folder."""
