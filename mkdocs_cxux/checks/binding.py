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
    return page.type not in TEXTS and is_called_binding(page, TITLES)


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
