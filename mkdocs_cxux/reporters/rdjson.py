"""Report -> rdjson, the Reviewdog Diagnostic Format."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.model.finding import Edit, Finding
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.reporters.parts.clean import clean
from mkdocs_cxux.reporters.parts.place import message_of, place_of
from mkdocs_cxux.reporters.parts.safe_json import dumped, rows
from mkdocs_cxux.reporters.parts.shown import new_of

SEVERITY = {
    Severity.INFO: "INFO",
    Severity.WARNING: "WARNING",
    Severity.ERROR: "ERROR",
    Severity.CRITICAL: "ERROR",
}
HOME = "https://pypi.org/project/mkdocs_cxux/"


def rdjson(report: Report) -> str:
    """The new findings as diagnostics, with the change to make where that is exactly known.

    Columns of other findings are left out: reviewdog counts them in bytes of the source, of
    which a report knows nothing.
    """
    source = dumped({"name": "cxux", "url": HOME})
    found = rows(_diagnostic(report, finding) for finding in new_of(report.findings))
    return f'{{"source": {source},\n"diagnostics": {found}}}\n'


def _diagnostic(report: Report, finding: Finding) -> dict[str, Any]:
    place, edit = place_of(report, finding), finding.edit
    span = _span(edit) if edit else {"start": {"line": place.line}}
    change = {"suggestions": [{"range": span, "text": clean(edit.new)}]} if edit else {}
    return {
        "message": message_of(finding, place),
        "location": {"path": place.path, "range": span},
        "severity": SEVERITY[finding.severity],
        "code": {"value": finding.rule},
        **change,
    }


def _span(edit: Edit) -> dict[str, Any]:
    """From the first byte of the words to the one after the last."""
    end = edit.byte + len(edit.old.encode("utf-8", "replace"))
    return {
        "start": {"line": edit.line, "column": edit.byte},
        "end": {"line": edit.line, "column": end},
    }
