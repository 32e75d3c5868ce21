"""How the cost of some work grows with its size: the same on every machine, busy or not."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

NOISE = 0.3
"""CPU seconds that mean nothing."""
TRIES = 3
"""What grows too fast does so each time; a machine stumbles now and then."""


def grows_evenly(work: Callable[[int], object], size: int) -> bool:
    """Whether four times as much takes about four times as long, not sixteen times, as what is
    looked at again for each piece would."""
    return any(_is_even(work, size) for _ in range(TRIES))


def _is_even(work: Callable[[int], object], size: int) -> bool:
    quarter = _spent(work, size // 4)            # first: it bears what is done only once
    return _spent(work, size) < 9 * quarter + NOISE


def _spent(work: Callable[[int], object], size: int) -> float:
    """CPU seconds of this thread: what machine, other threads and the collector of garbage do
    beside does not count."""
    gc.disable()
    try:
        begun = time.thread_time()
        work(size)
        return time.thread_time() - begun
    finally:
        gc.enable()
