"""A selector of ours in, what tells its element apart from like ones taken out."""

from __future__ import annotations

import re

_POSITION = re.compile(r':nth-of-type\(\d+\)|\[href\^?="(?:[^"\\]|\\.)*"\]')
"""A place among others; or the address of a link in a closed menu, which pages of a template
write from where they stand."""


def without_positions(selector: str) -> str:
    """The same for all entries of a list, and on all pages of a template."""
    return _POSITION.sub("", selector)


_NAMED = re.compile(r"^#.+?(?= > )")
"""The card itself, by a name of its own."""


def like_place(selector: str) -> str:
    """As `without_positions`, the same for cards that have names of their own, too."""
    return _NAMED.sub("#", without_positions(selector))
