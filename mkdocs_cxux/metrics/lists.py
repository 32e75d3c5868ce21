"""The word lists of measures as sets, read once."""

from __future__ import annotations

from functools import cache

from mkdocs_cxux.data import words


@cache
def word_set(name: str, language: str) -> frozenset[str]:
    """The words of rules/words/<language>/<name>.yaml; empty where there is no such list."""
    return frozenset(words(name, language))
