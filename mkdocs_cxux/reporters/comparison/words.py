"""How a comparison is put into words, the same in every format."""

from __future__ import annotations

from typing import Iterable

from mkdocs_cxux.model.comparison import Comparison, PageChange, ToldFinding
from mkdocs_cxux.reporters.parts.clean import clean
from mkdocs_cxux.reporters.parts.shown import count, signed

LIMITS = (
    "This tells which variant has less friction, as far as it can be measured, not which one "
    "customers want."
)


def lean(comparison: Comparison) -> str:
    """Which of the two has less friction, or that nobody can tell, and by what."""
    score, interval = comparison.overall, comparison.interval
    if score.moved is None or score.bound is None:
        return "Overall was not measured on both sides: nobody can tell which has less friction."
    if not (score.moved or comparison.new or comparison.fixed or _moved(comparison)):
        return "No difference: the same findings and the same scores."
    moved = signed(score.moved)
    if abs(score.moved) < score.bound:
        least = f"less than {score.bound:g} point says nothing"
        return f"No clear difference: overall moved by {moved}, and {least}."
    low, high = interval or (0.0, 0.0)
    if low <= 0 <= high and low != high:
        return (
            f"No clear difference: overall moved by {moved}, but that rests on few pages. With "
            f"the pages drawn anew their mean would move by between {signed(low)} and "
            f"{signed(high)}."
        )
    better, worse = ("HEAD", "BASE") if score.moved > 0 else ("BASE", "HEAD")
    return f"{better} has less friction than {worse}: overall moved by {moved}."


def spread(comparison: Comparison) -> str:
    """How the pages' differences lie; "" where too few pages are in both."""
    if comparison.interval is None:
        return ""
    low, high = comparison.interval
    return (
        f"Over the {comparison.paired} pages scored in both the mean moved by between "
        f"{signed(low)} and {signed(high)} points (95 % of resamples of pages)."
    )


def amounts(comparison: Comparison) -> str:
    """3 new, 2 fixed, 17 unchanged."""
    parts = [
        f"{count(len(comparison.new), 'finding')} new",
        f"{len(comparison.fixed)} fixed",
        f"{comparison.unchanged} unchanged",
    ]
    if comparison.unsure:
        parts.append(f"{comparison.unsure} of BASE that HEAD could not look for")
    return ", ".join(parts) + "."


def place(finding: ToldFinding) -> str:
    """The page, or how many, and the file where it is known."""
    mark = finding.mark
    pages = f"{mark.page} ({count(len(mark.pages), 'page')})" if mark.pages else mark.page
    return clean(f"{pages}  {finding.source}".strip())


def changed(pages: Iterable[PageChange]) -> list[PageChange]:
    """Pages with something to tell: another score, findings, or another place."""
    return [p for p in pages if p.moved or p.new or p.fixed or p.state != "same"]


def _moved(comparison: Comparison) -> bool:
    return any(page.moved for page in comparison.pages)
