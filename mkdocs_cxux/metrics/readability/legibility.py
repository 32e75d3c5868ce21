"""How the text is set: its size, its lines on the phone, the length of a line on the desktop."""

from __future__ import annotations

from statistics import median
from typing import Iterator, NamedTuple

from mkdocs_cxux.metrics.measured import not_defined, shared
from mkdocs_cxux.model.element import Landmark, Look
from mkdocs_cxux.model.metric import Evidence, Measures, Metric, MetricFunction
from mkdocs_cxux.model.page import SHRUNK, Block, BlockKind, Page

DESKTOP, PHONE = 0, 1
SMALL = 12.0
"""CSS pixels; Lighthouse's least legible size."""
_NARROW, _WIDE = 0.34, 0.75
"""Shares between which the measured width of a letter must lie, or the box holds other things."""
_NORMAL = 1.15
"""Line height "normal", as a share of the font size, in most fonts."""
_LINES = 3
"""Lines a paragraph needs before they tell how long a line is."""
_CHARACTERS = 200
"""Characters of text a page needs before the size of its text is judged."""
_SHOWN = 5
_UNSEEN = "needs the layout, which only a browser gives"


class Set(NamedTuple):
    """How a paragraph is set at a viewport."""

    block: Block
    lines: float
    per_line: float


def phone_lines(page: Page, measures: Measures) -> Metric:
    """Lines of the tallest running text on the phone, the tallest ones as evidence."""
    name = "readability.phone_lines"
    if not page.has_layout:
        return Metric(name, None, confidence=0.0, reason=_UNSEEN)
    if page.shrunk:
        return not_defined(name, SHRUNK)
    running = {id(block) for block, _ in shared(page, measures).text.paragraphs}    # no filler
    drawn = (each for each in _paragraphs(page, PHONE) if id(each.block) in running)
    tallest = sorted(drawn, key=lambda each: -each.lines)[:_SHOWN]
    if not tallest:
        return not_defined(name, "no paragraphs on the phone")
    evidence = tuple(
        Evidence(each.block.text, each.block.element, f"{each.lines:.0f} lines", each.lines)
        for each in tallest
    )
    return Metric(name, tallest[0].lines, "lines", count=len(tallest), evidence=evidence)


def line_length(page: Page, measures: Measures) -> Metric:
    """Characters in a line on the desktop, the median of paragraphs of three lines and more.

    Where the site's own font does not load, another one stands in for it.
    """
    name = "legibility.line_length"
    if not page.has_layout:
        return Metric(name, None, confidence=0.0, reason=_UNSEEN)
    measured = [each for each in _paragraphs(page, DESKTOP) if each.lines >= _LINES]
    if not measured:
        return not_defined(name, "no paragraphs of three lines and more")
    value = median(each.per_line for each in measured)
    evidence = (Evidence("paragraphs on the desktop"),)
    return Metric(name, value, "characters", count=len(measured), evidence=evidence)


def small_text(page: Page, measures: Measures) -> Metric:
    """Share, 0..1, of the characters seen on the phone whose font size is under 12 CSS pixels,
    code and the small print of the footer aside."""
    name = "legibility.small_text"
    if not page.has_layout:
        return Metric(name, None, confidence=0.0, reason=_UNSEEN)
    if page.shrunk:
        return not_defined(name, SHRUNK)
    shown = [(b, look) for b in page.blocks if (look := b.element.looks[PHONE]) and _read(b)]
    characters = sum(len(block.text) for block, _ in shown)
    if characters < _CHARACTERS:
        return not_defined(name, "too little text on the phone")
    small = [(block, look) for block, look in shown if 0 < look.font_size < SMALL]
    most = sorted(small, key=lambda pair: -len(pair[0].text))[:_SHOWN]
    return Metric(
        name,
        sum(len(block.text) for block, _ in small) / characters,
        "share",
        count=len(shown),
        evidence=tuple(
            Evidence(b.text, b.element, f"{look.font_size:.3g} px", len(b.text))
            for b, look in most
        ),
    )


def _read(block: Block) -> bool:
    return block.kind is not BlockKind.CODE and block.element.landmark is not Landmark.FOOTER


def _paragraphs(page: Page, viewport: int) -> Iterator[Set]:
    """The paragraphs of the main text whose box holds their text and nothing else."""
    for block in page.content:
        look = block.element.looks[viewport]
        if block.kind is not BlockKind.PARAGRAPH or block.in_lines or look is None:
            continue
        height = look.line_height or _NORMAL * look.font_size
        lines = (look.box.height - 2 * look.padding_y) / height if height else 0.0
        if lines < 1 or not _plausible(block, look, lines):
            continue
        # The last line is half full on average.
        yield Set(block, lines, len(block.text) / max(1.0, lines - 0.5))


def _plausible(block: Block, look: Look, lines: float) -> bool:
    """Whether the text fills the box: no picture in it, no columns, no other text."""
    width = look.box.width - 2 * look.padding_x
    if width <= 0 or not look.font_size:
        return False
    least = len(block.text) * _NARROW * look.font_size / width
    most = len(block.text) * _WIDE * look.font_size / width + 1.5
    return least <= lines <= most


METRICS: dict[str, MetricFunction] = {
    "readability.phone_lines": phone_lines,
    "legibility.line_length": line_length,
    "legibility.small_text": small_text,
}
"""The measures of this module by name."""
