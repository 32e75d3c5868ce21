"""A page in, the texts out that are done: old entries of a record of changes, letters once sent,
messages of commits; and those that tell former names."""

from __future__ import annotations

import re
from typing import Iterator, Sequence

from mkdocs_cxux.checks.wording import any_of
from mkdocs_cxux.data import words
from mkdocs_cxux.forms.stamp import is_version
from mkdocs_cxux.model.page import Block, Page

_VERSIONS = 3
"""Headings that are versions, from which on a page is a record."""
_NUMBERED = re.compile(r"\W*(?:(?:version|release)\s+v?|v)\d+(?:\.\d+)+(?![\w.])", re.IGNORECASE)
"""The head of an entry with a title of its own: “v2.4.0: New pots”; “1.1 Pots” is a chapter."""
_COMMIT = re.compile(r"^\W{0,2}([0-9a-f]{7,40})\b\W{1,3}\w")
_COMMITTED = re.compile(r"\w\W{1,3}([0-9a-f]{7,40})\W?$")
_DIGIT = re.compile(r"\d")
_SALUTATION = 120
"""Characters of the line that a letter begins with, at the most."""
_CLOSING = 40
_BLANK = re.compile(r"\[[^\]]+\]|\{[^}]+\}|<[^>]+>|_{3,}")
"""A place to be filled in: that of a template, which is ours."""


def bygone(page: Page) -> frozenset[str]:
    """The selectors of what nobody rewrites, however it is spelled.

    In a record of changes that is all but the newest entry; of a letter, under a heading that
    calls it one, all from “Dear ...” to “Sincerely”. The message of a commit, with its number, is
    in the history of the code, however old it is.
    """
    commits = (block for block in page.content if _is_commit(block.text))
    letters = _letter(page.content, page.language, page.title)
    return frozenset(
        block.element.selector for block in (*_entries(page.content), *letters, *commits)
    )


def of_the_past(page: Page) -> frozenset[str]:
    """The selectors of what stands below a heading that says that it is no longer in use
    (“Archived terms”): former names are told there on purpose, and spelled as all others are."""
    found: set[str] = set()
    inside = 0
    for block in page.content:
        if block.level and (not inside or block.level <= inside):
            inside = block.level if _is_past(block.text, page.language) else 0
        elif inside:
            found.add(block.element.selector)
    return frozenset(found)


def _is_past(heading: str, language: str) -> bool:
    past, name, *_ = (*heading.lower().split(), "", "")
    return past in words("past-adjectives", language) and (
        name.strip(":.¶#") in words("name-nouns", language)
    )


def _is_commit(text: str) -> bool:
    """Whether it begins or ends with the number of a commit: “f35ef659: Fix the pots”."""
    found = _COMMIT.search(text) or _COMMITTED.search(text)
    return found is not None and not found[1].isdigit() and not found[1].isalpha()


def _entries(content: Sequence[Block]) -> Iterator[Block]:
    """What stands under the headings that are versions, from the second one on."""
    heads = [block.level for block in content if _is_version(block)]
    if len(heads) < _VERSIONS:
        return
    inside = met = 0
    for block in content:
        # “Fern 4.0b1” and “Beta r2” among versions are such, too.
        among = met and block.level == heads[0] and _DIGIT.search(block.text)
        if _is_version(block) or among:
            inside, met = block.level, met + 1
        elif block.level and block.level <= inside:
            inside = 0
        elif inside and met > 1:
            yield block


def _is_version(block: Block) -> bool:
    return bool(block.level) and (
        is_version(block.text) or _NUMBERED.match(block.text) is not None
    )


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
