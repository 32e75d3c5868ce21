"""Report -> Checkstyle XML, which most CI servers and reviewdog read."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.reporters.parts.place import Place, message_of, place_of
from mkdocs_cxux.reporters.parts.safe_xml import DECLARATION, tag

SEVERITY = {
    Severity.INFO: "info",
    Severity.WARNING: "warning",
    Severity.ERROR: "error",
    Severity.CRITICAL: "error",
}


def checkstyle(report: Report) -> str:
    """The findings by file, files by name."""
    lines = [DECLARATION, '<checkstyle version="4.3">', *_files(report), "</checkstyle>"]
    return "".join(f"{line}\n" for line in lines)


def _files(report: Report) -> Iterator[str]:
    files: dict[str, list[tuple[Place, Finding]]] = defaultdict(list)
    for finding in report.findings:
        place = place_of(report, finding)
        files[place.path].append((place, finding))
    for path, found in sorted(files.items()):
        yield tag("file", {"name": path}, close=False)
        for place, finding in found:
            yield "  " + _error(place, finding)
        yield "</file>"


def _error(place: Place, finding: Finding) -> str:
    column = {"column": str(place.column)} if place.column else {}
    return tag(
        "error",
        {
            "line": str(place.line),
            **column,
            "severity": SEVERITY[finding.severity],
            "message": message_of(finding, place),
            "source": f"cxux.{finding.rule}",
        },
    )
