"""The findings and pages as data for the report's own script, small enough for large sites."""

from __future__ import annotations

import json
from typing import Any, Mapping, Sequence

from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.reporters.html.entries import Desk, compared
from mkdocs_cxux.reporters.html.pages import PageRow
from mkdocs_cxux.reporters.html.scores import title_of
from mkdocs_cxux.reporters.html.words import SEVERITY, category
from mkdocs_cxux.reporters.parts.clean import QUOTE, clean
from mkdocs_cxux.reporters.parts.shown import source_of, unsaid_quote, urls_of

MESSAGE = 300
OWNER = 80
MOST_PAGES = 2_000
"""Pages of one template's finding by which it can be filtered."""


def list_data(desk: Desk, rows: Sequence[PageRow]) -> dict[str, Any]:
    """Pages, rules and findings; rows refer to pages and rules by their places in the lists."""
    report = desk.report
    by_key = {row.key: place for place, row in enumerate(rows)}
    places = {
        url: by_key[key] for url, key in desk.links.keys.items() if key in by_key
    }
    owners = sorted({name for named in report.owners.values() for name in named})
    used = sorted({finding.rule for finding in report.findings})
    return {
        "severities": [[s.value, SEVERITY[s]] for s in reversed(Severity)],
        "pages": [[*_page(row), [owners.index(name) for name in row.owners]] for row in rows],
        "owners": [clean(name, OWNER) for name in owners],
        "rules": [_rule(report, id) for id in used],
        "findings": _findings(desk, places, {id: n for n, id in enumerate(used)}),
        "baseline": compared(report),
    }


def _page(row: PageRow) -> list[Any]:
    return [
        row.href, row.path, row.title, row.section, row.score.value, row.score.text,
        row.score.tone, row.score.word, row.findings, row.state,
    ]  # fmt: skip


def _rule(report: Report, id: str) -> list[str]:
    rule = report.rules.get(id)
    return [id, title_of(id, report.rules), category(rule.category) if rule else ""]


def _findings(
    desk: Desk, places: Mapping[str, int], numbers: Mapping[str, int]
) -> list[list[Any]]:
    ranks = {severity: place for place, severity in enumerate(reversed(Severity))}
    found = []
    for finding in desk.report.findings:
        message = clean(finding.message, MESSAGE)
        on = [places[url] for url in urls_of(finding) if url in places][:MOST_PAGES]
        found.append([
            desk.anchors[id(finding)],
            ranks[finding.severity],
            numbers[finding.rule],
            on,
            message,
            clean(unsaid_quote(finding, message), QUOTE),
            source_of(finding.location),
            int(not finding.known),
        ])  # fmt: skip
    return found


def embedded(data: Any) -> str:
    """JSON that stands in a page as a block of data: nothing in it can end the block."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in ("<", ">", "&", "\u2028", "\u2029"):
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text.encode("utf-8", "replace").decode("utf-8")
