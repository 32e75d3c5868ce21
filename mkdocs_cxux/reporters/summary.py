"""Report -> the summary of a job: what a comment says, then every new finding, worst first."""

from __future__ import annotations

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.reporters.inert import code, inert
from mkdocs_cxux.reporters.markdown import markdown
from mkdocs_cxux.reporters.page_table import row
from mkdocs_cxux.reporters.place import message_of, place_of
from mkdocs_cxux.reporters.shown import count, new_of

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
    left = room - len("\n".join((head, *lines)).encode()) - CLOSING
    listed = 0
    for finding in found:
        said = _row(report, finding)
        left -= len(said.encode()) + 1
        if left < 0:
            break
        lines.append(said)
        listed += 1
    if not listed:
        return head
    more = [f"{count(len(found) - listed, 'more finding')}.", ""] if found[listed:] else []
    return "\n".join((head.rstrip("\n"), *lines, "", *more, "</details>", ""))


def _row(report: Report, finding: Finding) -> str:
    place = place_of(report, finding)
    where, what = f"{place.path}:{place.line}", message_of(finding, place)
    return row(str(finding.severity), code(where, PATH), inert(what, MESSAGE), code(finding.rule))
