"""Measures whether the label of each call to action stands out enough from what is behind it."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.color import contrast, hexed, nearest_passing, ratio_text
from mkdocs_cxux.checks.requests import unstyled
from mkdocs_cxux.checks.scopes import ctas
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import CHROME, Cta, Look, Page
from mkdocs_cxux.model.snapshot import VIEWPORTS, Rgba

LARGE, LARGE_BOLD, BOLD = 24.0, 18.66, 700
"""CSS pixels from which text is large: 18 pt, or 14 pt in bold (WCAG 2.2, large scale)."""


class Options(BaseModel):
    """The ratios asked for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    normal: float = Field(4.5, ge=1, le=21, description="Least ratio for text of normal size")
    large: float = Field(3.0, ge=1, le=21, description="Least ratio for large text")


def run(case: PageCase, options: Options) -> Checked:
    """One problem for all calls to action of the same colours: one change of style mends them."""
    page = case.page
    if unstyled(page):
        return Checked.unknown("a style sheet did not load")
    off = {c.element.selector for c in page.controls if c.disabled}
    labelled = [c for c in _with_text(page) if c.element.selector not in off]
    if not labelled:
        return Checked.not_applicable("the page has no call to action with text")
    measured = [cta for cta in labelled if any(_measurable(look) for look in cta.element.looks)]
    if not measured:
        return Checked.unknown("what is behind the calls to action cannot be known (an image?)")
    alike: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in (p for cta in measured for p in _problems(cta, options)):
        alike[problem.evidence["color"], problem.evidence["background"]].append(problem)
    return Checked(tuple(map(_shown_once, alike.values())), opportunities=len(measured))


def _shown_once(alike: list[Problem]) -> Problem:
    """The first of them that nobody silenced; one in the template before all others, as it is
    the same on every page."""
    heard = [p for p in alike if p.element and not p.element.ignored] or alike
    around = (p for p in heard if p.element and p.element.landmark in CHROME)
    return next(around, heard[0])


def _with_text(page: Page) -> Iterator[Cta]:
    pictures = {link.element.selector for link in page.links if link.image_only or not link.text}
    for cta in ctas(page):
        icon = cta.element.tag in ("img", "input-image") or cta.element.selector in pictures
        if cta.label.strip() and not icon and not _drawn_by_another(cta):
            yield cta


def _drawn_by_another(cta: Cta) -> bool:
    """Whether a box inside of the link is what is filled: its words have a colour of their own."""
    look = cta.element.looks[0]
    filled = cta.terms.get("drawn") == 1
    return filled and look is not None and look.fill.alpha <= 0.5 and not look.fill_image


def _measurable(look: Look | None) -> bool:
    # Fully transparent text is drawn in another way (background-clip) or not at all.
    return look is not None and look.background is not None and look.color.alpha > 0


def _problems(cta: Cta, options: Options) -> Iterator[Problem]:
    """At most one, at the viewport where it is worst."""
    worst: tuple[float, Look, Rgba, float, str] | None = None
    for look, viewport in zip(cta.element.looks, VIEWPORTS, strict=True):
        if look is None or look.background is None or not _measurable(look):
            continue
        ratio, needed = contrast(look.color, look.background), _needed(look, options)
        if ratio < needed and (worst is None or ratio < worst[0]):
            worst = (ratio, look, look.background, needed, viewport.name)
    if worst is None:
        return
    ratio, look, background, needed, viewport_name = worst
    better = nearest_passing(look.color, background, needed)
    yield Problem(
        text=cta.label,
        element=cta.element,
        evidence={
            "label": clip(cta.label),
            "ratio": ratio_text(ratio),
            "needed": f"{needed:g}",
            "color": hexed(look.color),
            "background": hexed(background),
        },
        suggestion=f"text colour {hexed(better)}" if better else "another background colour",
        viewport=viewport_name,
    )


def _needed(look: Look, options: Options) -> float:
    large = look.font_size >= LARGE or (
        look.font_size >= LARGE_BOLD and look.font_weight >= BOLD
    )
    return options.large if large else options.normal


CHECK = Check(
    "cta-contrast", "page", Options,
    frozenset({"label", "ratio", "needed", "color", "background"}),
    frozenset({"layout"}), run,
)
