"""How much of their time visitors look at each screenful of a page."""

from __future__ import annotations

SHARES = (57, 17, 7, 5, 3, 2, 1)
"""Per cent of viewing time on each screenful from the top (NN/g 2018, 120 people); below the
last one as little as there."""
