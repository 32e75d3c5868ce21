"""Problems with links in; out with those of a page's list to one folder told once: what writes such
a list writes all of its addresses."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from mkdocs_cxux.checks.works.told_once import with_others
from mkdocs_cxux.forms.selector import like_place
from mkdocs_cxux.forms.url import folder_of
from mkdocs_cxux.model.finding import Problem
from mkdocs_cxux.model.site import PageRecord

MANY = 3
"""Links of a list to missing pages of a folder, from which on they have one cause."""
_LISTED = re.compile(
    r"(?:^| > )li\S*(?: > [^ #]+)* > a\S*$|(?:^| > )li\S* > a\S*$"
    r"|(?: > (?:div|section|article)\S*){3} > a\S*$"
)
"""The place of a link of a list, or right in the boxes of cards, where no text stands."""
_NUMBER = re.compile(r"\d+(?:[._-]\d+)*")
"""A version, a date or a number in an address."""


def one_of_lists(
    found: Sequence[Problem], links: Sequence[Problem], pages: Mapping[str, PageRecord]
) -> list[Problem]:
    """The problems; of those of one list that lead into one folder, and of those of one label that
    lead to one page of each version, the first, with the number of the others. On other pages they
    are alike. What stands for others of the `links` joins a list that holds all of these, and keeps
    its own number else."""
    places: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for link in links:
        places[(link.subject or "").partition("#")[0]][_cause_of(link), link.url] += 1
    lists: dict[str, list[Problem]] = defaultdict(list)
    sizes: Counter[str] = Counter()
    for problem in found:
        cause = _cause_of(problem)
        own = Counter({(cause, problem.url): 1})
        stood = places[problem.subject or ""] if problem.evidence["more"] else own
        if cause and {cause} == {each for each, _ in stood}:
            lists[cause].append(problem)
            sizes[cause] += stood[cause, problem.url]
    long = {cause: one for cause, one in lists.items() if len(one) > 1 and sizes[cause] >= MANY}
    gone = {id(one) for alike in long.values() for one in alike[1:]}
    first = {id(alike[0]): sizes[cause] for cause, alike in long.items()}
    return [
        _told(one, first.get(id(one), 1), pages[one.url].path)
        for one in found if id(one) not in gone
    ]


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


def _beside(problem: Problem, path: str) -> str:
    """The label of a link, and the address that is missing beside its page, as what copied a site
    or drew each page wrote it into all of them."""
    target, folder = problem.subject or "", path[: path.rindex('/') + 1]
    label = problem.text.strip()
    within = label and folder != "/" and target.startswith(folder)
    return f"called “{label}” to {target.removeprefix(folder)} beside its page" if within else ""


def _told(problem: Problem, count: int, path: str) -> Problem:
    """The problem of the page at `path` with the number of links that it stands for, and the marks
    of its cause."""
    cause, beside = _cause_of(problem), _beside(problem, path)
    if beside:
        problem = replace(problem, alike=(*problem.alike, beside))
    if not cause:
        return problem
    if count > 1:
        whither = _folder_of(problem) or _pattern_of(problem)
        problem = with_others(problem, count - 1, whither)
    return replace(problem, alike=(*problem.alike, cause))
