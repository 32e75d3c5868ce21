"""A count of cases in, the interval out that its share lies in."""

from __future__ import annotations

from math import sqrt

Z = 1.2816
"""Standard errors on each side of an 80 % interval."""


def wilson(count: int, of: int) -> tuple[float, float]:
    """Wilson's 80 % interval (1927) of the share `count / of`, two shares of 0 to 1.

    It keeps sense with few cases and at 0 and 1. `of` is at least 1.
    """
    share, z2 = count / of, Z * Z
    centre = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = Z / (1 + z2 / of) * sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    return max(0.0, centre - half), min(1.0, centre + half)
