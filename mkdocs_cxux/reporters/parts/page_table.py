"""Pages with their scores -> a Markdown table, worst first; beside an earlier run with what they
lost or gained since."""

from __future__ import annotations

from collections import Counter
from typing import Iterator, NamedTuple

from mkdocs_cxux.model.known import Before
from mkdocs_cxux.model.report import SCORE_MODEL, Report
from mkdocs_cxux.model.scorecard import Scorecard
from mkdocs_cxux.reporters.parts.fitted import that_fit
from mkdocs_cxux.reporters.parts.inert import code
from mkdocs_cxux.reporters.parts.shown import count, new_of, number, path_of, signed, step, urls_of

MOST_PAGES = 100
MESSAGE = 300
"""Longest path, in characters."""
CLOSING = 200
"""Room for the lines below the table."""


class _Told(NamedTuple):
    """One page; `moved` is by how many points its score did, as shown."""

    path: str
    card: Scorecard
    findings: int
    before: float | None
    moved: float


def earlier(report: Report) -> Before | None:
    """The scores of an earlier run; None where there are none, or none of the same kind."""
    before = report.known.before if report.known else None
    kind = (SCORE_MODEL, report.site.info.engine)
    if before is None or not before.scores or (before.score_model, before.engine) != kind:
        return None
    return before


def page_table(report: Report, room: int) -> str:
    """The pages with something to mend, and those that moved; as many as there is room for."""
    before = earlier(report)
    compared = bool(before and before.pages)
    pages = sorted(_pages(report, before), key=_rank)
    lines = _head(compared)
    rows = (_row(page, compared) for page in pages[:MOST_PAGES])
    shown = that_fit(rows, room - len("\n".join(lines)) - CLOSING)
    if not shown:
        return ""
    lines += shown
    if more := len(pages) - len(shown):
        kind = "moved or have findings" if compared else "with findings"
        lines += ["", f"{count(more, 'more page')} {kind}."]
    return "\n".join(lines if compared else [*lines, "", "</details>"])


def _pages(report: Report, before: Before | None) -> Iterator[_Told]:
    counts = Counter(url for finding in new_of(report.findings) for url in urls_of(finding))
    then = before.pages if before else {}
    for url, card in report.cards.items():
        page = report.site.pages.get(url)
        was, moved = then.get(page.path) if page else None, 0.0
        if was is not None and card.overall is not None:
            moved = round(round(card.overall, 1) - round(was, 1), 1)
        if counts[url] or moved:
            yield _Told(path_of(report, url), card, counts[url], was, moved)


def _rank(page: _Told) -> tuple[float, float, str]:
    """What lost most comes first, then what is lowest; a page that gained comes last."""
    return page.moved, 101.0 if page.card.overall is None else page.card.overall, page.path


def _head(compared: bool) -> list[str]:
    if compared:
        columns = table("Page", "Before → after", "Moved", "Findings")
        return ["### Pages, before → after", "", *columns]
    columns = table("Page", "Overall", "UX", "CX", "Findings")
    return ["<details><summary>Pages, worst first</summary>", "", *columns]


def _row(page: _Told, compared: bool) -> str:
    card, amount = page.card, str(page.findings)
    named = code(page.path, MESSAGE)
    if compared:
        moved = "" if page.before is None else signed(page.moved)
        return row(named, step(page.before, card.overall), moved, amount)
    return row(named, number(card.overall), number(card.ux), number(card.cx), amount)


def table(*titles: str) -> list[str]:
    """The head of a table; its first column is text, the others are numbers."""
    return [row(*titles), row("---", *("---:" for _ in titles[1:]))]


def row(*cells: str) -> str:
    """One row of a table; what comes from a page must be inert."""
    return "| " + " | ".join(cells) + " |"
