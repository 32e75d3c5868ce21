"""How much text stands together: the longest stretch of a page that nothing breaks up."""

from __future__ import annotations

from typing import Iterator

from msgspec.structs import replace

from mkdocs_cxux.metrics.measured import not_defined, shared
from mkdocs_cxux.metrics.readability.breaks import (
    PROSE,
    begins,
    box_of,
    in_quoted_list,
    is_line,
    is_typed_list,
    leaves,
    turns,
)
from mkdocs_cxux.metrics.readability.captions import below_captions
from mkdocs_cxux.metrics.readability.letters import is_letter
from mkdocs_cxux.metrics.readability.pictures import picture_tops, place, unplaced
from mkdocs_cxux.metrics.readability.signs import points_of
from mkdocs_cxux.metrics.typed_lists import first_point
from mkdocs_cxux.model.metric import Evidence, Measures, Metric, MetricFunction
from mkdocs_cxux.model.page import Block, BlockKind, Page

_BREAKS = frozenset({
    BlockKind.HEADING, BlockKind.CELL, BlockKind.CAPTION, BlockKind.CODE, BlockKind.LABEL,
})  # fmt: skip
_WALL = 120
"""Words of a paragraph that is too long by itself (ONS, as in the rule on paragraphs)."""
_ALONE = 0.9
"""Share of a stretch from which on one paragraph is all of it."""
_MOST = 0.7
"""Share of a stretch from which on one paragraph is most of it."""
_PAIR = 2
"""Paragraphs between which nobody looks for a heading once the longer one is split."""
_ALL = 0.95
"""Share of a page's words from which on a stretch is all of it: dates and names stand around it."""
_SHOWN = 5
_UNSURE = 0.3
"""Confidence where images may stand between the blocks and nothing says where."""


def heading_gap(page: Page, measures: Measures) -> Metric:
    """Words in the longest stretch of the main content that nothing breaks up.

    Headings, lists, tables, code, captions, labels, images, frames, lines across the page and both
    ends of boxes with a title break it, and so do short lines, within a paragraph, too, words in
    bold type at the beginning that end as a heading does, numbered points, paragraphs that are no
    running text, as those that declare functions, and the edge of a drawn box and of what an
    accordion or a tab shows. A letter has none.
    """
    name = "readability.heading_gap"
    text = shared(page, measures).text
    if not text.spaced:
        return not_defined(name, f"{text.language} writes no spaces between words")
    if is_letter(page):
        return not_defined(name, "it is a letter that somebody signed")
    counted = {id(block): words for block, words in text.paragraphs}
    stretches = sorted(_stretches(page, counted), key=lambda stretch: -stretch.weight)[:_SHOWN]
    if not stretches:
        return not_defined(name, "no running text of several paragraphs")
    said = sum(_size(b, counted) for b in page.content if b.kind is not BlockKind.HEADING)
    stretches[0] = replace(stretches[0], whole=stretches[0].weight >= _ALL * said)
    unsure = unplaced(page)
    return Metric(
        name,
        stretches[0].weight,
        "words",
        confidence=_UNSURE if unsure else 1.0,
        evidence=tuple(stretches),
        reason=unsure,
    )


def _stretches(page: Page, counted: dict[int, int]) -> Iterator[Evidence]:
    """Each unbroken stretch, quoted by the block it begins with, and weighed by its words."""
    pictures, points = tuple(picture_tops(page)), points_of(page.content)
    stretch: list[Block] = []
    top = 0.0
    listed = False
    box = ""
    for block in page.content:
        here = place(block.element)[0]
        item = block.kind is BlockKind.ITEM or in_quoted_list(block) or id(block) in points
        pictured = any(top < y <= here for y in pictures)
        apart = is_line(block) or is_typed_list(block) or (
            block.kind in PROSE and id(block) not in counted
        )
        broken = block.kind in _BREAKS or item or listed or pictured or apart
        left = leaves(box, block)
        box = box_of(block) or ("" if left else box)
        if broken or left or block.ruled or turns(stretch, block) or begins(block):
            yield from _whole(stretch, counted)
            stretch = []
        listed, top = item, max(top, here)
        if block.kind not in _BREAKS and not apart:
            above, parts = below_captions(block)
            stretch += above
            for part in parts:
                yield from _whole(stretch, counted)
                stretch = [part]
    yield from _whole(stretch, counted)


def _whole(stretch: list[Block], counted: dict[int, int]) -> Iterator[Evidence]:
    """The stretch and its words, unless it is one long paragraph and hardly more: then there is
    nothing to put a heading between, and `long_paragraph` tells it. Nor may anybody put one into
    what somebody else said. Of two paragraphs, where one is most of all words, and with a list that
    was typed into one, the longest is the part to mend."""
    words = [_size(block, counted) for block in stretch]
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


def _size(block: Block, counted: dict[int, int]) -> int:
    return counted.get(id(block)) or len(block.text.split())


METRICS: dict[str, MetricFunction] = {"readability.heading_gap": heading_gap}
"""The measures of this module by name."""
