"""Rule results of one page (or of the site's own rules) in, category scores out (SCIENCE 6.2)."""

from __future__ import annotations

from functools import lru_cache
from typing import Mapping, Sequence

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Finding, Outcome, RuleResult
from mkdocs_cxux.model.rule import Grade, Rule, Severity
from mkdocs_cxux.model.scorecard import CAPS, CATEGORIES, CategoryScore, Term

SEVERITY_WEIGHT = {severity: float(2**severity.rank) for severity in Severity}
"""1, 2, 4, 8 from info to critical (SCIENCE 6.2)."""

EVIDENCE_WEIGHT = {Grade.A: 1.0, Grade.B: 0.8, Grade.C: 0.6, Grade.D: 0.3}
"""How much a rule counts by the evidence behind it (SCIENCE 6.2)."""

SOLID = 3 * SEVERITY_WEIGHT[Severity.WARNING] * EVIDENCE_WEIGHT[Grade.B]
"""The weight of three ordinary rules. A category that rests on less is thin, and what is
missing counts as clean. Without it one warning would be a score of 0 wherever a single rule
applies, and a doubtful finding would cost as much as a sure one, as confidence stands above
and below the line of SCIENCE 6.2. Richer categories follow SCIENCE to the letter."""


def score_categories(
    results: Sequence[RuleResult], rules: Mapping[str, Rule], findings: Sequence[Finding]
) -> dict[str, CategoryScore]:
    """One score a category, in the order of CATEGORIES. Many pages score alike: equal scores
    are one object."""
    own: dict[str, list[RuleResult]] = {name: [] for name in CATEGORIES}
    for result in results:
        own[rules[result.rule].category].append(result)
    return {
        name: _shared(_category(own[name], rules, counted(findings, rules, name)))
        for name in CATEGORIES
    }


@lru_cache(maxsize=10_000)
def _shared(score: CategoryScore) -> CategoryScore:
    return score


def counted(findings: Sequence[Finding], rules: Mapping[str, Rule], name: str) -> list[Finding]:
    """The findings of a category that can cap it: those of weight 0 only report."""
    return [f for f in findings if f.category == name and rules[f.rule].weight > 0]


def _category(
    results: Sequence[RuleResult], rules: Mapping[str, Rule], findings: Sequence[Finding]
) -> CategoryScore:
    terms = tuple(
        Term(r.rule, share, r.friction)
        for r in sorted(results, key=lambda r: r.rule)
        if r.friction is not None and (share := share_of(rules[r.rule], r.confidence)) > 0
    )
    total = sum(term.weight for term in terms)
    if not total:
        return CategoryScore(None, reason=_why_not(results))
    basis = max(total, SOLID)
    friction = sum(term.weight * term.friction for term in terms) / basis
    return capped(CategoryScore(100.0 * (1.0 - friction), terms, basis=basis), findings)


def share_of(rule: Rule, confidence: float) -> float:
    """w * g * c of SCIENCE 6.2: how much a rule's result counts in its category."""
    severity, evidence = SEVERITY_WEIGHT[rule.severity], EVIDENCE_WEIGHT[rule.evidence]
    return severity * rule.weight * evidence * confidence


def _why_not(results: Sequence[RuleResult]) -> str:
    unknown = [r.reason for r in results if r.outcome is Outcome.UNKNOWN and r.reason]
    if unknown:
        return f"could not be measured: {unknown[0]}"
    return "no rule of this category applies here"


def capped(category: CategoryScore, findings: Sequence[Finding]) -> CategoryScore:
    """The category, and its axis with it, held down by its worst finding, which is named."""
    worst = max(findings, key=lambda f: (f.severity.rank, f.rule), default=None)
    limit = CAPS.get(worst.severity.value) if worst else None
    if worst is None or limit is None or category.score is None:
        return category
    cap = f"at most {limit:.0f} while {worst.rule} has a finding of severity {worst.severity}"
    return replace(category, score=min(category.score, limit), cap=cap, limit=limit)
