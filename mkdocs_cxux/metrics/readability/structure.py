"""How the text is broken up: its longest paragraph, and its longest stretch without a break."""

from __future__ import annotations

import re
from typing import Iterator
from urllib.parse import urlsplit

from mkdocs_cxux.metrics.measured import not_defined, shared
from mkdocs_cxux.metrics.prose.text import TextFacts
from mkdocs_cxux.metrics.readability.remedy import remedy
from mkdocs_cxux.metrics.readability.signs import points_of
from mkdocs_cxux.metrics.records import is_signature
from mkdocs_cxux.metrics.typed_lists import first_point
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.metric import Evidence, Measures, Metric, MetricFunction
from mkdocs_cxux.model.page import Block, BlockKind, Image, Page

_BREAKS = frozenset({
    BlockKind.HEADING, BlockKind.CELL, BlockKind.CAPTION, BlockKind.CODE, BlockKind.LABEL,
})  # fmt: skip
_LINE = 8
"""Words: a paragraph of no more that begins with a capital and has no full stop is a line of its
own, as a heading in bold type or “Default value: 3” is, and the eye stops there."""
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE})
_ASKS = ("?", "？")
_QUESTION = 20
"""Words of a question that stands alone, as those of a FAQ do: it is a heading."""
_FLAG = re.compile(r"--?\w")
"""How the line above what an option of a command does begins."""
_LETTER = re.compile(r"\w")
_STOPS = (".", "!", "…", "。", "！", ";", ",")
_PICTURE = 40
"""CSS pixels: a lower image is an icon and breaks no stretch of text."""
_LOW, _WIDE = 10, 100
"""CSS pixels of a lower image that breaks one: a formula in a line of its own."""
_WALL = 120
"""Words of a paragraph that is too long by itself (ONS, as in the rule on paragraphs)."""
_ALONE = 0.9
"""Share of a stretch from which on one paragraph is all of it."""
_NARROW = 0.4
"""Width of a letter beside the size of its font, rather less than most have."""
_MOST = 0.7
"""Share of a stretch from which on one paragraph is most of it."""
_PAIR = 2
"""Paragraphs between which nobody looks for a heading once the longer one is split."""
_POINT = re.compile(r"(?:\(?(?:\d{1,2}|[a-z])[.)]|\[\d{1,3}\]|[-–*•·▪◦‣●○➤►✓✔])\s+\S")
"""How the points of a list begin that somebody set in paragraphs or lines. A long dash opens what
somebody says."""
_POINTS = 2
"""Lines of a text that begin so and make it a list."""
_TITLE = re.compile(r"(?:^|[\s_-])title(?:\s|$)")
"""What themes call the title of a box, as in "admonition-title"."""
_SHOWN = 5
_UNSURE = 0.3
"""Confidence where images may stand between the blocks and nothing says where."""


def long_paragraph(page: Page, measures: Measures) -> Metric:
    """Words in the longest block of running text, the longest blocks quoted.

    What is quoted from others is theirs to break up, and of a text that its box cuts off after
    some lines nobody sees how long it is.
    """
    name = "readability.long_paragraph"
    text = shared(page, measures).text
    if not text.spaced:
        return not_defined(name, f"{text.language} writes no spaces between words")
    blocks = (
        p for p in text.paragraphs
        if not (p[0].in_lines or p[0].kind is BlockKind.QUOTE or _is_cut(p[0]))
    )
    longest = sorted(blocks, key=lambda pair: -pair[1])[:_SHOWN]
    if not longest:
        return not_defined(name, "no running text")
    evidence = tuple(
        Evidence(block.text, block.element, f"{words} words", float(words), remedy(block))
        for block, words in longest
    )
    return Metric(
        name, float(longest[0][1]), "words", count=len(text.paragraphs), evidence=evidence
    )


def _is_cut(block: Block) -> bool:
    """Whether a text is much longer than its box has room for, as where a card shows the first
    lines of it (`line-clamp`)."""
    look = block.element.looks[0]
    if look is None or not (look.line_height and look.font_size):
        return False
    room = look.box.height / look.line_height * look.box.width / (_NARROW * look.font_size)
    return len(block.text) > 2 * room


