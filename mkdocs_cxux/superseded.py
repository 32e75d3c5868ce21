"""A page in, whether it has the notes of a release after which newer ones came, or says of itself
that something else holds now: it is done, and nobody writes it anew."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple, Sequence
from urllib.parse import urlsplit

from mkdocs_cxux.data import words, words_anywhere
from mkdocs_cxux.model.page import Page

_NUMBER = re.compile(r"\d+")
_VERSION = re.compile(r"(?<!\d)\d+(?:[._-]\d+)+(?!\d)")
"""In an address: “v8_4”, “1.2.0-notes”. One number alone is that of a part or of a list."""
_ISSUE = re.compile(r"((?:19|20)\d\d)(?:[-_.]?[wq]?\d{1,2}){1,2}(?:[-_p]\d+)?", re.IGNORECASE)
"""An address that is nothing but the week, the month or the day of an issue: “2024w09”."""
_FIRST = 4
"""Texts, the main heading and the label of a note among them, in which a page says what it is."""
_NAME = 6
"""Words: a longer heading is no name of a record."""


class Notes(NamedTuple):
    """A page that may have the notes of a release: its path, its title, its main headings, and all
    headings that are known."""

    path: str
    title: str
    mains: Sequence[str]
    headings: Sequence[str]


def is_superseded(page: Page) -> bool:
    """Whether a page begins with what it was superseded by, or has the notes of a release, and a
    link on it leads to those of a newer one."""
    begun = [block.text.strip().lower() for block in page.content[:_FIRST] if not block.level]
    if any(text.startswith(words("superseded-phrases", page.language)) for text in begun):
        return True
    heads = [block for block in page.content if block.level]
    mains = [block.text for block in heads if block.level == 1]
    notes = Notes(urlsplit(page.url).path, page.title, mains, [block.text for block in heads])
    others = (urlsplit(link.url).path for link in page.links if link.internal and link.url)
    return is_of_a_release(notes) and any(is_newer(to, notes.path) for to in others)


def is_of_a_release(notes: Notes) -> bool:
    """Whether the address of a page ends with a version that it tells of, and it is called a record
    of changes or announces it; or is the week or day of an issue, whose year its title has."""
    head, _, name = notes.path.rstrip("/").removesuffix(".html").rpartition("/")
    issue = _ISSUE.fullmatch(name)
    if issue is not None and any(issue[1] in text for text in (notes.title, *notes.mains)):
        return True
    found = _VERSION.search(name)
    return found is not None and _is_told(found[0], notes) and _is_called(head, name, notes)


def is_newer(other: str, path: str) -> bool:
    """Whether another path differs in its numbers only, and they are higher."""
    return row(other) == row(path) and numbers(other) > numbers(path)


def row(path: str) -> str:
    """A path with a sign for each number: that of all pages of a row."""
    return _NUMBER.sub("#", path)


def numbers(path: str) -> list[int]:
    """The numbers of a path, by which the pages of a row stand in order."""
    return [int(number) for number in _NUMBER.findall(path)]


def _is_told(version: str, notes: Notes) -> bool:
    """Whether a heading or the title has the version in it, however it is parted."""
    said = r"[._-]".join(_NUMBER.findall(version))
    own = re.compile(rf"(?<![\d.]){said}(?!\d|\.\d)")
    return any(own.search(text) for text in (notes.title, *notes.mains, *notes.headings))


def _is_called(head: str, name: str, notes: Notes) -> bool:
    """Whether the folders of its address, its own name, its main heading or its title say so, or
    the latter announce it."""
    named = (part.replace("-", " ").replace("_", " ") for part in (*head.split("/"), name))
    titles = [text for text in (notes.title, *notes.mains) if len(text.split()) <= _NAME]
    if any(_among("announcing-words").search(text.lower()) for text in titles):
        return True
    return any(_among("log-names").search(text.lower()) for text in (*named, *titles))


@cache
def _among(listed: str) -> re.Pattern[str]:
    names = "|".join(map(re.escape, words_anywhere(listed)))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")
