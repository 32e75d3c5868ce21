"""A text in, the points of the list out that somebody typed into it: a list in Markdown without a
blank line before it is shown so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

_NUMBERED = re.compile(r"(?<!\S)(\d{1,2})(?:[.)]\s+[^\W\d_a-z]|\)\s+\w)")
_AGAIN = re.compile(r"(?<=[.:;!?)])\s1\.\s+[^\W\d_a-z]")
"""Points that all are number one, as Markdown allows."""
_MARKED = re.compile(r"(?:(?<=[:.;!?)])\s(-)\s|(?<=[:.;,!?)])\s([+*•])\s*)(?=[\w\"'“‘(\[])")
"""A point behind the end of what stands before it: “are open: - Overview: all. - Details: one.”
After a comma, a stroke may be a dash, but not where another one follows a colon."""
_TYPED, _SIGNED = 3, 2
"""Numbers from one on, and points with one sign, that make a list of a text."""


def first_point(text: str) -> int:
    """Where the points begin; below 0 where there are none."""
    starts: list[int] = []
    for match in _NUMBERED.finditer(text):
        if int(match[1]) == len(starts) + 1:
            starts.append(match.start(1))
    if len(starts) >= _TYPED:
        return starts[0]
    ones = [match.start() + 1 for match in _AGAIN.finditer(text)]
    if len(ones) >= _SIGNED:
        return ones[0]
    first = (_sign(sign).search(text) for sign in _signs(text))
    return min((point.start() + 1 for point in first if point), default=-1)


def cut(sentences: list[str], text: str) -> list[str]:
    """The sentences of a text, cut where the points begin that have a sign."""
    for sign in _signs(text):
        sentences = [part for said in sentences for part in _sign(sign).split(said) if part]
    return sentences


def _signs(text: str) -> Iterator[str]:
    if any(sign in text for sign in (" - ", " +", " *", " •")):
        many = Counter(match[1] or match[2] for match in _MARKED.finditer(text))
        many["-"] += text.count(", - ") if ": - " in text else 0
        yield from (sign for sign, times in many.items() if times >= _SIGNED)


def _sign(sign: str) -> re.Pattern[str]:
    """Before each point; a stroke stands alone."""
    return re.compile(r"\s(?=-\s)" if sign == "-" else rf"\s(?={re.escape(sign)})")
