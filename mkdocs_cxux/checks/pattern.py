"""What to look for in a text: word lists as one alternation, user patterns on linear-time re2."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Iterator, Sequence


def compile_pattern(pattern: str, ignore_case: bool = True) -> Any:
    """A user's regular expression on re2, which is linear-time on any text.

    Raises ValueError that names the pattern and what is wrong (re2 knows no look-around
    and no back-references).
    """
    import re2

    options = re2.Options()
    options.log_errors = False
    options.case_sensitive = not ignore_case
    try:
        return re2.compile(pattern, options)
    except re2.error as fault:
        said = fault.args[0] if fault.args else fault
        said = said.decode() if isinstance(said, bytes) else str(said)
        raise ValueError(
            f"pattern {pattern!r} cannot be used: {said}. Patterns run on re2: no look-ahead, "
            "look-behind or back-references"
        ) from None


@lru_cache(maxsize=256)
def _user_pattern(pattern: str, ignore_case: bool) -> Any:
    return compile_pattern(pattern, ignore_case)


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
        for match in _user_pattern(pattern, ignore_case).finditer(text):
            if match.group(0):
                yield match.group(0)
