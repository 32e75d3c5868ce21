"""A page in, the texts out that show how to write, and how not to: “Wrong: ...”, “Right: ...”, or
what stands under two headings that say so."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Iterator, NamedTuple, Sequence

from mkdocs_cxux.data import words
from mkdocs_cxux.model.page import Block

_EDGES = re.compile(r"^\W+|\W+$")


class Shown(NamedTuple):
    """The places of wrong and of right examples among the blocks of a page."""

    wrong: frozenset[int] = frozenset()
    right: frozenset[int] = frozenset()


def showings(content: Sequence[Block], language: str) -> Shown:
    """The blocks that begin with the label of an example, on a page that labels both kinds, and
    those under headings that are such labels."""
    below = Shown(*(
        frozenset(at for heading in headings for at in _below(content, heading))
        for headings in zip(*headed(content, language), strict=True)
    ))
    wrong, right = _label("wrong-labels", language), _label("right-labels", language)
    shown = frozenset(at for at, b in enumerate(content) if not b.level and wrong.match(b.text))
    if not shown or not any(right.search(block.text) for block in content):
        return below
    others = frozenset(at for at, b in enumerate(content) if right.match(b.text))
    return Shown(below.wrong | shown, below.right | others)


def headed(content: Sequence[Block], language: str) -> list[tuple[int, int]]:
    """The places of two headings of one level in turn that say how not to write, and how: “No”
    behind “Yes”."""
    wrong, right = (
        {word for name in (f"{kind}-labels", f"{kind}-headings") for word in words(name, language)}
        for kind in ("wrong", "right")
    )
    found = []
    headings = [at for at, block in enumerate(content) if block.level]
    for one, other in pairwise(headings):
        if content[one].level != content[other].level:
            continue
        first, second = (_EDGES.sub("", content[at].text).lower() for at in (one, other))
        if first in wrong and second in right:
            found.append((one, other))
        elif first in right and second in wrong:
            found.append((other, one))
    return found


def _below(content: Sequence[Block], heading: int) -> Iterator[int]:
    """What stands between a heading and the next one."""
    for at in range(heading + 1, len(content)):
        if content[at].level:
            return
        yield at


@lru_cache(maxsize=32)
def _label(name: str, language: str) -> re.Pattern[str]:
    """A label at the beginning of a text or a sentence, behind the sign of one (❌), too."""
    listed = "|".join(map(re.escape, words(name, language) or ("\0",)))
    begins = r"(?:^|(?<=[.!?…”\"] ))"
    return re.compile(rf"{begins}\W{{0,3}}(?:{listed})\s?:", re.IGNORECASE)
