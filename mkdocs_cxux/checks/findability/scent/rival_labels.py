"""Finds two labels of one menu that promise the same page."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.findability.scent.tasks import path_of
from mkdocs_cxux.checks.reach import element_of, named, whole
from mkdocs_cxux.checks.wording import clip, comparable, stems
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.scent import Rivals

SURE = 0.5
"""Words alone do not show all that people know of a label: a hint."""


class Options(BaseModel):
    """From when on two labels compete."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min_scent: float = Field(0.15, ge=0, le=1, description="Least scent that both have")


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each pair, at the label that draws visitors to the wrong page."""
    lacking = whole(case.site, case.graph)
    if lacking:
        return Checked.unknown(lacking)
    scent = case.scent()
    if not scent.labels:
        return Checked.not_applicable("no label leads to a page whose text can be compared")
    problems = tuple(
        _problem(case, pair) for pair in scent.rivals
        if min(pair.scents) >= options.min_scent
        and comparable(pair.link.label + pair.other.label) and not _told_apart(case, pair)
    )
    judged = frozenset(choice.page for choice in scent.labels.values())
    return Checked(problems, opportunities=len(scent.labels), judged=judged)


def _told_apart(case: SiteCase, pair: Rivals) -> bool:
    """Whether each label has a word of its own that names its page and not the other one, as
    “Response plan” beside “Response checklist”."""
    other = case.site.pages.get(case.site.resolved(pair.other.url))
    if other is None:
        return False
    goal = case.site.pages[pair.goal]
    mine, theirs = (stems(one.label, goal.language) for one in (pair.link, pair.other))
    names, others = (
        stems(" ".join((page.title, *page.h1s)), page.language) for page in (goal, other)
    )
    return bool((mine - theirs) & names - others) and bool((theirs - mine) & others - names)


def _problem(case: SiteCase, pair: Rivals) -> Problem:
    goal = case.site.pages[pair.goal]
    other = case.site.pages.get(case.site.resolved(pair.other.url))
    return Problem(
        text=pair.other.label,
        element=element_of(pair.other),
        url=pair.page,
        evidence={
            "label": clip(pair.link.label),
            "other": clip(pair.other.label),
            "name": clip(named(goal)),
            "path": path_of(case, pair.goal),
            "other_path": other.path if other else "",
        },
        suggestion=f"tell “{clip(pair.link.label)}” and “{clip(pair.other.label)}” apart, or "
        "make the two pages one",
        confidence=SURE,
    )


CHECK = Check(
    "rival-labels", "site", Options,
    frozenset({"label", "other", "name", "path", "other_path"}), frozenset(), run,
)
