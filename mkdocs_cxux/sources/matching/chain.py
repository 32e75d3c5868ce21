"""Places by block in, the heaviest chain of them that goes forward in page and file out."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_cxux.sources.matching.hay import Place

Step = tuple[float, int, Place, int]     # weight up to here, block, place, the step before


def chain(options: Sequence[tuple[int, Sequence[Place]]], size: int) -> dict[int, Place]:
    """One place for some of the blocks.

    `options` are (number of the block, its places), in the order of the page; `size` is the
    number of words in the file. A Fenwick tree of the best chain that ends before a word makes
    it O(n log n).
    """
    best = [-1] * (size + 2)
    steps: list[Step] = []
    for block, places in options:
        begun = len(steps)
        for place in places:
            before = _best(best, steps, place.start)
            weight = place.weight + (steps[before][0] if before >= 0 else 0.0)
            steps.append((weight, block, place, before))
        for number in range(begun, len(steps)):
            _note(best, steps, number)
    at = _best(best, steps, size)
    chosen: dict[int, Place] = {}
    while at >= 0:
        _, block, place, at = steps[at]
        chosen[block] = place
    return chosen


def _best(best: list[int], steps: list[Step], end: int) -> int:
    """The heaviest chain that ends at word `end` or before."""
    found, at = -1, end + 1
    while at > 0:
        number = best[at]
        if number >= 0 and (found < 0 or steps[number][0] > steps[found][0]):
            found = number
        at &= at - 1
    return found


def _note(best: list[int], steps: list[Step], number: int) -> None:
    at, weight = steps[number][2].end + 1, steps[number][0]
    while at < len(best):
        other = best[at]
        if other < 0 or steps[other][0] < weight:
            best[at] = number
        at += at & -at
