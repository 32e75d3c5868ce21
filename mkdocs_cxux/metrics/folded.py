"""A site in, the menus out that show what is in a category only once it is opened."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED

_MENU = re.compile(r".*(?:^| > )(?:nav|aside)[^ ]*")
_HEAD = re.compile(r"[^ ]*")
_ITEM = re.compile(r"(?: > |^)li(?=[ :.#]|$)")
_AROUND = frozenset({Landmark.NAV.value, Landmark.ASIDE.value})
_KEPT = 20_000
"""Selectors remembered: pages share their menus."""
_CATEGORY = 2
"""Lists within each other from which on an entry stands in a category."""

Steps = tuple[int, int]
Menu = tuple[str, str]
"""Where a menu stands and its first label: other sections have other menus there."""


class Folded(NamedTuple):
    """By page, its menus; by menu, the entries of its categories on whatever page they are seen,
    with the clicks it takes to open one and go there, at each viewport.

    Generators put the entries of a category into the page only when it is opened, or on the pages
    of that category; visitors open it on any page.
    """

    menus: Mapping[str, frozenset[Menu]]
    entries: Mapping[Menu, Mapping[str, Steps]]


def folded_menus(site: Site, end: Callable[[str], str]) -> Folded:
    """`end`: the measured page that an address leads to, "" where there is none."""
    menus: dict[str, frozenset[Menu]] = {}
    entries: dict[Menu, dict[str, Steps]] = defaultdict(dict)
    for url, page in site.pages.items():
        if page.status in MEASURED:
            here: dict[str, Menu] = {}
            itself = _has_itself(page)
            for link in page.links:
                if link.landmark not in _AROUND:
                    continue
                place, deep = _place(link.selector)
                menu = here.setdefault(place, (place, link.label))
                stays = link.url == url and not itself
                if deep and link.internal and not stays and (target := end(link.url)):
                    steps = link.steps[0] + 1, link.steps[1] + 1
                    entries[menu].setdefault(target, steps)
            menus[url] = frozenset(here.values())
    return Folded(menus, entries)


def _has_itself(page: PageRecord) -> bool:
    """Whether a menu of the page has an entry for it, and not several that lead nowhere, as heads
    of what opens do, or to places on it."""
    links = (link for link in page.links if link.url == page.url and link.landmark in _AROUND)
    deep = {(link.fragment, link.label) for link in links if _place(link.selector)[1]}
    return len({label for fragment, label in deep if not fragment}) == 1


@lru_cache(maxsize=_KEPT)
def _place(selector: str) -> tuple[str, bool]:
    """Where the menu of an entry stands, and whether the entry is in a category of it."""
    found = _MENU.match(selector) or _HEAD.match(selector)
    menu = found[0] if found else ""
    return without_positions(menu), len(_ITEM.findall(selector, len(menu))) >= _CATEGORY
