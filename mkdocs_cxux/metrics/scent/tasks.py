"""Declared tasks in; their pages, their first clicks and their walks out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from msgspec import Struct

from mkdocs_cxux.config import Config, Task
from mkdocs_cxux.metrics.named import page_at
from mkdocs_cxux.metrics.scent.choice import best_link, scents, weigh
from mkdocs_cxux.metrics.scent.ground import Ground
from mkdocs_cxux.metrics.scent.lexical import Goal, Smell
from mkdocs_cxux.metrics.scent.lost import Better, is_direct, mean_lostness, usual, worst_detour
from mkdocs_cxux.metrics.scent.table import Scent
from mkdocs_cxux.metrics.scent.walk import Open, Walk, walks
from mkdocs_cxux.model.scent import Choice, TaskScent, Walks
from mkdocs_cxux.model.site import LinkRecord
from mkdocs_cxux.model.snapshot import VIEWPORTS


def task_scents(ground: Ground, config: Config, scent: Scent) -> tuple[TaskScent, ...]:
    """All declared tasks, in their order."""
    return tuple(_task(ground, task, scent) for task in config.tasks)


def _task(ground: Ground, task: Task, scent: Scent) -> TaskScent:
    site = ground.site
    goal = page_at(site, task.goal)
    said = task.from_ or next(iter(site.info.starts), "")
    start = page_at(site, said) if task.from_ else site.resolved(said)
    reason = _lacking(ground, start, goal)
    if reason:
        return TaskScent(task.question, start, goal, (None, None), (None, None), reason)
    sought = Goal(ground.pages[goal], " ".join((task.question, *task.words)))
    if not scent.telling(sought):
        reason = "its words mean too many things; say more, or add words:"
        return TaskScent(task.question, start, goal, (None, None), (None, None), reason)
    tour = _Tour(ground, start, sought, scent)
    first, made = [], []
    for viewport in range(len(VIEWPORTS)):
        found = tour.at(viewport)
        first.append(found.first)
        made.append(found.walks)
    ways = (first[0], first[1]), (made[0], made[1])
    none = "" if any(first) else "no way from the start page to the goal was found"
    return TaskScent(task.question, start, goal, *ways, none)


def _lacking(ground: Ground, start: str, goal: str) -> str:
    """Why a task cannot be walked, "" where it can."""
    for url, name in ((goal, "goal"), (start, "start")):
        if url not in ground.pages:
            return f"the {name} page was not measured"
    if not ground.pages[goal].language:
        return "the language of the goal page is not known"
    return "the goal is the start page" if start == goal else ""


class _Found(NamedTuple):
    first: Choice | None
    walks: Walks | None


class _Tour(Struct, frozen=True):
    """One visitor's task on the site."""

    ground: Ground
    start: str
    sought: Goal
    scent: Scent

    @property
    def goal(self) -> str:
        """The url of the goal page."""
        return self.sought.page.url

    def _smell(self, url: str) -> Smell:
        """What labels promise to somebody who stands on a page."""
        here = None if url == self.start else self.ground.pages[url]
        return self.scent.smell(self.sought._replace(here=here))

    def at(self, viewport: int) -> _Found:
        """The first click and the walks at one viewport; None where no way is known."""
        away = self.ground.away(self.goal)
        if self.start not in away:
            return _Found(None, None)
        better = self.ground.better(self.goal, away)
        ways = self.ground.ways(self.start, viewport)
        options = weigh(ways, self._smell(self.start), viewport, partial(better, self.start))
        terms = self.scent.terms(self.sought)
        first = Choice(self.start, self.goal, viewport, options, terms)
        offers = partial(self._offers, viewport=viewport)
        made = walks(lambda url: tuple(offers(url)), self.start, self.goal, viewport)
        return _Found(first, self._summed(made, better, away[self.start] + 1, viewport))

    def _offers(self, url: str, viewport: int) -> Iterator[Open]:
        smell = self._smell(url)
        for way, scent in scents(self.ground.ways(url, viewport), smell, viewport):
            label = best_link(way, smell, viewport).label
            yield Open(way.target, label, scent, way.steps)

    def _summed(self, made: list[Walk], better: Better, shortest: int, viewport: int) -> Walks:
        detour, astray = worst_detour(made, better)
        instead = self._link(*detour, viewport) if astray else None
        return Walks(
            reach=sum(walk.arrived for walk in made) / len(made),
            direct=sum(is_direct(walk, better) for walk in made) / len(made),
            lostness=mean_lostness(made, shortest),
            shortest=shortest - 1,
            lost_at=detour[0],
            instead=instead,
            astray=astray,
            drawn=self._smell(detour[0])(instead.label, instead.section) if instead else 0.0,
            usual=usual(made),
        )

    def _link(self, page: str, target: str, viewport: int) -> LinkRecord | None:
        """The link on a page to a target; None for going back."""
        ways = (way for way in self.ground.ways(page, viewport) if way.target == target)
        return next((best_link(way, self._smell(page), viewport) for way in ways), None)
