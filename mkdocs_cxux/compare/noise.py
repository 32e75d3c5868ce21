"""How far a mean difference over pages would move with other pages of the same kind.

Measuring itself adds nothing to it: the same pages give the same scores. What is unsure is
whether a difference is one of the variants or of the few pages that carry it.
"""

from __future__ import annotations

import random
from statistics import fmean
from typing import Sequence

RESAMPLES = 2_000
TAIL = RESAMPLES // 40
"""A fortieth lies beyond each end of a 95 % interval."""
SEED = 20_240
MOST = 500
"""Of more pages every so many-th is taken: the interval hardly narrows, the time grows."""


def mean_interval(differences: Sequence[float]) -> tuple[float, float] | None:
    """The 95 % bootstrap interval of the mean; the same draws each time; None below two.

    The difference of each page with itself is drawn, so that what all pages have in common
    does not widen it. Equal differences have no width.
    """
    if len(differences) < 2:
        return None
    step = -(-len(differences) // MOST)
    drawn = sorted(differences)[::step]
    if drawn[0] == drawn[-1]:
        return differences[0], differences[0]
    dice = random.Random(SEED)
    means = sorted(fmean(dice.choices(drawn, k=len(drawn))) for _ in range(RESAMPLES))
    return means[TAIL], means[-TAIL - 1]
