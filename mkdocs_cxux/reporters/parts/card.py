"""Scorecards as lines of text: the site's, a page's in one line, a page's in full."""

from __future__ import annotations

from typing import Iterator, Mapping

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table

from mkdocs_cxux.model.finding import Outcome
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.scorecard import (
    CX_CATEGORIES,
    UX_CATEGORIES,
    CategoryScore,
    Scorecard,
    Term,
)
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import MEASURED
from mkdocs_cxux.reporters.parts.clean import clean
from mkdocs_cxux.reporters.parts.pieces import grid, heading, line, score_style, styled
from mkdocs_cxux.reporters.parts.shown import bar, count, number, path_of, word

SHOWN_TERMS = 3
"""Rules named beside a score on a page's scorecard."""
PATH = 28
"""Columns of a path beside what costs most."""


def site_card(report: Report) -> Iterator[RenderableType]:
    """The site's scores with bars, and how its worst pages do."""
    score = report.site_score
    measured = sum(1 for page in report.site.pages.values() if page.status in MEASURED)
    yield heading(f"Site: {count(measured, 'page')} measured, {score.pages_scored} scored")
    yield Padding(_table(score.card), (0, 0, 0, 2))
    if score.card.reason:
        yield line(f"{clean(score.card.reason)}.", indent=2)
    worst = score.worst_decile.overall
    if score.below_gate is not None and score.pages_scored > 1:
        poor = round(score.below_gate * score.pages_scored)
        share = f"{poor} of {count(score.pages_scored, 'page')} below the page minimum"
        yield line(f"Worst tenth of the pages: {number(worst)} {word(worst)}; {share}.", indent=2)


def page_line(report: Report, card: Scorecard) -> RenderableType:
    """Score, path and what costs most, in one row; a long path has one of its own."""
    path, costs = path_of(report, card.url), _worst(card, _within(report, card.url))
    score = styled(number(card.overall).rjust(7))
    said = styled(word(card.overall), score_style(card.overall))
    row = grid(7, 5, PATH, 0) if len(path) <= PATH else grid(7, 5, 0)
    if len(path) <= PATH:
        row.add_row(score, said, path, costs)
    else:
        row.add_row(score, said, path)
        row.add_row("", "", costs)
    return row


def page_scorecard(report: Report, page: PageRecord) -> Iterator[RenderableType]:
    """Everything a page's scores are made of."""
    yield styled(f"{clean(page.path)}  {clean(page.title, 60)}", "bold")
    card = report.cards.get(page.url)
    if page.status not in MEASURED:
        yield line(f"{page.status}: {clean(page.reason)}", indent=2)
    if card is None:
        yield line("This page has no scorecard.", indent=2)
        return
    yield Padding(_table(card), (0, 0, 0, 2))
    if card.reason:
        yield line(f"{clean(card.reason)}.", indent=2)
    yield from _opened(card.categories, _within(report, page.url))


def _table(card: Scorecard) -> Table:
    table = grid(14, 6, 20, 5, 0)
    _row(table, "Overall", card.overall)
    for name, value, categories in (
        ("UX", card.ux, UX_CATEGORIES),
        ("CX", card.cx, CX_CATEGORIES),
    ):
        limits = [card.categories[c].limit for c in categories if c in card.categories]
        _row(table, name, value, _capped(value, min(limits, default=100.0)))
        for category in categories:
            score = card.categories.get(category)
            if score is not None and score.score is not None:
                _row(table, f"  {category}", score.score, _capped(score.score, score.limit))
    return table


def _capped(score: float | None, limit: float) -> str:
    return "capped" if limit < 100 and score is not None and score >= limit else ""


def _row(table: Table, name: str, score: float | None, note: str = "") -> None:
    style = score_style(score)
    weight = "" if name.startswith(" ") else "bold"
    drawn, said = (word(score), "") if score is None else (bar(score), word(score))
    table.add_row(
        styled(name, weight),
        styled(number(score).rjust(6), weight),
        styled(drawn, style),
        styled(said, style),
        styled(note),
    )


def _within(report: Report, url: str) -> frozenset[str]:
    """The rules that hold on the page. What comes near a limit costs points before it is found."""
    results = report.results.get(url, ())
    return frozenset(result.rule for result in results if result.outcome is Outcome.CLEAN)


def _worst(card: Scorecard, within: frozenset[str]) -> str:
    """The rules that cost the page most, worst first; those with a finding on it, if any has."""
    costs: dict[str, float] = {}
    for category in card.categories.values():
        costs.update((term.rule, lost) for term, lost in _losses(category) if lost >= 0.05)
    broken = costs.keys() - within or costs.keys()
    return ", ".join(sorted(broken, key=lambda rule: (-costs[rule], rule))[:2])


def _losses(category: CategoryScore) -> list[tuple[Term, float]]:
    """Each term with the points it takes from its category, most first."""
    losses = [
        (term, 100 * term.weight * term.friction / category.basis) for term in category.terms
    ]
    return sorted(losses, key=lambda pair: (-pair[1], pair[0].rule))


def _opened(
    categories: Mapping[str, CategoryScore], within: frozenset[str]
) -> Iterator[RenderableType]:
    """What each category lost to which rule, its cap, or why it was not measured."""
    yield heading("What the scores are made of")
    for name, category in categories.items():
        costly = [(term.rule, lost) for term, lost in _losses(category) if lost >= 0.05]
        parts = [
            f"{rule} -{lost:.1f}{' (near its limit)' * (rule in within)}"
            for rule, lost in costly[:SHOWN_TERMS]
        ]
        if len(costly) > SHOWN_TERMS:
            parts.append(f"{count(len(costly) - SHOWN_TERMS, 'other')}")
        if category.cap:
            parts.append(category.cap)
        if category.score is None:
            parts = [f"not measured ({category.reason})"]
        elif not parts:
            parts = [f"{count(len(category.terms), 'rule')}, nothing lost"]
        row = grid(14, 0)
        row.add_row(f"  {name}", styled(clean("; ".join(parts))))
        yield row
