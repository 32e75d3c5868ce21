"""The mechanisms a rule can name: check name -> Check. Policy stands in rules/, not here."""

from __future__ import annotations

from mkdocs_cxux.checks import (
    cta,
    findability,
    general,
    promise,
    readability,
    terms,
    voice,
    works,
)
from mkdocs_cxux.model.case import Check

CHECKS: dict[str, Check] = {
    check.name: check
    for folder in (cta, findability, general, promise, readability, terms, voice, works)
    for check in folder.CHECKS
}
"""All checks by name."""
