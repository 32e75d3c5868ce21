"""Whether the right term stands there already, with another word or sign between its parts."""

from __future__ import annotations

import re
from functools import lru_cache

from mkdocs_cxux.data import words


def is_whole(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether the wrong words at `span` are the rest of a right term of two parts, and its first
    part stands before them: “free / open source software”, of “free and open source software”."""
    return any(
        _same(rest, text[slice(*span)]) and _before(first, language).search(text, 0, span[0])
        for first, rest in _parts(use, language)
    )


@lru_cache(maxsize=512)
def _parts(use: str, language: str) -> tuple[tuple[str, str], ...]:
    """What stands on the two sides of each joint of a term."""
    found = re.finditer(rf"(?<=\w)(?:{_joint(language)})(?=\w)", use, re.IGNORECASE)
    return tuple((use[: match.start()], use[match.end() :]) for match in found)


def _same(rest: str, wrong: str) -> bool:
    """Whether the rest of a term is some words, or begins with them."""
    said, told = (re.sub(r"[\s‐‑-]+", " ", each.casefold()) for each in (wrong, rest))
    return told == said or told.startswith(f"{said} ")


@lru_cache(maxsize=512)
def _before(first: str, language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(first)}(?:{_joint(language)})$", re.IGNORECASE)


@lru_cache(maxsize=16)
def _joint(language: str) -> str:
    """Between the parts: a sign with or without spaces, or a word."""
    said = "|".join(map(re.escape, words("term-joints", language)))
    return rf"\s*[/&+,]\s*|\s+(?:{said})\s+" if said else r"\s*[/&+,]\s*"
