"""Colour arithmetic of WCAG 2.2: contrast ratio, and the nearest shade that passes."""

from __future__ import annotations

import colorsys
from functools import lru_cache

from mkdocs_cxux.model.snapshot import Rgba


def over(front: Rgba, back: Rgba) -> Rgba:
    """A colour with alpha laid over an opaque one."""
    a = front.alpha
    mixed = (f * a + b * (1 - a) for f, b in zip(front[:3], back[:3], strict=True))
    red, green, blue = mixed
    return Rgba(red, green, blue, 1.0)


def luminance(color: Rgba) -> float:
    """Relative luminance 0..1 (WCAG 2.2, definition of relative luminance)."""
    parts = []
    for channel in color[:3]:
        c = channel / 255
        parts.append(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@lru_cache(maxsize=4096)      # a site is set in a few colours
def contrast(front: Rgba, back: Rgba) -> float:
    """Contrast ratio 1..21 of a text colour on an opaque background (WCAG 2.2)."""
    one, two = luminance(over(front, back)), luminance(back)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)


def ratio_text(ratio: float) -> str:
    """Two decimals, cut and not rounded: 4.499 must not read as the 4.5 it fails."""
    return f"{int(ratio * 100) / 100:.2f}"


def hexed(color: Rgba) -> str:
    """#rrggbb."""
    return "#" + "".join(f"{round(channel):02x}" for channel in color[:3])


def nearest_passing(front: Rgba, back: Rgba, ratio: float) -> Rgba | None:
    """The text colour of the same hue and saturation, nearest in lightness, that passes.

    None where no lightness does. Steps of 1/100 of the lightness, either way.
    """
    seen = over(front, back)
    hue, light, saturation = colorsys.rgb_to_hls(*(c / 255 for c in seen[:3]))
    for step in range(1, 101):
        for lightness in (light - step / 100, light + step / 100):
            if 0 <= lightness <= 1:
                red, green, blue = colorsys.hls_to_rgb(hue, lightness, saturation)
                shade = Rgba(round(255 * red), round(255 * green), round(255 * blue), 1.0)
                if contrast(shade, back) >= ratio:
                    return shade
    return None
