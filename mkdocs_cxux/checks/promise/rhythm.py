"""Dates in, whether something new comes as often as it was said out."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from statistics import median
from typing import NamedTuple, Sequence

FEWEST = 3
"""With fewer dates there is no rhythm."""
LATEST = 10
"""Dates that tell of today's rhythm; older ones were another time."""


class Gap(NamedTuple):
    """How a rhythm is broken: the days between, and the dates that show it."""

    days: int
    says: str


def broken(dates: Sequence[int], every: float, slack: float, today: date | None) -> Gap | None:
    """The gap where the latest dates come more than `slack` times too seldom, or have ended.

    `dates` are ordinals. Those after `today` are plans, and left out.
    """
    now = today.toordinal() if today else None
    days = sorted({day for day in dates if now is None or day <= now}, reverse=True)[:LATEST]
    if len(days) < FEWEST:
        return None
    usual = median(newer - older for newer, older in pairwise(days))
    newest = date.fromordinal(days[0])
    limit = max(slack * every, 4)     # the shortest rhythm has weekends
    if usual > limit:
        oldest = date.fromordinal(days[-1])
        return Gap(
            round(usual),
            f"the {len(days)} dates from {oldest} to {newest} are mostly {usual:.0f} days apart",
        )
    age = now - days[0] if now is not None else 0
    if age > max(limit, slack * usual):
        return Gap(age, f"the newest date is {newest}, {age} days ago")
    return None
