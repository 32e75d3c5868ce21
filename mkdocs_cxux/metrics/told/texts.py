"""A page in, the sentences out whose facts are the page's own, with their selectors."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Any, Callable, Collection, Iterator, NamedTuple, Sequence

from mkdocs_cxux.metrics.records import records
from mkdocs_cxux.metrics.teasers import teasers
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.page import Block, BlockKind, Page

APART = "\n|\n"
"""Between the texts of two blocks: no number reaches over it."""
BLOG = "blog"
"""The page type whose pages are posts with a day."""
_SHORT = 40
"""Characters of a text that is a cell, a label or a price rather than a sentence."""
_BELOW, _ROW = 3, 8
"""Texts below a heading that belong to it; cells of the widest row that is read."""
_DIGIT = re.compile(r"\d")
_OTHERS = frozenset({BlockKind.QUOTE, BlockKind.CODE})


class Sentence(NamedTuple):
    """One sentence, the same in lower case, where it stands, and its block's number (-1: none)."""

    text: str
    low: str
    selector: str
    block: int = -1


def sentences(page: Page, needs: tuple[str, ...]) -> list[Sentence]:
    """Headings and sentences of the main text, and the description; no quotes and no code.

    Only those of blocks that hold one of these words, in lower case; most pages have none.
    """
    texts = [*(block.prose for block in page.content), page.description]
    found = set(_either(needs).findall("\n".join(texts).lower())) if needs else ()
    return sentences_where(page, lambda text: _holds(text.lower(), found)) if found else []


def _holds(low: str, needs: Collection[str]) -> bool:
    return any(need in low for need in needs)


def sentences_where(page: Page, may: Callable[[str], bool]) -> list[Sentence]:
    """As `sentences`, of blocks whose text may tell what is sought."""
    texts = [*(block.prose for block in page.content), page.description]
    found = holding(texts, may)
    last = len(texts) - 1
    return list(_sentences(page, [-1 if index == last else index for index in found]))


def holding(texts: Sequence[str], may: Callable[[str], bool], first: int = 0) -> list[int]:
    """Which texts may tell what is sought; halves that may not are left at once."""
    if not texts or not may(APART.join(texts)):
        return []
    if len(texts) == 1:
        return [first]
    half = len(texts) // 2
    return holding(texts[:half], may, first) + holding(texts[half:], may, first + half)


def own(page: Page, said: Sequence[Sentence]) -> list[Sentence]:
    """Those that are the page's own: no records, no announcements of other pages."""
    aside = records(page) | teasers(page) if said else frozenset()
    return [sentence for sentence in said if sentence.block not in aside]


@lru_cache(maxsize=32)
def _either(needs: tuple[str, ...]) -> Any:
    """On re2, which finds one of a hundred words as fast as one."""
    import re2

    return re2.compile("|".join(re2.escape(need) for need in needs))


def _sentences(page: Page, indexes: Sequence[int]) -> Iterator[Sentence]:
    content = page.content
    for index in indexes:
        if index < 0:
            yield Sentence(page.description, page.description.lower(), "")
        elif content[index].kind not in _OTHERS:
            yield from _of(content[index], index)


def around(page: Page, may: Callable[[str], bool]) -> Iterator[Sentence]:
    """What stands in header and footer, in blocks whose text may tell what is sought."""
    outside = (Landmark.HEADER, Landmark.FOOTER)
    blocks = [block for block in page.blocks if block.element.landmark in outside]
    for index in holding([block.prose for block in blocks], may):
        yield from _of(blocks[index], -1)


def _of(block: Block, index: int) -> Iterator[Sentence]:
    selector = block.element.selector
    return (Sentence(text, text.lower(), selector, index) for text in block.sentences)


def together(page: Page) -> Iterator[Sentence]:
    """Short texts that are one statement to the eye: the cells of a row, a number above its label,
    a plan's name above its price. Each is told at the last of them that holds a digit."""
    content = page.content
    headings = [index for index, block in enumerate(content) if block.level]
    following = dict(pairwise(headings))
    for index, block in enumerate(content):
        if block.level:
            yield from _joined(content, index, _below(content, index, following.get(index)))
        elif index and _is_beside(content[index - 1], block):
            row = _row(content, index)
            yield from _joined(content, row[0], row[1:]) if row else ()


def _is_beside(one: Block, other: Block) -> bool:
    """Whether two short texts stand in one element, and are no items of a list."""
    return _is_short(one) and _is_short(other) and _parent(one) == _parent(other) != ""


def _row(content: Sequence[Block], index: int) -> list[int]:
    """The cells of a whole row, once, at its last one; of others this one and the one before."""
    if content[index].kind is not BlockKind.CELL:
        return [index - 1, index]
    if index + 1 < len(content) and _is_beside(content[index], content[index + 1]):
        return []
    start = index
    while start and _is_beside(content[start - 1], content[start]):
        start -= 1
    return list(range(start, index + 1))[:_ROW]


def _below(content: Sequence[Block], index: int, following: int | None) -> list[int]:
    """The first short texts that stand nearer to a heading than the next heading does."""
    above = content[index].element.selector
    apart = _common(above, content[following].element.selector) if following else 0
    end = min(index + 1 + _BELOW, following or len(content))
    return [
        at for at in range(index + 1, end)
        if _is_short(content[at]) and _common(above, content[at].element.selector) > apart
    ]


def _joined(content: Sequence[Block], first: int, rest: Sequence[int]) -> Iterator[Sentence]:
    places = [first, *rest]
    text = " ".join(content[at].prose for at in places)
    told = next((at for at in reversed(places) if _DIGIT.search(content[at].prose)), None)
    if rest and told is not None:
        yield Sentence(text, text.lower(), content[told].element.selector, first)


def _is_short(block: Block) -> bool:
    return (
        len(block.prose) <= _SHORT and not block.level
        and block.kind not in _OTHERS and block.kind is not BlockKind.ITEM
    )


def _parent(block: Block) -> str:
    return block.element.selector.rpartition(" > ")[0]


def _common(one: str, other: str) -> int:
    """How many elements two selectors share from the top."""
    pairs = zip(one.split(" > "), other.split(" > "), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
