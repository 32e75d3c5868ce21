"""Whether the words before something turn it around: “not an easy task”, “never been easier”."""

from __future__ import annotations

import re
from functools import lru_cache

from mkdocs_cxux.data import words


def denies(before: str, language: str) -> bool:
    """Whether these words, in lower case, deny what follows them.

    “Not only” and “never been” deny nothing. English stands in for a language without lists.
    """
    no, yes = _turns(language)
    return bool(no.search(yes.sub(" ", before.replace("’", "'"))))


@lru_cache(maxsize=64)
def _turns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The negations of a language, and what only looks like one."""
    spoken = language if words("negations", language) else "en"
    return _either(words("negations", spoken)), _either(words("affirmations", spoken))


def _either(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<![\w'])(?:{'|'.join(map(re.escape, longest))})(?![\w'])")