def heading_gap(page: Page, measures: Measures) -> Metric:
    """Words in the longest stretch of the main content that nothing breaks up.

    Headings, lists, tables, code, captions, labels, images, frames, lines across the page and both
    ends of boxes with a title break it, and so do short lines, words in bold type at the beginning
    that end as a heading does, numbered points, paragraphs that are no running text, as those that
    declare functions, and the edge of a drawn box and of what an accordion or a tab shows.
    """
    name = "readability.heading_gap"
    text = shared(page, measures).text
    if not text.spaced:
        return not_defined(name, f"{text.language} writes no spaces between words")
    stretches = sorted(_stretches(page, text), key=lambda stretch: -stretch.weight)[:_SHOWN]
    if not stretches:
        return not_defined(name, "no running text of several paragraphs")
    unsure = _unplaced(page)
    return Metric(
        name,
        stretches[0].weight,
        "words",
        confidence=_UNSURE if unsure else 1.0,
        evidence=tuple(stretches),
        reason=unsure,
    )


def _unplaced(page: Page) -> str:
    """Why it is not known where an image of the text stands; "" where all are in their places."""
    images = [image for image in page.images if _in_text(image)]
    if images and not page.has_layout:
        return "without layout it is not known where the images stand"
    # What a browser loads only when somebody scrolls there has no size and so no place before.
    if any(image.loaded is None and not any(image.element.looks) for image in images):
        return "an image that is loaded only when somebody scrolls to it has no place yet"
    return ""


def _stretches(page: Page, text: TextFacts) -> Iterator[Evidence]:
    """Each unbroken stretch, quoted by the block it begins with, and weighed by its words."""
    counted = {id(block): words for block, words in text.paragraphs}
    pictures, points = tuple(_pictures(page)), points_of(page.content)
    stretch: list[Block] = []
    top = 0.0
    listed = False
    box = ""
    for block in page.content:
        here = _place(block.element)[0]
        item = block.kind is BlockKind.ITEM or _in_quoted_list(block) or id(block) in points
        pictured = any(top < y <= here for y in pictures)
        apart = _is_line(block) or _is_typed_list(block) or (
            block.kind in _PROSE and id(block) not in counted
        )
        broken = block.kind in _BREAKS or item or listed or pictured or apart
        left = _leaves(box, block)
        box = _box(block) or ("" if left else box)
        if broken or left or block.ruled or _turns(stretch, block) or _begins(block):
            yield from _whole(stretch, counted)
            stretch = []
        listed, top = item, max(top, here)
        if block.kind not in _BREAKS and not apart:
            stretch.append(block)
    yield from _whole(stretch, counted)


def _whole(stretch: list[Block], counted: dict[int, int]) -> Iterator[Evidence]:
    """The stretch and its words, unless it is one long paragraph and hardly more: then there is
    nothing to put a heading between, and `long_paragraph` tells it. Nor may anybody put one into
    what somebody else said. Of two paragraphs, where one is most of all words, and with a list that
    was typed into one, the longest is the part to mend."""
    words = [counted.get(id(block)) or len(block.text.split()) for block in stretch]
    longest = max(words, default=0)
    wall = longest > _WALL and longest >= _ALONE * sum(words)
    if all(block.kind is BlockKind.QUOTE for block in stretch):
        return
    size, most = float(sum(words)), stretch[words.index(longest)] if stretch else None
    if most and not (wall and not most.in_lines):
        most_of_it = len(stretch) <= _PAIR or longest >= _MOST * size
        mended = most_of_it or first_point(most.text) >= 0
        part = (most.text, float(longest)) if mended else ("", 0.0)
        yield Evidence(stretch[0].text, stretch[0].element, f"{size:g} words", size, part=part)


def _turns(stretch: list[Block], block: Block) -> bool:
    """Whether it stands in another box: a part that opens, or one that is drawn, as those of
    quotations and notes often are."""
    if not stretch:
        return False
    before = stretch[-1]
    opened = before.element.revealable is not block.element.revealable
    return opened or (block.kind in _PROSE and before.kind in _PROSE and before.box != block.box)


