"""A page in, where the pictures and frames stand that break up its text out."""

from __future__ import annotations

from typing import Iterator
from urllib.parse import urlsplit

from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.page import Image, Page

_PICTURE = 40
"""CSS pixels: a lower image is an icon and breaks no stretch of text."""
_LOW, _WIDE = 10, 100
"""CSS pixels of a lower image that breaks one: a formula in a line of its own."""


def picture_tops(page: Page) -> Iterator[float]:
    """Where pictures and frames stand that break a text: high ones, and those that stand between
    the blocks and are wide, as a formula is, or did not come here: an editor put them there."""
    boxes = [place(block.element) for block in page.content]
    for image in page.images:
        if not _in_text(image):
            continue
        y, height = place(image.element)
        wide = height >= _LOW and _width(image.element) >= _WIDE
        alone = wide or _is_missing(page, image)
        if height >= _PICTURE or (alone and not _within(y, y + height, boxes)):
            yield y
    for frame in page.embedded:
        y, height = place(frame)
        if frame.landmark is Landmark.MAIN and height >= _PICTURE:
            yield y


def unplaced(page: Page) -> str:
    """Why it is not known where an image of the text stands; "" where all are in their places."""
    images = [image for image in page.images if _in_text(image)]
    if images and not page.has_layout:
        return "without layout it is not known where the images stand"
    # What a browser loads only when somebody scrolls there has no size and so no place before.
    if any(image.loaded is None and not any(image.element.looks) for image in images):
        return "an image that is loaded only when somebody scrolls to it has no place yet"
    return ""


def place(element: Element) -> tuple[float, float]:
    """Top and height on the desktop in CSS pixels; (0, 0) without layout."""
    look = element.looks[0]
    return (look.box.y, look.box.height) if look else (0.0, 0.0)


def _is_missing(page: Page, image: Image) -> bool:
    """Whether a picture did not come: the page has none at its address, or its host was not asked,
    which may also have been there to count visitors where it has no text. It has the size of its
    text here, and its own where it comes."""
    host = urlsplit(image.chosen or image.src).netloc
    own = not host or host == urlsplit(page.url).netloc
    return image.loaded is False and (own or bool(image.alt))


def _in_text(image: Image) -> bool:
    return image.element.landmark is Landmark.MAIN


def _width(element: Element) -> float:
    look = element.looks[0]
    return look.box.width if look else 0.0


def _within(top: float, bottom: float, boxes: list[tuple[float, float]]) -> bool:
    return any(y <= top and bottom <= y + height for y, height in boxes)
