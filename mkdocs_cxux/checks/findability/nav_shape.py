"""Finds menus that are long without groups, or nested deeply."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.wording import ORDERED, clip, content_words, folded, stem
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import MenuRecord, PageRecord
from mkdocs_cxux.model.snapshot import MEASURED

TOGETHER = 3
"""Labels with a word in common that would make a group, and lists that are groups."""
SHOWN = 4
MISPLACED = 2
"""Labels of a list from A to Z that may stand elsewhere."""
_WHOLE = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
"""A word with its digits: the “tv” of “tv3cat” is a part of a name."""
_NUMBERED = re.compile(r":nth-of-type\(\d+\)$")


class Options(BaseModel):
    """How long and how deep is too much."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max_siblings: int = Field(20, ge=2, description="Most links side by side without groups")
    max_in_group: int = Field(30, ge=2, description="Most links in one of several groups")
    max_sorted: int = Field(
        20, ge=2, description="Most links side by side that stand from A to Z, as names do"
    )
    max_levels: int = Field(4, ge=1, description="Most levels of lists in lists")
    ignore_types: tuple[str, ...] = Field(
        ("blog",), description="Page types whose own menus may be long: posts stand by date"
    )


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each different menu, on the first page that shows it."""
    first: dict[tuple[str, ...], tuple[PageRecord, MenuRecord]] = {}
    deepest: tuple[PageRecord, MenuRecord] | None = None
    judged = set()
    for page in _in_order(case):
        for menu in () if page.unstyled else page.menus:
            judged.add(page.url)
            first.setdefault(menu.labels, (page, menu))
            if deepest is None or menu.level > deepest[1].level:
                deepest = page, menu
    if deepest is None:
        return Checked.not_applicable("no page shows a navigation")
    long = {
        labels: found for labels, found in first.items()
        if len(labels) > _most(*found, options) and not _is_ordered(labels)
        and found[0].type not in options.ignore_types
    }
    problems = [_long(page, menu, options) for page, menu in _different(long)]
    if deepest[1].level > options.max_levels:
        problems.append(_deep(*deepest, options))
    return Checked(tuple(problems), opportunities=len(first), judged=frozenset(judged))


def _in_order(case: SiteCase) -> Iterator[PageRecord]:
    """The pages nearest to the start first: there people meet a menu for the first time."""
    depth = case.graph.depth
    pages = [p for p in case.site.pages.values() if p.status in MEASURED]
    return iter(sorted(pages, key=lambda page: (depth.get(page.url, 99), page.url)))


def _most(page: PageRecord, menu: MenuRecord, options: Options) -> int:
    """How many links may stand in a menu; more in one of several lists of the same box, which are
    groups."""
    grouped = sum(_list(each) == _list(menu) for each in page.menus) >= TOGETHER
    names = [folded(label) for label in menu.labels]
    most = max(options.max_sorted, options.max_siblings) if _is_sorted(names) else 0
    return max(options.max_in_group if grouped else most, options.max_siblings)


def _is_sorted(names: Sequence[str]) -> bool:
    """Whether nearly all names stand from A to Z: an overview may come first."""
    pairs = list(pairwise(names))
    return len(names) > MISPLACED and sum(one > other for one, other in pairs) <= MISPLACED


def _list(menu: MenuRecord) -> str:
    """The place of a list, without which of its box it is."""
    return _NUMBERED.sub("", menu.selector)


def _is_ordered(labels: tuple[str, ...]) -> bool:
    return 2 * sum(bool(ORDERED.match(label)) for label in labels) > len(labels)


def _different(
    found: dict[tuple[str, ...], tuple[PageRecord, MenuRecord]]
) -> list[tuple[PageRecord, MenuRecord]]:
    """Of menus that share most of their labels (on their own page one link is missing) one."""
    kept: list[frozenset[str]] = []
    chosen = []
    for labels, one in found.items():
        own = frozenset(labels)
        if all(2 * len(own & other) < min(len(own), len(other)) for other in kept):
            kept.append(own)
            chosen.append(one)
    return chosen


def _long(page: PageRecord, menu: MenuRecord, options: Options) -> Problem:
    count, most = len(menu.labels), _most(page, menu, options)
    grouped = most == options.max_in_group > options.max_siblings
    where = "in one group" if grouped else "without groups"
    return Problem(
        text=", ".join(menu.labels[:SHOWN]),
        subject="long",
        element=_place(menu),
        url=page.url,
        evidence={
            "how": f"{count} links stand side by side {where} "
                   f"({clip(', '.join(menu.labels))}); {most} are fine",
        },
        suggestion=_groups(menu.labels, page.language),
    )


def _deep(page: PageRecord, menu: MenuRecord, options: Options) -> Problem:
    return Problem(
        text=", ".join(menu.labels[:SHOWN]),
        subject=f"level {menu.level}",
        element=_place(menu),
        url=page.url,
        evidence={
            "how": f"“{clip(', '.join(menu.labels))}” stands on level {menu.level}; "
                   f"{options.max_levels} are fine",
        },
    )


def _place(menu: MenuRecord) -> Element:
    return Element(menu.selector, menu.selector.rpartition(" > ")[2].partition(":")[0],
                   Landmark.NAV)


def _groups(labels: tuple[str, ...], language: str) -> str:
    """Labels with a word in common as a first group; of a list from A to Z, where people look up
    how a name begins, those that begin with it."""
    spelled: dict[str, str] = {}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    names = [folded(label) for label in labels]
    most = 1 if names == sorted(names) else None
    for label in labels:
        whole = set(_WHOLE.findall(folded(label).replace("’", "'")))
        found = [word for word in content_words(label, language)[:most] if word in whole]
        for root, word in {stem(word): word for word in found}.items():
            spelled.setdefault(root, word)
            holders[root].append(label)
    sizes = Counter({root: len(held) for root, held in holders.items()
                     if TOGETHER <= len(held) <= len(labels) / 2})
    if not sizes:
        return ""
    root, size = max(sizes.items(), key=lambda item: (item[1], item[0]))
    shown = ", ".join(f"“{clip(label, 30)}”" for label in holders[root][:TOGETHER])
    return f"a group “{spelled[root]}” with {shown}" + (" and others" if size > TOGETHER else "")


CHECK = Check("nav-shape", "site", Options, frozenset({"how"}), frozenset(), run)