def _begins(block: Block) -> bool:
    """Whether it begins as a part of its own does: with a title, a question, words in bold type
    that end as a heading, or a number."""
    point = block.kind is BlockKind.PARAGRAPH and _POINT.match(block.text)
    return bool(point) or block.led or _titled(block) or _asks_first(block)


def _pictures(page: Page) -> Iterator[float]:
    """Where pictures and frames stand that break a text: high ones, and those that stand between
    the blocks and are wide, as a formula is, or come from another host, which shows them as high
    as they are."""
    boxes = [_place(block.element) for block in page.content]
    for image in page.images:
        if not _in_text(image):
            continue
        y, height = _place(image.element)
        wide = height >= _LOW and _width(image.element) >= _WIDE
        alone = wide or _is_elsewhere(page, image)
        if height >= _PICTURE or (alone and not _within(y, y + height, boxes)):
            yield y
    for frame in page.embedded:
        y, height = _place(frame)
        if frame.landmark is Landmark.MAIN and height >= _PICTURE:
            yield y


def _is_elsewhere(page: Page, image: Image) -> bool:
    """Whether a picture with a text did not come from another host: it has the size of its text
    here, and its own on the site."""
    host = urlsplit(image.chosen or image.src).netloc
    outside = bool(host) and host != urlsplit(page.url).netloc
    return outside and image.loaded is False and bool(image.alt)


def _is_line(block: Block) -> bool:
    if is_signature(block) or not _LETTER.search(block.text):
        return True    # a rule of dashes, too
    begins = block.text[:1].isupper() or _FLAG.match(block.text)
    titled = begins and not block.text.endswith(_STOPS)
    most = _QUESTION if block.text.endswith(_ASKS) else _LINE
    return bool(titled) and len(block.text.split()) <= most


def _asks_first(block: Block) -> bool:
    """Whether a question stands before its answer, as in the paragraphs of a FAQ."""
    question, *answer = block.sentences or ("",)
    asks = question.rstrip("\"'”’*").endswith(_ASKS)
    return bool(answer) and asks and len(question.split()) <= _QUESTION


def _in_quoted_list(block: Block) -> bool:
    return block.kind is BlockKind.QUOTE and " > li" in block.element.selector


def _is_typed_list(block: Block) -> bool:
    """Whether a text that is set in lines shows a list."""
    return block.in_lines and sum(map(bool, map(_POINT.match, block.sentences))) >= _POINTS


def _titled(block: Block) -> bool:
    """Whether a box with a title of its own begins here: a note, an opened <details>."""
    element = block.element
    return element.tag == "summary" or bool(_TITLE.search(element.classes))


def _box(block: Block) -> str:
    """The beginning of selectors of what stands in a box, at its title; "" at other blocks."""
    around, inside, _ = block.element.selector.rpartition(" > ")
    return around + inside if _titled(block) and not block.level else ""


def _leaves(box: str, block: Block) -> bool:
    """Whether a block stands behind a box, as far as its place tells, which begins anew at ids."""
    root = box.partition(" > ")[0]
    place = block.element.selector
    return bool(box) and place.startswith(f"{root} > ") and not place.startswith(box)


def _in_text(image: Image) -> bool:
    return image.element.landmark is Landmark.MAIN


def _place(element: Element) -> tuple[float, float]:
    """Top and height on the desktop in CSS pixels; (0, 0) without layout."""
    look = element.looks[0]
    return (look.box.y, look.box.height) if look else (0.0, 0.0)


def _width(element: Element) -> float:
    look = element.looks[0]
    return look.box.width if look else 0.0


def _within(top: float, bottom: float, boxes: list[tuple[float, float]]) -> bool:
    return any(y <= top and bottom <= y + height for y, height in boxes)


METRICS: dict[str, MetricFunction] = {
    "readability.long_paragraph": long_paragraph,
    "readability.heading_gap": heading_gap,
}
"""The measures of this module by name."""
