"""Whether a text states something, and does not deny it."""

from __future__ import annotations

import re
from functools import lru_cache

from mkdocs_cxux.checks.wording import WORD, folded, stem
from mkdocs_cxux.denial import denies

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


@lru_cache(maxsize=64)
def _stems(term: str) -> tuple[str, ...]:
    return tuple(stem(word.replace("’", "'")) for word in WORD.findall(folded(term)))
