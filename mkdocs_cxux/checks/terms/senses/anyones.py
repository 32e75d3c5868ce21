"""A wrong word behind “a” in, whether it is a thing as anybody has one, for which the brand's own
name is asked, out: “such systems are managed in a web portal”."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from mkdocs_cxux.checks.terms.beside import NEAR
from mkdocs_cxux.data import words

_BEFORE = re.compile(r"(?:[^\W\d_][\w'’-]* )+$")
_PHRASE = 3
"""Words before a noun that may open its phrase: “a very simple web portal”."""
_PARTS = re.compile(r"\s+[|–—·•»:-]\s+|:\s+")
"""Between the name of a site and what it says of itself there."""


def is_anyones(
    text: str, span: tuple[int, int], asked: tuple[str, str, str], led: Iterable[str]
) -> bool:
    """Whether any such thing is meant: an article as “a” opens the phrase, and neither its text nor
    what leads to it, `led`, speaks of the brand. `asked`: the right word, the site's name, and the
    language. A right word without that name is no brand's own."""
    use, brand, language = asked
    names = tuple(name for name in _PARTS.split(brand.strip()) if _names((name,), use))
    if not names or _names(names, text[slice(*span)]):
        return False
    if not _is_opened(text[max(0, span[0] - NEAR) : span[0]], language):
        return False
    ours = _ours(language)
    return not (
        _names(names, text) or any(_names(names, said) for said in led)
        or any(not said[0].isupper() or said[0].istitle() for said in ours.finditer(text))
    )


def _is_opened(before: str, language: str) -> bool:
    said = _BEFORE.search(before)
    opening = words("indefinite-words", language)
    for word in reversed(said[0].lower().split()[-_PHRASE - 1 :] if said else []):
        if word in opening:
            return True
        if word in words("stop-words", language) and word not in words("voice-boosters", language):
            return False
    return False


def _names(names: Iterable[str], text: str) -> bool:
    """Whether one of the names stands in a text."""
    low = text.casefold()
    return any(
        name in low and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", low) is not None
        for name in map(str.casefold, names) if name
    )


@lru_cache(maxsize=16)
def _ours(language: str) -> re.Pattern[str]:
    """Words for who writes; “US” is a country."""
    either = "|".join(map(re.escape, words("pronouns-we", language))) or r"\0"
    return re.compile(rf"(?<![\w'’-])(?:{either})(?![\w-])", re.IGNORECASE)
