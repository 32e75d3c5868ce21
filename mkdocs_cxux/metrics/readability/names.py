"""Sentences in, the share of their words that are names out: names are no hard words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import itemgetter

MANY = 0.2
"""From this share on a formula says nothing of how hard the text is: of 740 pages with an ease
below 47 on a hundred real sites 66 had it, lists of staff, dishes, machines and courses most of
them; the median of the 740 has .08."""
CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages that give every noun a capital, so that it tells no names."""
_WORD = re.compile(r"[^\W\d_]{2}[\w'’-]*")


def names_share(sentences: Iterable[str], language: str) -> float:
    """Share 0 to 1 of the words that begin with a capital, the first of each sentence left out;
    0 where the language tells no names by their capitals."""
    if language in CAPITAL_NOUNS:
        return 0.0
    words = [word for sentence in sentences for word in _WORD.findall(sentence)[1:]]
    return sum(map(str.isupper, map(itemgetter(0), words))) / len(words) if words else 0.0


def names_in(sentence: str, language: str) -> frozenset[str]:
    """Its words in small letters that begin with a capital, the first one left out; none where
    the language tells no names by their capitals."""
    if language in CAPITAL_NOUNS:
        return frozenset()
    return frozenset(word.lower() for word in _WORD.findall(sentence)[1:] if word[0].isupper())
