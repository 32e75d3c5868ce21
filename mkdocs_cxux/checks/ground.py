"""How words stand out from what is behind them: a colour, or an image that a picture tells of."""

from __future__ import annotations

from msgspec import Struct
from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.color import contrast, hexed, luminance, nearest_passing, over
from mkdocs_cxux.model.element import Look
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.snapshot import Rgba

LARGE, LARGE_BOLD, BOLD = 24.0, 18.66, 700
"""CSS pixels from which text is large: 18 pt, or 14 pt in bold (WCAG 2.2, large scale)."""


SAME = 1.05
"""Words of the colour behind them are there for nobody, or stand over something else: axe counts
a ratio of 1 as not enough to tell (`equalRatio`), ACT rule afw4f7 as not to be judged."""


NEAR = 1.3
"""Ratio of two grounds up to which they are shades of one: white and the pale grey of every second
section, black and a night blue."""
WHITE, BLACK = Rgba(255, 255, 255, 1.0), Rgba(0, 0, 0, 1.0)

BRIGHT = 0.4
"""Luminance from which a ground is no longer itself when it gets dark enough for white words: a
yellow turns brown."""

UNSEEN = "not enough to tell: an image of light and dark parts, or unseen"
"""The reason where the contrast of no words is known."""


class Contrast(Struct, frozen=True, gc=False):
    """`ratio` 1..21 of some words on `color`; `pictured` where that is an image's about."""

    ratio: float
    color: Rgba
    pictured: bool = False

    def words(self, look: Look) -> str:
        """The colour of the words as it is seen: what shines through belongs to it."""
        return hexed(over(look.color, self.color))

    @property
    def ground(self) -> str:
        """What is behind the words, for a message."""
        return "an image or gradient of about " * self.pictured + hexed(self.color)

    @property
    def shade(self) -> str:
        """What is behind the words, the same for grounds on which one colour of words passes."""
        return _shade(self.color)

    def pair(self, look: Look) -> str:
        """The two colours, whichever of them the words have: one colour of a brand fills a button
        and writes the next one, and one change of it mends both."""
        front = over(look.color, self.color)
        return " and ".join(sorted((_shade(front), self.shade)))

    def mended(self, look: Look, needed: float) -> str:
        """What to do about it."""
        front = over(look.color, self.color)
        dark = luminance(front) <= luminance(self.color)
        if self.pictured and contrast(front, WHITE if dark else BLACK) >= needed:
            shade = "lighter" if dark else "darker"
            return f"a {shade} image, or a plain {shade} ground under the words"
        better = nearest_passing(look.color, self.color, needed)
        if look.fill.alpha == 1 and luminance(self.color) <= BRIGHT:
            fill = nearest_passing(self.color, front, needed)
            if fill and (not better or _far(fill, self.color) < _far(better, front)):
                return f"background {hexed(fill)}"     # a shade darker under white, not black on it
        return f"text colour {hexed(better)}" if better else "another background colour"

    def both(self, look: Look, needed: float) -> str:
        """What to do about it where others have the two colours the other way round: another shade
        of the one that is neither white nor black, else the more vivid one; "" where none passes.
        """
        pair = over(look.color, self.color), self.color
        brand, other = sorted(pair, key=lambda c: (_shade(c) != hexed(c), min(c[:3]) - max(c[:3])))
        better = nearest_passing(brand, other, needed)
        return f"{hexed(better)} instead of {hexed(brand)}" if better else ""

    def turns(self, look: Look, needed: float) -> bool:
        """Whether the nearest shade of the words that passes is dark where they are light, or the
        other way round."""
        front = over(look.color, self.color)
        better = nearest_passing(front, self.color, needed)
        sides = [luminance(c) <= luminance(self.color) for c in (front, better or front)]
        return sides[0] is not sides[1]

    def deepened(self, look: Look, needed: float) -> str:
        """A shade of the ground under which the words keep their colour, "" where that is no shade
        of it any more."""
        fill = nearest_passing(self.color, over(look.color, self.color), needed)
        return f"background {hexed(fill)}" if fill and luminance(self.color) <= BRIGHT else ""


def _shade(color: Rgba) -> str:
    for name, end in (("white", WHITE), ("black", BLACK)):
        if contrast(color, end) < NEAR:
            return f"about {name}"
    return hexed(color)


def _far(one: Rgba, other: Rgba) -> float:
    return sum(abs(a - b) for a, b in zip(one[:3], other[:3], strict=True))


class Ratios(BaseModel):
    """The ratios asked for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    normal: float = Field(4.5, ge=1, le=21, description="Least ratio for text of normal size")
    large: float = Field(3.0, ge=1, le=21, description="Least ratio for large text")

    def needed(self, look: Look) -> float:
        """The least ratio of these words."""
        return self.large if _is_large(look) else self.normal


def _is_large(look: Look) -> bool:
    """Whether WCAG asks for less contrast because the words are large."""
    bold = look.font_size >= LARGE_BOLD and look.font_weight >= BOLD
    return bold or look.font_size >= LARGE


def contrast_of(page: Page, look: Look, viewport: int, needed: float) -> Contrast | None:
    """The contrast of the words of an element of `page`, as `measured` tells it; None also where
    they look too faint by colours alone, but an image may lie behind a whole section of the page.
    What they are filled with themselves hides that."""
    told = measured(look, needed)
    seen = look.ground is not None and not is_certain(look)
    sure = told is None or seen or told.ratio >= needed or look.fill.alpha == 1
    return told if sure or not _over_picture(page, look, viewport) else None


def _over_picture(page: Page, look: Look, viewport: int) -> bool:
    """Whether an image that is no part of what holds the words may be behind them."""
    x, y, width, height = look.box
    boxes = (seen.box for image in page.images if (seen := image.element.looks[viewport]))
    return any(
        box.x <= x and box.y <= y and box.x + box.width >= x + width
        and box.y + box.height >= y + height
        for box in boxes
    )


def is_certain(look: Look) -> bool:
    """Whether the page was asked what is behind the words, and it is their ground alone."""
    ground, told = look.ground, look.background
    if ground is None or told is None:
        return False
    return ground.low == ground.high and ground.color[:3] == told[:3]


def measured(look: Look | None, needed: float) -> Contrast | None:
    """The contrast of the words, None where it cannot be told on which side of `needed` it is.

    Over an image it is told only where nine tenths of the pixels under the words agree: ACT
    rule afw4f7 counts as a fault only what fails everywhere, WCAG what fails anywhere, and a
    few pixels are noise. Then it is that of the middle pixel. Fully transparent words are drawn
    in another way (background-clip) or not at all.
    """
    if look is None or look.color.alpha == 0:
        return None
    ground = look.ground
    if ground is not None:
        unsure = ground.low < needed <= ground.high
        pictured = ground.low < ground.high
        return None if unsure else Contrast(ground.middle, ground.color, pictured=pictured)
    if look.background is None:
        return None
    ratio = contrast(look.color, look.background)
    return None if ratio < SAME else Contrast(ratio, look.background)
