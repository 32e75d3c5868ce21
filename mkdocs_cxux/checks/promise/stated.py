"""Whether a text states something, and does not deny it."""

from __future__ import annotations

import re
from functools import lru_cache

from mkdocs_cxux.checks.wording import WORD, folded, stem
from mkdocs_cxux.data import words

GUARD = 3
"""Words before a term in which a negation of the same clause turns it around."""
_CLAUSE = re.compile(r"[.!?:;,()|–—•…]+")


def states(text: str, term: str, language: str) -> bool:
    """Whether a text says the term (by stems, in order) without a negation just before it.

    “Not only easy” and “never been easier” say it; “No contracts. Easy care” does, too.
    """
    sought = _stems(term)
    if not sought:
        return False
    said: list[str] = []
    begins: list[int] = []          # of each word: where its clause begins
    for clause in _CLAUSE.split(folded(text)):
        found = [word.replace("’", "'") for word in WORD.findall(clause)]
        begins += [len(said)] * len(found)
        said += found
    stems = [stem(word) for word in said]
    for at in range(len(said) - len(sought) + 1):
        if stems[at] == sought[0] and stems[at : at + len(sought)] == list(sought):
            before = said[max(begins[at], at - GUARD) : at]
            if not denies(" ".join(before), language):
                return True
    return False


def denies(before: str, language: str) -> bool:
    """Whether the words just before something, in lower case, turn it around."""
    no, yes = _turns(language)
    return bool(no.search(yes.sub(" ", before)))


@lru_cache(maxsize=64)
def _stems(term: str) -> tuple[str, ...]:
    return tuple(stem(word.replace("’", "'")) for word in WORD.findall(folded(term)))


@lru_cache(maxsize=64)
def _turns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The negations of a language (of English, too, where it has none) and what only looks so."""
    listed = words("negations", language) or words("negations", "en")
    return _either(listed), _either(words("affirmations", language) or ("\0",))


def _either(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<![\w'])(?:{'|'.join(map(re.escape, longest))})(?![\w'])")
