"""A block in, whether the eye stops there out: at a line, a list, a title, the edge of a box."""

from __future__ import annotations

import re

from mkdocs_cxux.metrics.records import is_signature
from mkdocs_cxux.model.page import Block, BlockKind

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE})
"""The kinds of running text."""
_LINE = 8
"""Words: a paragraph of no more that begins with a capital and has no full stop is a line of its
own, as a heading in bold type or “Default value: 3” is, and the eye stops there."""
_ASKS = ("?", "？")
_QUESTION = 20
"""Words of a question that stands alone, as those of a FAQ do: it is a heading."""
_FLAG = re.compile(r"--?\w")
"""How the line above what an option of a command does begins."""
_LETTER = re.compile(r"\w")
_STOPS = (".", "!", "…", "。", "！", ";", ",")
_POINT = re.compile(r"(?:\(?(?:\d{1,2}|[a-z])[.)]|\[\d{1,3}\]|[-–*•·▪◦‣●○➤►✓✔])\s+\S")
"""How the points of a list begin that somebody set in paragraphs or lines. A long dash opens what
somebody says."""
_POINTS = 2
"""Lines of a text that begin so and make it a list."""
_TITLE = re.compile(r"(?:^|[\s_-])title(?:\s|$)")
"""What themes call the title of a box, as in "admonition-title"."""


def is_line(block: Block) -> bool:
    """Whether it is a line of its own: short and without a full stop, a signature, or a rule."""
    if is_signature(block) or not _LETTER.search(block.text):
        return True    # a rule of dashes, too
    begins = block.text[:1].isupper() or _FLAG.match(block.text)
    titled = begins and not block.text.endswith(_STOPS)
    most = _QUESTION if block.text.endswith(_ASKS) else _LINE
    return bool(titled) and len(block.text.split()) <= most


def is_typed_list(block: Block) -> bool:
    """Whether a text that is set in lines shows a list."""
    return block.in_lines and sum(map(bool, map(_POINT.match, block.sentences))) >= _POINTS


def in_quoted_list(block: Block) -> bool:
    """Whether it is a point of a list that is quoted."""
    return block.kind is BlockKind.QUOTE and " > li" in block.element.selector


def begins(block: Block) -> bool:
    """Whether it begins as a part of its own does: with a title, a question, words in bold type
    that end as a heading, or a number."""
    point = block.kind is BlockKind.PARAGRAPH and _POINT.match(block.text)
    return bool(point) or block.led or _titled(block) or _asks_first(block)


def turns(stretch: list[Block], block: Block) -> bool:
    """Whether it stands in another box: a part that opens, or one that is drawn, as those of
    quotations and notes often are."""
    if not stretch:
        return False
    before = stretch[-1]
    opened = before.element.revealable is not block.element.revealable
    return opened or (block.kind in PROSE and before.kind in PROSE and before.box != block.box)


def box_of(block: Block) -> str:
    """The beginning of selectors of what stands in a box, at its title; "" at other blocks."""
    around, inside, _ = block.element.selector.rpartition(" > ")
    return around + inside if _titled(block) and not block.level else ""


def leaves(box: str, block: Block) -> bool:
    """Whether a block stands behind a box, as far as its place tells, which begins anew at ids."""
    root = box.partition(" > ")[0]
    place = block.element.selector
    return bool(box) and place.startswith(f"{root} > ") and not place.startswith(box)


def _asks_first(block: Block) -> bool:
    """Whether a question stands before its answer, as in the paragraphs of a FAQ."""
    question, *answer = block.sentences or ("",)
    asks = question.rstrip("\"'”’*").endswith(_ASKS)
    return bool(answer) and asks and len(question.split()) <= _QUESTION


def _titled(block: Block) -> bool:
    """Whether a box with a title of its own begins here: a note, an opened <details>."""
    element = block.element
    return element.tag == "summary" or bool(_TITLE.search(element.classes))
