"""Report -> SARIF 2.1.0 within the limits of GitHub code scanning (ECOSYSTEM 3.1)."""

from __future__ import annotations

import posixpath
import re
from typing import Any, Iterator

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Decision, Report
from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED
from mkdocs_cxux.reporters.parts.clean import clean
from mkdocs_cxux.reporters.parts.identity import Marked, marked
from mkdocs_cxux.reporters.parts.place import (
    MESSAGE,
    Place,
    file_of,
    message_of,
    place_of,
    uri,
)
from mkdocs_cxux.reporters.parts.safe_json import spread
from mkdocs_cxux.reporters.parts.shown import count, path_of
from mkdocs_cxux.reporters.sarif_rules import LEVEL, descriptors

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
HOME = "https://pypi.org/project/mkdocs_cxux/"
MOST = 4900
"""Results kept: GitHub stores 5,000 of a file and says no more than that it did."""
MOST_NOTES = 100
LONGEST = 1024
"""Longest text that GitHub takes, in characters."""
_PLACEHOLDER = re.compile(r"\{(\d+)\}")


def sarif(report: Report) -> str:
    """The worst MOST findings; a notification tells how many more there are. Each rule and each
    finding is one line."""
    run = {
        "tool": {"driver": _driver(report)},
        "automationDetails": {"id": _category(report)},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": list(_results(report)),
        "properties": {"dropped": dropped(report)},
    }
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return spread(whole, 4, deeper="tool") + "\n"      # rules stand two levels below results


def dropped(report: Report) -> int:
    """How many findings the limit leaves out."""
    return max(0, len(report.findings) - MOST)


def message(text: str) -> str:
    """Text that is neither a link (`[a](b)`) nor a placeholder (`{0}`) to a SARIF reader."""
    return _PLACEHOLDER.sub(r"{ \1 }", text.replace("](", "] ("))[:LONGEST]


def _driver(report: Report) -> dict[str, Any]:
    return {
        "name": "cxux",
        "fullName": f"mkdocs_cxux {report.version}",
        "version": report.version,
        "semanticVersion": _semantic(report.version),
        "informationUri": HOME,
        "rules": descriptors(report),
    }


def _semantic(version: str) -> str:
    """The first three numbers: "0.2.0.dev1" is no semantic version."""
    numbers = re.findall(r"\d+", version.partition("+")[0])[:3]
    return ".".join((*numbers, "0", "0", "0")[:3])


def _category(report: Report) -> str:
    """What tells this site from another of the same repository."""
    folder = uri(posixpath.dirname(report.anchor.replace("\\", "/")))
    return f"cxux/{folder}/" if folder else "cxux/"


def _results(report: Report) -> Iterator[dict[str, Any]]:
    index = {rule["id"]: place for place, rule in enumerate(descriptors(report))}
    ordered = sorted(marked(report.findings), key=_order)
    for mark in ordered[:MOST]:
        yield _result(report, mark, index[mark.finding.rule])


def _order(mark: Marked) -> tuple[int, bool]:
    return -mark.finding.severity.rank, bool(mark.finding.known)


def _result(report: Report, mark: Marked, index: int) -> dict[str, Any]:
    finding, place = mark.finding, place_of(report, mark.finding)
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVEL[finding.severity],
        "message": {"text": message(message_of(finding, place))},
        "locations": [{"physicalLocation": _location(place)}],
        **_state(report, finding),
        "partialFingerprints": {
            "primaryLocationLineHash": f"{mark.fingerprint}:{mark.nth}",
            "cxux/v1": mark.unique,
        },
        "properties": {
            "severity": str(finding.severity),
            "category": finding.category,
            "confidence": round(finding.confidence, 4),
            "page": path_of(report, finding.location.url)[:MESSAGE],
            "selector": clean(finding.location.selector, MESSAGE),
            "suggestion": clean(finding.suggestion, MESSAGE),
            "pages": len(finding.pages),
        },
    }


def _state(report: Report, finding: Finding) -> dict[str, str]:
    """Only where the run was compared with something."""
    if report.known is None or not report.known.sources:
        return {}
    return {"baselineState": "unchanged" if finding.known else "new"}


def _location(place: Place) -> dict[str, Any]:
    region = {"startLine": place.line, "endLine": place.line}
    if place.column:
        region["startColumn"] = place.column
    return {"artifactLocation": {"uri": uri(place.path)}, "region": region}


def _invocation(report: Report) -> dict[str, Any]:
    verdict = report.verdict
    notes = list(_notes(report))
    return {
        "executionSuccessful": verdict.decision is not Decision.NOT_MEASURED,
        "exitCode": verdict.exit_code,
        "exitCodeDescription": message(clean(" ".join(verdict.reasons), MESSAGE)),
        "toolExecutionNotifications": notes,
    }


def _notes(report: Report) -> Iterator[dict[str, Any]]:
    """What the reader should know beside the results: what was left out or not measured."""
    if more := dropped(report):
        told = f"{count(more, 'finding')} of {len(report.findings):,} left out, the least severe."
        yield _note("results-left-out", "warning", f"{told} All are in `--format json`.")
    failed = [p for p in report.site.pages.values() if p.status not in MEASURED | UNDECIDED]
    for page in failed[:MOST_NOTES]:
        reason = f"{page.status}: {page.reason}" if page.reason else str(page.status)
        told = clean(f"{page.path} could not be measured: {reason}", MESSAGE)
        path = file_of(report, page.url)
        place = {"physicalLocation": {"artifactLocation": {"uri": uri(path)}}}
        yield {**_note("page-not-measured", "error", told), "locations": [place]}
    if len(failed) > MOST_NOTES:
        more = len(failed) - MOST_NOTES
        yield _note("page-not-measured", "error", f"{count(more, 'more page')} as well.")
    for said in report.notes[:MOST_NOTES]:
        yield _note("note", "note", clean(said, MESSAGE))


def _note(id: str, level: str, text: str) -> dict[str, Any]:
    return {"descriptor": {"id": id}, "level": level, "message": {"text": message(text)}}
