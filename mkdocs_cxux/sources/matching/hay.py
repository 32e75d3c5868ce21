"""The words of a file as one string: a block's words in, the places they can stand at out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_cxux.sources.matching.markup import CELL, FIELD, HEADING
from mkdocs_cxux.sources.matching.words import LOOSE, START, Written

SHORT = 3
"""Words: so few must be a whole block of the file, not a part of one."""
LONG = 6
"""Words: so many may stand anywhere in a block."""
MOST_WEIGHT = 20
"""Words: more prove no more."""
MOST_PLACES = 200
"""Places in which one text is looked for."""


class Piece(NamedTuple):
    """A block of a page: `size` words with a space between, and whether it is a heading."""

    text: str
    size: int
    heading: bool


class Place(NamedTuple):
    """Words `start` up to `end` of a file; `weight` tells how well they fit."""

    start: int
    end: int
    weight: float


class Hay:
    """Searched at the speed of the machine."""

    def __init__(self, written: Written) -> None:
        self._before = written.before
        self._text = " " + " ".join(written.words) + " "
        self._starts: list[int] = []
        at = 1
        for word in written.words:
            self._starts.append(at)
            at += len(word) + 1

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the words stand one after the other: (start, end) of each, in order."""
        needle, size = f" {text} ", text.count(" ") + 1
        at = self._text.find(needle) if text else -1
        while at >= 0:
            start = bisect_left(self._starts, at + 1)
            yield start, start + size
            at = self._text.find(needle, at + 1)

    def fitting(self, piece: Piece) -> list[Place]:
        """The places at which a block can have been written.

        A value of the front matter is one only where the text stands nowhere else: themes
        show a title from there where a page has no heading.
        """
        found: list[Place] = []
        for start, end in self.places(piece.text):
            weight = self._weight(piece, start, end)
            if weight:
                found.append(Place(start, end, weight))
                if len(found) == MOST_PLACES:
                    break
        return [place for place in found if self._before[place.start] != FIELD] or found

    def closed(self, start: int, end: int) -> tuple[str, str]:
        """What stands before and after the words."""
        before = self._before
        return before[start], before[end] if end < len(before) else START

    def _weight(self, piece: Piece, start: int, end: int) -> float:
        head, tail = self.closed(start, end)
        whole = bool(head and tail)
        if not whole and piece.size < LONG and (piece.size <= SHORT or not (head or tail)):
            return 0.0
        if head == HEADING and not piece.heading and tail not in LOOSE:
            return 0.0
        fits = 3.0 if (head == HEADING) == piece.heading else 1.0
        if piece.heading and head in (CELL, *LOOSE):
            fits = 0.5
        edges = (head not in LOOSE) + (tail not in LOOSE)
        return min(piece.size, MOST_WEIGHT) + fits + 2.0 * edges
