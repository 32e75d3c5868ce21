"""A page in, the texts out that are done: old entries of a record of changes, letters once sent,
messages of commits; and those that tell former names."""

from __future__ import annotations

import re
from typing import Callable, Collection, Iterable, Iterator, Sequence

from mkdocs_cxux.checks.wording import any_of
from mkdocs_cxux.data import words
from mkdocs_cxux.forms.stamp import has_date, is_version
from mkdocs_cxux.model.page import Block, Page

_VERSIONS = 3
"""Headings that are versions, from which on a page is a record."""
_NUMBERED = re.compile(r"\W*(?:(?:version|release)\s+v?|v)\d+(?:\.\d+)+(?![\w.])", re.IGNORECASE)
"""The head of an entry with a title of its own: “v2.4.0: New pots”; “1.1 Pots” is a chapter."""
_OF = re.compile(r"([^\W\d]\w*)[ -](?:[^\W\d]\w*[ -]){0,2}v?\d+(?:\.\d+)*")
_COMMIT = re.compile(r"^\W{0,2}([0-9a-f]{7,40})\b\W{1,3}\w")
_COMMITTED = re.compile(r"\w\W{1,3}([0-9a-f]{7,40})\W?$")
_DIGIT = re.compile(r"\d")
_SALUTATION = 120
"""Characters of the line that a letter begins with, at the most."""
_CLOSING = 40
_ROW = re.compile(r"^(.* > tr(?::nth-of-type\(\d+\))?) > t[dh]")
"""A cell of a table, and its row."""
_STUB = 20
"""Words of a page that only says where something has moved to."""
_BLANK = re.compile(r"\[[^\]]+\]|\{[^}]+\}|<[^>]+>|_{3,}")
"""A place to be filled in: that of a template, which is ours."""


def bygone(page: Page) -> frozenset[str]:
    """The selectors of what nobody rewrites, however it is spelled.

    In a record of changes that is all but the newest entry; of a letter, under a heading that
    calls it one, all from “Dear ...” to “Sincerely”. The message of a commit, with its number, is
    in the history of the code, however old it is.
    """
    commits = (block for block in page.content if _is_commit(block.text))
    solved = _solved(page)
    letters = _letter(page.content, page.language, page.title)
    return frozenset(
        block.element.selector for block in (*_entries(page), *letters, *commits, *solved)
    )


def of_the_past(page: Page) -> frozenset[str]:
    """The selectors of what stands below a heading that says that it is no longer in use
    (“Archived terms”): former names are told there on purpose, and spelled as all others are."""
    past = below(page.content, lambda said: _is_past(said, page.language))
    return frozenset(block.element.selector for block in past)


def below(content: Sequence[Block], called: Callable[[str], object]) -> Iterator[Block]:
    """What stands below the headings, in small letters, of which `called` is true."""
    inside = 0
    for block in content:
        if block.level and (not inside or block.level <= inside):
            inside = block.level if called(block.text.strip().lower()) else 0
        elif inside:
            yield block


def _solved(page: Page) -> Iterator[Block]:
    """The dated rows of a record of incidents that are over: “Resolved alerts”."""
    return rows_with(below(page.content, lambda said: _is_over(said, page.language)), has_date)


def rows_with(blocks: Iterable[Block], day: Callable[[str], bool]) -> Iterator[Block]:
    """The cells of those rows of tables in which one is a `day`."""
    cells = [(cell[1], block) for block in blocks if (cell := _ROW.match(block.element.selector))]
    dated = {row for row, block in cells if day(block.text)}
    return (block for row, block in cells if row in dated)


def _is_over(heading: str, language: str) -> bool:
    past, *rest = (*heading.split(), "")
    nouns = words("incident-nouns", language)
    return past in words("over-adjectives", language) and any(
        word.strip(":.¶#").removesuffix("s") in nouns for word in rest
    )


def is_signpost(page: Page) -> bool:
    """Whether a page only says that what stood there has moved: its heading is what the file was
    called."""
    said = [block for block in page.content if not block.level]
    moved = any_of("moved-phrases", page.language)
    return (
        len(said) == 1 and len(said[0].text.split()) <= _STUB and bool(said[0].links)
        and any(" " in each for each in moved.findall(said[0].text.lower()))
    )


def _is_past(heading: str, language: str) -> bool:
    past, name, *_ = (*heading.lower().split(), "", "")
    return past in words("past-adjectives", language) and (
        name.strip(":.¶#") in words("name-nouns", language)
    )


def _is_commit(text: str) -> bool:
    """Whether it begins or ends with the number of a commit: “f35ef659: Fix the pots”."""
    found = _COMMIT.search(text) or _COMMITTED.search(text)
    return found is not None and not found[1].isdigit() and not found[1].isalpha()


def _entries(page: Page) -> Iterator[Block]:
    """What stands under the headings that are versions, from the second one on; on a page that is
    called a log a name with a number is one, too (“Fern OS 5.4”). In what is called the archive of
    a log the first one is old as well."""
    content, logs = page.content, any_of("log-names", page.language)
    called = next((block.text for block in content if block.level), page.title)
    named = logs.search(called.lower()) is not None
    parts = words("part-nouns", page.language) if named else None
    heads = [block.level for block in content if _is_version(block, parts)]
    if len(heads) < _VERSIONS:
        return
    archived = any_of("archive-words", page.language).search(called.lower()) is not None
    inside = met = 0
    for block in content:
        # “Fern 4.0b1” and “Beta r2” among versions are such, too.
        among = met and block.level == heads[0] and _DIGIT.search(block.text)
        if _is_version(block, parts) or among:
            inside, met = block.level, met + 1
        elif block.level and block.level <= inside:
            inside = 0
        elif inside and (met > 1 or (named and archived)):
            yield block


def _is_version(block: Block, parts: Collection[str] | None) -> bool:
    """Whether a heading is a version, or, where it is known how parts of a text are called, a name
    with a number that is none of these."""
    if not block.level:
        return False
    if is_version(block.text) or _NUMBERED.match(block.text):
        return True
    named = _OF.fullmatch(block.text.strip()) if parts is not None else None
    return named is not None and named[1].lower() not in (parts or ())


def _letter(content: Sequence[Block], language: str, title: str) -> Iterator[Block]:
    """What stands between a salutation and the words that close a letter, and both of them."""
    called = title
    read: list[Block] = []
    for block in content:
        if block.level and not read:
            called = block.text
        said = block.text.strip().lower()
        if _opens(said, called, language):
            read = [block]
        elif read:
            read.append(block)
            if len(said) <= _CLOSING and _begins(said, "letter-closings", language):
                whole = not any(_BLANK.search(each.text) for each in read)
                yield from read if whole else ()
                read = []


def _opens(said: str, called: str, language: str) -> bool:
    if len(said) > _SALUTATION or not said.endswith((",", ":")):
        return False
    letter = any_of("letter-titles", language).search(called.lower())
    return letter is not None and _begins(said, "letter-openings", language)


def _begins(said: str, name: str, language: str) -> bool:
    return any(re.match(rf"{re.escape(each)}(?!\w)", said) for each in words(name, language))
