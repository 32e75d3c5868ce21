"""Report -> a Markdown summary: for a comment that is kept up to date, and for job summaries."""

from __future__ import annotations

from typing import Iterator

from mkdocs_cxux.model.known import Before
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.scorecard import Scorecard
from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED
from mkdocs_cxux.reporters.parts.fitted import fitted
from mkdocs_cxux.reporters.parts.fixes import Fix, fix_first, left_over
from mkdocs_cxux.reporters.parts.gains import Gains
from mkdocs_cxux.reporters.parts.inert import code, inert
from mkdocs_cxux.reporters.parts.page_table import earlier, page_table, row, table
from mkdocs_cxux.reporters.parts.place import file_path
from mkdocs_cxux.reporters.parts.shown import (
    DECISIONS,
    count,
    new_of,
    number,
    path_of,
    step,
    told_amount,
    unsaid_quote,
    word,
)

MARKER = "<!-- cxux-report -->"
"""By this line a tool finds the comment it wrote before."""
LIMIT = 60_000
"""Characters; GitHub takes 65,536 in a comment, and tools add a line of their own."""
MOST_FAILED = 20
MOST_NOTES = 10
MESSAGE = 300


def markdown(report: Report) -> str:
    """Verdict, scores, what to fix first, what is gone of a baseline, what was not measured, and
    the pages, worst first."""
    blocks = [
        MARKER,
        _verdict(report),
        _scores(report),
        _fixes(report),
        _gone(report),
        _failed(report),
        _notes(report),
    ]
    head = fitted(blocks, LIMIT)
    pages = page_table(report, LIMIT - len(head))
    return "\n\n".join(block for block in (head, pages) if block) + "\n"


def _verdict(report: Report) -> str:
    lines = [f"## cxux: {DECISIONS[report.verdict.decision]}", ""]
    lines += (f"- Gate: {inert(reason, MESSAGE)}" for reason in report.verdict.reasons)
    lines.append(f"- {told_amount(report.findings)}.")
    return "\n".join(lines)


def _scores(report: Report) -> str:
    """Beside an earlier run's, where there is one of the same kind."""
    score, before = report.site_score, earlier(report)
    lines = table("", "Overall", "UX", "CX")
    lines.append(_row("Site, before → after" if before else "Site", score.card, before))
    if score.pages_scored > 1:
        lines.append(_row("Worst tenth of the pages", score.worst_decile))
    return "\n".join(lines)


def _row(name: str, card: Scorecard, before: Before | None = None) -> str:
    scores = {"overall": card.overall, "ux": card.ux, "cx": card.cx}
    said = {
        key: step(before.scores.get(key), value) if before else number(value)
        for key, value in scores.items()
    }
    return row(name, f"{said['overall']} {word(card.overall)}", said["ux"], said["cx"])


def _fixes(report: Report) -> str:
    findings = new_of(report.findings)
    fixes = fix_first(findings, Gains(report))
    if not fixes:
        return ""
    lines = ["### Fix first", ""]
    for index, fix in enumerate(fixes, 1):
        lines += _fix(report, index, fix)
    rest = left_over(findings, fixes)
    if rest:
        shown = ", ".join(f"{code(rule)} {amount}" for rule, amount in rest[:MOST_NOTES])
        more = sum(amount for _, amount in rest[MOST_NOTES:])
        lines += ["", f"Not shown here: {shown}{f' and {more} of other rules' if more else ''}."]
    return "\n".join(lines)


def _fix(report: Report, index: int, fix: Fix) -> Iterator[str]:
    finding = fix.finding
    place = finding.location
    first = path_of(report, place.url if place.url in fix.urls or not fix.urls else fix.urls[0])
    more = f" and {count(len(fix.urls) - 1, 'more page')}" if len(fix.urls) > 1 else ""
    line = f":{place.line}" if place.line > 0 else ""
    source = f", {code(file_path(place.source) + line, MESSAGE)}" if place.source else ""
    yield f"{index}. **{finding.severity}** {inert(finding.message, MESSAGE)}  "
    said = [f"{code(finding.rule)} on {code(first, MESSAGE)}{more}{source}"]
    if quote := unsaid_quote(finding, finding.message):
        said.append(f"“{inert(quote)}”")
    if advice := inert(finding.suggestion or finding.fix, MESSAGE):
        said.append(f"→ {advice}")
    yield "  \n".join(f"   {line}" for line in said)


def _gone(report: Report) -> str:
    """What the baseline holds and nobody finds any more: mended, or to be taken out of it."""
    gone = report.known.stale if report.known else ()
    if not gone:
        return ""
    lines = [f"### Gone ({len(gone)})", "", *(f"- {inert(e, MESSAGE)}" for e in gone[:MOST_NOTES])]
    if len(gone) > MOST_NOTES:
        lines.append(f"- and {len(gone) - MOST_NOTES} more")
    return "\n".join(lines)


def _failed(report: Report) -> str:
    failed = [p for p in report.site.pages.values() if p.status not in MEASURED | UNDECIDED]
    if not failed:
        return ""
    lines = ["### Pages that could not be measured", ""]
    for page in failed[:MOST_FAILED]:
        reason = f": {inert(page.reason, 100)}" if page.reason else ""
        lines.append(f"- {page.status} {code(page.path, MESSAGE)}{reason}")
    if len(failed) > MOST_FAILED:
        lines.append(f"- and {len(failed) - MOST_FAILED} more")
    return "\n".join(lines)


def _notes(report: Report) -> str:
    if not report.notes:
        return ""
    notes = ["### Notes", "", *(f"- {inert(n, MESSAGE)}" for n in report.notes[:MOST_NOTES])]
    if len(report.notes) > MOST_NOTES:
        notes.append(f"- and {len(report.notes) - MOST_NOTES} more notes")
    return "\n".join(notes)
