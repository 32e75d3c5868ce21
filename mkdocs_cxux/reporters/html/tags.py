"""Outlines with their labels in, the places of the labels' tags out: beside what they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

LETTER, ROOM = 0.62, 0.5
"""Of the height of its letters: the width of one, and what is free around a label."""
SIZES = {1366: 26.0, 390: 19.0}
"""Pixels of a tag's letters by the width of the page; the report shows them some 15 high."""


class Rect(NamedTuple):
    """A part of a picture in pixels of the page."""

    x: float
    y: float
    width: float
    height: float


class Tag(NamedTuple):
    """A label, the anchor it leads to ("" for none), and where it stands; `size` of its letters."""

    label: str
    anchor: str
    x: float
    y: float
    width: float
    height: float
    size: float


Labels = Sequence[tuple[str, str]]


def tagged(
    outlined: Sequence[tuple[Rect, Labels]], picture: tuple[int, int]
) -> list[tuple[Tag, ...]]:
    """The tags of each outline, in their order; labels are (label, anchor)."""
    size = SIZES.get(picture[0], picture[0] / 50)
    height = size * (1 + ROOM)
    taken: list[Rect] = []
    found = []
    for rect, labels in outlined:
        widths = [size * (LETTER * len(label) + ROOM) for label, _ in labels]
        group = _free(rect, (sum(widths), height), picture, taken)
        taken.append(group)
        tags, x = [], group.x
        for (label, anchor), width in zip(labels, widths, strict=True):
            at, y, wide, high = (round(value, 1) for value in (x, group.y, width, height))
            tags.append(Tag(label, anchor, at, y, wide, high, size))
            x += width
        found.append(tuple(tags))
    return found


def _free(
    rect: Rect, size: tuple[float, float], picture: tuple[int, int], taken: Sequence[Rect]
) -> Rect:
    """A place that no other tag has; else over the element."""
    fitting = [
        place
        for place in _around(rect, *size)
        if 0 <= place.x <= picture[0] - size[0] and 0 <= place.y <= picture[1] - size[1]
    ]
    free = [place for place in fitting if not any(meet(place, other) for other in taken)]
    inside = Rect(max(0.0, min(rect.x, picture[0] - size[0])), rect.y, *size)
    return (free or fitting or [inside])[0]


def _around(rect: Rect, width: float, height: float) -> Iterator[Rect]:
    """Left of an element, over its corners, right of it, below it."""
    right, bottom = rect.x + rect.width, rect.y + rect.height
    yield Rect(rect.x - width, rect.y, width, height)
    yield Rect(rect.x, rect.y - height, width, height)
    yield Rect(right - width, rect.y - height, width, height)
    yield Rect(right, rect.y, width, height)
    yield Rect(rect.x, bottom, width, height)


def meet(one: Rect, other: Rect) -> bool:
    """Whether two parts have a place in common."""
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height
