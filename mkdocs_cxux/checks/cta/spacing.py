"""Two targets on a phone in, whether one is too near to the other out (WCAG 2.2, 2.5.8)."""

from __future__ import annotations

import re
from math import hypot

from msgspec import Struct

from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.snapshot import Box

NAV = re.compile(r"(?:\S+ > )*?nav(?=[:.#\[ ])\S*")
"""The way to the outermost navigation in a selector."""

LETTER, LINE = 3.0, 24.0
"""CSS pixels that a letter takes at least, and a line at most."""

SLACK = 0.5
"""CSS pixels that rounding of boxes may take; below it nothing is said."""


class Target(Struct, frozen=True, gc=False):
    """Something to touch. `key` is what it does: targets with one key are one target. `leads` is
    where a link leads, as it is written; `role` is the control's, "link" for links."""

    box: Box
    element: Element
    name: str
    key: str
    inline: bool
    leads: str = ""
    role: str = "link"

    @property
    def is_icon(self) -> bool:
        """Whether its name cannot be written in its box: an icon stands for it."""
        return self.box.width < LETTER * len(self.name) and self.box.height < LINE

    @property
    def pieces(self) -> tuple[Box, ...]:
        """Where it can be touched: a link that goes on in the next line is not where the box around
        its pieces is."""
        return self.element.lines or (self.box,)


def is_small(box: Box, size: float) -> bool:
    """Whether a side is shorter than `size`."""
    return min(box.width, box.height) < size - SLACK


def too_near(target: Target, other: Target, size: float) -> bool:
    """Whether a circle of diameter `size` on the target's centre meets what of another target can
    be touched or, where that is small itself, its circle (WCAG 2.5.8, exception "spacing")."""
    if other.key == target.key or _other_layer(target.element, other.element):
        return False
    if any(_inside(target.box, piece) or _inside(piece, target.box) for piece in other.pieces):
        return False
    x, y = _centre(target.box)
    if is_small(other.box, size):
        ox, oy = _centre(other.box)
        if hypot(x - ox, y - oy) < size - SLACK:
            return True
    return any(_away(x, y, piece) < size / 2 - SLACK for piece in other.pieces)


def _away(x: float, y: float, box: Box) -> float:
    """How far a point is from a box, 0 within it."""
    dx = max(box.x - x, 0, x - (box.x + box.width))
    dy = max(box.y - y, 0, y - (box.y + box.height))
    return hypot(dx, dy)


def _other_layer(one: Element, other: Element) -> bool:
    """Whether they stand in two landmarks, or in two navigations: a closed drawer and a breadcrumb,
    a sticky header. A drawer's lists that wait to be opened are measured over the page."""
    if one.landmark is not other.landmark:
        return True
    navs = NAV.match(one.selector), NAV.match(other.selector)
    return all(navs) and len({nav and nav[0] for nav in navs}) > 1


def _centre(box: Box) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2


def _inside(inner: Box, outer: Box) -> bool:
    return (
        inner.x >= outer.x - 1 and inner.y >= outer.y - 1
        and inner.x + inner.width <= outer.x + outer.width + 1
        and inner.y + inner.height <= outer.y + outer.height + 1
    )
