"""Finds links, buttons and fields that have no name for assistive technology."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Iterator

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.requests import unstyled
from mkdocs_cxux.checks.scopes import is_outside, leads_on
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import CHROME, Control, Element, Page

TOGGLES = frozenset({"checkbox", "radio"})

NATIVE = frozenset({"button", "input", "select", "textarea", "summary"})

LINK = "link"
SLIDES = re.compile(r"carousel|slide", re.IGNORECASE)
PLACE = re.compile(r":nth-of-type\(\d+\)|#\S+|\d+")
"""What tells like elements apart in a selector."""

HINT = "only a placeholder, no label that is tied to it"


class Options(BaseModel):
    """What counts as a name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    placeholder: bool = Field(
        True, description="Report fields whose only name is a placeholder, too"
    )


def run(case: PageCase, options: Options) -> Checked:
    """One problem for all shown controls without a name that stand in like places: one change of
    a template mends them."""
    page = case.page
    # Links to the same page are left out: themes draw permalinks and skip marks by style only.
    links = [x for x in page.links if x.reachable and leads_on(page, x) and _shown(page, x.element)]
    controls = [c for c in page.controls if _counts(page, c)]
    if not links and not controls:
        return Checked.not_applicable("the page has no links, buttons or fields")
    problems = [
        _problem(LINK, x.element, x.href)
        for x in links if not x.name.strip() and not _came_later(page, x.element)
    ]
    problems += _unnamed(controls, options)
    alike: dict[tuple[str, ...], list[Problem]] = defaultdict(list)
    for problem in problems:
        place = PLACE.sub("", problem.element.selector) if problem.element else ""
        alike[problem.evidence["kind"], problem.evidence["how"], place].append(problem)
    found = tuple(
        _of_template(place, _shown_once(those), page.source) for place, those in alike.items()
    )
    return Checked(found, opportunities=len(links) + len(controls))


def _of_template(place: tuple[str, ...], problem: Problem, source: str) -> Problem:
    """What stands around the content is the same on all pages, wherever it leads; so is a link in
    one place of the content where no file is known in which somebody wrote it."""
    around = problem.element is not None and problem.element.landmark in CHROME
    around = around or (not source and place[0] == LINK)
    if around:
        return replace(problem, subject=" ".join(place), once=True)
    # A script puts its buttons into boxes of many kinds.
    classes = problem.element.classes if problem.element and place[0] == "button" else ""
    return replace(problem, alike=f"button {classes}") if classes else problem


def _shown_once(alike: list[Problem]) -> Problem:
    """The first of them that nobody silenced, with their number."""
    shown = next((p for p in alike if p.element and not p.element.ignored), alike[0])
    if len(alike) == 1:
        return shown
    what = f"{shown.evidence['what']} and {len(alike) - 1} more like it"
    return replace(shown, evidence={**shown.evidence, "what": what})


def _unnamed(controls: list[Control], options: Options) -> Iterator[Problem]:
    for control in controls:
        kind = "button" if control.role == "button" else "field"
        if not control.name.strip():
            yield _problem(kind, control.element, control.type)
        elif control.placeholder_only and options.placeholder:
            yield _problem("field", control.element, control.name, HINT)


def _problem(kind: str, element: Element, what: str, how: str = "no name") -> Problem:
    return Problem(
        text=what,
        element=element,
        severe=how != HINT,    # a placeholder is a name to assistive technology, if a poor one
        evidence={"kind": kind, "how": how, "what": clip(what) or f"<{element.tag}>"},
    )


def _counts(page: Page, control: Control) -> bool:
    if control.disabled or not _shown(page, control.element) or is_outside(control.element):
        return False
    if control.role == "listbox" and SLIDES.search(control.element.classes):
        return False    # old frameworks call the box of their pictures a list to choose from
    if control.element.tag not in NATIVE and unstyled(page):
        return False    # whether a component is seen is in its style sheet
    # Themes build menus from invisible check boxes; without layout they look like fields.
    return (page.has_layout and not unstyled(page)) or control.role not in TOGGLES


def _shown(page: Page, element: Element) -> bool:
    if not page.has_layout:
        return True
    boxes = [look.box for look in element.looks if look is not None]
    return any(box.width > 1 and box.height > 1 for box in boxes)


def _came_later(page: Page, element: Element) -> bool:
    """Whether a link had no size yet when names were read: scripts type the words of some."""
    return page.has_layout and element.looks[0] is None


CHECK = Check(
    "unnamed-control", "page", Options, frozenset({"kind", "how", "what"}), frozenset(), run
)
