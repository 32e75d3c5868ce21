"""Problems with links of the whole site in; out with those of a folder that was moved as a whole as
one fault: its pages still name from the root what lies beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from mkdocs_cxux.checks.works.told_once import with_others
from mkdocs_cxux.model.finding import WHOLE, Problem
from mkdocs_cxux.model.site import PageRecord

MANY = 3
"""Addresses that lack the folder of the page that names them, from which on they have one cause."""


def one_of_moved(
    found: Sequence[Problem], pages: Mapping[str, PageRecord], is_there: Callable[[str], bool]
) -> list[Problem]:
    """The problems; of those whose address holds below the first folder of their page, each page
    tells the first. `is_there`: whether a path from the site's root leads to anything.
    """
    within: dict[str, list[Problem]] = defaultdict(list)
    folders = {id(problem): _folder(problem, pages, is_there) for problem in found}
    for problem in found:
        within[folders[id(problem)]].append(problem)
    kept: list[Problem] = []
    told: set[tuple[str, str]] = set()
    for problem in found:
        folder = folders[id(problem)]
        alike = within[folder]
        if not folder or len({one.subject for one in alike}) < MANY:
            kept.append(problem)
        elif (problem.url, folder) not in told:
            told.add((problem.url, folder))
            kept.append(_one_of(problem, folder, len(alike) - 1))
    return kept


def _folder(
    problem: Problem, pages: Mapping[str, PageRecord], is_there: Callable[[str], bool]
) -> str:
    """The first folder of the page, where the address holds below that: "/old"; else ""."""
    first = "/" + pages[problem.url].path.split("/")[1]
    target = (problem.subject or "").partition("#")[0]
    outside = target.startswith("/") and not target.startswith(f"{first}/")
    return first if problem.severe and outside and is_there(f"{first}{target}") else ""


def _one_of(problem: Problem, folder: str, others: int) -> Problem:
    """It in place of all; where it stands in a part of each page, the others tell it apart."""
    return replace(
        with_others(problem, others, f"of pages in {folder}/ to what lies there"),
        alike=(*problem.alike, f"{WHOLE}what was moved into {folder}/"),
        suggestion=f"begin these addresses with {folder}/, where their pages lie now",
    )
