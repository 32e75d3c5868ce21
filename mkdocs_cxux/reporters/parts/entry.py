"""One thing to repair, as lines of text: what, where, the quote, what to do, which rule."""

from __future__ import annotations

from typing import Iterator

from rich.console import RenderableType
from rich.text import Text

from mkdocs_cxux.model.report import Report
from mkdocs_cxux.reporters.parts.clean import clean, shorten
from mkdocs_cxux.reporters.parts.fixes import Fix
from mkdocs_cxux.reporters.parts.origin import origin_of
from mkdocs_cxux.reporters.parts.pieces import SEVERITY_STYLE, grid, line, styled
from mkdocs_cxux.reporters.parts.shown import count, path_of, source_of, unsaid_quote

MESSAGE = 240
"""Longest message, in characters: messages quote pages too."""
PLACE = 40
"""Longest selector, in characters: its end says most."""


def entry(report: Report, fix: Fix, mark: str) -> Iterator[RenderableType]:
    """One finding, or several alike, with `mark` (a number, a dash) before it."""
    finding = fix.finding
    message = clean(finding.message, MESSAGE)
    title = Text(overflow="fold")
    title.append(f"{finding.severity}  ", SEVERITY_STYLE[finding.severity])
    if report.known is not None and report.known.sources:
        title.append("known  " if finding.known else "new  ", "dim" if finding.known else "bold")
    title.append(message, "bold")
    head = grid(4, 0)
    head.add_row(mark.rjust(3), title)
    yield head
    yield line(f"{finding.rule}  ·  {_where(report, fix)}", indent=5)
    if quote := unsaid_quote(finding, message):
        yield line(f"“{quote}”", indent=5)
    advice = clean(finding.suggestion, MESSAGE) or clean(finding.fix, MESSAGE)
    if advice:
        do = grid(6, 0)
        do.add_row("     →", styled(advice))
        yield do


def _where(report: Report, fix: Fix) -> str:
    place = fix.finding.location
    source = source_of(place)
    if not fix.urls:
        pages = "the site as a whole"
    else:
        first = place.url if place.url in fix.urls else fix.urls[0]
        more = len(fix.urls) - 1
        pages = path_of(report, first) + (f" and {count(more, 'more page')}" if more else "")
    exact = source or _tail(clean(place.selector))
    origin = origin_of(report, fix.finding, place.url)
    made = f"({origin})" if origin else ""
    return "  ".join(filter(None, (pages, exact, made)))


def _tail(selector: str) -> str:
    """The end of a long selector, cut between two of its steps."""
    steps = selector.split(" > ")
    while len(steps) > 1 and len(" > ".join(steps)) > PLACE:
        steps = steps[1:]
    kept = shorten(" > ".join(steps))
    return kept if kept == selector else f"… > {kept}"
