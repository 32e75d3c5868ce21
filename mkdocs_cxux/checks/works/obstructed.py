"""Finds layers that lie over the main text of a page and that nothing in them takes away."""

from __future__ import annotations

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.requests import shut_out
from mkdocs_cxux.checks.wording import clip, number
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import CHROME, Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Layer
from mkdocs_cxux.model.snapshot import VIEWPORTS

PAGE_PARTS = CHROME - {Landmark.ASIDE}
"""A fixed navigation or header stands beside the text by design; dialogs are ASIDE."""


CURTAIN = 0.95
"""Share of the window from which a layer hides the page as those do that are shown while it loads:
one that stayed would have been seen by its author."""


class Options(BaseModel):
    """How much of the window may be covered."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max_share: float = Field(0.3, gt=0, le=1, description="Largest share of the window")


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each layer that covers text and has no button or link in it."""
    layers = case.page.layers
    if case.page.shrunk:               # what of it a phone's window shows is not known
        layers = tuple(replace(layer, shares=(layer.shares[0], 0.0)) for layer in layers)
    if not layers:
        return Checked.not_applicable("nothing is fixed over the page")
    found = [layer for layer in layers if max(layer.shares) > options.max_share and _hides(layer)]
    if found and shut_out(case.page):
        return Checked.unknown("a script of another host, which was not there, may take it away")
    if any(max(layer.shares) >= CURTAIN for layer in found):
        return Checked.unknown("the whole window was covered: it may be a curtain that goes up")
    return Checked(tuple(map(_problem, found)), opportunities=len(layers))


def _hides(layer: Layer) -> bool:
    """Whether it lies over text and stays: a layer with a button can be closed, we suppose."""
    return bool(layer.covers) and not layer.buttons and layer.element.landmark not in PAGE_PARTS


def _problem(layer: Layer) -> Problem:
    share, at = max((share, -at) for at, share in enumerate(layer.shares))
    return Problem(
        text=layer.text,
        element=layer.element,
        viewport=VIEWPORTS[-at].name,
        evidence={
            "share": number(share, "share"), "viewport": VIEWPORTS[-at].name,
            "text": clip(layer.text), "covers": clip(layer.covers),
        },
        suggestion="put it into the page above the text, or give it a button that closes it",
    )


CHECK = Check(
    "obstructed", "page", Options, frozenset({"share", "viewport", "text", "covers"}),
    frozenset({"layout"}), run,
)
