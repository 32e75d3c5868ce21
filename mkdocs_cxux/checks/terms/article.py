"""A wrong word with what stands before it and the right one in, both with the article that the
right one wants out: “an online portal”, “a Fern portal”."""

from __future__ import annotations

import re
from typing import NamedTuple

from mkdocs_cxux.checks.terms.beside import BEGINS
from mkdocs_cxux.data import words

_ARTICLE = re.compile(r"(?<![\w'’.&/+-])(an?)(\s+)$", re.IGNORECASE)
_ENGLISH = "en"
_TOKEN = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[A-Z]{2,5}s?\d*|[A-Za-z]\d*|[a-z][A-Z]\w*|[b-df-hj-np-tv-xz]{2,}\d*")
"""What may be said letter by letter: “FAQs”, “S3”, “iOS”, “npm”."""
_SPOKEN = re.compile(r"[aeiouy]", re.IGNORECASE)
_NAMED_AN, _VOWELS = "aefhilmnorsx", "aeiou"
"""Letters whose names begin with a vowel (“an S3 bucket”), and those that are vowels in a word."""
_SHORT = 3
"""Letters of the longest abbreviation with a vowel first that nobody says as a word: “a URL”."""
_EIGHT, _TEENS = "8", ("11", "18")
_SOUNDS = {"vowel-sounds": "an", "consonant-sounds": "a", "doubted-sounds": ""}
"""Lists of how words begin, with their article; "" where people differ."""


class Better(NamedTuple):
    """What is replaced and by what, and whether that is sure."""

    replaced: str
    better: str
    sure: bool = True


def with_article(before: str, replaced: str, better: str, language: str) -> Better:
    """What is replaced and by what, each with the article `before` it where the right word wants
    the other one. Not sure where nobody can tell which one it wants."""
    met = _ARTICLE.search(before) if language == _ENGLISH and better else None
    if met is None or _first(replaced) == _first(better):
        return Better(replaced, better)
    said, gap = met.groups()
    wanted = article_of(better)
    if wanted == said.lower():
        return Better(replaced, better)
    # “plan A portal” has a letter there, and no article.
    letter = said == "A" and not (replaced.isupper() or BEGINS.search(before, 0, met.start()))
    sure = bool(wanted) and not letter
    return Better(f"{said}{gap}{replaced}", f"{_like(said, wanted, replaced)}{gap}{better}", sure)


def article_of(phrase: str) -> str:
    """“a” or “an”, by the sound that an English phrase begins with; "" where that is not sure."""
    first = _first(phrase)
    if not first:
        return ""
    if first[0].isdigit():
        return _of_number(first.lower())
    spoken = _of_word(first.lower())
    if not spoken or not _LETTERS.fullmatch(first):
        return spoken
    named = "an" if first[0].lower() in _NAMED_AN else "a"
    if named == spoken or not _SPOKEN.search(first):
        return named
    # “an FAQ” of letters, “a FAQ” of a word
    return named if first[0].lower() in _VOWELS and len(first) <= _SHORT else ""


def _of_word(word: str) -> str:
    """That of a word as it is said by its letters, but for the beginnings that are listed."""
    listed = [
        (len(opener), article) for name, article in _SOUNDS.items()
        for opener in words(name, _ENGLISH) if word.startswith(opener)
    ]
    return max(listed)[1] if listed else "an" if word[0] in _VOWELS else "a"


def _of_number(word: str) -> str:
    """That of a number: eight, eleven and eighteen begin with a vowel, and 1100 may."""
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    if digits.startswith(_TEENS):
        return "an" if digits in _TEENS else ""
    return "an" if digits.startswith(_EIGHT) else "a"


def _first(phrase: str) -> str:
    found = _TOKEN.search(phrase)
    return found[0] if found else ""


def _like(said: str, wanted: str, replaced: str) -> str:
    """The article with the capitals of the one that was said."""
    if said == "AN" or (said == "A" and replaced.isupper()):
        return wanted.upper()
    return wanted.capitalize() if said[0].isupper() else wanted
