"""What the checks on a metric share: when to stay silent, and how a number is quoted."""

from __future__ import annotations

from mkdocs_cxux.checks.wording import clip, number
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.metric import Metric

SURE = 0.3
"""At or below this confidence nothing is said: about 190 words for readability (SCIENCE 6.11)."""

COUNTED = 0.05
"""Share by which a count of words depends on how hyphens, names and code are taken."""
COUNTS = frozenset({"words", "share"})
"""Units of what is counted so."""

EVIDENCE = frozenset(
    {"metric", "value", "limit", "unit", "low", "high", "likely", "example", "note", "edge"}
)


def unmeasured(metric: Metric, sure: float = SURE) -> Checked | None:
    """The silent outcome where the number cannot be judged, None where it can."""
    if not metric.applicable:
        return Checked.not_applicable(metric.reason or "the page has nothing of the kind")
    if metric.value is None:
        return Checked.unknown(metric.reason or f"{metric.name} could not be measured")
    if metric.confidence <= sure:
        return Checked.unknown(metric.reason or "not enough text to tell")
    return None


def interval(metric: Metric) -> tuple[float, float]:
    """The 80 % interval; where none was computed what counting leaves open, or the value."""
    if metric.interval is not None:
        return metric.interval
    assert metric.value is not None
    slack = COUNTED * metric.value if metric.unit in COUNTS else 0.0
    return (metric.value - slack, metric.value + slack)


def problem(metric: Metric, limit: float, severe: bool = False) -> Problem:
    """A number beyond its limit, shown at the piece of text that weighs most."""
    worst = max(metric.evidence, key=lambda piece: piece.weight, default=None)
    low, high = (number(bound, metric.unit) for bound in interval(metric))
    assert metric.value is not None
    return Problem(
        text=worst.text if worst else "",
        element=worst.element if worst else None,
        evidence={
            "metric": metric.name,
            "value": number(metric.value, metric.unit),
            "limit": number(limit, metric.unit),
            "unit": metric.unit,
            "low": low,
            "high": high,
            "likely": f", likely {low} to {high}," if low != high else "",
            "example": clip(worst.text) if worst else "",
            "note": worst.note if worst else "",
            "edge": "least" if metric.value < limit else "most",
        },
        suggestion=worst.advice if worst else "",
        severe=severe,
        confidence=metric.confidence,
    )
