"""Finds pages that should ask for something and do not."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.cta.addresses import says_whom_to_write
from mkdocs_cxux.checks.cta.teasers import shows_teasers
from mkdocs_cxux.checks.manual import is_called_manual, is_contents, is_manual
from mkdocs_cxux.checks.requests import UNSTYLED, unstyled
from mkdocs_cxux.checks.scopes import IDENTITY, can_be_aim
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem

NEAR = 2 / 3
"""Share of the least identity from which a candidate is worth proposing."""


class Options(BaseModel):
    """From where on a candidate counts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min_identity: float = Field(
        IDENTITY, ge=0, le=1, description="Identity from which a candidate is a call to action"
    )
    min_words: int = Field(0, ge=0, description="Pages with less main text are not judged")


def run(case: PageCase, options: Options) -> Checked:
    """At most one problem; its value is the best candidate's identity, 0..1."""
    page = case.page
    aims = [cta for cta in page.ctas if can_be_aim(page, cta)]
    best = max(aims, key=lambda cta: (cta.pinned, cta.identity), default=None)
    identity = best.identity if best else 0.0
    if best and (best.pinned or identity >= options.min_identity):
        return Checked(opportunities=1, value=1.0 if best.pinned else identity)
    if not page.has_layout:
        return Checked.unknown("without layout nobody can see which link looks like a button")
    if unstyled(page):
        return Checked.unknown(UNSTYLED)
    if is_manual(page):
        return Checked.not_applicable("the first page of a manual: to read on is the next step")
    if is_contents(page) or (page.type == "home" and is_called_manual(page)):
        return Checked(opportunities=1)                  # to choose an entry is the next step
    if shows_teasers(page):
        return Checked(opportunities=1)                  # what there is to do is drawn as a band
    if says_whom_to_write(page):
        return Checked(opportunities=1)                  # each errand has its own address
    if sum(len(block.text.split()) for block in page.content) < options.min_words:
        return Checked.unknown("too little main text to tell what the page is for")
    label = clip(best.label) if best else ""
    near = best is not None and identity >= NEAR * options.min_identity
    problem = Problem(
        text=label if near else "",
        element=best.element if best and near else None,
        evidence={"candidate": label, "identity": f"{identity:.2f}"},
        suggestion=f"“{label}” is nearest to one: give it the look of a button" if near else "",
        unless="dead-end",            # a page without any link is told to end with one
    )
    return Checked((problem,), opportunities=1, value=identity)


CHECK = Check(
    "no-primary-cta", "page", Options, frozenset({"candidate", "identity"}), frozenset(), run
)
