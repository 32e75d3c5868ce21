"""How Vale makes one pattern of many entries."""

from __future__ import annotations

import re

_CAPTURE = re.compile(r"(?<!\\)\((?!\?)")


def composed(body: str, *, nonword: bool) -> str:
    """Whole words, unless `nonword`."""
    return f"(?m)(?:{body})" if nonword else rf"(?m)\b(?:{body})\b"


def without_captures(pattern: str) -> str:
    """The pattern with plain groups that capture nothing, as Vale does it."""
    opens = pattern.count("(")
    if opens == pattern.count("(?") + pattern.count("\\("):
        return pattern
    return _CAPTURE.sub("(?:", pattern)


def has_capture(pattern: str) -> bool:
    """Whether it has a capturing group, as Vale counts."""
    return pattern.count("(") > pattern.count("(?") + pattern.count("\\(")
