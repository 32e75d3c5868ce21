"""Two colours in, how different they look out (CIE 1976 distance in L*a*b*, D65)."""

from __future__ import annotations

from functools import lru_cache

from mkdocs_cxux.extract.look import over
from mkdocs_cxux.model.snapshot import Rgba

_WHITE_POINT = (0.95047, 1.0, 1.08883)


def distance(top: Rgba, bottom: Rgba) -> float:
    """Return dE of `top`, painted over `bottom`, against `bottom`; 100 is black on white."""
    one = _lab(over(top, bottom) if top.alpha < 1 else top)
    two = _lab(bottom)
    return float(sum((a - b) ** 2 for a, b in zip(one, two, strict=True)) ** 0.5)


def chroma(colour: Rgba) -> float:
    """How vivid a colour is in CIE Lab: 0 for greys, about 100 for a pure colour."""
    _, a, b = _lab(colour)
    return float((a * a + b * b) ** 0.5)


@lru_cache(maxsize=1024)
def _lab(colour: Rgba) -> tuple[float, float, float]:
    r, g, b = (_linear(value / 255) for value in colour[:3])
    xyz = (
        0.4124564 * r + 0.3575761 * g + 0.1804375 * b,
        0.2126729 * r + 0.7151522 * g + 0.0721750 * b,
        0.0193339 * r + 0.1191920 * g + 0.9503041 * b,
    )
    x, y, z = (_curve(value / white) for value, white in zip(xyz, _WHITE_POINT, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(value: float) -> float:
    if value <= 0.04045:
        return value / 12.92
    return float(((value + 0.055) / 1.055) ** 2.4)


def _curve(value: float) -> float:
    return float(value ** (1 / 3)) if value > 0.008856 else 7.787 * value + 16 / 116
