"""A page of a conference in, the titles out that speakers gave to their talks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mkdocs_cxux.data import word_set
from mkdocs_cxux.model.page import Page

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_PERSON = re.compile(r"[A-Z][\w.'’-]+(?: [\w.'’-]+)? [A-Z][\w'’-]+")
_LEAST, _MOST = 4, 25
"""Words of the title of a talk."""


def titles_of_talks(page: Page) -> Iterator[str]:
    """What stands right below the names of people where a conference tells who speaks on what."""
    folders = page.path.lower().rpartition("/")[0].split("/")
    if word_set("speaker-folders", page.language).isdisjoint(folders):
        return
    for before, block in pairwise(page.content):
        named = before.level and _PERSON.fullmatch(before.text.strip())
        whole = not block.text.rstrip().endswith(".")
        if named and whole and _LEAST <= len(_WORD.findall(block.text)) <= _MOST:
            yield block.text
