"""Comparison -> JSON, sorted and without times; a change of its shape raises `schema`."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.model.comparison import Comparison, PageChange, ScoreChange, ToldFinding
from mkdocs_cxux.reporters.comparison.words import LIMITS, lean
from mkdocs_cxux.reporters.parts.safe_json import spread

SCHEMA = 1


def comparison_json(comparison: Comparison) -> str:
    """The comparison as JSON text."""
    verdict, interval = comparison.verdict, comparison.interval
    told = {
        "schema": SCHEMA,
        "base": comparison.base,
        "head": comparison.head,
        "verdict": {
            "decision": str(verdict.decision),
            "exit_code": verdict.exit_code,
            "reasons": list(verdict.reasons),
        },
        "summary": {
            "new": len(comparison.new),
            "fixed": len(comparison.fixed),
            "unchanged": comparison.unchanged,
            "unsure": comparison.unsure,
            "told": lean(comparison),
            "limits": LIMITS,
            "pages_in_both": comparison.paired,
            "interval": [round(end, 2) for end in interval] if interval else None,
        },
        "scores": {score.name: _score(score) for score in comparison.scores},
        "rules": {
            rule.rule: {"new": rule.new, "fixed": rule.fixed, "unchanged": rule.unchanged}
            for rule in sorted(comparison.rules)
        },
        "pages": [_page(page) for page in comparison.pages],
        "new": [_finding(finding) for finding in comparison.new],
        "fixed": [_finding(finding) for finding in comparison.fixed],
        "notes": list(comparison.notes),
    }
    return spread(told, 2) + "\n"


def _score(score: ScoreChange) -> dict[str, Any]:
    return {
        "before": score.before,
        "after": score.now,
        "moved": score.moved,
        "bound": None if score.bound is None else round(score.bound, 2),
    }


def _page(page: PageChange) -> dict[str, Any]:
    return {
        "path": page.path,
        "was": page.was,
        "state": page.state,
        "before": page.before,
        "after": page.now,
        "moved": page.moved,
        "new": page.new,
        "fixed": page.fixed,
    }


def _finding(finding: ToldFinding) -> dict[str, Any]:
    mark = finding.mark
    return {
        "rule": mark.rule,
        "category": finding.category,
        "severity": str(finding.severity),
        "message": finding.message,
        "suggestion": finding.suggestion,
        "page": mark.page,
        "pages": list(mark.pages),
        "source": finding.source,
        "text": mark.quote,
        "identity": mark.identity,
    }
