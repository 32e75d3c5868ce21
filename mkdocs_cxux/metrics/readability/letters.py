"""A page in, whether all of it is a letter that somebody signed out: it is read from its start to
its end, and nobody looks anything up in it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from mkdocs_cxux.data import words
from mkdocs_cxux.metrics.readability.breaks import PROSE, is_line
from mkdocs_cxux.model.page import Block, BlockKind, Page

_MOST = 500
"""Words of a letter at most, two minutes: who writes more puts headings in."""
_SIGNED = 3
"""Lines at the end at most: a closing, a name, what its bearer is."""
_NAME = re.compile(r"\W*(?:[^\W\d_a-z][^\W\d_.]*[.,]?\s*){2,4}\W*$")
"""A name: two to four words with capitals."""
_KINDS = PROSE | {BlockKind.LABEL}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def is_letter(page: Page) -> bool:
    """Whether below its heading a page has only paragraphs in which somebody speaks of themselves,
    and at its end a name, or the words that close a letter."""
    content = [block for block in page.content if block.level != 1]
    lines = [block.text for block in takewhile(is_line, reversed(content))]
    size = sum(len(block.text.split()) for block in content)
    if not 0 < len(lines) <= _SIGNED or size > _MOST or not _is_plain(content):
        return False
    closed = any(_closes(line, page.language) for line in lines)
    text = content[: len(content) - len(lines)]
    return closed or (any(map(_NAME.match, lines)) and _says_i(text, page.language))


def _is_plain(content: list[Block]) -> bool:
    return all(block.kind in _KINDS and not block.level for block in content)


def _closes(line: str, language: str) -> bool:
    return line.partition(",")[0].strip(" .!—–-").lower() in words("letter-closings", language)


def _says_i(text: list[Block], language: str) -> bool:
    one = _first(language)
    return any(said.lower() in one for block in text for said in _WORD.findall(block.text))


@lru_cache(maxsize=32)
def _first(language: str) -> frozenset[str]:
    return frozenset(words("voice-i", language))
