"""What stands right beside a word in a text, or around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

NEAR = 60
"""Characters beside a word in which the words of its phrase are looked for: some ten words."""
NEXT = re.compile(r"\s([^\W\d_][\w'’-]*)")
"""The next word, matched at the end of this one."""
NEXT_LETTERS = re.compile(r" ([^\W\d_]+)")
"""The letters that the next word begins with, up to a hyphen or an apostrophe."""
PREVIOUS = re.compile(r"([^\W\d_][\w'’-]*) $")
"""The word before, searched up to the beginning of this one."""
BEGINS = re.compile(r"(?:^|[.!?:;•–—|>(\[“„«\"‘]|[.!?][)”]|\[[ xX]\]|\s[-*])\s*$")
"""Nothing of a sentence before this word."""


def labels_around(
    text: str, span: tuple[int, int], labels: Iterable[str]
) -> Iterator[tuple[int, int]]:
    """The places of those of some labels in a text that hold the word at `span`."""
    for label in labels:
        for found in re.finditer(re.escape(label), text):
            if found.start() <= span[0] and span[1] <= found.end():
                yield found.span()
