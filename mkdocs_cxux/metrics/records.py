"""A page in, the blocks that are looked up instead of read out: changes by version, signatures."""

from __future__ import annotations

import re

from mkdocs_cxux.forms.stamp import is_stamp
from mkdocs_cxux.metrics.prose.once import of_page
from mkdocs_cxux.model.page import Block, BlockKind, Page

LEAST = 2
"""Headings that are versions or dates make a record of changes; one may be chance."""

_ENTRY = re.compile(
    r"(?<!\w)#\d{2,6}\b|(?<![\w.])@[A-Za-z][\w-]+(?![\w.]*\.\w)|\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}\b"
)
"""What entries of a log name: a ticket, an account, a commit."""
_HINT = re.compile(r"[#@\d]")
"""One of these stands in every entry."""
_LEGAL = frozenset({"license", "licence", "copying", "notice", "code_of_conduct"})
"""Files that repositories copy word for word, as the pages made of them are called."""
_SIGNATURE = re.compile(r"(?:^|[\s_-])(?:sig|signature|sig-object)(?:$|[\s_-])")
"""What generators of API references call the line that declares a function."""


@of_page
def records(page: Page) -> frozenset[int]:
    """Indexes in `page.content` of what nobody reads from start to end.

    These are licences, the texts under headings that are versions or dates, entries that name
    a ticket, an account or a commit, and the lines that declare a function. Old entries are
    not rewritten, and their language says nothing about the page's.
    """
    content = page.content
    name = page.path.rstrip("/").rpartition("/")[2].partition(".")[0].lower()
    if name.replace("-", "_") in _LEGAL:
        return frozenset(range(len(content)))
    stamps = frozenset(index for index, block in enumerate(content) if _is_stamp(block))
    found: set[int] = set()
    inside = 0
    for index, block in enumerate(content):
        if block.kind is BlockKind.HEADING:
            if index in stamps and len(stamps) >= LEAST:
                inside = block.level
            elif block.level <= inside:
                inside = 0
        elif inside or _is_entry(block) or is_signature(block):
            found.add(index)
    return frozenset(found)


def is_signature(block: Block) -> bool:
    """Whether the block declares a function or class in an API reference."""
    classes = block.element.classes
    return "sig" in classes and bool(_SIGNATURE.search(classes))


def _is_stamp(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and is_stamp(block.text)


def _is_entry(block: Block) -> bool:
    if block.kind is not BlockKind.ITEM or not _HINT.search(block.prose):
        return False
    return bool(_ENTRY.search(block.prose))
