"""Findings in, the same with the line of the file that an editor has to change out.

What stands in no file (a template, a generated page) keeps the file alone: no line is made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from msgspec.structs import replace

from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.finding import Finding, Location
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.sources.edit import with_edit
from mkdocs_cxux.sources.files.built_page import SIGNS
from mkdocs_cxux.sources.files.shelf import Shelf
from mkdocs_cxux.sources.matching.attributes import written_image, written_link
from mkdocs_cxux.sources.matching.hay import Hay
from mkdocs_cxux.sources.matching.markup import FIELD, HEADING
from mkdocs_cxux.sources.matching.sheet import BLOCK, EXACT, Found, Sheet, quotes
from mkdocs_cxux.sources.matching.words import Spot, Written, words_of, written

FEWEST = 3
"""Words: a quote of fewer proves no place by itself."""
SURE = 8
"""Words: so many of a quote tell whether a file has it."""
LOOK_BACK = 300
"""Characters in which the tag of a link ends."""
_OPENS = re.compile(r"(?:\[|<a\b[^<>]*>)(?:[\W_]|:[\w-]+:)*\Z")
_CODE_SIGNS = frozenset("`/.-_=@#")


def on_page(findings: Sequence[Finding], page: Page, shelf: Shelf) -> tuple[Finding, ...]:
    """The findings of one page while the page is at hand. A page without any costs nothing."""
    text = written(page.source, shelf) if page.source and any(map(_open, findings)) else None
    if text is None:
        return tuple(findings)
    sheet = Sheet(page, text, Hay(text))
    return tuple(
        with_edit(_moved(f, _on_sheet(f.location, sheet), text), text) if _open(f) else f
        for f in findings
    )


def on_site(
    findings: Iterable[Finding], pages: Mapping[str, PageRecord], shelf: Shelf
) -> tuple[Finding, ...]:
    """Findings of rules across pages, of which only the records are left."""
    ordered = sorted(enumerate(findings), key=lambda numbered: numbered[1].location.url)
    done: dict[int, Finding] = {}
    for url, group in groupby(ordered, key=lambda numbered: numbered[1].location.url):
        record, numbered = pages.get(url), list(group)
        known = record is not None and any(_open(finding) for _, finding in numbered)
        text = written(record.source, shelf) if record and known else None
        hay = Hay(text) if text else None
        for number, finding in numbered:
            found = None
            if record and text and hay and _open(finding):
                found = _in_file(finding.location, record, hay, text)
            moved = _moved(finding, found, text if _open(finding) else None)
            done[number] = with_edit(moved, text) if text else moved
    return tuple(done[number] for number in sorted(done))


def _open(finding: Finding) -> bool:
    place = finding.location
    return bool(place.source and not place.line and (place.text or place.selector))


def _moved(finding: Finding, found: Found | None, text: Written | None) -> Finding:
    if found is None:
        if text is None or not _is_absent(finding.location.text, text):
            return finding
        return replace(finding, location=replace(finding.location, absent=True))
    spot, column = found.spot, found.spot.column if found.confidence == EXACT else 0
    place = replace(
        finding.location,
        source=spot.file,
        line=spot.line,
        column=column,
        confidence=found.confidence,
    )
    return replace(finding, location=place)


def _is_absent(quote: str, text: Written) -> bool:
    """Whether the first words stand nowhere in the file, in no attribute either; the last one may
    be cut short, and "code" may stand for code."""
    words = words_of(quote)
    first = words[: max(FEWEST, min(SURE, len(words) - 1))]
    return bool(words) and "code" not in first and not text.says(first)


def _on_sheet(place: Location, sheet: Sheet) -> Found | None:
    page = sheet.page
    if not place.selector:
        head = _head(place.text, page.title, page.description, sheet.hay, sheet.written)
        everywhere = list(range(len(sheet.pieces)))
        return head or sheet.quoted(place.text, everywhere, place.match)
    for image in page.images:
        if image.element.selector == place.selector:
            return _sure(written_image(image, page, sheet.written))
    blocks = sheet.blocks_at(place.selector)
    if place.text and (found := sheet.quoted(place.text, blocks, place.match)):
        return found
    for link in page.links:
        spot = link.element.selector == place.selector and written_link(link, page, sheet.written)
        if spot:
            return _sure(spot)
    return next(filter(None, map(sheet.block, blocks)), None)


def _sure(spot: Spot | None) -> Found | None:
    return Found(spot, EXACT) if spot else None


def _in_file(place: Location, record: PageRecord, hay: Hay, text: Written) -> Found | None:
    if not place.selector:
        head = _head(place.text, record.title, "", hay, text)
        return head or _first(place.text, hay, text)
    link = next((k for k in record.links if k.selector == place.selector), None)
    if link is None:
        return _only(place.text, hay, text) or _heading(place.text, hay, text)
    if link.landmark != Landmark.MAIN:
        return None
    alike = [k for k in record.links if k.label == link.label and k.landmark == link.landmark]
    for quote in quotes(place.text if place.text == link.label else ""):
        places = [start for start, _ in hay.places(quote) if _is_link(start, text)]
        if len(places) == len(alike):
            return Found(text.spot(places[alike.index(link)]), EXACT)
    return None


def _is_link(word: int, text: Written) -> bool:
    """Whether the text of a link begins with the word, in Markdown or in HTML."""
    number, offset = text.places[word]
    return bool(_OPENS.search(text.texts[number][max(0, offset - LOOK_BACK) : offset]))


def _only(quote: str, hay: Hay, text: Written) -> Found | None:
    """Where the file has the words, and has them but once."""
    for words in quotes(quote):
        places = list(hay.places(words))
        if len(places) == 1 and words.count(" ") + 1 >= FEWEST:
            return Found(text.spot(places[0][0]), EXACT)
    return None


def _heading(quote: str, hay: Hay, text: Written) -> Found | None:
    """The first of the headings that are the quote."""
    spots = list(_wholes(quote, HEADING, hay, text))
    return Found(spots[0], EXACT if len(spots) == 1 else BLOCK) if spots else None


def _first(quote: str, hay: Hay, text: Written) -> Found | None:
    """Where the file first has the quote letter by letter, outside of code and addresses."""
    for words in quotes(quote):
        for start, _ in hay.places(words):
            number, offset = text.places[start]
            before = text.texts[number][max(0, offset - 1) : offset]
            literal = text.texts[number].startswith(quote.strip("…"), offset)
            if literal and before not in _CODE_SIGNS:
                return Found(text.spot(start), EXACT)
    return None


def _head(quote: str, title: str, description: str, hay: Hay, text: Written) -> Found | None:
    """The title or description of a page: in its front matter, or the heading it is taken from."""
    if not quote or quote not in (" ".join(title.split()), " ".join(description.split())):
        return None
    shown = [quote]
    if quote == " ".join(title.split()):
        shown += [quote.rpartition(sign)[0] for sign in SIGNS]
    for sign in (FIELD, HEADING):
        for said in shown:
            spots = list(_wholes(said, sign, hay, text))
            if len(spots) == 1:
                return Found(spots[0], EXACT)
    return None


def _wholes(said: str, sign: str, hay: Hay, text: Written) -> Iterator[Spot]:
    for words in quotes(said):
        for start, end in hay.places(words):
            head, tail = hay.closed(start, end)
            if head == sign and tail:
                yield text.spot(start)
