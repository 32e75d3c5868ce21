"""A page in, the little of its voice out that is kept of it for the site."""

from __future__ import annotations

from array import array

from msgspec.structs import replace

from mkdocs_cxux.metrics.style.address import address_of
from mkdocs_cxux.metrics.style.measures import counted
from mkdocs_cxux.metrics.style.style import Style
from mkdocs_cxux.model.metric import Measures
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import MEASURED

FEWEST_WORDS = 100
"""Shorter texts say nothing, not even as a part of their section."""


def with_voice(kept: PageRecord, page: Page, measures: Measures) -> PageRecord:
    """The record of `page` with its style, in 400 bytes, and how it addresses its readers."""
    if page.status not in MEASURED:
        return kept
    style = counted(page, measures).style
    packed = array("f")
    if style is not None and style.words >= FEWEST_WORDS:
        packed = array("f", (style.words, style.sentences, *style.values))
    return replace(kept, style=packed, address=address_of(page))


def style_kept(record: PageRecord) -> Style | None:
    """The style of a page from its record, None where none was kept."""
    if not record.style:
        return None
    words, sentences = record.style[:2]
    return Style(int(words), int(sentences), record.style[2:])
