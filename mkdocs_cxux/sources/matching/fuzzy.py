"""Blocks that were changed between file and page in, the words of them that can be found out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

FEWEST = 2
LEAST_SHARE = 0.6
"""Of a block's words must be found, and of the words that lie between the found ones."""
MOST_WORK = 20_000_000
"""Words of the page times words of the file; what is more cannot be told apart anyway."""


class Gap(NamedTuple):
    """Blocks `first` up to `last` of a page, between words `start` and `end` of the file."""

    first: int
    last: int
    start: int
    end: int


def fill(
    gap: Gap, blocks: Sequence[Sequence[str]], words: Sequence[str]
) -> Iterator[tuple[int, dict[int, int]]]:
    """(block, {word of the block: word of the file}) by longest common subsequence."""
    from rapidfuzz.distance import LCSseq

    shown = [word for block in blocks for word in block]
    there = words[gap.start : gap.end]
    if not shown or not there or len(shown) * len(there) > MOST_WORK:
        return
    common: dict[int, int] = {}
    for part in LCSseq.opcodes(shown, there):
        if part.tag == "equal":
            here, other = part.src_start, gap.start + part.dest_start
            common.update((here + n, other + n) for n in range(part.src_end - here))
    at = 0
    for number, block in enumerate(blocks):
        pairs = {n: common[at + n] for n in range(len(block)) if at + n in common}
        at += len(block)
        pairs = _dense(pairs, len(block))
        if len(pairs) >= max(FEWEST, LEAST_SHARE * len(block)):
            yield gap.first + number, pairs


def _dense(pairs: dict[int, int], size: int) -> dict[int, int]:
    """Without the words that were found far from the others; nothing where all are far."""
    if not pairs:
        return pairs
    shifts = sorted(there - here for here, there in pairs.items())
    middle = shifts[len(shifts) // 2]
    reach = 3 + size // 2
    near = {here: there for here, there in pairs.items() if abs(there - here - middle) <= reach}
    span = max(near.values()) - min(near.values()) + 1
    return near if len(near) >= LEAST_SHARE * span else {}
