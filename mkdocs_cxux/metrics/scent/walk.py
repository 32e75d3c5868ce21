"""A goal in, many walks of a visitor who follows labels out.

The policy is MESA's (Miller & Remington 2004): take a link that promises enough; where none
does, one that promises a little; else go back. Seeds are fixed by start, goal and viewport.
"""

from __future__ import annotations

import math
import random
from bisect import bisect
from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple

from mkdocs_cxux.metrics.scent.choice import TEMPERATURE

THRESHOLD = 0.15
"""A link from here on is followed at once. Between the median scent of right labels (.24 to .41)
and of the best wrong one (.04 to .13) in the documentation of Django REST framework and HTTPX."""
FAINT = 0.05
"""A link from here on is tried before going back: the best wrong ones have about as much."""
CLICKS = 6
"""The walk ends after so many (SCIENCE UX104); going back and opening a menu are clicks."""
WALKS = 300
"""The standard error of a share is below .03 then."""
BACK = "back"
"""Stands among what was clicked for a way back."""


class Open(NamedTuple):
    """One link as the walker sees it."""

    target: str
    label: str
    scent: float
    steps: int


Offers = Callable[[str], tuple[Open, ...]]
"""The links of a page, by its url."""


class Walk(NamedTuple):
    """One walk: the pages in order, the start first, and what was clicked ("back" as well)."""

    pages: tuple[str, ...]
    clicked: tuple[str, ...]
    arrived: bool


def walks(offers: Offers, start: str, goal: str, viewport: int) -> list[Walk]:
    """Three hundred walks, the same every time."""
    chance = random.Random(f"{start}\n{goal}\n{viewport}")
    boards = _Boards(offers)
    return [_walk(boards, start, goal, chance) for _ in range(WALKS)]


class _Board(NamedTuple):
    """A page's links by how much they promise."""

    strong: tuple[Open, ...]
    faint: tuple[Open, ...]
    every: tuple[Open, ...]


class _Boards:
    """Boards by page, each made once."""

    def __init__(self, offers: Offers) -> None:
        self._offers = offers
        self._known: dict[str, _Board] = {}

    def of(self, url: str) -> _Board:
        """The links of a page, sorted into boards."""
        if url not in self._known:
            every = self._offers(url)
            strong = tuple(o for o in every if o.scent >= THRESHOLD)
            faint = tuple(o for o in every if FAINT <= o.scent < THRESHOLD)
            self._known[url] = _Board(strong, faint, every)
        return self._known[url]


def _walk(boards: _Boards, start: str, goal: str, chance: random.Random) -> Walk:
    pages, clicked, behind = [start], [], [start]
    seen = {start}
    spent = 0
    while pages[-1] != goal and spent < CLICKS:
        found = _chosen(boards.of(pages[-1]), seen, chance, at_start=len(behind) == 1)
        if found is None and len(behind) == 1:
            break
        if found is None:
            behind.pop()
            pages.append(behind[-1])
            clicked.append(BACK)
            spent += 1
            continue
        spent += found.steps
        if spent > CLICKS:
            break
        seen.add(found.target)
        behind.append(found.target)
        pages.append(found.target)
        clicked.append(found.label)
    return Walk(tuple(pages), tuple(clicked), pages[-1] == goal)


def _chosen(board: _Board, seen: set[str], chance: random.Random, at_start: bool) -> Open | None:
    """What is clicked, None for going back. Nobody leaves the start page without a try."""
    for options in (board.strong, board.faint, board.every if at_start else ()):
        left = [option for option in options if option.target not in seen]
        if left:
            powers = list(accumulate(math.exp(o.scent / TEMPERATURE) for o in left))
            return left[bisect(powers, chance.random() * powers[-1], hi=len(left) - 1)]
    return None
