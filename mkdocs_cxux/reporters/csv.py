"""Report -> CSV (RFC 4180), one row a finding, for spreadsheets."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Iterator

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.reporters.parts.clean import broken_commands, clean
from mkdocs_cxux.reporters.parts.identity import Marked, marked
from mkdocs_cxux.reporters.parts.place import MESSAGE, file_path
from mkdocs_cxux.reporters.parts.shown import path_of

COLUMNS = (
    "severity", "category", "rule", "page", "pages", "source", "line", "column", "message",
    "quote", "suggestion", "fix", "confidence", "viewport", "selector", "fingerprint",
    "known",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula."""


def csv_report(report: Report) -> str:
    """A header and the findings, lines ended by CRLF."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(cell, _row(report, mark)) for mark in marked(report.findings))
    return written.getvalue()


def cell(text: str) -> str:
    """One line; with an apostrophe before what a spreadsheet would compute."""
    said = broken_commands(clean(text, MESSAGE))
    return f"'{said}" if said.startswith(FORMULA) else said


def _row(report: Report, mark: Marked) -> Iterator[str]:
    finding, place = mark.finding, mark.finding.location
    yield from (str(finding.severity), finding.category, finding.rule)
    yield path_of(report, place.url)
    yield str(_pages(finding))
    yield file_path(place.source) if place.source else ""
    yield from (_known(place.line), _known(place.column))
    yield from (finding.message, place.text, finding.suggestion, finding.fix)
    yield f"{finding.confidence:.4g}"
    yield from (place.viewport, place.selector, mark.unique, finding.known)


def _pages(finding: Finding) -> int:
    return len(finding.pages) or int(bool(finding.location.url))


def _known(number: int) -> str:
    return str(number) if number > 0 else ""
