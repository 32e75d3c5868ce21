"""Measures whether THE call to action of a page is easy to hit with a thumb."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.manual import is_manual
from mkdocs_cxux.checks.requests import UNSTYLED, unstyled
from mkdocs_cxux.checks.scopes import primary
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.data import words
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.snapshot import PHONE

SLACK = 4.0
"""CSS pixels: two at each edge, by which no thumb misses. Of 137 buttons told on 29 real sites 97
were 40 to 43 pixels high, which nobody would change."""

AIMED = 2
"""Screenfuls in which the aim of a page that is read is shown, if it has one."""


class Options(BaseModel):
    """The smallest side."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min_size: float = Field(44, ge=1, le=100, description="Smallest width and height, CSS pixels")


def run(case: PageCase, options: Options) -> Checked:
    """At most one problem; the value is the smaller side in CSS pixels, on the phone."""
    if unstyled(case.page):
        return Checked.unknown(UNSTYLED)
    if case.page.type == "error":
        return Checked(opportunities=1, value=options.min_size)    # its way out is nobody's aim
    best = primary(case.page)
    look = best.element.looks[1] if best else None
    if best is None or look is None:
        return Checked.not_applicable("no call to action is shown on a phone")
    if look.box.y > AIMED * PHONE.height and is_manual(case.page):
        return Checked.not_applicable("a page of a manual is read: a button deep in it is no aim")
    asks = best.terms["verb"] or not words("action-verbs", case.page.language or "en")
    if not (best.pinned or asks):
        return Checked.not_applicable("the likeliest call to action does not say what to do")
    if best.terms.get("drawn", 1.0) > best.terms.get("sig", 1.0) and look.fill.alpha == 0:
        # The box that makes it a button may be another element, larger than the link.
        return Checked.not_applicable("the call to action is no filled button of its own")
    side = min(look.box.width, look.box.height)
    if side >= options.min_size - SLACK:
        return Checked(opportunities=1, value=side)
    problem = Problem(
        text=best.label,
        element=best.element,
        evidence={
            "label": clip(best.label),
            "width": f"{look.box.width:.0f}",
            "height": f"{look.box.height:.0f}",
            "size": f"{options.min_size:g}",
        },
        suggestion=f"make it {options.min_size:g} pixels high on phones",
        viewport=PHONE.name,
        subject=f"{look.box.height:.0f} pixels high",
        once=True,                    # one change of style mends all pages
    )
    return Checked((problem,), opportunities=1, value=side)


CHECK = Check(
    "primary-size", "page", Options, frozenset({"label", "width", "height", "size"}),
    frozenset({"layout", "phone"}), run,
)
