"""A text and an abbreviation in, whether the text says what it stands for out."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from mkdocs_cxux.data import words_anywhere

_PARTS = re.compile(r"[A-Z]?[a-zß-ÿ]+|[A-Z]+(?![a-zß-ÿ])|[0-9]+")
"""Words, and the parts of JavaScript and HyperText."""
_BRACKET = re.compile(r"[()]")
_REACH = 120
"""Characters before a bracket that may spell out what stands in it."""
_LONGEST = 20_000
"""Characters looked at."""


def explains(text: str, name: str) -> bool:
    """Whether `text` explains `name` (capitals): in brackets, by a verb, or by its initials."""
    text = text[:_LONGEST]
    return bool(_told(name).search(text)) or _bracketed(text, name) or _spelled(text, name)


@lru_cache(maxsize=1024)
def _told(name: str) -> re.Pattern[str]:
    """“CRD stands for …”, “CRD is the …”, “CRD, or …”, “CRD – …”, “…, called CRD”."""
    verbs, either, called, articles = map(
        _any_of, ("meaning-verbs", "or-words", "short-naming", "voice-articles")
    )
    return re.compile(
        rf"\b{name}s?\b[\"”’')]*\s*(?:{verbs}|\s[–—]\s|,\s+{either}\s)"
        rf"|{called}\s+(?:{articles}\s+)?[\"“‘'(]*{name}\b"
    )


@cache
def _any_of(name: str) -> str:
    """A pattern of the words of a list, in any language: abbreviations and what they stand for
    are English in many a text that is not."""
    return f"(?:{'|'.join(map(re.escape, words_anywhere(name)))})"


def _bracketed(text: str, name: str) -> bool:
    """“CRD (custom …)” or “custom … (CRD)”, the first letter being the same, or two others."""
    if "(" not in text:
        return False
    before, inside = _brackets(name)
    for match in before.finditer(text):
        words = _PARTS.findall(match[1])
        if len(words) > 1 and words[0][0].upper() == name[0]:
            return True
    for match in inside.finditer(text):
        said = _BRACKET.split(text[max(0, match.start() - _REACH):match.start()])[-1]
        near = {word[0].upper() for word in _PARTS.findall(said)[-len(name) - 3:]}
        if name[0] in near or len(near.intersection(name)) > 1:
            return True
    return False


@lru_cache(maxsize=1024)
def _brackets(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The name before a bracket, and inside of one."""
    return (
        re.compile(rf"\b{name}s?\b\s*\(([^)]{{3,120}})\)"),
        re.compile(rf"\(\s*[\"“‘']?{name}s?\b[^)]{{0,40}}\)"),
    )


@cache
def _small() -> frozenset[str]:
    """Words that an abbreviation may leave out, of all languages."""
    return frozenset(words_anywhere("small-words"))


def _spelled(text: str, name: str) -> bool:
    """Whether words that follow each other begin with its letters, small words left out or in."""
    words = [word for word in _PARTS.findall(text) if not word.isupper() or len(word) == 1]
    every = "".join(word[0] for word in words).upper()
    small = _small()
    telling = "".join(word[0] for word in words if word.lower() not in small).upper()
    return name in every or name in telling
