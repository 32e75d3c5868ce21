"""Finds pages that say nothing of narrow screens, so that a phone shows them shrunk."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.snapshot import PHONE

TAG = '<meta name="viewport" content="width=device-width, initial-scale=1">'


class Options(BaseModel):
    """There is nothing to set."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def run(case: PageCase, options: Options) -> Checked:
    """At most one problem: the page is laid out as wide as a desktop."""
    page = case.page
    if not page.content:
        return Checked.not_applicable("the page has no main text")
    seen = page.scroll[1]
    if not page.shrunk or seen is None:
        return Checked(opportunities=1)
    evidence = {"width": f"{seen[0]:.0f}", "share": f"{100 * PHONE.width / seen[0]:.0f} %"}
    # One line of the template says it for all pages.
    problem = Problem(
        text="<head>", evidence=evidence, suggestion=TAG, viewport=PHONE.name, subject="none",
        once=True,
    )
    return Checked((problem,), opportunities=1)


CHECK = Check(
    "phone-width", "page", Options, frozenset({"width", "share"}), frozenset({"layout"}), run
)
