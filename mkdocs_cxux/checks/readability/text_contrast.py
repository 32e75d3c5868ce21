"""Measures whether the running text stands out enough from what is behind it."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.color import contrast, hexed, nearest_passing, ratio_text
from mkdocs_cxux.checks.requests import unstyled
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Block, BlockKind, Look
from mkdocs_cxux.model.snapshot import VIEWPORTS, Rgba

LARGE, LARGE_BOLD, BOLD = 24.0, 18.66, 700
"""CSS pixels from which text is large: 18 pt, or 14 pt in bold (WCAG 2.2, large scale)."""
READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.HEADING})
OWN = frozenset({"p", "li", "dd", "dt", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements that hold text themselves; in others it may stand in a child of another colour."""
LINKED = 0.3
"""Share of a text in links, which have colours of their own, from which it is left out."""


class Options(BaseModel):
    """The ratios asked for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    normal: float = Field(4.5, ge=1, le=21, description="Least ratio for text of normal size")
    large: float = Field(3.0, ge=1, le=21, description="Least ratio for large text")
    least: int = Field(4, ge=1, description="Words a text needs to be judged")


class Faint(NamedTuple):
    """A text whose contrast is too low at a viewport."""

    block: Block
    look: Look
    background: Rgba
    ratio: float
    needed: float
    viewport: str


def run(case: PageCase, options: Options) -> Checked:
    """One problem for all texts of the same colours: one change of style mends them."""
    page = case.page
    if unstyled(page):
        return Checked.unknown("a style sheet did not load")
    texts = [block for block in page.content if _judged(block, options)]
    if not texts:
        return Checked.not_applicable("the page has no running text")
    measured = [b for b in texts if any(map(_measurable, b.element.looks))]
    if not measured:
        return Checked.unknown("what is behind the text cannot be known (an image?)")
    alike: dict[tuple[str, str], list[Faint]] = defaultdict(list)
    for faint in (f for block in measured for f in _faint(block, options)):
        alike[hexed(faint.look.color), hexed(faint.background)].append(faint)
    return Checked(tuple(map(_problem, alike.values())), opportunities=len(measured))


def _judged(block: Block, options: Options) -> bool:
    text = block.text
    own = block.kind in READ and block.element.tag in OWN
    return own and len(text.split()) >= options.least and block.links < LINKED * len(text)


def _measurable(look: Look | None) -> bool:
    # Fully transparent text is drawn in another way (background-clip) or not at all.
    return look is not None and look.background is not None and look.color.alpha > 0


def _faint(block: Block, options: Options) -> Iterator[Faint]:
    """At most one, at the viewport where it is worst."""
    found = []
    for look, viewport in zip(block.element.looks, VIEWPORTS, strict=True):
        if look is None or look.background is None or not _measurable(look):
            continue
        ratio, needed = contrast(look.color, look.background), _needed(look, options)
        if ratio < needed:
            found.append(Faint(block, look, look.background, ratio, needed, viewport.name))
    if found:
        yield min(found, key=lambda faint: faint.ratio)


def _needed(look: Look, options: Options) -> float:
    bold = look.font_size >= LARGE_BOLD and look.font_weight >= BOLD
    return options.large if bold or look.font_size >= LARGE else options.normal


def _problem(alike: list[Faint]) -> Problem:
    shown = next((f for f in alike if not f.block.element.ignored), alike[0])
    better = nearest_passing(shown.look.color, shown.background, shown.needed)
    others = len(alike) - 1
    more = f" and {others} more text{'s' * (others > 1)} like it" if others else ""
    return Problem(
        text=shown.block.text,
        element=shown.block.element,
        evidence={
            # Cut, not rounded: 4.499 must not read as the 4.5 it fails.
            "ratio": ratio_text(shown.ratio),
            "needed": f"{shown.needed:g}",
            "color": hexed(shown.look.color),
            "background": hexed(shown.background),
            "texts": f"“{clip(shown.block.text)}”" + more,
        },
        suggestion=f"text colour {hexed(better)}" if better else "another background colour",
        viewport=shown.viewport,
    )


EVIDENCE = frozenset({"ratio", "needed", "color", "background", "texts"})
CHECK = Check("text-contrast", "page", Options, EVIDENCE, frozenset({"layout"}), run)
