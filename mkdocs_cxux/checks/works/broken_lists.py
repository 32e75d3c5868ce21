"""Problems with links in; out with those of a page's list to one folder told once: what writes such
a list writes all of its addresses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from mkdocs_cxux.forms.selector import like_place
from mkdocs_cxux.forms.url import folder_of
from mkdocs_cxux.model.finding import Problem

MANY = 3
"""Links of a list to missing pages of a folder, from which on they have one cause."""
_LISTED = re.compile(r"(?:^| > )li\S*(?: > [^ #]+)* > a\S*$|(?:^| > )li\S* > a\S*$")


def one_of_lists(found: Sequence[Problem]) -> list[Problem]:
    """The problems; of those of one list that lead into one folder the first, with the number of
    the others. On other pages they are alike."""
    lists: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in found:
        if place := _list_of(problem):
            lists[problem.url, place].append(problem)
    gone = {id(one) for alike in lists.values() if len(alike) >= MANY for one in alike[1:]}
    return [_told(one, lists[one.url, _list_of(one)]) for one in found if id(one) not in gone]


def _list_of(problem: Problem) -> str:
    """The folder that a link of a list leads into, and the place of the list; "" for another."""
    selector = problem.element.selector if problem.element else ""
    folder = folder_of((problem.subject or "").partition("#")[0])
    listed = _LISTED.search(selector) and folder.startswith("/") and folder != "/"
    listed = listed and not problem.once     # its page is missing, wherever it is linked to
    return f"{folder} at {like_place(selector)}" if listed else ""


def _told(problem: Problem, alike: Sequence[Problem]) -> Problem:
    place = _list_of(problem)
    if not place:
        return problem
    folder = place.partition(" at ")[0]
    others = f"; so do {len(alike) - 1} more links of the list into {folder}"
    more = others if len(alike) >= MANY else ""
    return replace(problem, evidence={**problem.evidence, "more": more}, alike=(place,))
