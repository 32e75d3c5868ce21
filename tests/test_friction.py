"""Friction follows SCIENCE 6.1 to the digit."""

from __future__ import annotations

import pytest

from mkdocs_cxux.friction import friction, log_normal, shrunk_rate
from mkdocs_cxux.model.rule import Curve

SMALLER = Curve(p10=20, median=40)
LARGER = Curve(p10=70, median=50)


@pytest.mark.parametrize("curve", [SMALLER, LARGER])
def test_a_curve_goes_through_its_two_points(curve: Curve) -> None:
    assert log_normal(curve.p10, curve) == pytest.approx(0.9, abs=1e-6)
    assert log_normal(curve.median, curve) == pytest.approx(0.5, abs=1e-6)


@pytest.mark.parametrize(("curve", "step"), [(SMALLER, 1), (LARGER, -1)])
def test_a_score_never_rises_on_the_worse_side(curve: Curve, step: int) -> None:
    scores = [log_normal(value, curve) for value in range(100)[::step]]
    assert scores == sorted(scores, reverse=True)
    assert min(scores) >= 0 and max(scores) <= 1


def test_nothing_and_less_are_the_best_or_the_worst() -> None:
    assert (log_normal(0, SMALLER), log_normal(-1, LARGER)) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("problems", "opportunities", "expected"),
    [(1, 3, 0.22), (33, 100, 0.3245), (0, 0, 0.0), (0, 98, 0.0), (5, 0, 0.7286)],
)
def test_rates_are_shrunk(problems: int, opportunities: int, expected: float) -> None:
    assert shrunk_rate(problems, opportunities) == pytest.approx(expected, abs=1e-3)


def test_the_kind_of_result_decides() -> None:
    assert friction(40, SMALLER, 1, 10) == pytest.approx(0.5)
    assert friction(None, None, 1, 3) == pytest.approx(0.22)
    assert friction(None, SMALLER, 1, 3) == pytest.approx(0.22)
    assert friction(40, None, 1, 3) == 1.0
    assert (friction(None, None, 1, None), friction(None, None, 0, None)) == (1.0, 0.0)
