"""Whether a wrong word is what another maker or organisation calls a thing of its own."""

from __future__ import annotations

import re
from typing import Any

from mkdocs_cxux.checks.terms.beside import PREVIOUS
from mkdocs_cxux.config.terms import named_plurals

_PLURAL = re.compile(r"e?s(?![\w'’-])")


def is_their_product(text: str, span: tuple[int, int], entry: Any, brand: str) -> bool:
    """Whether the plural of the capitalised word at `span` is a product: the entry says so itself
    (“GitHub Codespaces” under `because`), or the maker has a capital inside and stands before it.

    A plural that is listed is forbidden, whoever makes it.
    """
    wrong, ending = text[slice(*span)], _PLURAL.match(text, span[1])
    if ending is None or wrong == wrong.lower() or wrong.isupper():
        return False
    said = wrong + ending[0]
    if said in entry.not_:
        return False
    if said in named_plurals(entry):
        return True
    before = PREVIOUS.search(text, 0, span[0])
    return before is not None and _is_maker(before[1], entry.use, brand)


def _is_maker(word: str, use: str, brand: str) -> bool:
    """Whether a word is the name of somebody else: “GitHub”."""
    named = word[0].isupper() and any(map(str.isupper, word[1:])) and not word.isupper()
    return named and word not in (*brand.split(), *use.split())
