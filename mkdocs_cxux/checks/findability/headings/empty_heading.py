"""Finds headings that hold no word and no picture with a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict

from mkdocs_cxux.checks.heard import more_like
from mkdocs_cxux.forms.selector import like_place
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import BlockKind

_DEEP = 2
"""Steps below a named box from which on a heading is like those of boxes without a name."""


class Options(BaseModel):
    """There is nothing to set."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each."""
    empty = case.page.empty_headings
    count = len(empty) + sum(b.kind is BlockKind.HEADING for b in case.page.content)
    if not count:
        return Checked.not_applicable("the main text has no headings")
    places: dict[str, list[Element]] = defaultdict(list)
    found = [like_place(element.selector) for element in empty]
    for element, place in zip(empty, found, strict=True):
        places[_shared(place, found)].append(element)
    problems = (_problem(place, alike) for place, alike in places.items())
    return Checked(tuple(problems), opportunities=count)


def _shared(place: str, places: Sequence[str]) -> str:
    """The place, or the longest that ends as it does below a box that alone has a name: a card."""
    steps = place.removeprefix("#")
    if steps == place or steps.count(" > ") < _DEEP:
        return place
    return max((other for other in places if other.endswith(steps)), key=len)


def _problem(place: str, alike: list[Element]) -> Problem:
    """Of headings in one place, as those of cards, the first that nobody silenced."""
    shown = next((element for element in alike if not element.ignored), alike[0])
    more = more_like(len(alike) - 1)
    evidence = {"level": _level(shown.tag), "more": more}
    return Problem(element=shown, evidence=evidence, alike=(f"{shown.tag} at {place}",))


def _level(tag: str) -> str:
    return f"level {tag[1]}" if len(tag) == 2 else tag


CHECK = Check("empty-heading", "page", Options, frozenset({"level", "more"}), frozenset(), run)
