"""A selector of ours in, what tells its element apart from like ones taken out."""

from __future__ import annotations

import re
from collections.abc import Sequence

_POSITION = re.compile(r':nth-of-type\(\d+\)|\[href\^?="(?:[^"\\]|\\.)*"\]')
"""A place among others; or the address of a link in a closed menu, which pages of a template
write from where they stand."""


_ID = re.compile(r"#[^\s>:.\[]+")
_COUNTED = re.compile(
    r"(?<![A-Za-z0-9])(?=[a-f]*\d)[0-9a-f]{4,}(?![A-Za-z0-9])|(?<![0-9])\d+(?![A-Za-z0-9])"
)
"""A number or a digest in a name that a generator gave: “code-75de3a0c-copy”, “tab3”."""


def without_positions(selector: str) -> str:
    """The same for all entries of a list, and on all pages of a template."""
    bare = _POSITION.sub("", selector)
    return _ID.sub(lambda name: _COUNTED.sub("*", name[0]), bare) if "#" in bare else bare


def shared_steps(one: Sequence[str], other: Sequence[str]) -> int:
    """How many steps two selectors begin with alike: the boxes that both elements stand in."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


_NAMED = re.compile(r"^#.+?(?= > )")
"""The card itself, by a name of its own."""


def like_place(selector: str) -> str:
    """As `without_positions`, the same for cards that have names of their own, too."""
    return _NAMED.sub("#", without_positions(selector))
