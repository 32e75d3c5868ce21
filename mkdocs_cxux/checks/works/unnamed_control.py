"""Finds links, buttons and fields that have no name for assistive technology."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.component import component_of, own_classes
from mkdocs_cxux.checks.heard import first_heard
from mkdocs_cxux.checks.requests import UNSTYLED, unstyled
from mkdocs_cxux.checks.scopes import is_outside, leads_on
from mkdocs_cxux.checks.wording import clip, clip_path
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import CHROME, Element
from mkdocs_cxux.model.finding import TWIN, WHOLE, Checked, Problem
from mkdocs_cxux.model.page import Control, Link, Page

TOGGLES = frozenset({"checkbox", "radio"})

NATIVE = frozenset({"button", "input", "select", "textarea", "summary"})

LINK, BUTTON, FIELD = "link", "button", "field"
PRESSED = frozenset({"button", "tab", "menuitem"})
"""Roles of what is pressed rather than filled in."""
SLIDES = re.compile(r"carousel|slide", re.IGNORECASE)
PLACE = re.compile(r":nth-of-type\(\d+\)|#\S+|\d+")
"""What tells like elements apart in a selector."""

FORM = re.compile(r"(?:.* > )?form(?::[^ ]*)?(?= > )")
"""A selector as far as the form."""

HINT = "only a placeholder, no label that is tied to it"
DOUBLE = "no label, as it goes to another element with the same id, “{}”"


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
    if page.type == "error" and unstyled(page):
        # It is built for its place on the live server, and what its style sheets hide shows here.
        return Checked.unknown(UNSTYLED)
    # Links to the same page are left out: themes draw permalinks and skip marks by style only.
    links = [x for x in page.links if x.reachable and leads_on(page, x) and _shown(page, x.element)]
    controls = [c for c in page.controls if _counts(page, c)]
    if not links and not controls:
        return Checked.not_applicable("the page has no links, buttons or fields")
    problems = [
        replace(_problem(LINK, x.element, x.href), alike=_placed(x), suggestion=_advice(page, x))
        for x in links if not x.name.strip() and not _came_later(page, x.element)
    ]
    problems += _unnamed(controls, options)
    alike: dict[tuple[str, ...], list[Problem]] = defaultdict(list)
    for those in _in_places(problems):
        alike[_fault(those[0])].extend(those)
    found = (
        _of_template(fault, _shown_once(those), page) for fault, those in _by_target(alike)
    )
    double = _double(page, controls, options)
    return Checked((*found, *double), opportunities=len(links) + len(controls))


def _advice(page: Page, link: Link) -> str:
    """What to do about a link without a name, where its content tells."""
    if link.blank:
        return "delete the link: there is nothing in it but white space"
    within = f"{link.element.selector} > "
    pictures = any(image.element.selector.startswith(within) for image in page.images)
    return "an alt text for the picture that says where the link leads" if pictures else ""


def _double(page: Page, controls: list[Control], options: Options) -> Iterator[Problem]:
    """One problem for the fields of a form whose labels go to elements with the same ids."""
    forms: dict[int, list[Control]] = defaultdict(list)
    for control in controls:
        if control.double and (options.placeholder or not control.name.strip()):
            forms[control.form].append(control)
    for those in forms.values():
        problems = [
            replace(
                _problem(FIELD, c.element, c.name or c.type, DOUBLE.format(c.double)),
                severe=not c.name.strip(), once=not page.source,
                subject=f"double {' '.join(sorted(c.double for c in those))}",
                alike=(f"{WHOLE}double in {_form(c.element.selector)}",),
                suggestion="an id that nothing else on the page has, for the field and its label",
            )
            for c in those
        ]
        yield _shown_once(problems)


def _form(selector: str) -> str:
    """The place of the form that a field stands in; of one with an id of its own, that."""
    within = FORM.match(selector)
    return within[0] if within else selector.partition(" > ")[0]


def _placed(link: Link) -> tuple[str, ...]:
    """By what a link is one on all pages, however the boxes around it are called there and whether
    they say where the content begins: its place, its classes and where it leads."""
    element = link.element
    if not link.url:
        return ()
    return (f"{PLACE.sub('', element.selector)}{own_classes(element)} leads to {link.url}",)


def _in_places(problems: list[Problem]) -> Iterable[list[Problem]]:
    """Those that stand in like places: the entries of a list, the cards of a row."""
    places: dict[tuple[str, ...], list[Problem]] = defaultdict(list)
    for problem in problems:
        place = PLACE.sub("", problem.element.selector) if problem.element else ""
        places[*_kind(problem), place].append(problem)
    return places.values()


def _by_target(
    faults: Mapping[tuple[str, ...], list[Problem]]
) -> Iterable[tuple[tuple[str, ...], list[Problem]]]:
    """The faults with those made one whose links lead to one place: a mark that a macro writes
    stands in headings, entries and paragraphs."""
    kept: dict[tuple[str, ...], list[Problem]] = {}
    first: dict[str, tuple[str, ...]] = {}
    for fault, those in faults.items():
        target = _target(those)
        known = first.setdefault(target, fault) if target else fault
        kept.setdefault(known, []).extend(those)
    return kept.items()


def _target(those: Sequence[Problem]) -> str:
    """Where all of them lead in the content, "" where to several places or nowhere."""
    targets = {problem.text for problem in those}
    if len(targets) > 1 or those[0].evidence["kind"] != LINK:
        return ""
    around = any(p.element is not None and p.element.landmark in CHROME for p in those)
    return "" if around else targets.pop()


def _kind(problem: Problem) -> tuple[str, str]:
    return problem.evidence["kind"], problem.evidence["how"]


def _fault(problem: Problem) -> tuple[str, ...]:
    """What one change of a template mends, wherever it stands; without classes, in one place."""
    place = PLACE.sub("", problem.element.selector) if problem.element else ""
    return *_kind(problem), _made(problem) or place


def _made(problem: Problem) -> str:
    """The component. A script puts its buttons into boxes of many kinds; a field is one of its own
    by what is asked for, as all have the classes of fields."""
    kind, element = problem.evidence["kind"], problem.element
    made = component_of(element) if element else ""
    if made and kind == FIELD:
        return f"{made} {problem.text}"
    return (kind == BUTTON and element and own_classes(element)) or made


def _of_template(fault: tuple[str, ...], problem: Problem, page: Page) -> Problem:
    """What stands around the content is the same on all pages, wherever it leads; so is a
    component, or a link in one place, of the content where no file is known in which somebody
    wrote it, and a button that has classes and no words: a theme or its script puts it there."""
    around = problem.element is not None and problem.element.landmark in CHROME
    by_theme = fault[0] == BUTTON and problem.element and own_classes(problem.element)
    if around or by_theme or (not page.source and (fault[0] == LINK or _made(problem))):
        subject = " ".join(fault)
        marks = (*problem.alike, subject) if around and problem.alike else problem.alike
        return replace(problem, subject=subject, once=True, alike=marks)
    return problem


def _shown_once(alike: list[Problem]) -> Problem:
    """The first of them that nobody silenced, with their number."""
    shown = first_heard(alike)
    target = _target(alike)
    shown = replace(shown, alike=(*_to(target), *_shared(alike), *_translated(shown)))
    if len({problem.suggestion for problem in alike}) > 1:
        shown = replace(shown, suggestion="")
    if len(alike) == 1:
        return shown
    what = f"{shown.evidence['what']} and {len(alike) - 1} more like it"
    return replace(shown, evidence={**shown.evidence, "what": what})


def _to(target: str) -> tuple[str, ...]:
    return (f"leads to {target}",) if target else ()


def _shared(alike: Sequence[Problem]) -> tuple[str, ...]:
    """What all of them are alike in."""
    marks = {problem.alike for problem in alike}
    return marks.pop() if len(marks) == 1 else ()


def _translated(shown: Problem) -> tuple[str, ...]:
    """By what a field is known in another language, which asks in other words."""
    kind, how = _kind(shown)
    place = shown.element.selector if shown.element else ""
    return (f"{TWIN}{how} at {place}",) if kind == FIELD else ()


def _unnamed(controls: list[Control], options: Options) -> Iterator[Problem]:
    for control in controls:
        if control.double:
            continue
        kind = BUTTON if control.role in PRESSED or control.element.tag == BUTTON else FIELD
        if not control.name.strip():
            yield _problem(kind, control.element, control.type)
        elif control.placeholder_only and options.placeholder:
            yield _problem(FIELD, control.element, control.name, HINT)


def _problem(kind: str, element: Element, what: str, how: str = "no name") -> Problem:
    clipped = clip_path if kind == LINK else clip
    return Problem(
        text=what,
        element=element,
        severe=how != HINT,    # a placeholder is a name to assistive technology, if a poor one
        evidence={"kind": kind, "how": how, "what": clipped(what) or f"<{element.tag}>"},
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
