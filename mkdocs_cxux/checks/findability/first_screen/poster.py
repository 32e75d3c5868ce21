"""The page of an event in, whether its poster is seen at first out: it says what and where."""

from __future__ import annotations

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.forms.stamp import has_date
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.snapshot import VIEWPORTS

LARGE = 0.25
"""Share of the window that a poster fills at least of what is seen at first: it is to be read."""


def shows_poster(page: Page, at: int, limit: float) -> bool:
    """Whether the heading of an event, a day below or above it and a large picture all stand above
    `limit`. Other pages have pictures to look at, and posts the day on which they were written."""
    folders = page.path.strip("/").lower().split("/")[:-1]
    if not any(folder in words_anywhere("event-folders") for folder in folders):
        return False
    seen = [block for block in page.content if _begins(block.element, at, limit)]
    named = any(block.level == 1 for block in seen)
    dated = any(not block.level and has_date(block.text) for block in seen)
    return named and dated and any(_is_large(image.element, at, limit) for image in page.images)


def _begins(element: Element, at: int, limit: float) -> bool:
    look = element.looks[at]
    return look is not None and look.box.width > 1 and look.box.y < limit


def _is_large(picture: Element, at: int, limit: float) -> bool:
    look, (_, whole, window) = picture.looks[at], VIEWPORTS[at]
    if look is None or picture.landmark is not Landmark.MAIN:
        return False
    seen = look.box.width * (min(look.box.y + look.box.height, limit) - look.box.y)
    return seen >= LARGE * whole * window
