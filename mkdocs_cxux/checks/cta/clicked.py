"""Finds controls that were clicked in the browser and did nothing, or could not be hit."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Clicked
from mkdocs_cxux.model.snapshot import ClickState

JUDGED = frozenset({ClickState.ALIVE, ClickState.DEAD, ClickState.COVERED})
NOT_ASKED = "controls are clicked only where crawl.clicks (or --clicks) says so"


class Options(BaseModel):
    """Which of the two faults."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    state: Literal["dead", "covered"] = Field(
        description="dead: nothing happens; covered: it cannot be hit"
    )


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each control; the page's own call to action counts one step more."""
    clicked = case.page.clicked
    if clicked is None and case.policy.crawl.clicks:
        return Checked.unknown("no control was clicked in this crawl; it takes a browser")
    if clicked is None:
        return Checked.not_applicable(NOT_ASKED)
    if not clicked:
        return Checked.not_applicable("the page has no call to action, button or idle link")
    judged = [one for one in clicked if one.click.state in JUDGED]
    if not judged:
        return Checked.unknown(f"no click could be judged: {clicked[0].click.why}")
    found = [one for one in judged if one.click.state == options.state]
    return Checked(tuple(map(_problem, found)), opportunities=len(judged))


def _problem(one: Clicked) -> Problem:
    click = one.click
    dead = click.state is ClickState.DEAD
    return Problem(
        text=click.label,
        element=one.element,
        viewport=click.viewport,
        evidence={"label": clip(click.label), "what": _what(one), "why": click.why},
        suggestion=_advice(one) if dead else _uncover(click.why),
        severe=one.primary,
    )


def _what(one: Clicked) -> str:
    """What kind of control it is, and the error that stops it where there was one."""
    kind = f"a link to “{clip(one.click.href, 40)}”" if one.click.href else "a button"
    broken = one.click.state is ClickState.DEAD and one.click.why
    return f"{kind}, stopped by “{clip(one.click.why, 100)}”" if broken else kind


def _advice(one: Clicked) -> str:
    if one.click.why:
        return f"mend the script that says “{clip(one.click.why, 100)}”"
    if one.click.href:
        return f"link it to the page that “{clip(one.click.label, 40)}” promises, or take it away"
    return f"give the button what “{clip(one.click.label, 40)}” promises, or take it away"


def _uncover(why: str) -> str:
    if "pointer-events" in why:
        return "take pointer-events: none off it and off what is around it"
    return f"make room: {why}. Move that away, behind (z-index), or give it pointer-events: none"


CHECK = Check(
    "clicked-controls", "page", Options, frozenset({"label", "what", "why"}),
    frozenset({"layout"}), run,
)
