"""Passive voice in an English sentence: a form of "to be" and a past participle soon after."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, Sequence

from mkdocs_cxux.data import words

_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
_DENIED = frozenset({"isn't", "aren't", "wasn't", "weren't"})
_CONTRACTED = ("'re", "'s", "'m")
"""Endings that may stand for a form of "to be": "they're told", "it's made"."""
_REACH = 4
"""Words looked at after "to be"."""


class _Lists(NamedTuple):
    irregular: frozenset[str]
    adjectives: frozenset[str]
    adverbs: frozenset[str]


@cache
def _lists() -> _Lists:
    names = ("participles", "participle-adjectives", "passive-adverbs")
    return _Lists(*(frozenset(words(name, "en")) for name in names))


def passive(tokens: Sequence[str]) -> str:
    """The participle of the first passive among lower-case words, "" where there is none."""
    for at, token in enumerate(tokens):
        plain = token in _BE or token in _DENIED
        if plain or token.endswith(_CONTRACTED):
            found = _participle(tokens[at + 1:at + 1 + _REACH], plain)
            if found:
                return found
    return ""


def _participle(after: Sequence[str], plain: bool) -> str:
    """The participle in what follows "to be", past adverbs; `plain` where it is no "'s"."""
    for word in after:
        if _is_participle(word):
            return word
        if word not in _lists().adverbs and not word.endswith("ly"):
            return ""
        if word == "been" and not plain:
            return ""
    return ""


def _is_participle(word: str) -> bool:
    lists = _lists()
    if word in lists.adjectives:
        return False
    return word in lists.irregular or (len(word) > 4 and word.endswith("ed"))
