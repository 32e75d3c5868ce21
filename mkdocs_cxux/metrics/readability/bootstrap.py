"""How far a number would move with other sentences of the same kind: bootstrap intervals."""

from __future__ import annotations

import random
from functools import lru_cache
from operator import itemgetter
from struct import Struct
from typing import Callable, Sequence, TypeVar

from mkdocs_cxux.metrics.prose.counts import Counts, total

Value = TypeVar("Value")
_RESAMPLES = 200
_GROUPS = 40
"""Neighbouring sentences of a long text are drawn together: neighbours are alike, and the
cost no longer grows with the text."""
_SEED = 20_240
_TAIL = _RESAMPLES // 10
"""A tenth of the resamples lies beyond each end of an 80 % interval."""


def resample(counts: Sequence[Counts]) -> tuple[Counts, ...]:
    """The counts of 200 texts as long, drawn from the sentences with repetition (Efron 1979).

    The draws are always the same. () where there are fewer than two sentences.
    """
    size = -(-len(counts) // _GROUPS) or 1
    groups = [total(counts[at:at + size]) for at in range(0, len(counts), size)]
    if len(groups) < 2:
        return ()
    make = tuple.__new__                     # Counts(...) at a third of the cost
    packed = [_packed(group) for group in groups]
    spans = [group.span for group in groups]
    return tuple(
        make(Counts, (*_unpacked(sum(draw(packed))), sum(draw(spans))))
        for draw in _draws(len(groups))
    )


_WHOLE = Struct(f"<{len(Counts._fields) - 1}q")
"""All counts but `span`, the last, which is no whole number."""


def _packed(counts: Counts) -> int:
    """The whole counts as one number, 64 bits each: one addition adds them all."""
    return int.from_bytes(_WHOLE.pack(*counts[:-1]), "little")


def _unpacked(whole: int) -> tuple[int, ...]:
    return _WHOLE.unpack(whole.to_bytes(_WHOLE.size, "little"))


@lru_cache(maxsize=_GROUPS)
def _draws(groups: int) -> tuple[Callable[[Sequence[Value]], tuple[Value, ...]], ...]:
    """200 functions, each picking as many members of a column as it has, with repetition."""
    dice = random.Random(_SEED + groups)
    return tuple(itemgetter(*dice.choices(range(groups), k=groups)) for _ in range(_RESAMPLES))


def interval(
    resamples: Sequence[Counts], statistic: Callable[[Counts], float]
) -> tuple[float, float] | None:
    """The 80 % interval of a number worked out from counts, (low, high) in its own unit: the
    middle of what the resamples give (percentile bootstrap). None with too few sentences."""
    if not resamples:
        return None
    values = sorted(map(statistic, resamples))
    return values[_TAIL], values[-_TAIL - 1]
