"""How the cost of some work grows with its size: the same on every machine, busy or not."""

from __future__ import annotations

import time
from collections.abc import Callable

NOISE = 0.3
"""CPU seconds that mean nothing."""


def grows_evenly(work: Callable[[int], object], size: int) -> bool:
    """Whether four times as much takes about four times as long, not sixteen times, as what is
    looked at again for each piece would."""
    quarter = _spent(work, size // 4)            # first: it bears what is done only once
    return _spent(work, size) < 9 * quarter + NOISE


def _spent(work: Callable[[int], object], size: int) -> float:
    """CPU seconds: what the machine does beside does not count."""
    begun = time.process_time()
    work(size)
    return time.process_time() - begun
