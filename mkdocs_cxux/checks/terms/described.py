"""A wrong word with what stands before it and the right one in, whether an adverb there has nothing
to describe in the right one out: “fully hosted pot”, where “garden pot” is asked for."""

from __future__ import annotations

import re

from mkdocs_cxux.data import word_set, words

_ENGLISH = "en"
_ADVERB = re.compile(r"(?<![\w'’-])[^\W\d_]+ly\s+$", re.IGNORECASE)
_WORDS = re.compile(r"[\s-]+")


def leaves_an_adverb(before: str, wrong: str, right: str, language: str) -> bool:
    """Whether the adverb before a wrong phrase belongs to its first word, which the right one lacks
    and has no such word for."""
    if language != _ENGLISH or not _ADVERB.search(before):
        return False
    said, asked = _WORDS.split(wrong.lower()), _WORDS.split(right.lower())
    first, other = said[0], asked[0]
    return len(said) > 1 and first != other and _describes(first) and not _describes(other)


def _describes(word: str) -> bool:
    known = word_set("participles", _ENGLISH) - word_set("base-verbs", _ENGLISH)
    return word in known or word.endswith(words("describing-endings", _ENGLISH))
