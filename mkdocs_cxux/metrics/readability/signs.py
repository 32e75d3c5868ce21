"""The blocks of a page in, those out that are the points of a list set with little pictures."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from mkdocs_cxux.model.page import Block, BlockKind

_ROW = 3
"""Paragraphs one after another that begin so and make a list."""
_LINE = 20
"""Words of a point that is one line."""
_PICTURES = 0x2190
"""From here on signs are pictures; those before are marks of rights and degrees."""
_KEY = re.compile(r"\d\ufe0f?\u20e3")
"""A digit drawn as a key."""


def points_of(blocks: Sequence[Block]) -> frozenset[int]:
    """The `id` of the paragraphs of one line that begin with a picture (“🚐 Drones”), three and
    more one after another."""
    return frozenset(id(block) for row in _rows(blocks) if len(row) >= _ROW for block in row)


def _rows(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    for begins, row in groupby(blocks, _begins):
        if begins:
            yield list(row)


def _begins(block: Block) -> bool:
    text = block.text.lstrip()
    pictured = bool(text) and unicodedata.category(text[0]) == "So" and ord(text[0]) >= _PICTURES
    short = block.kind is BlockKind.PARAGRAPH and len(text.split()) <= _LINE
    return short and (pictured or _KEY.match(text) is not None)
