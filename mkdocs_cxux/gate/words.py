"""How numbers, scores and comparisons are called in the gate's reasons."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.known import Known

AXES = ("overall", "ux", "cx")


def count(number: int, noun: str) -> str:
    """1 page, 2 pages."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def name_of(score: str) -> str:
    """overall, UX, CX, or a category's name."""
    return score.upper() if score in ("ux", "cx") else score


def known_amount(findings: Sequence[Finding], known: Known | None) -> list[str]:
    """With what was compared, and how many findings do not count for that."""
    if known is None or not known.sources:
        return []
    amount = sum(1 for finding in findings if finding.known)
    new = len(findings) - amount
    stale = f" Entries that found nothing any more: {len(known.stale)}." if known.stale else ""
    return [
        f"{count(new, 'new finding')}, {amount} known, by {' and '.join(known.sources)}. Known "
        f"ones do not fail.{stale}"
    ]
