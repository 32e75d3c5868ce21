"""A page in, whether its words bind out: a text of the law or of an association, as adopted."""

from __future__ import annotations

import re

from mkdocs_cxux.checks.wording import any_of, normal_label
from mkdocs_cxux.data import words, words_anywhere
from mkdocs_cxux.model.page import Page

BINDING = "legal"
"""Type of pages whose words bind: no editor may change them alone, so they weigh no step more."""
TITLES, NAMES = "legal-titles", "legal-names"
"""Lists of what such texts are called, and of words in what they are called."""
CLAUSED = "clause-titles"
"""List of what pages are called that are such a text where they have clauses."""
PLACES, _NUMBERED, _CLAUSES = "law-places", re.compile(r"\s?\(?\d"), 2
"""How a clause is named, and how often a text names some: “clause 2”, “clause 4”."""
TEXTS = frozenset({"docs", "blog"})
"""Types of pages of which one called “Cookies” tells how a program keeps them."""
REASON = "no editor rewrites a text of the law alone: it stands as it was adopted"

SEPARATOR = re.compile(r"\s+[-–—|·•»]+\s+|\s*[|·•»]\s*|:\s+")
"""What stands between the name of a page and that of its site."""


def is_binding(page: Page) -> bool:
    """Whether it is called what such texts are called, or lies where they lie and its name does not
    speak against it: what lies in a folder called “legal” may be the services of lawyers."""
    if page.type == BINDING and _is_named(page):
        return True
    if page.type in TEXTS:
        return False
    return is_called_binding(page, TITLES) or (
        is_called_binding(page, CLAUSED) and _names_clauses(page)
    )


def _names_clauses(page: Page) -> bool:
    """Whether its text speaks of its own clauses by their numbers: “Subject to clause 4”."""
    named = any_of(PLACES, page.language)
    said = "\n".join(block.text.lower() for block in page.content)
    numbered = (_NUMBERED.match(said, place.end()) for place in named.finditer(said))
    return sum(map(bool, numbered)) >= _CLAUSES


def is_called_binding(page: Page, titles: str) -> bool:
    """Whether its main heading, or where it has none its title or the heading that it begins with,
    is what such texts are called."""
    called = frozenset(map(normal_label, words_anywhere(titles)))
    return any(
        normal_label(part) in called for name in _names(page) for part in SEPARATOR.split(name)
    )


def _is_named(page: Page) -> bool:
    """Where there is no list, or no name, the address decides alone."""
    names = [name.lower() for name in _names(page) if name]
    if not names or not words(NAMES, page.language):
        return True
    called = any_of(NAMES, page.language)
    return any(called.search(name) for name in names)


def _names(page: Page) -> list[str]:
    begins = [block.text for block in page.content[:1] if block.level]
    return [block.text for block in page.content if block.level == 1] or [page.title, *begins]
