"""What a baseline holds -> a table for people."""

from __future__ import annotations

from typing import NamedTuple, Sequence

from rich.table import Table

from mkdocs_cxux.reporters.parts.clean import clean
from mkdocs_cxux.reporters.parts.pieces import heading, line, styled
from mkdocs_cxux.reporters.parts.shown import count
from mkdocs_cxux.reporters.text import PLAIN, TextOptions, render

QUOTE = 60


class KnownRow(NamedTuple):
    """One entry. `until` is a day with what is to be said of it, "" where it has none."""

    page: str
    rule: str
    severity: str
    amount: int
    quote: str
    reason: str
    until: str


def known_table(
    name: str, rows: Sequence[KnownRow], notes: Sequence[str], options: TextOptions = PLAIN
) -> str:
    """The entries by page, then how many there are."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for title in ("Page", "Rule", "Severity", "What", "Reason and day"):
        table.add_column(title, overflow="fold")
    for row in rows:
        times = f" ({row.amount} times)" if row.amount > 1 else ""
        what = clean(row.quote, QUOTE) + times
        why = "; ".join(part for part in (clean(row.reason), row.until) if part)
        cells = (clean(row.page), clean(row.rule), row.severity, what, why)
        table.add_row(*map(styled, cells))
    total = count(sum(row.amount for row in rows), "finding")
    parts = [table] if rows else []
    end = heading(f"{clean(name)}: {total} known.")
    return render([*parts, end, *(line(clean(note)) for note in notes)], options)
