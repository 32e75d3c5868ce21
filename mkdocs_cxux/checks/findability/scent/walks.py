"""Judges the walks to declared goals: how many arrive, and how lost people get on the way."""

from __future__ import annotations

from typing import Iterator, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.findability.scent.tasks import (
    DRAWS,
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
from mkdocs_cxux.model.scent import TaskScent, Walks
from mkdocs_cxux.model.snapshot import VIEWPORTS

EVIDENCE = frozenset({
    "question", "path", "value", "limit", "reach", "direct", "lost", "instead", "astray", "walk",
    "shortest", "where",
})  # fmt: skip


class ReachOptions(BaseModel):
    """How many must arrive."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min: float = Field(0.6, ge=0, le=1, description="Least share that arrive in six clicks")
    fail_below: float = Field(0.4, ge=0, le=1, description="Below it is one step worse")


class LostOptions(BaseModel):
    """How lost they may get."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max: float = Field(0.4, ge=0, le=1.5, description="Most of Smith's lostness, 0 to 1.41")
    fail_above: float = Field(0.5, ge=0, le=1.5, description="Above it is one step worse")
    reach_from: float = Field(
        0.6, ge=0, le=1, description="Not judged where fewer arrive: goal-reach says that"
    )


class _Seen(NamedTuple):
    """A task at one viewport."""

    task: TaskScent
    walks: Walks
    viewport: int


def run_reach(case: SiteCase, options: ReachOptions) -> Checked:
    """At most one problem a task, for the viewport at which fewer arrive."""
    tasks = tasks_of(case)
    if isinstance(tasks, Checked):
        return tasks
    worst = [min(_seen(task), key=lambda seen: seen.walks.reach) for task in tasks.known]
    few = [seen for seen in worst if seen.walks.reach < options.min]
    problems = tuple(
        _problem(case, seen, per_cent(options.min), seen.walks.reach < options.fail_below)
        for seen in few if seen.walks.drawn >= DRAWS
    )
    return settled(Checked(problems, len(worst), judged=_judged(worst)), _blind(few, tasks.reason))


def run_lost(case: SiteCase, options: LostOptions) -> Checked:
    """At most one problem a task, for the viewport at which people get more lost."""
    tasks = tasks_of(case)
    if isinstance(tasks, Checked):
        return tasks
    worst = [max(_seen(task), key=lambda seen: seen.walks.lostness) for task in tasks.known]
    arriving = [seen for seen in worst if seen.walks.reach >= options.reach_from]
    if not arriving:
        return Checked.not_applicable("too few arrive to speak of detours")
    lost = [seen for seen in arriving if seen.walks.lostness > options.max]
    problems = tuple(
        _problem(case, seen, f"{options.max:g}", seen.walks.lostness > options.fail_above)
        for seen in lost if seen.walks.drawn >= DRAWS
    )
    checked = Checked(problems, len(arriving), judged=_judged(arriving))
    return settled(checked, _blind(lost, tasks.reason))


def _blind(bad: list[_Seen], reason: str) -> str:
    """Why some walks cannot be judged: people get lost for want of words, not by a label."""
    blind = (seen.task.question for seen in bad if seen.walks.drawn < DRAWS)
    question = next(blind, "")
    return f"“{clip(question)}”: no label on the way has its words" if question else reason


def _seen(task: TaskScent) -> Iterator[_Seen]:
    for viewport, walks in enumerate(task.walks):
        if walks is not None:
            yield _Seen(task, walks, viewport)


def _judged(worst: list[_Seen]) -> frozenset[str]:
    return frozenset(seen.walks.lost_at or seen.task.start for seen in worst)


def _problem(case: SiteCase, seen: _Seen, limit: str, severe: bool) -> Problem:
    task, walks = seen.task, seen.walks
    lost = walks.lost_at or task.start
    goal = path_of(case, task.goal)
    chosen = f"“{clip(walks.instead.label)}”" if walks.instead else "to go back"
    return Problem(
        text=task.question,
        element=element_of(walks.instead) if walks.instead else None,
        url=lost,
        evidence={
            "question": clip(task.question),
            "path": goal,
            "value": f"{walks.lostness:.2f}",
            "limit": limit,
            "reach": per_cent(walks.reach),
            "direct": per_cent(walks.direct),
            "lost": path_of(case, lost),
            "instead": chosen,
            "astray": per_cent(walks.astray),
            "walk": " → ".join(f"“{clip(said, 30)}”" for said in walks.usual) or "no click",
            "shortest": str(walks.shortest),
            "where": place(seen.viewport),
        },
        suggestion=_advice(case, seen, lost, goal),
        viewport=VIEWPORTS[seen.viewport].name,
        severe=severe,
    )


def _advice(case: SiteCase, seen: _Seen, lost: str, goal: str) -> str:
    """A link where people leave the way, or on the page they go to instead."""
    first = seen.task.first[seen.viewport]
    terms = " ".join(first.terms[:3]) if first else ""
    says = f" that says “{terms}”" if terms else ""
    instead = seen.walks.instead
    there = case.site.resolved(instead.url) if instead else ""
    detour = there if there in case.site.pages and there != lost else lost
    return f"a link to {goal} on {path_of(case, detour)}{says}"


REACH = Check("goal-reach", "site", ReachOptions, EVIDENCE, frozenset(), run_reach)
LOST = Check("lostness", "site", LostOptions, EVIDENCE, frozenset(), run_lost)
