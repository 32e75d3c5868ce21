"""A page in, the dates out that it shows, as ordinals (`date.toordinal`)."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Iterator

from mkdocs_cxux.data import words
from mkdocs_cxux.model.page import BlockKind, Page

_ISO = re.compile(r"(?<![\d.])((?:19|20)\d\d)[-/](\d\d?)[-/](\d\d?)(?![\d.])")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PATH = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/-])")
_META = ("article:published_time", "date", "dc.date", "citation_publication_date")
_HEAD = 8
"""Blocks from the main heading on in which the day of a post is told."""
_SHORT = 120
"""Characters of a text that tells a date as such; a longer one tells a story."""
MOST = 24
"""Dates kept of a page: enough to tell how often something is new."""


def published(page: Page) -> tuple[int, ...]:
    """The day a post was published: from its metadata, its address, or the lines at its head.

    One ordinal, or none where nothing tells.
    """
    for name in _META:
        if found := next(_dates(page.meta.get(name, ""), page.language), None):
            return (found,)
    if match := _PATH.search(page.path):
        return tuple(_made(*map(int, match.groups())))
    content = page.content
    start = next((i for i, b in enumerate(content) if b.level == 1), 0)
    head = content[max(0, start - 3) : start + _HEAD]
    found = next((day for block in head for day in _dates(_told(block.text), page.language)), 0)
    return (found,) if found else ()


def shown(page: Page) -> tuple[int, ...]:
    """The ordinals of the dates of a page that lists what is new, each once, newest first."""
    texts = (b.text for b in page.content if b.kind is not BlockKind.CODE)
    days = {day for text in texts for day in _dates(_told(text), page.language)}
    return tuple(sorted(days, reverse=True)[:MOST])


def _told(text: str) -> str:
    return text if len(text) <= _SHORT else ""


def _dates(text: str, language: str) -> Iterator[int]:
    if not _YEAR.search(text):
        return
    for match in _ISO.finditer(text):
        yield from _made(*map(int, match.groups()))
    months = _months(language)
    pattern = _named(language)
    for match in pattern.finditer(text.lower()) if pattern else ():
        month = months[match["before"] or match["after"]]
        yield from _made(int(match["year"]), month, int(match["day1"] or match["day2"]))


def _made(year: int, month: int, day: int) -> Iterator[int]:
    try:
        yield date(year, month, day).toordinal()
    except ValueError:
        return


@lru_cache(maxsize=16)
def _months(language: str) -> dict[str, int]:
    """The months and their short forms -> 1..12; English ones stand in."""
    listed = words("months", language) or words("months", "en")
    return {name: index // 2 + 1 for index, name in enumerate(listed)}


@lru_cache(maxsize=16)
def _named(language: str) -> re.Pattern[str] | None:
    names = "|".join(sorted(map(re.escape, _months(language)), key=lambda n: (-len(n), n)))
    if not names:
        return None
    return re.compile(
        rf"(?<!\w)(?:(?P<day1>\d\d?)(?:st|nd|rd|th|\.)?\s+(?:de\s+)?(?P<after>{names})\.?,?"
        rf"|(?P<before>{names})\.?\s+(?P<day2>\d\d?)(?:st|nd|rd|th)?,?)"
        r"\s+(?:de\s+)?(?P<year>(?:19|20)\d\d)(?!\d)"
    )
