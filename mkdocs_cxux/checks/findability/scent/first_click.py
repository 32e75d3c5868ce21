"""Finds goals for which the first click probably goes wrong."""

from __future__ import annotations

from typing import Iterator

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.findability.scent.tasks import (
    DRAWS,
    advice,
    others,
    path_of,
    per_cent,
    place,
    settled,
    tasks_of,
)
from mkdocs_cxux.checks.reach import element_of
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.scent import Choice, TaskScent
from mkdocs_cxux.model.snapshot import VIEWPORTS

EVIDENCE = frozenset(
    {"question", "path", "page", "label", "chance", "limit", "rival", "rivals", "where"}
)


class Options(BaseModel):
    """How likely the first click must be right."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min: float = Field(0.5, ge=0, le=1, description="Least probability that it goes right")
    fail_below: float = Field(0.25, ge=0, le=1, description="Below it is one step worse")


def run(case: SiteCase, options: Options) -> Checked:
    """At most one problem a task, for the viewport at which it is worse."""
    tasks = tasks_of(case)
    if isinstance(tasks, Checked):
        return tasks
    problems = tuple(p for task in tasks.known for p in _problems(case, task, options))
    blind = next((task for task in tasks.known if _is_blind(task, options)), None)
    reason = f"“{clip(blind.question)}”: its words do not tell" if blind else tasks.reason
    judged = frozenset(task.start for task in tasks.known)
    checked = Checked(problems, opportunities=len(tasks.known), judged=judged)
    return settled(checked, reason)


def _worst(task: TaskScent) -> Choice:
    return min((c for c in task.first if c is not None), key=lambda choice: choice.right)


def _is_blind(task: TaskScent, options: Options) -> bool:
    """Whether the chance is low and no wrong label is to blame: none draws people by its words
    more than the right one does."""
    worst = _worst(task)
    rival = worst.rival
    drawn = rival is not None and rival.scent >= DRAWS and rival.chance > worst.right
    return worst.right < options.min and not drawn


def _problems(case: SiteCase, task: TaskScent, options: Options) -> Iterator[Problem]:
    worst = _worst(task)
    if worst.right < options.min and not _is_blind(task, options):
        yield _problem(case, task, worst, options)


def _problem(case: SiteCase, task: TaskScent, choice: Choice, options: Options) -> Problem:
    right, rival = choice.best, choice.rival
    shown = rival or right
    return Problem(
        text=task.question,
        element=element_of(shown.link) if shown else None,
        url=choice.page,
        evidence={
            "question": clip(task.question),
            "path": path_of(case, task.goal),
            "page": path_of(case, choice.page),
            "label": clip(right.link.label) if right else "",
            "chance": per_cent(choice.right),
            "limit": per_cent(options.min),
            "rival": clip(rival.link.label) if rival else "",
            "rivals": others(choice) or "no label in particular",
            "where": place(choice.viewport),
        },
        suggestion=advice(choice),
        viewport=VIEWPORTS[choice.viewport].name,
        severe=choice.right < options.fail_below,
    )


CHECK = Check("first-click", "site", Options, EVIDENCE, frozenset(), run)
