"""A page in, the sentences out whose facts are the page's own, with their selectors."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Iterator, NamedTuple, Sequence

from mkdocs_cxux.metrics.records import records
from mkdocs_cxux.metrics.teasers import teasers
from mkdocs_cxux.model.page import Block, BlockKind, Landmark, Page

_OTHERS = frozenset({BlockKind.QUOTE, BlockKind.CODE})


class Sentence(NamedTuple):
    """One sentence, the same in lower case, where it stands, and its block's number (-1: none)."""

    text: str
    low: str
    selector: str
    block: int = -1


def sentences(page: Page, needs: tuple[str, ...] | None) -> list[Sentence]:
    """Headings and sentences of the main text, and the description; no quotes and no code.

    With `needs` only those of blocks that hold one of these words; most pages have none.
    """
    low = [(index, block.prose.lower()) for index, block in enumerate(page.content)]
    low.append((-1, page.description.lower()))
    if needs is not None:
        found = set(_either(needs).findall("\n".join(text for _, text in low))) if needs else ()
        low = [each for each in low if any(need in each[1] for need in found)]
    return list(_sentences(page, [index for index, _ in low])) if low else []


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


def around(page: Page) -> Iterator[Sentence]:
    """What stands in header and footer."""
    for block in page.blocks:
        if block.element.landmark in (Landmark.HEADER, Landmark.FOOTER):
            yield from _of(block, -1)


def _of(block: Block, index: int) -> Iterator[Sentence]:
    selector = block.element.selector
    return (Sentence(text, text.lower(), selector, index) for text in block.sentences)
