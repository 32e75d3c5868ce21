"""A page in, the packages out that its code installs or imports, and whether a word in a text is
one of these: there it is typed in small letters."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_cxux.checks.terms.beside import NEAR, NEXT_LETTERS
from mkdocs_cxux.data import word_set, words
from mkdocs_cxux.model.page import BlockKind, Page

_NAME = r"([a-z][\w-]*)"
_IMPORTED = re.compile(rf"(?<![\w-])(?:import|from(?= [\w.]+ import )) {_NAME}")


def packages_of(page: Page) -> frozenset[str]:
    """The names as they are typed in blocks of code; an installer may stand in any text."""
    found: set[str] = set()
    for block in page.content:
        found.update(_installs().findall(block.text))
        if block.kind is BlockKind.CODE:
            found.update(_IMPORTED.findall(block.text))
    return frozenset(found)


def is_package(text: str, span: tuple[int, int], packages: frozenset[str], language: str) -> bool:
    """Whether the word at a place is a package that the page installs or imports, as the words
    beside it say: “the fernpy package”, “depend upon fernpy”, “pip install fernpy”."""
    start, end = span
    if text[start:end] not in packages:
        return False
    after = NEXT_LETTERS.match(text, end)
    if after is not None and after[1].lower() in word_set("package-nouns", language):
        return True
    head = text[max(0, start - NEAR) : start].lower()
    openers = (f" {each} " for each in words("package-openers", language))
    return f" {head}".endswith(tuple(openers)) or _installs().search(text, 0, end) is not None


@cache
def _installs() -> re.Pattern[str]:
    """“pip install --upgrade fernpy”."""
    programs = "|".join(map(re.escape, words("installers", "any")))
    options = r"(?:-c \S+ |--?\w\S* )*"
    return re.compile(rf"(?<![\w-])(?:{programs}) (?:install|add|i) {options}{_NAME}")
