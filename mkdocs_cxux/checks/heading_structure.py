"""Finds gaps in the outline of a page: skipped heading levels and headings without text."""

from __future__ import annotations

from itertools import pairwise

from pydantic import BaseModel, ConfigDict

from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import BlockKind


class Options(BaseModel):
    """There is nothing to set."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each empty heading and each level skipped on the way down."""
    headings = [b for b in case.page.content if b.kind is BlockKind.HEADING]
    if not headings:
        return Checked.not_applicable("the main text has no headings")
    problems = [
        Problem(element=block.element, evidence=_evidence("empty", block.level, 0, ""))
        for block in headings if not block.text.strip()
    ]
    # Only steps down can skip: coming back up from h4 to h2 closes two sections rightly.
    # A first heading of any level is fine, its h1 may stand in the page's header.
    for above, block in pairwise(headings):
        if block.level > above.level + 1:
            evidence = _evidence("skipped level", block.level, above.level, block.text)
            wanted = f"h{above.level + 1}: {clip(block.text)}"
            problems.append(Problem(block.text, block.element, "", evidence, wanted))
    return Checked(tuple(problems), opportunities=len(headings))


def _evidence(how: str, level: int, above: int, text: str) -> dict[str, str]:
    after = f"h{above}" if above else ""
    return {"how": how, "level": f"h{level}", "above": after, "heading": clip(text)}


CHECK = Check(
    "heading-structure", "page", Options,
    frozenset({"how", "level", "above", "heading"}), frozenset(), run,
)
