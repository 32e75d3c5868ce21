"""A page, a goal and a viewport in; what can be chosen there and how likely each is, out."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from mkdocs_cxux.metrics.scent.lexical import Smell
from mkdocs_cxux.model.scent import Weighed
from mkdocs_cxux.model.site import LinkRecord, PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED

TEMPERATURE = 0.04
"""The smaller, the surer the best label is chosen. Fitted so that the right one of sibling
labels gets the highest likelihood on the documentation of Django REST framework (68 goals); on
that of HTTPX .05 and on that of Hatch .05 to .07 would be a little better."""
OPENING = 0.05
"""What a link in a closed menu loses: it is not seen until the menu is open. Our assumption."""


class Way(NamedTuple):
    """One destination on a page: the link that leads there, and the clicks it takes."""

    target: str
    links: tuple[LinkRecord, ...]
    steps: int


Leads = Callable[[str], bool]


def ways_on(site: Site, page: PageRecord, viewport: int) -> list[Way]:
    """The other pages of the site that can be reached from a page, in order of their links.

    Left out is what nobody can open as far as we know: links that are hidden at both viewports
    and that no visible label opens.
    """
    found: dict[str, list[LinkRecord]] = {}
    for link in page.links:
        if not link.internal or not link.url or _is_shut(link):
            continue
        target = site.resolved(link.url)
        other = site.pages.get(target)
        if other is not None and other.status in MEASURED and target != page.url:
            found.setdefault(target, []).append(link)
    return [
        Way(target, tuple(dict.fromkeys(links)), min(link.steps[viewport] for link in links))
        for target, links in found.items()
    ]


def _is_shut(link: LinkRecord) -> bool:
    """A drawer of a phone holds them as well, but level by level, with the labels of each."""
    return not link.reachable and not link.section


def scents(ways: Iterable[Way], smell: Smell, viewport: int) -> Iterator[tuple[Way, float]]:
    """Each way with the scent, 0..1, of the best link that leads there, less what opening costs."""
    for way in ways:
        best = max(_scent(link, smell, viewport) for link in way.links)
        yield way, best


def _scent(link: LinkRecord, smell: Smell, viewport: int) -> float:
    said = smell(link.label, link.section)
    return max(0.0, said - OPENING * (link.steps[viewport] - 1))


def weigh(
    ways: Iterable[Way], smell: Smell, viewport: int, leads: Leads
) -> tuple[Weighed, ...]:
    """All ways with their chances, the likeliest first: exp(scent / TEMPERATURE) over the sum of
    these, so that the chances of a page are 1 together."""
    made = list(scents(ways, smell, viewport))
    powers = [math.exp(scent / TEMPERATURE) for _, scent in made]
    total = sum(powers)
    chances = (power / total for power in powers)
    weighed = [
        Weighed(best_link(way, smell, viewport), way.target, scent, chance, leads(way.target))
        for (way, scent), chance in zip(made, chances, strict=True)
    ]
    return tuple(sorted(weighed, key=lambda option: (-option.chance, option.target)))


def best_link(way: Way, smell: Smell, viewport: int) -> LinkRecord:
    """The link of a way that promises most."""
    return max(way.links, key=lambda link: _scent(link, smell, viewport))
