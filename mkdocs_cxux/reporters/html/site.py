"""Report in, the site's overview as plain values out; the template only prints them."""

from __future__ import annotations

from collections import Counter
from typing import Sequence
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED
from mkdocs_cxux.reporters.html.entries import Desk, Entry, compared, entry
from mkdocs_cxux.reporters.html.history import Run
from mkdocs_cxux.reporters.html.pages import (
    Listed,
    PageRow,
    Section,
    graph_lists,
    page_rows,
    sections,
)
from mkdocs_cxux.reporters.html.reasons import plainly
from mkdocs_cxux.reporters.html.scores import Card, Score, card_of, shown, title_of
from mkdocs_cxux.reporters.html.tiles import Chance, Tile, chance, tiles
from mkdocs_cxux.reporters.html.trend import Trend, day, trend
from mkdocs_cxux.reporters.html.words import SEVERITY
from mkdocs_cxux.reporters.json import LOCAL
from mkdocs_cxux.reporters.parts.clean import clean, shorten
from mkdocs_cxux.reporters.parts.fixes import Fix, fix_first, left_over
from mkdocs_cxux.reporters.parts.gains import Gains
from mkdocs_cxux.reporters.parts.shown import DECISIONS, count, urls_of

MESSAGE = 240
"""Characters: what is longer is read in full on the page's card."""
WORST = 10
"""Rows of the table of pages before the others are asked for."""


class Todo(Struct, frozen=True):
    """One thing to repair, and on how many pages."""

    entry: Entry
    pages: int


class Overview(Struct, frozen=True):
    """All that the overview shows."""

    head: Head
    decision: str
    decision_word: str
    reasons: tuple[str, ...]
    card: Card
    worst: Score
    worst_said: str
    measured: str
    any_measured: bool
    tiles: tuple[Tile, ...]
    chance: Chance
    trend: Trend
    todos: tuple[Todo, ...]
    own: tuple[Entry, ...]
    left: tuple[tuple[str, str, int], ...]
    sections: tuple[Section, ...]
    rows: tuple[PageRow, ...]
    worst_rows: tuple[PageRow, ...]
    graph: tuple[Listed, ...]
    failed: tuple[PageRow, ...]
    notes: tuple[str, ...]
    severities: tuple[tuple[str, str, int], ...]
    total: int
    new: int | None


class Head(Struct, frozen=True):
    """What every part of the report begins with. `href` is "" for a folder on a disk."""

    title: str
    address: str
    href: str
    when: str
    version: str
    browser: str


def head_of(desk: Desk, runs: Sequence[Run]) -> Head:
    """The site's name: what its titles share, else the title of its start page."""
    report, info = desk.report, desk.report.site.info
    local = urlsplit(info.base).hostname in LOCAL or not info.base.startswith("http")
    start = next((report.site.pages[u] for u in info.starts if u in report.site.pages), None)
    title = clean(desk.titles.name or (start.title if start else ""), 90)
    return Head(
        title or ("A site" if local else clean(info.base, 90)),
        "" if local else clean(info.base, 120),
        "" if local else info.base,
        day(runs[-1].when) if runs else "",
        report.version,
        clean(info.browser or info.engine, 60),
    )


def overview(report: Report, desk: Desk, runs: Sequence[Run]) -> Overview:
    """The overview. `runs` are the earlier ones and, as the last, this one; or none."""
    score = report.site_score
    card = card_of(score.card, report.rules, report.findings)
    rows = page_rows(desk)
    gains = Gains(report)
    fixes = fix_first(report.findings, gains)
    findings = report.findings
    return Overview(
        head=head_of(desk, runs),
        decision=report.verdict.decision.value,
        decision_word=DECISIONS[report.verdict.decision].capitalize(),
        reasons=tuple(plainly(said, report.rules) for said in report.verdict.reasons),
        card=card,
        worst=shown(score.worst_decile.overall),
        worst_said=_by_word(rows),
        measured=_measured(report),
        any_measured=any(page.status in MEASURED for page in report.site.pages.values()),
        tiles=tiles(card),
        chance=chance(report),
        trend=trend(runs),
        todos=tuple(_todo(desk, fix) for fix in fixes),
        own=tuple(entry(desk, f, gain=gains.of([f])) for f in findings if not urls_of(f)),
        left=tuple(
            (id, title_of(id, report.rules), more) for id, more in left_over(findings, fixes)
        ),
        sections=sections(rows),
        rows=rows,
        worst_rows=tuple(sorted(rows, key=_worst_first)[:WORST]),
        graph=graph_lists(report, desk.links),
        failed=tuple(row for row in rows if row.state and row.score.value is None),
        notes=tuple(clean(note, 400) for note in report.notes),
        severities=_severities(findings),
        total=len(findings),
        new=sum(1 for f in findings if not f.known) if compared(report) else None,
    )


def _todo(desk: Desk, fix: Fix) -> Todo:
    finding = fix.finding
    reading = desk.report.readings.get(finding.location.url)
    full = entry(desk, finding, reading, gain=fix.gain)
    short = replace(full, message=shorten(full.message, MESSAGE))
    return Todo(short, max(1, len(fix.urls)))


def _worst_first(row: PageRow) -> tuple[float, int, str]:
    value = row.score.value
    return (101.0 if value is None else value, -row.findings, row.path)


def _by_word(rows: Sequence[PageRow]) -> str:
    """1 page poor, 8 fair, 15 good."""
    amounts = Counter(row.score.word for row in rows)
    named = [(amounts[tone], tone) for tone in ("poor", "fair", "good") if amounts[tone]]
    first = [f"{count(number, 'page')} {tone}" for number, tone in named[:1]]
    return ", ".join((*first, *(f"{number:,} {tone}" for number, tone in named[1:])))


def _measured(report: Report) -> str:
    pages = [page for page in report.site.pages.values() if page.status not in UNDECIDED]
    measured = sum(page.status in MEASURED for page in pages)
    scored = report.site_score.pages_scored
    return f"{measured:,} of {count(len(pages), 'page')} measured, {scored:,} scored"


def _severities(findings: Sequence[Finding]) -> tuple[tuple[str, str, int], ...]:
    return tuple(
        (s.value, SEVERITY[s], sum(1 for f in findings if f.severity is s))
        for s in reversed(Severity)
    )
