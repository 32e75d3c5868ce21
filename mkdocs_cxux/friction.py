"""A measure, a count or a plain fact in, friction 0..1 out (SCIENCE 6.1)."""

from __future__ import annotations

from math import erfc, log

from mkdocs_cxux.model.rule import Curve

SPREAD = 0.9061938024368232
"""erfc⁻¹(0.2): puts the score at p10 to 0.9, as in Lighthouse's statistics.js."""

BASE_RATE = 0.05
"""What a count is shrunk towards: the usual share of faults (SCIENCE 6.1)."""

_JUST_UNDER = 1e-7


def friction(
    value: float | None, curve: Curve | None, problems: int, opportunities: int | None
) -> float:
    """By the curve where there is one, by count where opportunities are known, else 0 or 1.

    A value without a curve is a plain fact: its opportunities are words or sentences, not
    things that each may be a problem.
    """
    if value is not None and curve is not None:
        return 1.0 - log_normal(value, curve)
    if value is None and opportunities is not None:
        return shrunk_rate(problems, opportunities)
    return 1.0 if problems else 0.0


def log_normal(value: float, curve: Curve) -> float:
    """Score 0..1: .9 at p10, .5 at the median, held within the band between them.

    Smaller is better where p10 is under the median, larger where it is above.
    """
    smaller_is_better = curve.p10 < curve.median
    if value <= 0:
        return 1.0 if smaller_is_better else 0.0
    score = 0.5 * erfc(log(value / curve.median) * SPREAD / -log(curve.p10 / curve.median))
    if value == curve.p10 or (value < curve.p10) == smaller_is_better:
        return min(1.0, max(0.9, score))
    if value == curve.median or (value < curve.median) == smaller_is_better:
        return min(0.9 - _JUST_UNDER, max(0.5, score))
    return min(0.5 - _JUST_UNDER, max(0.0, score))


def shrunk_rate(problems: int, opportunities: int) -> float:
    """(k + 2r) / (n + 2): one of three is .22 and not .33, as few cases say little.

    No problem is no friction: a page on which nothing was found loses nothing.
    """
    if problems <= 0:
        return 0.0
    return min(1.0, (problems + 2 * BASE_RATE) / (max(opportunities, problems) + 2))
