"""Finds headings that hold no word and no picture with a text."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import BlockKind


class Options(BaseModel):
    """There is nothing to set."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each."""
    empty = case.page.empty_headings
    count = len(empty) + sum(b.kind is BlockKind.HEADING for b in case.page.content)
    if not count:
        return Checked.not_applicable("the main text has no headings")
    problems = (Problem(element=e, evidence={"level": _level(e.tag)}) for e in empty)
    return Checked(tuple(problems), opportunities=count)


def _level(tag: str) -> str:
    return f"level {tag[1]}" if len(tag) == 2 else tag


CHECK = Check("empty-heading", "page", Options, frozenset({"level"}), frozenset(), run)
