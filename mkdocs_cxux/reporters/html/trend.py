"""Scores of one run after another in, a small line chart out."""

from __future__ import annotations

from datetime import datetime
from typing import Sequence

from msgspec import Struct

from mkdocs_cxux.reporters.html.history import Run

WIDTH, HEIGHT, MARGIN = 220.0, 56.0, 6.0
"""Units of the drawing."""
SAME = 0.05
"""Points; less is no change."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class Point(Struct, frozen=True):
    """One run. `date` is a day in words, `x` and `y` its place in the drawing."""

    date: str
    x: float
    y: float
    text: str
    findings: int


class Trend(Struct, frozen=True):
    """The runs with a score, oldest first, and how the newest compares with the one before."""

    points: tuple[Point, ...]
    line: str
    change: str

    @property
    def drawn(self) -> bool:
        """Whether there is more than one run to draw."""
        return len(self.points) > 1


def trend(runs: Sequence[Run], path: str = "") -> Trend:
    """The overall score of the site or, with `path`, of a page."""
    scored = [
        (run, score)
        for run in runs
        if (score := run.pages.get(path) if path else run.overall) is not None
    ]
    if not scored:
        return Trend((), "", "")
    step = (WIDTH - 2 * MARGIN) / max(1, len(scored) - 1)
    points = tuple(
        Point(
            day(run.when),
            round(MARGIN + index * step, 1),
            round(MARGIN + (HEIGHT - 2 * MARGIN) * (1 - score / 100), 1),
            f"{score:.1f}",
            run.findings,
        )
        for index, (run, score) in enumerate(scored)
    )
    line = " ".join(f"{point.x},{point.y}" for point in points)
    return Trend(points, line, _change([score for _, score in scored], points))


def _change(scores: Sequence[float], points: Sequence[Point]) -> str:
    if len(scores) < 2:
        return ""
    moved = scores[-1] - scores[-2]
    same_day = points[-2].date == points[-1].date
    before = "the run before" if same_day else points[-2].date
    if abs(moved) < SAME:
        return f"no change since {before}"
    return f"{moved:+.1f} since {before}".replace("-", "−")


def day(when: str) -> str:
    """2026-11-22T05:00:00+00:00 -> 22 November 2026, wherever it is run."""
    moment = datetime.fromisoformat(when)
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
