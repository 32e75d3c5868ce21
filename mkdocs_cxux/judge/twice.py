"""Findings of the whole site in; out without those that another rule tells on the same page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Set as AbstractSet
from typing import Mapping, Sequence

from mkdocs_cxux.forms.identity import identity
from mkdocs_cxux.judge.result import without
from mkdocs_cxux.model.finding import ADVISED, ANYWHERE, Finding, RuleResult
from mkdocs_cxux.model.rule import Rule

REASON = "another rule tells of it on this page"
Told = tuple[dict[str, tuple[RuleResult, ...]], tuple[Finding, ...]]


def without_twice(
    results: Mapping[str, Sequence[RuleResult]],
    findings: Sequence[Finding],
    rules: Mapping[str, Rule],
) -> Told:
    """Results and findings, those of `unless` gone where that check tells of something, or that
    rule shows the same words (with ANYWHERE: any of the page) and weighs as much, or tells of the
    same subject on any page."""
    by_check = {
        (url, rules[f.rule].check)
        for f in findings if f.rule in rules for url in (f.location.url, *f.also)
    }
    shown = {(f.location.url, f.rule, f.location.text): f.severity.rank for f in findings}
    lightest_first = sorted(findings, key=lambda f: f.severity.rank)
    anywhere = {(f.location.url, f.rule + ANYWHERE): f.severity.rank for f in lightest_first}
    faults = {
        name for f in findings if f.identity for name in (f.identity, _advised(f))
    }
    twice = {
        id(f) for f in findings if f.unless and (
            (f.location.url, f.unless) in by_check
            or shown.get((f.location.url, f.unless, f.location.text), -1) >= f.severity.rank
            or anywhere.get((f.location.url, f.unless), -1) >= f.severity.rank
            or _named(f.unless) in faults
        )
    }
    return without_these(results, findings, twice, REASON)


def _named(unless: str) -> str:
    """The identity of a fault that is named by rule and subject, "" where none is; with the advice
    where that counts."""
    rule, _, named = unless.partition(": ")
    subject, told, advice = named.partition(ADVISED)
    return f"{identity(rule, subject)}{told}{advice}" if subject else ""


def _advised(finding: Finding) -> str:
    return f"{finding.identity}{ADVISED}{finding.suggestion}"


def without_these(
    results: Mapping[str, Sequence[RuleResult]],
    findings: Sequence[Finding],
    again: AbstractSet[int],
    reason: str,
) -> Told:
    """Results and findings without those whose `id` is in `again`; `reason` is why."""
    gone: dict[str, Counter[str]] = defaultdict(Counter)
    for finding in findings:
        if id(finding) in again:
            gone[finding.location.url][finding.rule] += 1
    left = {
        url: tuple(without(r, gone[url][r.rule], reason) for r in many)
        if url in gone else tuple(many)
        for url, many in results.items()
    }
    return left, tuple(finding for finding in findings if id(finding) not in again)
