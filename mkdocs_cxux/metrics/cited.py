"""A page in, the blocks out that quote a law word for word: nobody here may put it otherwise."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.metrics.prose.once import of_page
from mkdocs_cxux.model.page import Block, BlockKind, Page

_LABEL = 14
"""Words of a line at most that says which place of a law is quoted below it."""
_NUMBER = r"\s?\(?(?:\d+|[IVXLC]+|[A-Z])(?![^\W\d_]{2})"
"""“17”, “(17)”, “5f(2)”, “IV”, “A”."""
_BESIDE = frozenset({
    BlockKind.LABEL, BlockKind.CELL, BlockKind.CODE, BlockKind.CAPTION, BlockKind.QUOTE,
})  # fmt: skip


@of_page
def cited(page: Page) -> frozenset[int]:
    """Indexes in `page.content` of texts in italics that stand below the name of a place in a law,
    as “Recital (17)” and “§ 3”, or begin with one."""
    found: set[int] = set()
    below = False
    for index, block in enumerate(page.content):
        named = bool(_places().match(block.text))
        if named and (block.level or len(block.text.split()) <= _LABEL):
            below = True
        elif block.italic:
            if named or below:
                found.add(index)
        elif block.kind not in _BESIDE and not _is_title(block):
            below = False
    return frozenset(found)


def _is_title(block: Block) -> bool:
    """Whether it is a line that says what the place is about: “Definitions” below “Article 3”."""
    return not block.level and len(block.text.split()) <= _LABEL and block.text[-1:].isalnum()


@cache
def _places() -> re.Pattern[str]:
    listed = sorted(words_anywhere("law-places"), key=len, reverse=True)
    either = "|".join(rf"{re.escape(word)}\b" if word[-1].isalnum() else re.escape(word)
                      for word in listed)
    return re.compile(rf"(?i:{either}){_NUMBER}")
