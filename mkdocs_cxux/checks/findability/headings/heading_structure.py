"""Finds gaps in the outline of a page: heading levels that are skipped."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import pairwise

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict

from mkdocs_cxux.checks.component import box_of, component_of, own_classes
from mkdocs_cxux.checks.findability.first_screen.above_fold import FOOT
from mkdocs_cxux.checks.findability.headings.note_labels import begins_nothing
from mkdocs_cxux.checks.heard import first_heard, more_like
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.forms.markup import heading_written
from mkdocs_cxux.forms.selector import like_place
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.finding import THROUGHOUT, WHOLE, Checked, Problem
from mkdocs_cxux.model.page import Block, BlockKind, Page

BOXES = re.compile(
    r"(?:(?:(?:div|section)\S* > ){3}|(?:article|li)\S* > (?:(?:div|section)\S* > ){2})h\d$"
)
"""The place of a heading in the boxes of a template; those of a text stand in one."""
TEXT = 3
"""Paragraphs beside a heading from which on somebody wrote it with them."""
NAMED = 3
"""So many different headings with the same gap above them are named beside the first."""


class Options(BaseModel):
    """There is nothing to set."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each kind of gap on the way down, as from level 2 to 4, and for each kind
    of card."""
    # What a form shows once it is sent is no part of the outline that anybody reads, the titles
    # of a footer's lists stand beside it, and neither the label of a note nor the name of who
    # wrote it begins a section.
    headings = [
        b for b in case.page.content
        if b.kind is BlockKind.HEADING and (any(b.element.looks) or not case.page.has_layout)
        and not FOOT.search(b.element.selector) and not begins_nothing(b.element)
    ]
    if not headings:
        return Checked.not_applicable("the main text has no headings")
    gaps: dict[tuple[int, int], list[Problem]] = defaultdict(list)
    # A second main heading is told as such: once that is one of level 2, so is what is below it.
    first = next((b for b in headings if b.level == 1), None)
    # Only steps down can skip: coming back up from h4 to h2 closes two sections rightly.
    # A first heading of any level is fine, its h1 may stand in the page's header.
    for above, block in pairwise(headings):
        # What only those who listen meet between the two is a step of the outline, too.
        unseen = case.page.unseen_headings.get(block.element.selector, above.level)
        top = max(above.level, unseen, 2 * (above.level == 1 and above is not first))
        if block.level > top + 1:
            evidence = {
                "level": str(block.level), "above": str(above.level),
                "heading": clip(block.text), "more": "",
            }
            better = above.level if _is_peer(case.page, above, block) else top + 1
            wanted = f"make it level {better} ({heading_written(better, case.page.source)})"
            problem = Problem(block.text, block.element, "", evidence, wanted)
            gaps[above.level, block.level].append(problem)
    faults: dict[str, list[Problem]] = defaultdict(list)
    for alike in gaps.values():
        faults[_fault(case.page, alike[0])].extend(alike)
    found = (
        _marked(_of_template(case.page, _told(alike)), _components(case.page, alike))
        for alike in _by_label(faults)
    )
    return Checked(tuple(found), opportunities=len(headings))


def _is_peer(page: Page, above: Block, block: Block) -> bool:
    """Whether a heading is drawn as large as the one above it, both larger than the text: it begins
    a section beside that of the other. Beside the main one there is none."""
    sizes = [look.font_size for each in (above, block) if (look := each.element.looks[0])]
    texts = Counter(
        look.font_size for each in page.content
        if each.kind is BlockKind.PARAGRAPH and (look := each.element.looks[0])
    )
    if above.level < 2 or len(sizes) < 2 or not texts:
        return False
    return sizes[1] >= sizes[0] > max(texts, key=lambda size: (texts[size], size))


def _marked(problem: Problem, marks: tuple[str, ...]) -> Problem:
    """The problem with more marks of what it shares with others."""
    return replace(problem, alike=(*problem.alike, *marks))


def _components(page: Page, alike: list[Problem]) -> tuple[str, ...]:
    """The marks of headings that a component of a template makes, whatever they say: each alone in
    a box, both with classes of their own. Where a file of the page is known somebody may have
    written them all."""
    if page.source:
        return ()
    heads = [block.element.selector for block in page.content if block.level]
    made = (
        f"{WHOLE}{problem.evidence['level']} at {component_of(problem.element)}"
        for problem in alike if problem.element and _is_component(problem.element, heads)
    )
    return tuple(dict.fromkeys(made))


def _is_component(heading: Element, heads: list[str]) -> bool:
    around = heading.selector.rpartition(" > ")[0]
    within = sum(place.startswith(f"{around} > ") for place in heads) if around else 0
    return within == 1 and bool(own_classes(heading)) and bool(box_of(heading))


def _by_label(faults: Mapping[str, list[Problem]]) -> list[list[Problem]]:
    """The gaps with those of the same labels as others have made one: a generator writes
    “Options” at one level, below whatever level its part of the page has."""
    kept: list[list[Problem]] = []
    for alike in sorted(faults.values(), key=lambda alike: -len(_labels(alike))):
        same = (other for other in kept if _labels(alike) <= _labels(other))
        whole = next(same, None)
        if whole is None:
            kept.append(list(alike))
        else:
            whole += alike
    return kept


def _labels(alike: list[Problem]) -> frozenset[tuple[str, str]]:
    return frozenset((problem.evidence["level"], problem.text) for problem in alike)


def _of_template(page: Page, problem: Problem) -> Problem:
    """What a template makes is one fault on all its pages; what somebody wrote may be, where many
    pages have it in the same place, or say it in a box of the same classes: a part of a template
    stands in other boxes on other pages."""
    fault, box = _fault(page, problem), box_of(problem.element) if problem.element else ""
    said = (f"“{problem.text}” of {problem.evidence['level']} in {box}",) if box else ()
    if _is_made(page, problem):
        return replace(problem, subject=fault, once=True, alike=(fault, *said))
    ways = (_of_entries, _of_texts, _throughout)
    more = (*said, *(mark for way in ways for mark in way(page, problem)))
    return replace(problem, alike=(f"{fault} at {_place(problem)}", *more))


def _of_entries(page: Page, problem: Problem) -> tuple[str, ...]:
    """The mark of a heading that a template writes, whatever name a script gives it: one that is
    nothing but a link to another page, as the title of an entry, and one that stands right below
    the main heading and begins no row of sections, or has nothing below it, as who speaks."""
    heading = problem.element
    if heading is None:
        return ()
    begins = f"{heading.selector} > "
    titles = (link for link in page.links if link.element.selector.startswith(begins))
    if any(link.text == problem.text and link.url not in ("", page.url) for link in titles):
        return (f"{_fault(page, problem)} of entries in {heading.classes}",)
    alone = sum(str(block.level) == problem.evidence["level"] for block in page.content) == 1
    below = any(
        above.level == 1 and block.element.selector == heading.selector
        and (alone or (page.content[at + 2 : at + 3] and page.content[at + 2].level))
        for at, (above, block) in enumerate(pairwise(page.content))
    )
    return (f"{_fault(page, problem)} below the title in {heading.classes}",) if below else ()


def _of_texts(page: Page, problem: Problem) -> tuple[str, ...]:
    """The mark of a heading that begins the text of a page whose main heading its template sets in
    a box apart, whatever stands between: who writes three pages so has one habit."""
    box = box_of(problem.element) if problem.element else ""
    if not box or problem.evidence["above"] != "1":
        return ()
    first = next((b.element for b in page.content if box_of(b.element) == box), None)
    if first is not problem.element:
        return ()
    main = next(box_of(b.element) for b in page.content if b.level == 1)
    return (f"{_fault(page, problem)} begins the text in {box} below {main}",)


def _throughout(page: Page, problem: Problem) -> tuple[str, ...]:
    """Where nobody knows a file of the page's own: the mark of a page whose sections all begin so
    many levels below its first heading, as a template makes them that writes their titles."""
    levels = [block.level for block in page.content if block.level]
    level = int(problem.evidence["level"])
    if page.source or not problem.element or levels[1:2] != [level] or level > min(levels[1:]):
        return ()
    return (f"{THROUGHOUT}{levels[0]} to {level} in {box_of(problem.element)}",)


def _fault(page: Page, problem: Problem) -> str:
    """What one change mends: the level of a component, whatever stands above it on a page; in what
    somebody wrote, the same step down."""
    level, element = problem.evidence["level"], problem.element
    if element and _is_made(page, problem):
        return f"{level} at {component_of(element) or _place(problem)}"
    return f"{problem.evidence['above']} to {level}"


def _is_made(page: Page, problem: Problem) -> bool:
    """Where nobody knows a file of the page's own, a heading within boxes that hold no text of
    some length is of a template, whatever it says."""
    around = problem.element.selector.rpartition(" > ")[0] if problem.element else ""
    beside = sum(
        block.kind is BlockKind.PARAGRAPH and block.element.selector.rpartition(" > ")[0] == around
        for block in page.content
    )
    return not page.source and bool(BOXES.search(_place(problem))) and beside < TEXT


def _place(problem: Problem) -> str:
    return like_place(problem.element.selector if problem.element else "")


def _told(alike: list[Problem]) -> Problem:
    """The first that nobody silenced, with the number of the others and some of their names: a
    change log has the same gap at each version."""
    shown = first_heard(alike)
    if len(alike) == 1:
        return shown
    heading = shown.evidence["heading"]
    names = dict.fromkeys(p.evidence["heading"] for p in alike)
    others = [name for name in names if name != heading][:NAMED]
    return replace(shown, evidence={**shown.evidence, "more": more_like(len(alike) - 1, others)})


CHECK = Check(
    "heading-structure", "page", Options,
    frozenset({"level", "above", "heading", "more"}), frozenset(), run,
)
