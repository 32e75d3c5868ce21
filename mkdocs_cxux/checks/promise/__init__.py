"""Whether the brand's promise is made."""

from __future__ import annotations

from mkdocs_cxux.checks.promise import promise_prominent
from mkdocs_cxux.model.case import Check

CHECKS: tuple[Check, ...] = (
    promise_prominent.CHECK,
)
"""The checks of this folder."""
