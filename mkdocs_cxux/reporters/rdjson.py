"""Report -> rdjson, the Reviewdog Diagnostic Format."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.reporters.place import message_of, place_of
from mkdocs_cxux.reporters.safe_json import dumped, rows
from mkdocs_cxux.reporters.shown import new_of

SEVERITY = {
    Severity.INFO: "INFO",
    Severity.WARNING: "WARNING",
    Severity.ERROR: "ERROR",
    Severity.CRITICAL: "ERROR",
}
HOME = "https://pypi.org/project/mkdocs_cxux/"


def rdjson(report: Report) -> str:
    """The new findings as diagnostics.

    Columns are left out: reviewdog counts them in bytes of the source, of which a report knows
    nothing.
    """
    source = dumped({"name": "cxux", "url": HOME})
    found = rows(_diagnostic(report, finding) for finding in new_of(report.findings))
    return f'{{"source": {source},\n"diagnostics": {found}}}\n'


def _diagnostic(report: Report, finding: Finding) -> dict[str, Any]:
    place = place_of(report, finding)
    return {
        "message": message_of(finding, place),
        "location": {"path": place.path, "range": {"start": {"line": place.line}}},
        "severity": SEVERITY[finding.severity],
        "code": {"value": finding.rule},
    }
