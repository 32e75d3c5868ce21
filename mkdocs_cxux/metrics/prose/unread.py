"""The text of a block in, whether nobody reads it as prose of its page's language out."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_cxux.data import word_set
from mkdocs_cxux.data import words as word_list
from mkdocs_cxux.metrics.prose.words import ADDRESS

_TELLING = 10
_SMALL = 0.12
"""Share of small words under which a text of ten words is an enumeration of names or stands in
another language: so are under 1 % of 1,600 English and German paragraphs of documentation, and
nearly all German ones on English pages."""
_LONGER, _FEWER, _MARKED = 3, 0.06, 0.1
"""Letters of small words that other languages do not share by chance, as Slovak does “a” and “to”;
their share under which, and the share of words with marked letters from which on, a text stands in
another one: names of people have such letters, too."""
_MARKS = re.compile(r"[^\W\d_\x00-~]")
_HINT = re.compile(r"[{=<|\\]|::")
_TYPED = re.compile(r"[{}\[\]=_<>/\\|]|::|\":|,\"")
_SHORTEST_TYPED = 40
"""Characters: a shorter text shows too little of what it is."""
_TYPED_SHARE = 0.1
"""Signs of programs from which on a text is no prose, addresses aside: on twenty sites all with
more were programs, what they print, or rows of signs."""
_FILLER = 0.5
"""Share of filler words above which a text is filler. English prose has a few per cent (“sit”)."""
_FORMULA = 4
"""Words of a block that may be nothing but a formula with its stop and number."""


def is_unread(prose: str, language: str) -> bool:
    """Whether a text is code, filler or an enumeration, or stands in another language."""
    found = prose.lower().split()
    small = word_set("stop-words", language)
    typed = _is_formula(found) or _is_typed(prose)
    if typed or _is_filler(found) or (small and not _holds_together(found, small)):
        return True
    return is_foreign(prose, language)


def is_foreign(text: str, language: str) -> bool:
    """Whether words with marks on their letters, on a page whose language has hardly any, and few
    small ones of it but the shortest show that a text stands in another one."""
    if text.isascii() or not _MARKS.search(text):
        return False
    found = text.lower().split()
    if len(found) < _TELLING:
        return False
    marked = sum(not w.isascii() and any(c > "~" and c.isalpha() for c in w) for w in found)
    if marked < _MARKED * len(found):
        return False
    small = word_set("stop-words", language)
    longer = sum(len(w) >= _LONGER and w in small for w in found)
    return bool(small) and longer < _FEWER * len(found) and all(map(str.isascii, small))


def _is_formula(found: list[str]) -> bool:
    """Whether nothing but code or a formula stands there."""
    return len(found) <= _FORMULA and all(word.strip(".,;:()") in ("", "code") for word in found)


def _is_typed(prose: str) -> bool:
    """Whether a text is what programs read and print, which somebody set as a paragraph."""
    if len(prose) < _SHORTEST_TYPED or not _HINT.search(prose):
        return False
    said = ADDRESS.sub("", prose)
    return len(_TYPED.findall(said)) >= _TYPED_SHARE * max(_SHORTEST_TYPED, len(said))


def _holds_together(found: list[str], small: frozenset[str]) -> bool:
    """Whether small words of the page's language make sentences of these words."""
    return len(found) < _TELLING or sum(map(small.__contains__, found)) >= _SMALL * len(found)


def _is_filler(found: list[str]) -> bool:
    """Whether these are words of “Lorem ipsum”: nobody is to read it."""
    filler = _filler()
    if filler.isdisjoint(found):
        return False
    return sum(word.strip(".,;:!?") in filler for word in found) > _FILLER * len(found)


@cache
def _filler() -> frozenset[str]:
    return frozenset(word_list("filler", "la"))
