"""Report -> GitLab Code Quality: a JSON list, one entry a finding."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.reporters.parts.identity import Marked, marked
from mkdocs_cxux.reporters.parts.place import message_of, place_of
from mkdocs_cxux.reporters.parts.safe_json import rows

SEVERITY = {
    Severity.INFO: "info",
    Severity.WARNING: "minor",
    Severity.ERROR: "major",
    Severity.CRITICAL: "critical",
}


def gitlab(report: Report) -> str:
    """The findings; GitLab drops those whose fingerprint it has seen, so each has its own."""
    return rows(_entry(report, mark) for mark in marked(report.findings)) + "\n"


def _entry(report: Report, mark: Marked) -> dict[str, Any]:
    place = place_of(report, mark.finding)
    return {
        "description": message_of(mark.finding, place),
        "check_name": mark.finding.rule,
        "fingerprint": mark.unique,
        "severity": SEVERITY[mark.finding.severity],
        "location": {"path": place.path, "lines": {"begin": place.line}},
    }
