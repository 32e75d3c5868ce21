"""Problems with links of the whole site in; out with those to places of one missing page as one
fault: that page mends them all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from mkdocs_cxux.checks.works.told_once import with_others
from mkdocs_cxux.model.finding import Problem


def one_of_pages(found: Sequence[Problem]) -> list[Problem]:
    """The problems; those of a missing page that is linked to at several of its places, as one of
    tags is at each tag, are one fault with the number of links, told once on each page."""
    by_page: dict[str, list[Problem]] = defaultdict(list)
    for problem in found:
        if problem.severe:                   # a page that lacks a place is there
            by_page[_page_of(problem)].append(problem)
    told: set[tuple[str, str]] = set()
    kept: list[Problem] = []
    for problem in found:
        missing = _page_of(problem)
        alike = by_page[missing] if problem.severe else ()
        if len({one.subject for one in alike}) < 2:
            kept.append(problem)
        elif (problem.url, missing) not in told:
            told.add((problem.url, missing))
            kept.append(_one_of(problem, len(alike)))
    return kept


def _page_of(problem: Problem) -> str:
    return (problem.subject or "").partition("#")[0]


def _one_of(problem: Problem, count: int) -> Problem:
    missing = _page_of(problem)
    return replace(with_others(problem, count - 1, f"to {missing}"), subject=missing, once=True)
