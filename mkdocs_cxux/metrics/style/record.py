"""A page in, the little of its voice out that is kept of it for the site."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from msgspec.structs import replace

from mkdocs_cxux.metrics.measured import shared
from mkdocs_cxux.metrics.style.address import address_of
from mkdocs_cxux.metrics.style.features import FEATURES
from mkdocs_cxux.metrics.style.measures import counted
from mkdocs_cxux.metrics.style.norms import norms
from mkdocs_cxux.metrics.style.quotes import showing
from mkdocs_cxux.metrics.style.style import Style
from mkdocs_cxux.model.metric import Measures
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import MEASURED
from mkdocs_cxux.model.voice import Shows

FEWEST_WORDS = 100
"""Shorter texts say nothing, not even as a part of their section."""
SHOWN = 8
"""Features of which a page keeps a sentence: those of its section are among them on some page."""
LONGEST = 200
"""Characters of such a sentence."""


def with_voice(kept: PageRecord, page: Page, measures: Measures) -> PageRecord:
    """The record of `page` with its style, in 400 bytes, a few sentences that show it, and how it
    addresses its readers."""
    if page.status not in MEASURED:
        return kept
    style = counted(page, measures).style
    packed, shows = array("f"), tuple[Shows, ...]()
    if style is not None and style.words >= FEWEST_WORDS:
        packed = array("f", (style.words, style.sentences, *style.values))
        shows = tuple(_shows(style, page, measures))
    return replace(kept, style=packed, shows=shows, address=address_of(page))


def _shows(style: Style, page: Page, measures: Measures) -> Iterator[Shows]:
    """A sentence for each of the features on which a page lies farthest from usual texts."""
    text = shared(page, measures).text
    usual = norms(text.language)
    if usual is None:
        return
    places = zip(FEATURES, style.scaled, usual.centres, usual.spreads, strict=True)
    far = [((value - centre) / spread, feature.name) for feature, value, centre, spread in places]
    tallies = counted(page, measures).tallies
    for z, name in sorted(far, key=lambda one: -abs(one[0]))[:SHOWN]:
        for sentence, _ in showing(name, text.sentences, tallies, z > 0)[:1]:
            yield Shows(name, z > 0, sentence.quote[:LONGEST], sentence.element.selector)


def style_kept(record: PageRecord) -> Style | None:
    """The style of a page from its record, None where none was kept."""
    if not record.style:
        return None
    words, sentences = record.style[:2]
    return Style(int(words), int(sentences), record.style[2:])
