"""Problems with links in; out with those of a page's list to one folder told once: what writes such
a list writes all of its addresses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from mkdocs_cxux.checks.works.told_once import with_others
from mkdocs_cxux.forms.selector import like_place
from mkdocs_cxux.forms.url import folder_of
from mkdocs_cxux.model.finding import Problem

MANY = 3
"""Links of a list to missing pages of a folder, from which on they have one cause."""
_LISTED = re.compile(
    r"(?:^| > )li\S*(?: > [^ #]+)* > a\S*$|(?:^| > )li\S* > a\S*$"
    r"|(?: > (?:div|section|article)\S*){3} > a\S*$"
)
"""The place of a link of a list, or right in the boxes of cards, where no text stands."""
_NUMBER = re.compile(r"\d+(?:[._-]\d+)*")
"""A version, a date or a number in an address."""


def one_of_lists(found: Sequence[Problem]) -> list[Problem]:
    """The problems; of those of one list that lead into one folder, and of those of one label that
    lead to one page of each version, the first, with the number of the others. On other pages they
    are alike. What stands for others already keeps them."""
    lists: dict[str, list[Problem]] = defaultdict(list)
    for problem in found:
        if (cause := _cause_of(problem)) and not problem.evidence["more"]:
            lists[cause].append(problem)
    gone = {id(one) for alike in lists.values() if len(alike) >= MANY for one in alike[1:]}
    return [_told(one, lists.get(_cause_of(one), ())) for one in found if id(one) not in gone]


def _cause_of(problem: Problem) -> str:
    """Whither, and from what place, a link of a list or of each version leads; "" for another."""
    whither = _folder_of(problem) or _pattern_of(problem)
    selector = problem.element.selector if problem.element else ""
    return f"{whither} at {like_place(selector)}" if whither else ""


def _folder_of(problem: Problem) -> str:
    """The folder that a link of a list leads into."""
    folder = folder_of((problem.subject or "").partition("#")[0])
    listed = _LISTED.search(problem.element.selector) if problem.element else None
    return f"of the list into {folder}" if listed and folder[:1] == "/" != folder else ""


def _pattern_of(problem: Problem) -> str:
    """The label and the address of a link, without the version that the address holds."""
    target = problem.subject or ""
    pattern = _NUMBER.sub("*", target)
    same = target[:1] == "/" and pattern != target and problem.text.strip()
    return f"called “{problem.text.strip()}” to {pattern}" if same else ""


def _told(problem: Problem, alike: Sequence[Problem]) -> Problem:
    cause = _cause_of(problem)
    if not cause:
        return problem
    if len(alike) >= MANY:
        whither = _folder_of(problem) or _pattern_of(problem)
        problem = with_others(problem, len(alike) - 1, whither)
    return replace(problem, alike=(*problem.alike, cause))
