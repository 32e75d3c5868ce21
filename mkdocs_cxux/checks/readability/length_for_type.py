"""Compares the minutes a page takes to read with what pages of its type may take."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.manual import is_called_manual, is_manual
from mkdocs_cxux.checks.measured import COUNTED, unmeasured
from mkdocs_cxux.checks.wording import clip, number
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Block, BlockKind, Page


class Options(BaseModel):
    """The pace of reading, and the most minutes by page type."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words_per_minute: float = Field(238, gt=0, description="Silent reading of non-fiction")
    minutes: dict[str, float] = Field(description="Most minutes by page type")


def run(case: PageCase, options: Options) -> Checked:
    """At most one problem; pages of other types are not judged."""
    limit = options.minutes.get(case.page.type)
    if limit is None:
        return Checked.not_applicable("no length is set for pages of this type")
    if case.page.type == "home" and (is_manual(case.page) or is_called_manual(case.page)):
        return Checked.not_applicable("the first page of a manual tells what the manual is about")
    metric = case.measures["readability.words"]
    silent = unmeasured(metric)
    if silent is not None:
        return silent
    assert metric.value is not None
    minutes = metric.value / options.words_per_minute
    problems = (_problem(case.page, minutes, limit),) if minutes * (1 - COUNTED) > limit else ()
    return Checked(problems, value=minutes)


def _problem(page: Page, minutes: float, limit: float) -> Problem:
    middle = _middle(page)
    return Problem(
        text=middle.text if middle else "",
        element=middle.element if middle else None,
        evidence={"value": number(minutes), "limit": number(limit), "type": page.type},
        suggestion=f"a page of its own from “{clip(middle.text, 60)}” on" if middle else "",
    )


def _middle(page: Page) -> Block | None:
    """The section heading nearest to the middle of the text, the first one aside."""
    seen, places = 0, []
    for block in page.content:
        if block.kind is BlockKind.HEADING and block.level == 2 and seen:
            places.append((seen, block))
        elif block.kind is not BlockKind.CODE:
            seen += len(block.text.split())
    return min(places, key=lambda place: abs(2 * place[0] - seen))[1] if places else None


EVIDENCE = frozenset({"value", "limit", "type"})
CHECK = Check("length-for-type", "page", Options, EVIDENCE, frozenset(), run)
