"""The few pieces that the text report is put together from."""

from __future__ import annotations

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.reporters.parts.shown import word

SEVERITY_STYLE = {
    Severity.CRITICAL: "bold red",
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.INFO: "cyan",
}
WORD_STYLE = {"good": "green", "fair": "yellow", "poor": "red", "not measured": "dim"}


def styled(text: str, style: str = "") -> Text:
    """Text that folds rather than overflows. The text must be clean."""
    return Text(text, style=style, overflow="fold")


def line(text: str, style: str = "", indent: int = 0) -> Padding:
    """One paragraph; wrapped lines keep the indentation."""
    return Padding(styled(text, style), (0, 0, 0, indent))


def heading(text: str) -> Padding:
    """A heading with an empty line above."""
    return Padding(styled(text, "bold"), (1, 0, 0, 0))


def grid(*widths: int) -> Table:
    """Columns without lines; a width of 0 takes what is left."""
    table = Table.grid(padding=(0, 1))
    for width in widths:
        table.add_column(width=width or None, ratio=None if width else 1, overflow="fold")
    return table


def score_style(score: float | None) -> str:
    """Colour for good, fair and poor; the word always stands beside it."""
    return WORD_STYLE[word(score)]
