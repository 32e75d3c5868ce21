"""Report -> the summary of a job: what a comment says, then every new finding, worst first."""

from __future__ import annotations

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.reporters.markdown import markdown
from mkdocs_cxux.reporters.parts.fitted import that_fit
from mkdocs_cxux.reporters.parts.inert import code, inert
from mkdocs_cxux.reporters.parts.page_table import row
from mkdocs_cxux.reporters.parts.place import message_of, place_of
from mkdocs_cxux.reporters.parts.shown import count, new_of

MESSAGE = 400
PATH = 300
CLOSING = 200
"""Bytes for what follows the last finding."""


def summary(report: Report, room: int) -> str:
    """At most `room` bytes as UTF-8, if that is enough for what a comment says; annotations are
    few, so that all the others stand here."""
    head = markdown(report)
    found = sorted(new_of(report.findings), key=lambda finding: -finding.severity.rank)
    title = f"<details><summary>{count(len(found), 'finding')}, one by one</summary>"
    lines = ["", title, "", row("Severity", "Where", "What", "Rule"), row(*["---"] * 4)]
    left = room - _bytes("\n".join((head, *lines))) - CLOSING
    listed = that_fit((_row(report, finding) for finding in found), left, _bytes)
    if not listed:
        return head
    rest = len(found) - len(listed)
    more = [f"{count(rest, 'more finding')}.", ""] if rest else []
    return "\n".join((head.rstrip("\n"), *lines, *listed, "", *more, "</details>", ""))


def _bytes(text: str) -> int:
    return len(text.encode())


def _row(report: Report, finding: Finding) -> str:
    place = place_of(report, finding)
    where, what = f"{place.path}:{place.line}", message_of(finding, place)
    return row(str(finding.severity), code(where, PATH), inert(what, MESSAGE), code(finding.rule))
