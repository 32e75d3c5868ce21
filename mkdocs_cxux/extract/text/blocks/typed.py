"""The text of a paragraph in, whether it is code that nothing took for such: what stands behind a
fence that was not closed, or the settings of a program, their lines joined."""

from __future__ import annotations

import re
from itertools import pairwise

_FENCE = re.compile(r"(`{3,}|~{3,})(?!.*\1\s*\S)")
"""A fence that opens a text and is closed at its end, if at all."""
_KEY = re.compile(r"[\"']?[a-z_][\w./-]*[\"']?:")
_SENTENCE = re.compile(r"[a-z)][.!?](?:\s+[A-Z]|$)")
_KEYS = 0.3
"""Share of the words of settings that are keys, at the least."""


def is_typed(text: str) -> bool:
    """Whether a paragraph is code: “```yaml pots: size: 3”, “garden: pots: size: 3”."""
    return _FENCE.match(text) is not None or _is_settings(text)


def _is_settings(text: str) -> bool:
    """Whether a text begins with a key and one stands right behind another, as nothing but settings
    within settings has them."""
    if ": " not in text or not _KEY.match(text):
        return False
    words = text.split()
    keys = [_KEY.fullmatch(word) is not None for word in words]
    nested = any(one and other for one, other in pairwise(keys))
    return keys[0] and nested and sum(keys) >= _KEYS * len(words) and not _SENTENCE.search(text)
