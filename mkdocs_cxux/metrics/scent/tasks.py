"""Declared tasks in; their pages, their first clicks and their walks out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from msgspec import Struct

from mkdocs_cxux.config import Config, Task
from mkdocs_cxux.config.mistakes import did_you_mean
from mkdocs_cxux.forms.url import canonical_url
from mkdocs_cxux.metrics.scent.choice import best_link, scents, weigh
from mkdocs_cxux.metrics.scent.ground import Ground
from mkdocs_cxux.metrics.scent.lexical import Goal, Smell
from mkdocs_cxux.metrics.scent.lost import Better, is_direct, mean_lostness, usual, worst_detour
from mkdocs_cxux.metrics.scent.table import Scent
from mkdocs_cxux.metrics.scent.walk import Open, Walk, walks
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.scent import Choice, TaskScent, Walks
from mkdocs_cxux.model.site import LinkRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED, VIEWPORTS


def need_tasks(site: Site, config: Config) -> None:
    """Raises ConfigError for every task that names a page which the site does not have.

    Of a built folder that is known before its pages are; of a crawl that was cut short nobody
    knows what the site has.
    """
    if not site.info.complete or not (site.pages or site.info.inventory):
        return
    known = _paths(site)
    mistakes = [
        f"{config.where(('tasks', number, key))}: tasks.{number}.{key}: "
        f'found "{said}", but the site has no such page.{did_you_mean(said, known)}'
        for number, task in enumerate(config.tasks)
        for key, said in (("goal", task.goal), ("from", task.from_))
        if said and page_at(site, said) not in site.pages and not _left_out(site, said)
    ]
    if mistakes:
        raise ConfigError(mistakes)


def page_at(site: Site, said: str) -> str:
    """The url of the page that a path names, however it is written."""
    return site.resolved(canonical_url(said.partition("#")[0].lstrip("/"), site.info.base))


def _left_out(site: Site, said: str) -> bool:
    """Whether the site has the page, but the crawl left it out or has not been there yet."""
    known = (canonical_url(path.lstrip("/"), site.info.base) for path in site.info.inventory or ())
    return _bare(page_at(site, said)) in map(_bare, known)


def _bare(url: str) -> str:
    return url.removesuffix(".html").rstrip("/")


def _paths(site: Site) -> list[str]:
    """What can be named: the pages, or before any was seen the files that may be some."""
    if not site.pages:
        return [path for path in site.info.inventory or () if path.endswith(("/", ".html"))]
    return [page.path for page in site.pages.values() if page.status in MEASURED]


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
