"""A page in, whether it has the notes of a release after which newer ones came: they are done, and
nobody writes them anew."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.model.page import Page

_NUMBER = re.compile(r"\d+")
_VERSION = re.compile(r"(?<!\d)\d+(?:[._-]\d+)+(?!\d)")
"""In an address: “v8_4”, “1.2.0-notes”. One number alone is that of a part or of a list."""
_NAME = 6
"""Words: a longer heading is no name of a record."""


def is_superseded(page: Page) -> bool:
    """Whether its address ends with a version that the page tells of, it is called a record of
    changes, and a link on it leads to the notes of a higher one: to an address that differs in its
    numbers only."""
    path = urlsplit(page.url).path
    head, _, name = path.rstrip("/").rpartition("/")
    found = _VERSION.search(name)
    if found is None or not (_is_told(found[0], page) and _is_called(head, name, page)):
        return False
    row, mine = _NUMBER.sub("#", path), _numbers(path)
    others = {urlsplit(link.url).path for link in page.links if link.internal and link.url}
    return any(_NUMBER.sub("#", to) == row and _numbers(to) > mine for to in others)


def _numbers(path: str) -> list[int]:
    return [int(number) for number in _NUMBER.findall(path)]


def _is_told(version: str, page: Page) -> bool:
    """Whether a heading or the title has the version in it, however it is parted."""
    said = r"[._-]".join(_NUMBER.findall(version))
    own = re.compile(rf"(?<![\d.]){said}(?!\d|\.\d)")
    texts = (page.title, *(block.text for block in page.content if block.level))
    return any(own.search(text) for text in texts)


def _is_called(head: str, name: str, page: Page) -> bool:
    """Whether the folders of its address, its own name, its main heading or its title say so."""
    mains = (block.text for block in page.content if block.level == 1)
    named = (part.replace("-", " ").replace("_", " ") for part in (*head.split("/"), name))
    called = (*named, *(text for text in (page.title, *mains) if len(text.split()) <= _NAME))
    return any(_names().search(text.lower()) for text in called)


@cache
def _names() -> re.Pattern[str]:
    names = "|".join(map(re.escape, words_anywhere("log-names")))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")
