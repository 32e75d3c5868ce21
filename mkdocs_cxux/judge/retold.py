"""Findings of the whole site in; out without those that a copy of a page repeats: they are told at
the page it is a copy of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from mkdocs_cxux.judge.result import without
from mkdocs_cxux.judge.twice import Told, without_twice
from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.rule import Rule

REASON = "this page is a copy of another one, where it is told"


def without_repeats(
    results: Mapping[str, Sequence[RuleResult]],
    findings: Sequence[Finding],
    rules: Mapping[str, Rule],
    originals: Mapping[str, str],
) -> Told:
    """Results and findings without what another rule tells of the same page, and without what the
    copy of a page repeats."""
    return without_retold(*without_twice(results, findings, rules), originals)


def without_retold(
    results: Mapping[str, Sequence[RuleResult]],
    findings: Sequence[Finding],
    originals: Mapping[str, str],
) -> Told:
    """Results and findings, those gone that a copy shares with its original: the same rule found
    the same there, as often. `originals`: by url of a copy, the page it is a copy of."""
    left = Counter(_fault(finding.location.url, finding) for finding in findings)
    kept: list[Finding] = []
    gone: dict[str, Counter[str]] = defaultdict(Counter)
    for finding in findings:
        url = finding.location.url
        there = _fault(originals.get(url, ""), finding)
        if url in originals and left[there]:
            left[there] -= 1
            gone[url][finding.rule] += 1
        else:
            kept.append(finding)
    judged = {
        url: tuple(without(r, gone[url][r.rule], REASON) for r in many)
        if url in gone else tuple(many)
        for url, many in results.items()
    }
    return judged, tuple(kept)


def _fault(url: str, finding: Finding) -> tuple[str, str, str, str]:
    place = finding.location
    return url, finding.rule, place.text, place.match
