"""Pages of then and of now in, which of them were renamed out; where it is not clear, none."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Iterator, Mapping, NamedTuple, Sequence

from mkdocs_cxux.baseline.pair import is_generic
from mkdocs_cxux.model.known import SITE, TEMPLATE_PAGE, Mark

FEWEST = 2
SHARE = 0.5
"""Without a title: so many of its findings, and this share, must be found on the new page."""


class _Likeness(NamedTuple):
    """How much two pages have in common: findings, and 1 where the titles are the same."""

    same: int
    title: int


def moved_pages(
    old: Sequence[Mark],
    new: Sequence[Mark],
    before: Mapping[str, str],
    after: Mapping[str, str],
) -> dict[str, str]:
    """Old path -> new path. `before` and `after` are the titles of pages by path.

    A page was renamed when its own path is gone, another one that had no findings of then
    has its findings, and no other page would do as well. Titles tell only where no two pages
    share one.
    """
    held = _by_page(old)
    gone = {page: marks for page, marks in held.items() if page not in after}
    fresh = {p: marks for p, marks in _by_page(new).items() if p in after and p not in held}
    shelf = _Shelf(fresh, _unique(after))
    titles = _unique(before)
    best: dict[str, str] = {}
    for page, marks in gone.items():
        candidates = sorted(shelf.candidates(titles.get(page, ""), marks), reverse=True)
        if candidates and (len(candidates) == 1 or candidates[0][0] > candidates[1][0]):
            best[page] = candidates[0][1]
    wanted = Counter(best.values())
    return {page: target for page, target in best.items() if wanted[target] == 1}


def _by_page(marks: Sequence[Mark]) -> dict[str, list[Mark]]:
    pages: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.page not in ("", SITE, TEMPLATE_PAGE):
            pages[mark.page].append(mark)
    return pages


def _unique(titles: Mapping[str, str]) -> dict[str, str]:
    """The titles that only one page has, by path."""
    counts = Counter(titles.values())
    return {path: title for path, title in titles.items() if title and counts[title] == 1}


class _Shelf:
    """The pages that may be a renamed one, found by what they share with it."""

    def __init__(self, pages: Mapping[str, Sequence[Mark]], titles: Mapping[str, str]) -> None:
        self._held = {page: Counter(map(_fault, marks)) for page, marks in pages.items()}
        self._entitled = {titles[page]: page for page in pages if page in titles}
        self._with: dict[tuple[str, str], list[str]] = defaultdict(list)
        for page, marks in pages.items():
            for fault in {_fault(mark) for mark in marks if not is_generic(mark)}:
                self._with[fault].append(page)

    def candidates(self, title: str, marks: Sequence[Mark]) -> Iterator[tuple[_Likeness, str]]:
        """Each page that may be the one with this title and these findings."""
        own = Counter(map(_fault, marks))
        telling = Counter(_fault(mark) for mark in marks if not is_generic(mark))
        entitled = self._entitled.get(title, "")
        for page in {p for fault in telling for p in self._with[fault]} | {entitled} - {""}:
            same = sum((own & self._held[page]).values())
            sure = sum((telling & self._held[page]).values())
            enough = sure >= FEWEST and sure >= SHARE * sum(telling.values())
            if same and (page == entitled or enough):
                yield _Likeness(same, int(page == entitled)), page


def _fault(mark: Mark) -> tuple[str, str]:
    return mark.rule, mark.identity
