"""Whether a word in running text is a part of somebody's name: “Service Organization Controls”."""

from __future__ import annotations

import re

_BEFORE = re.compile(r"(?<![^\W_])([^\W_][\w.'’-]*) $")
_AFTER = re.compile(r" ([^\W_][\w'’-]*)")
_SMALL = re.compile(r"(?<![\w-])[^\W\d_]{4,}")
_SENTENCE = 3
"""Small words of four letters that a text has whose capitals mean names."""
_MODEL = re.compile(r"[A-Z]+-?\d")


def in_a_name(text: str, span: tuple[int, int], brand: str) -> bool:
    """Whether the capitalised word at `span` has another capitalised word beside it.

    Not where all words have capitals, where the word before begins the sentence, or where the
    word beside it is the brand's own name. Abbreviations begin names (“WP Engine”) and end none;
    beside the number of a model it is a name anywhere (“Gamepad F310”).
    """
    small = [word for word in _SMALL.findall(text) if word.islower()]
    start, end = span
    before, after = _BEFORE.search(text, 0, start), _AFTER.match(text, end)
    if any(match is not None and _MODEL.match(match[1]) for match in (before, after)):
        return True
    if len(small) < _SENTENCE:
        return False
    if before and (text[start:end].isupper() or _begins(text, before.start(1))):
        before = None
    return any(match is not None and _is_name(match[1], brand) for match in (before, after))


def _is_name(word: str, brand: str) -> bool:
    return word[0].isupper() and word.strip(".'’") not in brand.split()


def _begins(text: str, at: int) -> bool:
    head = text[:at].rstrip()
    return not head or head[-1] in ".!?:;•–—"
