"""What many measures ask of a page, worked out once for it."""

from __future__ import annotations

import re
from functools import wraps
from typing import Callable, TypeVar

from mkdocs_cxux.model.page import Page

Noted = TypeVar("Noted")
_WORD = re.compile(r"\w+")


def of_page(make: Callable[[Page], Noted]) -> Callable[[Page], Noted]:
    """`make`, which keeps what it made of a page with that page, and goes with it."""
    name = f"{make.__module__}.{make.__name__}"

    @wraps(make)
    def once(page: Page) -> Noted:
        kept = vars(page)
        if name not in kept:
            kept[name] = make(page)
        noted: Noted = kept[name]
        return noted

    return once


@of_page
def word_sets(page: Page) -> tuple[frozenset[str], ...]:
    """The words of each block of `page.content`, in lower case: what has none of the words that
    are looked for needs no closer look."""
    return tuple(frozenset(words_of(block.prose)) for block in page.content)


def words_of(text: str) -> list[str]:
    """Runs of letters and digits, in lower case."""
    return _WORD.findall(text.lower())


def keys(phrases: tuple[str, ...]) -> frozenset[str]:
    """The longest word of each phrase: without one of them, none of the phrases is there."""
    return frozenset(max(words_of(phrase), key=len) for phrase in phrases)
