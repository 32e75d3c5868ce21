"""A page in, the sentences out whose facts are the page's own, with their selectors."""

from __future__ import annotations

from typing import Iterator, NamedTuple

from mkdocs_cxux.metrics.records import records
from mkdocs_cxux.metrics.teasers import teasers
from mkdocs_cxux.model.page import BlockKind, Landmark, Page

_OTHERS = frozenset({BlockKind.QUOTE, BlockKind.CODE})


class Sentence(NamedTuple):
    """One sentence, the same in lower case, and where it stands."""

    text: str
    low: str
    selector: str


def own_sentences(page: Page) -> Iterator[Sentence]:
    """Headings and sentences of the main text, and the description; no quotes, code, records
    or announcements of other pages."""
    aside = records(page) | teasers(page)
    for index, block in enumerate(page.content):
        if block.kind not in _OTHERS and index not in aside:
            yield from (_made(text, block.element.selector) for text in block.sentences)
    if page.description:
        yield _made(page.description, "")


def around(page: Page) -> Iterator[Sentence]:
    """What stands in header and footer."""
    for block in page.blocks:
        if block.element.landmark in (Landmark.HEADER, Landmark.FOOTER):
            yield from (_made(text, block.element.selector) for text in block.sentences)


def _made(text: str, selector: str) -> Sentence:
    return Sentence(text, text.lower(), selector)
