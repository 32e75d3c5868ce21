"""Whether what looks like a date in a text names a release or is a part of a version."""

from __future__ import annotations

import re

from mkdocs_cxux.data import word_set

_AFTER = re.compile(r" ([^\W\d_]+)(?: ([^\W\d_]+))?(?![\w-]|[ -]\d)")
_BEFORE = re.compile(r"(^|[.!?:;(]\s*|\s)([A-Z][\w-]*) $")
_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 40


def names_a_release(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether a release is called so (“the 2026-04-01 patch level”, “the 2nd December 2025
    release”), or a name takes the number (“Fern 14 April updates”; but “Monday 14 April”)."""
    start, end = span
    after = _AFTER.match(text, end)
    nouns = word_set("release-nouns", language)
    if after is not None:
        one, two = after[1].lower(), (after[2] or "").lower()
        if one in nouns or (two in nouns and one not in word_set("stop-words", language)):
            return True
    before = None if _YEAR.search(text[start:end]) else _BEFORE.search(
        text, max(0, start - _REACH), start
    )
    if before is None or before[2].lower() in word_set("days", language):
        return False
    return before[2].isupper() or (before[1].isspace() and text[:start].count(" ") > 1)
