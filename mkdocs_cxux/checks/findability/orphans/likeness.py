"""Pages of a site in, how alike they are by the words they are called out."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import Iterable, Mapping

from mkdocs_cxux.checks.wording import spelled, stems
from mkdocs_cxux.model.site import PageRecord

SAME_FOLDER = 1.0
"""What a wholly shared path adds to a likeness of 0..1: the next of kin stand nearby.

On four real sites (398 pages) a page proposed so really links to the page for .39, .21, .48 and
.75 of the pages (chance: .01, .10, .15, .18); with 0 for .27, .26, .32 and .67."""


class Likeness:
    """TF-IDF of what pages are called (title, main headings, address), and of nothing else."""

    def __init__(self, pages: Iterable[PageRecord]) -> None:
        self._words = {page.url: _words(page) for page in pages}
        self._folders = {page.url: _folders(page.path) for page in pages}
        spread = Counter(word for words in self._words.values() for word in words)
        many = len(self._words) + 1
        self._weight = {word: math.log(many / count) for word, count in spread.items()}
        self._holders: defaultdict[str, list[str]] = defaultdict(list)
        for url, words in self._words.items():
            for word in words:
                self._holders[word].append(url)
        self._norm = {url: self._length(words) for url, words in self._words.items()}

    def nearest(
        self, page: PageRecord, among: Mapping[str, object], least: float = 1e-9
    ) -> str:
        """The url in `among` most like `page` by words and place, "" where none is so like it."""
        shared: defaultdict[str, float] = defaultdict(float)
        for word in self._words[page.url]:
            for url in self._holders[word]:
                shared[url] += self._weight[word] ** 2
        mine = self._folders[page.url]
        best, found = least - 1e-9, ""
        for url in sorted(among):
            if url == page.url or url not in self._words:
                continue
            length = self._norm[url] * self._norm[page.url]
            alike = shared.get(url, 0.0) / length if length else 0.0
            alike += SAME_FOLDER * _shared_path(mine, self._folders[url])
            if alike > best + 1e-9:
                best, found = alike, url
        return found

    def _length(self, words: Iterable[str]) -> float:
        return math.sqrt(sum(self._weight[word] ** 2 for word in words))


def _words(page: PageRecord) -> frozenset[str]:
    said = " ".join((page.title, *page.h1s, spelled(page.path)))
    return stems(said, page.language)


def _folders(path: str) -> list[str]:
    return [part for part in path.split("/") if part]


def _shared_path(mine: list[str], theirs: list[str]) -> float:
    """0..1: how much of the folders above `mine` the other shares; the folder itself most."""
    above = mine[:-1]
    if not above:
        return 0.0
    shared = 0
    for one, other in zip(above, theirs, strict=False):
        if one != other:
            break
        shared += 1
    # Of two pages that share as much, the one above is the better place for a link.
    further = len(theirs) - shared
    return shared / len(above) - 0.1 * min(further, 4) if shared else 0.0
