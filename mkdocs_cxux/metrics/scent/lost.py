"""Walks in, how lost they are and where they leave the way out."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from mkdocs_cxux.metrics.scent.walk import BACK, Walk

Better = Callable[[str, str], bool]
"""Whether going from the first page to the second leads nearer to the goal."""


def lostness(visited: int, different: int, shortest: int) -> float:
    """√((N/S - 1)² + (R/N - 1)²) (Smith 1996): 0 on the shortest way, up to 1.41.

    S pages `visited`, N `different` ones, R on the `shortest` way; the start counts in each. R
    is N at most: a walk that ends early is not lost for it.
    """
    return math.hypot(different / visited - 1, min(1.0, shortest / different) - 1)


def mean_lostness(walks: Sequence[Walk], shortest: int) -> float:
    """The mean lostness of walks, at least one, those that never arrive included: 0 to 1.41."""
    each = (lostness(len(w.pages), len(set(w.pages)), shortest) for w in walks)
    return sum(each) / len(walks)


def is_direct(walk: Walk, better: Better) -> bool:
    """Whether it arrives and every click leads nearer."""
    return walk.arrived and all(better(here, there) for here, there in pairwise(walk.pages))


def first_detour(walk: Walk, better: Better) -> tuple[str, str] | None:
    """(page, page it goes to instead) of the first click that leads no nearer."""
    steps = pairwise(walk.pages)
    return next(((here, there) for here, there in steps if not better(here, there)), None)


def worst_detour(walks: Sequence[Walk], better: Better) -> tuple[tuple[str, str], float]:
    """The first detour that most walks make, of those at the page where most leave the way,
    and the share of all walks that leave it there; ("", ""), 0 where none does."""
    made = Counter(d for walk in walks if (d := first_detour(walk, better)) is not None)
    if not made:
        return ("", ""), 0.0
    at: Counter[str] = Counter()
    for (page, _), count in made.items():
        at[page] += count
    page = min(at, key=lambda url: (-at[url], url))
    here = [d for d in made if d[0] == page]
    return min(here, key=lambda d: (-made[d], d)), at[page] / len(walks)


def usual(walks: Sequence[Walk]) -> tuple[str, ...]:
    """What is clicked on the commonest walk of those that do not go straight; else of all."""
    told = Counter(walk.clicked for walk in walks if BACK in walk.clicked or not walk.arrived)
    told = told or Counter(walk.clicked for walk in walks)
    return min(told, key=lambda clicked: (-told[clicked], clicked))


def distances(entries: Mapping[str, frozenset[str]], goal: str) -> dict[str, int]:
    """Clicks from every page to the goal. `entries`: by page those that link to it."""
    away = {goal: 0}
    edge, step = [goal], 0
    while edge:
        step += 1
        edge = sorted({u for url in edge for u in entries.get(url, ()) if u not in away})
        away.update(dict.fromkeys(edge, step))
    return away
