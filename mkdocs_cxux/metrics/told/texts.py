"""A page in, the sentences out whose facts are the page's own, with their selectors."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Callable, Collection, Iterator, NamedTuple, Sequence

from mkdocs_cxux.metrics.records import records
from mkdocs_cxux.metrics.teasers import teasers
from mkdocs_cxux.model.page import Block, BlockKind, Landmark, Page

BLOG = "blog"
"""The page type whose pages are posts with a day."""
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
    texts = [(index, block.prose) for index, block in enumerate(page.content)]
    texts.append((-1, page.description))
    return list(_sentences(page, [index for index, text in texts if may(text)]))


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
    for block in page.blocks:
        if block.element.landmark in (Landmark.HEADER, Landmark.FOOTER) and may(block.prose):
            yield from _of(block, -1)


def _of(block: Block, index: int) -> Iterator[Sentence]:
    selector = block.element.selector
    return (Sentence(text, text.lower(), selector, index) for text in block.sentences)
