"""A page in, which pictures and frames that say something are seen at first out."""

from __future__ import annotations

from collections import defaultdict

from mkdocs_cxux.checks.wording import stems
from mkdocs_cxux.forms.selector import like_place
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.snapshot import VIEWPORTS

LEADS_ON = frozenset({"home", "landing"})
"""Types of pages that are there to lead to others."""

FRAME = 0.1
"""Share of the window from which what is in a frame is content; less is a button or a badge."""

PICTURE, ROW = 32.0, 3
"""Pixels of the smaller side of a picture that is more than an icon, and pictures of a row or links
of a list."""

ACROSS = 0.8
"""Share of the width of the window from which on a picture is that of the page."""


def is_pictured(page: Page, at: int, limit: float) -> bool:
    """Whether a picture across the first screenful of a page that leads on shows its name in
    letters, as far as the words for who cannot see it tell: they share one with its title."""
    if page.type not in LEADS_ON:
        return False
    named = stems(page.title, page.language)
    return any(
        fills(image.element, at, limit) and _across(image.element)
        and named & stems(image.alt or "", page.language)
        for image in page.images
    )


def _across(picture: Element) -> bool:
    """Whether it is nearly as wide as the desktop: what stands beside others is theirs."""
    look = picture.looks[0]
    return look is not None and look.box.width >= ACROSS * VIEWPORTS[0].width


def shows_gallery(page: Page, at: int, limit: float, top: float) -> bool:
    """Whether a row of pictures that say something, as the logos of partners do, begins on the
    first screenful and stands before the text."""
    rows: dict[str, list[float]] = defaultdict(list)
    for image in page.images:
        look = image.element.looks[at]
        shown = look is not None and min(look.box.width, look.box.height) >= PICTURE
        if look is not None and shown and image.alt and image.element.landmark is Landmark.MAIN:
            rows[like_place(image.element.selector)].append(look.box.y)
    before = ([y for y in row if y < top] for row in rows.values())
    return any(len(row) >= ROW and min(row) < limit for row in before)


def fills(frame: Element, at: int, limit: float) -> bool:
    """Whether enough of a frame is seen at first to read or watch what is in it."""
    look = frame.looks[at]
    if look is None or frame.landmark is not Landmark.MAIN:
        return False
    _, y, width, height = look.box
    _, whole, window = VIEWPORTS[at]
    return width * (min(y + height, limit) - y) >= FRAME * whole * window
