"""Comparison -> Markdown for a comment: what changed, before -> after per page, worst first."""

from __future__ import annotations

from typing import Sequence

from mkdocs_cxux.model.comparison import Comparison, PageChange, ToldFinding
from mkdocs_cxux.reporters.comparison.words import (
    LIMITS,
    amounts,
    changed,
    lean,
    place,
    spread,
)
from mkdocs_cxux.reporters.markdown import LIMIT, MARKER, MESSAGE
from mkdocs_cxux.reporters.parts.fitted import fitted
from mkdocs_cxux.reporters.parts.inert import code, inert
from mkdocs_cxux.reporters.parts.page_table import row, table
from mkdocs_cxux.reporters.parts.shown import DECISIONS, signed, step

MOST_FINDINGS = 25


def markdown(comparison: Comparison) -> str:
    """Verdict, what moved, what is new, then pages as long as there is room in a comment."""
    blocks = [
        MARKER,
        _verdict(comparison),
        _scores(comparison),
        "\n".join(f"- Note: {inert(note, MESSAGE)}" for note in comparison.notes),
        _found("New", comparison.new),
        _found("Fixed", comparison.fixed),
    ]
    head = fitted(blocks, LIMIT)
    pages = _pages(changed(comparison.pages), LIMIT - len(head))
    return "\n\n".join(block for block in (head, pages) if block) + "\n"


def _verdict(comparison: Comparison) -> str:
    lines = [f"## cxux: {DECISIONS[comparison.verdict.decision]}", ""]
    lines += (f"- Gate: {inert(reason, MESSAGE)}" for reason in comparison.verdict.reasons)
    lines.append(f"- {amounts(comparison)}")
    lines.append(f"- {lean(comparison)}")
    if said := spread(comparison):
        lines.append(f"- {said}")
    lines.append(f"- {LIMITS}")
    return "\n".join(lines)


def _scores(comparison: Comparison) -> str:
    lines = table("Score", "Before → after", "Moved")
    for score in comparison.scores:
        moved = "" if score.moved is None else signed(score.moved)
        lines.append(row(score.name, step(score.before, score.now), moved))
    return "\n".join(lines)


def _found(title: str, findings: Sequence[ToldFinding]) -> str:
    if not findings:
        return ""
    lines = [f"### {title} ({len(findings)})", ""]
    for finding in findings[:MOST_FINDINGS]:
        lines.append(f"- **{finding.severity}** {inert(finding.message, MESSAGE)}  ")
        lines.append(f"  {code(finding.mark.rule)} on {code(place(finding), MESSAGE)}")
    if len(findings) > MOST_FINDINGS:
        lines.append(f"- and {len(findings) - MOST_FINDINGS} more")
    return "\n".join(lines)


def _pages(pages: Sequence[PageChange], room: int) -> str:
    """As many pages as there is room for, those that lost most first."""
    if not pages:
        return ""
    lines = ["### Pages", "", *table("Page", "Before → after", "Moved", "New", "Fixed")]
    left, shown = room - len("\n".join(lines)) - 100, 0
    for page in pages:
        said = _row(page)
        left -= len(said) + 1
        if left < 0:
            break
        lines.append(said)
        shown += 1
    if shown < len(pages):
        lines += ["", f"{len(pages) - shown} more pages changed."]
    return "\n".join(lines) if shown else ""


def _row(page: PageChange) -> str:
    named = code(page.path, MESSAGE)
    if page.was:
        named += f" (was {code(page.was, MESSAGE)})"
    elif page.state != "same":
        named += f" ({page.state})"
    moved = "" if page.moved is None else signed(page.moved)
    return row(named, step(page.before, page.now), moved, str(page.new), str(page.fixed))
