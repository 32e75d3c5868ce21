"""What stands right beside a word in a text."""

from __future__ import annotations

import re

NEXT = re.compile(r"\s([^\W\d_][\w'’-]*)")
"""The next word, matched at the end of this one."""
NEXT_LETTERS = re.compile(r" ([^\W\d_]+)")
"""The letters that the next word begins with, up to a hyphen or an apostrophe."""
PREVIOUS = re.compile(r"([^\W\d_][\w'’-]*) $")
"""The word before, searched up to the beginning of this one."""
BEGINS = re.compile(r"(?:^|[.!?:;•–—|>(\[“„«\"‘]|\[[ xX]\]|\s[-*])\s*$")
"""Nothing of a sentence before this word."""
