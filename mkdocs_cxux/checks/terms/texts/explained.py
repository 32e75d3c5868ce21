"""The blocks of a page in, which of them explain a term that stands beside or above them out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from mkdocs_cxux.checks.terms.apart import are_two
from mkdocs_cxux.model.page import Block

_CELL = re.compile(r"^(.* > tr(?::nth-of-type\(\d+\))?) > t[dh]")
_TERM, _SAYS = re.compile(r" > dt[^>]*(?: >|$)"), re.compile(r" > dd[^>]*(?: >|$)")
_DEEP = 3
"""The level from which on a heading with one text below it is an entry of a list of terms."""


def explained(content: Sequence[Block]) -> Mapping[str, str]:
    """The selector of each explanation -> what it explains: the first cell of its row, the term of
    a list of definitions, the heading of an entry that has no more than this text."""
    return {text.element.selector: term.text for term, text in _pairs(content)}


def is_explanation(term: str, wrong: str, use: str, language: str) -> bool:
    """Whether a word tells in plain words what the right one means, which is the `term` beside it
    or a part of that: another spelling tells nothing."""
    if not term or not are_two(wrong, use, language):
        return False
    right = rf"(?<![\w-]){re.escape(use)}(?:e?s)?(?![\w-])"
    return re.search(right, term, re.IGNORECASE) is not None


def _pairs(content: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
    first: Block | None = None         # of the row that is read
    row, term = "", None
    for at, block in enumerate(content):
        cell = _CELL.match(block.element.selector)
        if cell and cell[1] == row and first is not None:
            yield first, block
        row, first = (cell[1], first if cell[1] == row else block) if cell else ("", None)
        if _TERM.search(block.element.selector):
            term = block
        elif term is not None and _SAYS.search(block.element.selector):
            yield term, block
        elif block.level >= _DEEP and _is_entry(content[at : at + 3]):
            yield block, content[at + 1]


def _is_entry(blocks: Sequence[Block]) -> bool:
    """Whether a heading has one text below it, before the next heading as high or the end."""
    head, *below = blocks
    if not below or below[0].level:
        return False
    return len(below) == 1 or 0 < below[1].level <= head.level
