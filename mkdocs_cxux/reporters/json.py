"""Report -> versioned JSON: sorted, rounded, without times or places on this machine.

Its shape is rules/report.schema.json.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Sequence
from urllib.parse import urlsplit

from mkdocs_cxux.forms.url import site_path
from mkdocs_cxux.model.finding import Finding, Location, Outcome, RuleResult
from mkdocs_cxux.model.report import REPORT_SCHEMA, SCORE_MODEL, Report
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.scorecard import CategoryScore, Scorecard
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.reporters.parts.safe_json import spread

LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})


def json_report(report: Report) -> str:
    """The report as JSON text."""
    return spread(as_dict(report), 2) + "\n"


def as_dict(report: Report) -> dict[str, Any]:
    """The report as plain values, in the order a reader wants them."""
    score = report.site_score
    return {
        "schema": REPORT_SCHEMA,
        "score_model": SCORE_MODEL,
        "version": report.version,
        "verdict": {
            "decision": str(report.verdict.decision),
            "exit_code": report.verdict.exit_code,
            "reasons": list(report.verdict.reasons),
        },
        "site": _site(report),
        "scores": {
            "site": _card(score.card),
            "worst_decile": _card(score.worst_decile),
            "below_gate": _round(score.below_gate, 4),
            "pages_scored": score.pages_scored,
            "results": _results(report.results.get("", ())),
        },
        "findings": [_finding(report, finding) for finding in report.findings],
        "pages": [_page(report, page) for _, page in sorted(report.site.pages.items())],
        "rules": {id: _rule(rule) for id, rule in sorted(report.rules.items())},
        "notes": list(report.notes),
        "comparison": _comparison(report),
    }


def _comparison(report: Report) -> dict[str, Any] | None:
    """With what the findings were compared; null where with nothing."""
    known = report.known
    if known is None:
        return None
    amount = sum(1 for finding in report.findings if finding.known)
    return {
        "sources": list(known.sources),
        "scores_of": known.before.name if known.before else "",
        "new": len(report.findings) - amount,
        "known": amount,
        "stale": list(known.stale),
        "expired": list(known.expired),
        "unsure": known.unsure,
    }


def _site(report: Report) -> dict[str, Any]:
    """What is known of the crawl. A local server's address changes from run to run."""
    info = report.site.info
    local = urlsplit(info.base).hostname in LOCAL
    return {
        "base": "" if local else info.base,
        "starts": sorted(_place(report, url) for url in info.starts),
        "engine": info.engine,
        "browser": info.browser,
        "complete": info.complete,
        "note": info.note,
    }


def _place(report: Report, url: str) -> str:
    """A page by its path; any other address as it is."""
    page = report.site.pages.get(url)
    if page is not None:
        return page.path
    base = report.site.info.base
    same_host = urlsplit(url).netloc == urlsplit(base).netloc != ""
    return site_path(url, base) if same_host else url


def _card(card: Scorecard) -> dict[str, Any]:
    return {
        "overall": _round(card.overall),
        "ux": _round(card.ux),
        "cx": _round(card.cx),
        "reason": card.reason,
        "categories": {name: _category(score) for name, score in card.categories.items()},
    }


def _category(category: CategoryScore) -> dict[str, Any]:
    return {
        "score": _round(category.score),
        "cap": category.cap,
        "reason": category.reason,
        "basis": _round(category.basis, 4),
        "terms": [
            {"rule": t.rule, "weight": _round(t.weight, 4), "friction": _round(t.friction, 4)}
            for t in category.terms
        ],
    }


def _results(results: Sequence[RuleResult]) -> dict[str, Any]:
    """How the rules ended: ids by outcome, with the reasons of those that gave no answer."""
    ordered = sorted(results, key=lambda result: result.rule)
    ended: dict[Outcome, list[RuleResult]] = defaultdict(list)
    for result in ordered:
        ended[result.outcome].append(result)
    return {
        "found": [r.rule for r in ended[Outcome.FOUND]],
        "clean": [r.rule for r in ended[Outcome.CLEAN]],
        "not_applicable": [r.rule for r in ended[Outcome.NOT_APPLICABLE]],
        "unknown": {r.rule: r.reason for r in ended[Outcome.UNKNOWN]},
        "values": {r.rule: _round(r.value, 4) for r in ordered if r.value is not None},
        "suppressed": {r.rule: r.suppressed for r in ordered if r.suppressed},
    }


def _page(report: Report, page: PageRecord) -> dict[str, Any]:
    card = report.cards.get(page.url)
    return {
        "path": page.path,
        "status": str(page.status),
        "reason": page.reason,
        "title": page.title,
        "type": page.type,
        "language": page.language,
        "source": page.source,
        "words": page.words,
        "score": _card(card) if card is not None else None,
        "results": _results(report.results.get(page.url, ())),
    }


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": str(finding.severity),
        "message": finding.message,
        "suggestion": finding.suggestion,
        "fix": finding.fix,
        "confidence": _round(finding.confidence, 4),
        "fingerprint": finding.fingerprint,
        "identity": finding.identity,
        "status": "known" if finding.known else "new",
        "known": finding.known,
        "location": _location(report, finding.location),
        "pages": sorted(_place(report, url) for url in finding.pages),
    }


def _location(report: Report, place: Location) -> dict[str, Any]:
    return {
        "page": _place(report, place.url),
        "viewport": place.viewport,
        "selector": place.selector,
        "text": place.text,
        "box": [_round(length) for length in place.box] if place.box else None,
        "source": place.source,
        "line": place.line,
        "column": place.column,
        "confidence": place.confidence,
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "title": rule.title,
        "category": rule.category,
        "severity": str(rule.severity),
        "evidence": str(rule.evidence),
        "weight": _round(rule.weight, 4),
        "why": rule.why,
        "fix": rule.fix,
        "sources": list(rule.sources),
    }


def _round(number: float | None, digits: int = 1) -> float | None:
    return None if number is None else round(number, digits)
