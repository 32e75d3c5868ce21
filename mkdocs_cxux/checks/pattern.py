"""What to look for in a text: word lists as one alternation, user patterns on linear-time re2."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterator, Sequence

from mkdocs_cxux.config.pattern import compile_pattern


@lru_cache(maxsize=256)
def alternation(tokens: tuple[str, ...], ignore_case: bool = True) -> re.Pattern[str]:
    """One expression for many plain tokens as whole words, longest first.

    Only escaped literals go in, so Python's own engine stays linear here.
    """
    ordered = sorted(set(tokens), key=lambda token: (-len(token), token))
    body = "|".join(re.escape(token).replace(r"\ ", r"\s+") for token in ordered)
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE if ignore_case else 0)


def find(
    text: str, tokens: tuple[str, ...], patterns: Sequence[str], ignore_case: bool
) -> Iterator[str]:
    """Each match of the tokens (as whole words) and of the user patterns, as written."""
    if tokens:
        yield from (m.group(0) for m in alternation(tokens, ignore_case).finditer(text))
    for pattern in patterns:
        for match in compile_pattern(pattern, ignore_case).finditer(text):
            if match.group(0):
                yield match.group(0)
