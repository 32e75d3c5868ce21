"""Finds gaps in the outline of a page: heading levels that are skipped."""

from __future__ import annotations

from itertools import pairwise

from pydantic import BaseModel, ConfigDict

from mkdocs_cxux.checks.findability.above_fold import FOOT
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import BlockKind


class Options(BaseModel):
    """There is nothing to set."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each level skipped on the way down."""
    # What a form shows once it is sent is no part of the outline that anybody reads, and the titles
    # of a footer's lists stand beside it.
    headings = [
        b for b in case.page.content
        if b.kind is BlockKind.HEADING and (any(b.element.looks) or not case.page.has_layout)
        and not FOOT.search(b.element.selector)
    ]
    if not headings:
        return Checked.not_applicable("the main text has no headings")
    problems = []
    # Only steps down can skip: coming back up from h4 to h2 closes two sections rightly.
    # A first heading of any level is fine, its h1 may stand in the page's header.
    for above, block in pairwise(headings):
        if block.level > above.level + 1:
            evidence = {
                "level": str(block.level), "above": str(above.level), "heading": clip(block.text)
            }
            next_down = above.level + 1
            wanted = f"make it level {next_down} (“{'#' * next_down}” in Markdown)"
            problems.append(Problem(block.text, block.element, "", evidence, wanted))
    return Checked(tuple(problems), opportunities=len(headings))


CHECK = Check(
    "heading-structure", "page", Options,
    frozenset({"level", "above", "heading"}), frozenset(), run,
)
