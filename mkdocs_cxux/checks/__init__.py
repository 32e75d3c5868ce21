"""The mechanisms a rule can name: check name -> Check. Policy stands in rules/, not here."""

from __future__ import annotations

from mkdocs_cxux.checks import band, existence, suppressions, threshold
from mkdocs_cxux.model.case import Check

CHECKS: dict[str, Check] = {
    module.CHECK.name: module.CHECK for module in (band, existence, suppressions, threshold)
}
"""All checks by name."""
