"""Comparison -> text for people: verdict, scores, what is new, what was fixed, page by page."""

from __future__ import annotations

from typing import Iterator, Sequence

from rich.console import RenderableType

from mkdocs_cxux.model.comparison import Comparison, PageChange, ToldFinding
from mkdocs_cxux.reporters.comparison.words import (
    LIMITS,
    amounts,
    changed,
    lean,
    place,
    spread,
)
from mkdocs_cxux.reporters.parts.clean import clean
from mkdocs_cxux.reporters.parts.pieces import SEVERITY_STYLE, grid, heading, line, styled
from mkdocs_cxux.reporters.parts.shown import DECISIONS, signed, step
from mkdocs_cxux.reporters.text import PLAIN, TextOptions, render

MOST = 20
MESSAGE = 240


def text(comparison: Comparison, options: TextOptions = PLAIN) -> str:
    """The whole comparison, every line within `options.width` columns."""
    parts = [
        *_verdict(comparison),
        *_scores(comparison),
        *_found("New", comparison.new, options.verbose),
        *_found("Fixed", comparison.fixed, options.verbose),
        *_rules(comparison),
        *_pages(changed(comparison.pages), options.verbose),
        *_notes(comparison),
    ]
    return render(parts, options)


def _verdict(comparison: Comparison) -> Iterator[RenderableType]:
    yield styled(DECISIONS[comparison.verdict.decision], "bold")
    for reason in comparison.verdict.reasons:
        yield line(clean(reason), indent=2)
    yield line(f"BASE {clean(comparison.base)}, HEAD {clean(comparison.head)}", indent=2)
    yield line(amounts(comparison), indent=2)


def _scores(comparison: Comparison) -> Iterator[RenderableType]:
    yield heading("Scores, before → after")
    table = grid(14, 15, 7)
    for score in comparison.scores:
        moved = "" if score.moved is None else signed(score.moved)
        table.add_row(f"  {score.name}", step(score.before, score.now), moved)
    yield table
    yield line(lean(comparison), indent=2)
    if said := spread(comparison):
        yield line(said, indent=2)
    yield line(LIMITS, indent=2)


def _found(
    title: str, findings: Sequence[ToldFinding], everything: bool
) -> Iterator[RenderableType]:
    if findings:
        yield heading(f"{title} ({len(findings)})")
    shown = findings if everything else findings[:MOST]
    for finding in shown:
        row = grid(10, 0)
        severity = styled(f"  {finding.severity}", SEVERITY_STYLE[finding.severity])
        row.add_row(severity, styled(clean(finding.message, MESSAGE), "bold"))
        yield row
        yield line(f"{finding.mark.rule}  ·  {place(finding)}", indent=11)
    if len(findings) > len(shown):
        yield line(f"and {len(findings) - len(shown)} more: --verbose", indent=2)


def _rules(comparison: Comparison) -> Iterator[RenderableType]:
    moved = [rule for rule in comparison.rules if rule.new or rule.fixed]
    if not moved:
        return
    yield heading("Rules")
    table = grid(28, 8, 10, 14)
    for rule in moved:
        table.add_row(
            f"  {clean(rule.rule)}",
            f"{rule.new} new",
            f"{rule.fixed} fixed",
            f"{rule.unchanged} unchanged",
        )
    yield table


def _pages(pages: Sequence[PageChange], everything: bool) -> Iterator[RenderableType]:
    if pages:
        yield heading("Pages, before → after")
    shown = pages if everything else pages[:MOST]
    for page in shown:
        row = grid(15, 7, 0)
        moved = "" if page.moved is None else signed(page.moved)
        row.add_row(f"  {step(page.before, page.now)}", moved, styled(clean(_said(page))))
        yield row
    if len(pages) > len(shown):
        yield line(f"and {len(pages) - len(shown)} more: --verbose", indent=2)


def _said(page: PageChange) -> str:
    parts = [f"{page.new} new"] if page.new else []
    parts += [f"{page.fixed} fixed"] if page.fixed else []
    parts += [f"was {page.was}"] if page.was else [] if page.state == "same" else [page.state]
    return f"{page.path}  {', '.join(parts)}".rstrip()


def _notes(comparison: Comparison) -> Iterator[RenderableType]:
    if comparison.notes:
        yield heading("Notes")
    for note in comparison.notes:
        yield line(clean(note, 300), indent=2)
