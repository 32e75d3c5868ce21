"""How numbers and scores are called in the gate's reasons."""

from __future__ import annotations

AXES = ("overall", "ux", "cx")


def count(number: int, noun: str) -> str:
    """1 page, 2 pages."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def name_of(score: str) -> str:
    """overall, UX, CX, or a category's name."""
    return score.upper() if score in ("ux", "cx") else score
