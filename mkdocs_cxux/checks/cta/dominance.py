"""Finds two calls to action that shout equally loud side by side and want different things."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.requests import UNSTYLED, unstyled
from mkdocs_cxux.checks.scopes import can_be_aim, ctas, primary
from mkdocs_cxux.checks.wording import clip, normal_label
from mkdocs_cxux.data import words
from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import CHROME, Look
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Cta, Page
from mkdocs_cxux.model.snapshot import DESKTOP

FILLED = 1.0
"""Value of the term `sig` of a filled button: an outlined one beside it is quieter as it is."""

ALIKE = 24
"""Steps of 255 that two fills of one colour may differ by (a hover, a gradient's ends)."""
SEEN = 0.5
SENDS = frozenset({"submit", "image"})
"""Types of the controls that send the form they stand in."""
FORMS = 3
"""Words of labels, the first and the last of which alone say what is got."""
FIELDS = 2
"""Fields from which on a form is what its page is for."""


class Options(BaseModel):
    """How much the first must lead."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min_lead: float = Field(
        0.15, ge=0, le=1, description="Least share by which the first must outweigh the second"
    )
    doors: str = Field(
        "audience-openers", description="List of beginnings of labels that name who is meant"
    )


def run(case: PageCase, options: Options) -> Checked:
    """At most one problem, at the rival; its value is the lead D = (P1 - P2) / P1, 0..1."""
    page = case.page
    if unstyled(page):
        return Checked.unknown(UNSTYLED)
    if page.type == "error":
        return Checked(opportunities=1, value=1.0)       # its ways out are a choice
    best = primary(page)
    if best is None:
        return Checked.not_applicable("the page has no call to action")
    if best.pinned:
        return Checked(opportunities=1, value=1.0)       # its author said which one is meant
    opened = words(options.doors, page.language)
    rivals = [
        cta for cta in ctas(page)
        if can_be_aim(page, cta) and _rivals(best, cta) and not _doors(best, cta, opened)
        and not _topics(best, cta) and not _forms(best, cta)
    ]
    if not rivals:
        return Checked(opportunities=1, value=1.0)
    rival = max(rivals, key=lambda cta: cta.prominence)
    lead = max(0.0, (best.prominence - rival.prominence) / best.prominence)
    if lead >= options.min_lead:
        return Checked(opportunities=1, value=lead)
    quieter = _quieter(page, best, rival)
    advice = f"draw “{clip(quieter.label)}” with an outline only, or as a link" if quieter else ""
    problem = Problem(
        text=rival.label,
        element=rival.element,
        evidence={"first": clip(best.label), "second": clip(rival.label), "lead": f"{lead:.2f}"},
        suggestion=advice,
    )
    return Checked((problem,), opportunities=1, value=lead)


def _quieter(page: Page, best: Cta, rival: Cta) -> Cta | None:
    """The one to draw weaker: the less prominent, but never what sends a form in favour of what
    does not. Beside one of several fields, which is what the page is for, the other; beside a
    single one, as for a newsletter, nobody can tell."""
    fields = _sent(page, rival)
    if fields is None or _sent(page, best) is not None:
        return rival
    return best if fields >= FIELDS else None


def _sent(page: Page, cta: Cta) -> int | None:
    """How many fields the form has that it sends, None where it sends none."""
    sends = (
        c.form for c in page.controls if c.in_form and c.element.selector == cta.element.selector
        and (c.type in SENDS or (c.element.tag == "button" and not c.type))
    )
    form = next(sends, 0)
    return sum(c.form == form and c.role != "button" for c in page.controls) if form else None


def _rivals(best: Cta, other: Cta) -> bool:
    """Whether `other` is another offer, filled in the same way, on the same screenful."""
    if other is best or normal_label(other.label) == normal_label(best.label):
        return False
    if other.url and other.url == best.url:
        return False
    if _of_a_list(best, other):
        return False                 # cards in a row: each has its own button
    if _calls(best) or _calls(other):
        return False                 # ways to reach people are told side by side
    if (best.element.landmark in CHROME) is not (other.element.landmark in CHROME):
        return False                 # the button that is on every page, and the aim of this one
    one, two = best.element.looks[0], other.element.looks[0]
    filled = best.terms.get("sig") == other.terms.get("sig") == FILLED
    if not filled or one is None or two is None:
        return False
    return _like(one, two) and abs(one.box.y - two.box.y) < DESKTOP.height / 2


def _doors(one: Cta, other: Cta, openers: tuple[str, ...]) -> bool:
    """Whether both say for whom they are: who reads them knows which one is theirs."""
    labels = (normal_label(cta.label) for cta in (one, other))
    return all(any(label.startswith(f"{opener} ") for opener in openers) for label in labels)


def _topics(one: Cta, other: Cta) -> bool:
    """Whether neither names a deed: names of things side by side are a choice of subjects."""
    return one.terms.get("verb") == other.terms.get("verb") == 0.0


def _forms(one: Cta, other: Cta) -> bool:
    """Whether both get one thing, each in a form of its own: “Download Word template” and
    “Download LaTeX template”."""
    ours, theirs = (normal_label(cta.label).split() for cta in (one, other))
    return min(len(ours), len(theirs)) >= FORMS and (ours[0], ours[-1]) == (theirs[0], theirs[-1])


def _of_a_list(one: Cta, other: Cta) -> bool:
    """Whether they stand in the same place of two entries of a list, and not in one entry."""
    ours, theirs = one.element.selector, other.element.selector
    apart = ours.rpartition(" > ")[0] != theirs.rpartition(" > ")[0]
    return apart and without_positions(ours) == without_positions(theirs)


def _calls(cta: Cta) -> bool:
    """Whether it is a link to no page: a telephone number, an address to write to."""
    return cta.element.tag == "a" and not cta.url


def _like(one: Look, two: Look) -> bool:
    """Whether both are filled with the same colour: a pale one beside a vivid one is quieter."""
    if one.fill_image or two.fill_image:
        return one.fill_image and two.fill_image and one.color == two.color
    apart = max(abs(a - b) for a, b in zip(one.fill[:3], two.fill[:3], strict=True))
    return apart <= ALIKE and min(one.fill.alpha, two.fill.alpha) > SEEN


CHECK = Check(
    "dominance", "page", Options, frozenset({"first", "second", "lead"}), frozenset({"layout"}), run
)
