"""A page in, the texts out that others worded and that stand on it word for word: those of a paper,
the titles of talks in a programme or a table, standards with their numbers, and headings that
repeat a quotation."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Iterator

from mkdocs_cxux.checks.terms.texts.bygone import below, rows_with
from mkdocs_cxux.checks.wording import any_of
from mkdocs_cxux.data import words
from mkdocs_cxux.forms.stamp import is_stamp
from mkdocs_cxux.model.page import Block, Page

_ARTICLE = re.compile(
    r"(?:[A-Z][^“”\"„«»]{1,40}?)\s?(?:[-–—|:]|//)\s[“\"„«].{20,}[”\"“»]"
    r"|[“\"„«].{20,}[”\"“»]\s?(?:[-–—|,]|//)\s[A-Z][^“”\"„«»]{1,40}"
)
"""“Garden Times – “Ferns are coming back””, in either order."""
_QUOTED = re.compile(r"[“\"„«][^“”\"„«»]+[”\"“»][.;,]?")
_ITEM = re.compile(r"^\W*\d+[.)]\s+")
"""How an item begins: “2) ”."""
_AROUND = " .;,:“”\"„«»"
_LABEL = 4
"""Words of a label in quotation marks, at most, after which a heading may be called."""
_AT = re.compile(r"\W*\d{1,2}(?:[:h.]\d\d(?![\d.])|\s?[ap]\.?m(?!\w))", re.IGNORECASE)
"""The hour at which something begins: “10:30–11:00”, “12pm”."""
_SPEAKER = re.compile(r"\W*[A-Z][\w.'’-]+ (?:[\w.'’-]+ )?[A-Z][\w'’-]+")
_LINE = 100
"""Characters of what says who speaks, and where."""
_TABLE = re.compile(r"^(.*?) > (?:thead|tbody|tr)(?:[:.][^ ]*)?(?: > tr[^ ]*)? > t[dh](?![\w-])")
"""A cell, and its table."""
_HEAD = re.compile(r" > th(?![\w-])")
_NUMBERED = re.compile(
    r"\W{0,2}(?=[A-Z\d.]*[A-Z])(?=[A-Z.]*\d)[A-Z\d]{1,6}(?:\.[A-Z\d]{1,5}){2,}(?=[:.)\s])"
)
"""How a standard is called: “4.D.3”."""


def quoted(page: Page) -> Iterator[str]:
    """The selectors of what others worded."""
    yield from _of_the_press(page)
    yield from _talks(page)
    yield from _held(page)
    yield from _spoken(page)
    yield from _standards(page)
    yield from _answered(page)


def _talks(page: Page) -> Iterator[str]:
    """Headings in a programme, before which stands when, and behind which who speaks."""
    under = list(below(page.content, any_of("programme-titles", page.language).search))
    for before, block, after in zip(under, under[1:], under[2:], strict=False):
        speaker = len(after.text) <= _LINE and _SPEAKER.match(after.text)
        if block.level and speaker and _AT.match(before.text):
            yield block.element.selector


def _held(page: Page) -> Iterator[str]:
    """The rows with a day of their own in a table of talks that are over, below its heading."""
    under = below(page.content, any_of("past-event-titles", page.language).search)
    return (block.element.selector for block in rows_with(under, is_stamp))


def _spoken(page: Page) -> Iterator[str]:
    """The cells of tables that have a column for who speaks, below their heads."""
    cells = [(cell[1], b) for b in page.content if (cell := _TABLE.match(b.element.selector))]
    heads = words("speaker-columns", page.language)
    tables = {table for table, b in cells if b.text.strip(" :").lower() in heads}
    return (b.element.selector for table, b in cells if table in tables and not _is_head(b))


def _is_head(block: Block) -> bool:
    return _HEAD.search(block.element.selector) is not None


def _standards(page: Page) -> Iterator[str]:
    """Several texts with numbers, below a heading on standards, where a link leads to whose they
    are; our own have none."""
    under = list(below(page.content, any_of("standard-titles", page.language).search))
    told = [block.element.selector for block in under if _NUMBERED.match(block.text)]
    if len(told) > 1 and any(_holds(block, place) for place in _out(page) for block in under):
        yield from told


def _answered(page: Page) -> Iterator[str]:
    """Headings that repeat a text of the page that is one quotation from end to end, as the items
    of a letter are answered one by one: “2) All names of pots;”."""
    said = {
        _bare(b.text) for b in page.content if not b.level and _QUOTED.fullmatch(b.text.strip())
    }
    for block in page.content if said else ():
        if block.level > 1 and _bare(block.text) in said and len(block.text.split()) > _LABEL:
            yield block.element.selector


def _bare(text: str) -> str:
    """Without its number, and the signs around it."""
    return _ITEM.sub("", text).strip(_AROUND).casefold()


def _of_the_press(page: Page) -> Iterator[str]:
    """What stands under the title of an article, where a link in it leads to that on another
    site."""
    content = page.content
    out = _out(page)
    for at, block in enumerate(content):
        if block.level and out and _ARTICLE.fullmatch(block.text.strip()):
            under = list(takewhile(lambda one: not one.level, content[at + 1 :]))
            if any(_holds(one, place) for one in (block, *under) for place in out):
                yield from (one.element.selector for one in under)


def _out(page: Page) -> list[str]:
    """The places of the links to other sites."""
    return [link.element.selector for link in page.links if link.url and not link.internal]


def _holds(block: Block, place: str) -> bool:
    at = block.element.selector
    return place == at or place.startswith(f"{at} > ")
