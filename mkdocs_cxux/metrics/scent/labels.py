"""Every page its own goal: how well the label before it tells it from the others beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs_cxux.metrics.scent.choice import weigh
from mkdocs_cxux.metrics.scent.ground import Ground
from mkdocs_cxux.metrics.scent.lexical import Goal
from mkdocs_cxux.metrics.scent.table import Scent
from mkdocs_cxux.model.scent import Choice, Rivals, TaskScent, Weighed
from mkdocs_cxux.model.site import PageRecord

MOST = 400
"""Pages taken at most: the time is then linear in the links of a page."""
STEMS = 15
"""A page whose text begins with fewer is about nothing we know."""
CLOSE = 0.9
"""Two labels compete where one has so much of the other's scent (SCIENCE UX106: within 10 %)."""
MENUS = frozenset({"nav", "header", "aside"})
"""Regions whose links stand in menus."""


def label_choices(ground: Ground, scent: Scent) -> dict[str, Choice]:
    """By page the choice on the page that visitors come from, at the desktop."""
    found = {}
    for page in sampled(ground):
        parent = ground.parent(page.url)
        if not parent or len(page.gist) < STEMS or page.url in ground.site.info.starts:
            continue
        goal = Goal(page)
        ways = ground.ways(parent, 0)
        options = weigh(ways, scent.smell(goal), 0, page.url.__eq__)
        found[page.url] = Choice(parent, page.url, 0, options, scent.terms(goal))
    return found


def sampled(ground: Ground) -> list[PageRecord]:
    """At most 400 pages with a known language, evenly by address."""
    pages = [page for page in ground.pages.values() if page.language]
    step = max(1.0, len(pages) / MOST)
    return [pages[int(i * step)] for i in range(min(MOST, len(pages)))]


def rivals(choices: Mapping[str, Choice]) -> Iterator[Rivals]:
    """Pairs of labels of one menu of which each promises the other's page nearly as much as its
    own, so that neither page can be told by its label. Each pair of labels is told once."""
    told = set()
    for goal, choice in sorted(choices.items()):
        own = choice.best
        if own is None or own.scent <= 0 or own.link.landmark not in MENUS:
            continue
        for option in _beside(choice, own):
            labels = frozenset((own.link.label, option.link.label))
            if labels not in told and _draws(choices.get(option.target), goal):
                told.add(labels)
                yield Rivals(choice.page, goal, own.link, option.link, (own.scent, option.scent))


def _beside(choice: Choice, own: Weighed) -> Iterator[Weighed]:
    """The other options of the same menu that promise the goal nearly as much."""
    place = own.link.landmark, own.link.section
    for option in choice.options:
        same_menu = (option.link.landmark, option.link.section) == place
        if not option.right and same_menu and option.scent >= CLOSE * own.scent:
            yield option


def _draws(other: Choice | None, goal: str) -> bool:
    """Whether those who look for the other page are drawn to this one as well."""
    if other is None or other.best is None or other.best.scent <= 0:
        return False
    back = (o.scent for o in other.options if o.target == goal)
    return next(back, 0.0) >= CLOSE * other.best.scent


def task_rivals(task: TaskScent) -> Iterator[Rivals]:
    """On the start page of a task: wrong labels that promise its goal nearly as much."""
    choice = task.first[0]
    own = choice.best if choice else None
    if choice is None or own is None:
        return
    for option in choice.options:
        if not option.right and option.scent >= CLOSE * own.scent:
            both = (own.scent, option.scent)
            yield Rivals(choice.page, task.goal, own.link, option.link, both, task.question)
