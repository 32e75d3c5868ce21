"""How long the paragraphs of a page are: its longest block of running text."""

from __future__ import annotations

from mkdocs_cxux.metrics.measured import not_defined, shared
from mkdocs_cxux.metrics.readability.remedy import remedy
from mkdocs_cxux.model.metric import Evidence, Measures, Metric, MetricFunction
from mkdocs_cxux.model.page import Block, BlockKind, Page

_NARROW = 0.4
"""Width of a letter beside the size of its font, rather less than most have."""
_SHOWN = 5


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
        Evidence(
            block.text, block.element, f"{words} words", float(words), remedy(block, page.source)
        )
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


METRICS: dict[str, MetricFunction] = {"readability.long_paragraph": long_paragraph}
"""The measures of this module by name."""
