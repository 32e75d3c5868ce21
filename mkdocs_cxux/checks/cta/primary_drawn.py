"""Finds pages whose one call to action is only an outline or a bare word."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from mkdocs_cxux.checks.color import contrast
from mkdocs_cxux.checks.requests import UNSTYLED, unstyled
from mkdocs_cxux.checks.scopes import can_be_aim, ctas
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Cta

OUTLINED, BADGE = 0.8, 0.9
"""Values of the term `drawn` of an outlined button and of a store's badge; a filled one has 1,
one that may have an outline no style tells has less and is not judged."""


OPAQUE, SEEN = 0.9, 3.0
"""Alpha of a fill, and its contrast with what is around (WCAG 1.4.11), from which on it is seen."""


class Options(BaseModel):
    """Nothing to choose."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def run(case: PageCase, options: Options) -> Checked:
    """At most one problem; the value is how strongly the strongest call is drawn, 0..1."""
    page = case.page
    if unstyled(page):
        return Checked.unknown(UNSTYLED)
    drawn = [(cta.terms.get("drawn", 0.0), cta) for cta in ctas(page) if can_be_aim(page, cta)]
    if not drawn:
        return Checked.not_applicable("the page has no call to action")
    strongest, best = max(drawn, key=lambda one: (one[0], one[1].prominence))
    if strongest < OUTLINED or best.pinned:
        return Checked.unknown("how the call to action is drawn is not known for sure")
    if strongest >= BADGE:
        return Checked(opportunities=1, value=strongest)
    if _stands_out(best):
        return Checked(opportunities=1, value=strongest)
    problem = Problem(
        text=best.label,
        element=best.element,
        evidence={"label": clip(best.label)},
        suggestion=f"fill “{clip(best.label)}” with the site's strongest colour",
        unless="vague-label",        # what it should say comes before how it is drawn
    )
    return Checked((problem,), opportunities=1, value=strongest)


def _stands_out(cta: Cta) -> bool:
    """Whether its outline goes around a fill that is seen, or has a hard shadow that is: over a
    picture, or on a ground unlike it."""
    look, shadow = cta.element.looks[0], cta.element.shadow
    return look is not None and any(
        color.alpha >= OPAQUE
        and (look.surround is None or contrast(color, look.surround) >= SEEN)
        for color in (look.fill, shadow) if color is not None
    )


CHECK = Check(
    "primary-drawn", "page", Options, frozenset({"label"}), frozenset({"layout"}), run
)
