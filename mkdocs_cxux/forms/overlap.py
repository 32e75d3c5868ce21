"""Two texts and a word in, whether they say the same around it out: one is joined of parts of the
other, or cut from it."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Iterable

LONG = 40
"""Characters that nobody writes twice by chance."""
SHORT, FEW = 12, 2
"""Characters and words of a text that is one wherever it stands whole."""

_CUT = " .…"
"""What stands where a text was cut."""


def tells(text: str) -> bool:
    """Whether a text is long enough to be one wherever it stands."""
    return len(text) >= SHORT and len(text.split()) >= FEW


def agree_around(one: str, other: str, word: str) -> bool:
    """Whether both have the word among the same ones: as far as the shorter goes to either side, or
    for so long that it is no chance. In texts of the same case."""
    one, other = one.rstrip(_CUT), other.rstrip(_CUT)
    return bool(word) and any(
        _agree(one, other, here, there)
        for here in _places(one, word) for there in _places(other, word)
    )


def _places(text: str, word: str) -> list[int]:
    return [match.start() for match in re.finditer(re.escape(word), text)]


def _agree(one: str, other: str, here: int, there: int) -> bool:
    after = alike(one[here:], other[there:])
    before = alike(reversed(one[:here]), reversed(other[:there]))
    begins = before in (here, there)
    ends = after in (len(one) - here, len(other) - there)
    same = one[here - before : here + after]
    return len(same) >= LONG or (begins and ends and tells(same))


def alike(one: Iterable[str], other: Iterable[str]) -> int:
    """How many signs they begin alike with."""
    both = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], both))
