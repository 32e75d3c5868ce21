"""A page in, the texts out that show how not to write, beside how to: “Wrong: ...”, “Right: ...”.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterator, Sequence

from mkdocs_cxux.data import words
from mkdocs_cxux.model.page import Block

_SIGNS = {"wrong-labels": "❌✗✘🚫", "right-labels": "✅✓✔"}


def specimens(content: Sequence[Block], language: str) -> Iterator[str]:
    """The selectors of blocks that begin with the label of a wrong example, on a page that labels
    right ones as well."""
    wrong, right = _label("wrong-labels", language), _label("right-labels", language)
    shown = [block for block in content if not block.level and wrong.match(block.text)]
    if shown and any(right.search(block.text) for block in content):
        yield from (block.element.selector for block in shown)


@lru_cache(maxsize=32)
def _label(name: str, language: str) -> re.Pattern[str]:
    """A label at the beginning of a text or a sentence, or the sign in its place."""
    listed = "|".join(map(re.escape, words(name, language) or ("\0",)))
    begins = r"(?:^|(?<=[.!?…”\"] ))"
    return re.compile(rf"{begins}\W{{0,2}}(?:{listed})\s?:|{begins}[{_SIGNS[name]}]", re.IGNORECASE)
