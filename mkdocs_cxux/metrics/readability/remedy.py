"""A long paragraph in, what could be done about it out: make a list of it, or split it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate

from mkdocs_cxux.metrics.quote import quoted
from mkdocs_cxux.model.page import Block

_NUMBERED = re.compile(r"(?<![^\s(])(\d{1,2})[.)]\s+[^\W\d_a-z]")
_MARKED = re.compile(r"(?:(?<=[:.;!?)])\s(-)\s|(?<=[:.;,!?)])\s([+*•])\s*)(?=[\w\"'“‘(\[])")
"""A point behind the end of what stands before it: “are open: - Overview: all. - Details: one.”
After a comma, a stroke may be a dash."""
_TYPED, _SIGNED = 3, 2
"""Numbers from one on before a capital, and points with one sign, that make a list of a text."""
_SENTENCES = 3
"""Sentences a paragraph needs before a place to split it is proposed (ONS: three at most)."""
_BEGINNING = 5
"""Words quoted of the sentence at that place."""


def remedy(block: Block) -> str:
    """To make a list of the points that somebody typed one behind the other, else where to split
    it."""
    start = typed_list(block.text)
    if start < 0:
        return _halves(block)
    begins = " ".join(block.text[start:].split()[:_BEGINNING]).rstrip(".,;:!?")
    return f"make a list of it, from “{begins}” on (in Markdown, with a blank line before it)"


def typed_list(text: str) -> int:
    """Where points begin that are typed into the text, as a list in Markdown is shown that has no
    blank line before it; below 0 where there are none."""
    starts: list[int] = []
    for match in _NUMBERED.finditer(text):
        if int(match[1]) == len(starts) + 1:
            starts.append(match.start(1))
    if len(starts) >= _TYPED:
        return starts[0]
    signs = Counter(match[1] or match[2] for match in _MARKED.finditer(text))
    lists = (sign for sign, many in signs.items() if many >= _SIGNED)
    begins = (text.find(f" {sign} " if sign == "-" else f" {sign}") + 1 for sign in lists)
    return min(begins, default=-1)


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
