"""A long paragraph in, what could be done about it out: make a list of it, or split it."""

from __future__ import annotations

import re
from itertools import accumulate

from mkdocs_cxux.forms.markup import is_markdown
from mkdocs_cxux.metrics.quote import quoted
from mkdocs_cxux.metrics.typed_lists import first_point
from mkdocs_cxux.model.page import Block

_LETTERED = re.compile(r"(?<!\S)\((\d|[a-h]|i{1,3}|iv|v)\)\s")
_ROWS = (("a", "b", "c"), ("i", "ii", "iii"), ("1", "2", "3"))
"""How points begin that are told one behind the other: “(a) the pot, (b) the soil and (c) …”."""
_SENTENCES = 3
"""Sentences a paragraph needs before a place to split it is proposed (ONS: three at most)."""
_BEGINNING = 5
"""Words quoted of the sentence at that place."""


def remedy(block: Block, source: str) -> str:
    """To make a list of the points that somebody typed one behind the other, else where to split
    it. `source` is the file of the page."""
    typed = first_point(block.text)
    start = typed if typed >= 0 else _told_point(block.text)
    if start < 0:
        return _halves(block)
    begins = " ".join(block.text[start:].split()[:_BEGINNING]).rstrip(".,;:!?")
    in_markdown = typed >= 0 and is_markdown(source)
    how = " (in Markdown, with a blank line before it)" if in_markdown else ""
    return f"make a list of it, from “{begins}” on{how}"


def _told_point(text: str) -> int:
    """Where points with letters or numbers in brackets begin; below 0 where there are none."""
    points = {match[1]: match.start() for match in reversed(list(_LETTERED.finditer(text)))}
    for row in _ROWS:
        starts = [points.get(name, -1) for name in row]
        if starts[0] >= 0 and starts == sorted(starts):
            return starts[0]
    return -1


def _halves(block: Block) -> str:
    """Where the block could be split: before the sentence nearest to its middle."""
    lengths = [len(sentence) for sentence in block.sentences]
    if len(lengths) < _SENTENCES:
        return ""
    *starts, end = accumulate(lengths)
    at = min(range(len(starts)), key=lambda place: abs(2 * starts[place] - end))
    shown = quoted(block.sentences[at + 1], block.text)
    begins = " ".join(shown.split()[:_BEGINNING]).rstrip(".,;:!?")
    return f"split before “{begins} …”"
