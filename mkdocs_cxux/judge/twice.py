"""Findings of the whole site in; out without those that another rule tells on the same page."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Mapping, Sequence

from mkdocs_cxux.judge.result import without
from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.rule import Rule

REASON = "another rule tells of it on this page"
Told = tuple[dict[str, tuple[RuleResult, ...]], tuple[Finding, ...]]


def without_twice(
    results: Mapping[str, Sequence[RuleResult]],
    findings: Sequence[Finding],
    rules: Mapping[str, Rule],
) -> Told:
    """Results and findings, those of `unless` gone where that check found something."""
    by_check = {(f.location.url, rules[f.rule].check) for f in findings if f.rule in rules}
    twice = [f for f in findings if f.unless and (f.location.url, f.unless) in by_check]
    gone: dict[str, Counter[str]] = defaultdict(Counter)
    for finding in twice:
        gone[finding.location.url][finding.rule] += 1
    left = {
        url: tuple(without(r, gone[url][r.rule], REASON) for r in many)
        if url in gone else tuple(many)
        for url, many in results.items()
    }
    same = set(map(id, twice))
    return left, tuple(f for f in findings if id(f) not in same)
