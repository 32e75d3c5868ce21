"""A page in, the texts out that show how to write, and how not to: “Wrong: ...”, “Right: ...”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple, Sequence

from mkdocs_cxux.data import words
from mkdocs_cxux.model.page import Block


class Shown(NamedTuple):
    """The places of wrong and of right examples among the blocks of a page."""

    wrong: frozenset[int] = frozenset()
    right: frozenset[int] = frozenset()


def showings(content: Sequence[Block], language: str) -> Shown:
    """The blocks that begin with the label of an example, on a page that labels both kinds."""
    wrong, right = _label("wrong-labels", language), _label("right-labels", language)
    shown = frozenset(at for at, b in enumerate(content) if not b.level and wrong.match(b.text))
    if not shown or not any(right.search(block.text) for block in content):
        return Shown()
    return Shown(shown, frozenset(at for at, b in enumerate(content) if right.match(b.text)))


@lru_cache(maxsize=32)
def _label(name: str, language: str) -> re.Pattern[str]:
    """A label at the beginning of a text or a sentence, behind the sign of one (❌), too."""
    listed = "|".join(map(re.escape, words(name, language) or ("\0",)))
    begins = r"(?:^|(?<=[.!?…”\"] ))"
    return re.compile(rf"{begins}\W{{0,3}}(?:{listed})\s?:", re.IGNORECASE)
