"""Category scores in, a scorecard out: UX, CX and the lesser of the two (SCIENCE 6.3)."""

from __future__ import annotations

from typing import Mapping, Sequence

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.scorecard import (
    CX_CATEGORIES,
    EQUAL,
    UX_CATEGORIES,
    CategoryScore,
    Scorecard,
    axis_score,
)
from mkdocs_cxux.scoring.category import score_categories

MIN_RULES = 3
"""A page on which fewer rules applied gets no score (SCIENCE 6.3)."""


def score_page(
    url: str, results: Sequence[RuleResult], rules: Mapping[str, Rule], findings: Sequence[Finding]
) -> Scorecard:
    """The card of one page; without a score, and with the reason, where too few rules applied."""
    categories = score_categories(results, rules, findings)
    applied = sum(len(category.terms) for category in categories.values())
    if applied < MIN_RULES:
        whys = {result.reason for result in results} if not applied else set()
        few = f"too few rules could judge this page for a score: {applied}, not {MIN_RULES}"
        reason = (whys.pop() if len(whys) == 1 else "") or few        # one for all: a copy
        return Scorecard(url, None, None, None, categories, reason)
    return make_card(url, categories, EQUAL)


def make_card(
    url: str, categories: Mapping[str, CategoryScore], weights: Mapping[str, float]
) -> Scorecard:
    """UX and CX from their measured categories, see `axis_score`.

    Overall is min(UX, CX). CX rules are silent until a brand declares something, so
    overall is UX alone where CX was not measured, and the card says so; without UX there is
    no overall.
    """
    ux = _axis(categories, weights, UX_CATEGORIES)
    cx = _axis(categories, weights, CX_CATEGORIES)
    return of_axes(Scorecard(url, ux, cx, None, categories))


def of_axes(card: Scorecard) -> Scorecard:
    """The card with the overall score that follows from its UX and CX."""
    if card.ux is None:
        return replace(card, overall=None, reason="UX was not measured")
    if card.cx is None:
        reason = "CX was not measured: overall is UX alone"
        return replace(card, overall=card.ux, reason=reason)
    return replace(card, overall=min(card.ux, card.cx))


def _axis(
    categories: Mapping[str, CategoryScore], weights: Mapping[str, float], names: Sequence[str]
) -> float | None:
    known = (
        (value, weights[name])
        for name in names
        if (value := categories[name].score) is not None
    )
    return axis_score(known, min(categories[name].limit for name in names))
