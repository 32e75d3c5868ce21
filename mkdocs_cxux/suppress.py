"""Keeps the books of one page: what authors silenced there, and which of it was used."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Callable, Collection, Iterable, NamedTuple

from msgspec.structs import replace

from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.finding import Problem
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.suppression import (
    Noted,
    Reach,
    Suppression,
    mark,
    read_comments,
    read_list,
)


class Line(NamedTuple):
    """A suppression, and what `Element.ignored` holds where it reaches ("": the whole page)."""

    said: Suppression
    sign: str


@dataclass(slots=True)
class Sheet:
    """All suppressions of one page, and which of them were used so far."""

    lines: tuple[Line, ...]
    today: date | None = None
    used: set[int] = field(default_factory=set)

    def silences(self, rule: str, element: Element | None) -> bool:
        """Whether an author silenced the rule where a problem is; notes the use."""
        signs = element.ignored if element else frozenset()
        hits = [
            index
            for index, line in enumerate(self.lines)
            if line.said.rule == rule
            and (not line.sign or line.sign in signs)
            and not self._expired(line.said)
        ]
        self.used.update(hits)
        return bool(hits)

    def noted(self, judged: Collection[str], known: Collection[str]) -> tuple[Noted, ...]:
        """Every suppression with how it ended.

        `judged` are the rules that could be judged on the page, `known` all rules there are.
        """
        return tuple(
            Noted(line.said, self._state(index, line.said, judged, known))
            for index, line in enumerate(self.lines)
        )

    def _state(
        self, index: int, said: Suppression, judged: Collection[str], known: Collection[str]
    ) -> str:
        if self._expired(said):
            return "expired"
        if index in self.used:
            return "used"
        return "unused" if said.rule in judged or said.rule not in known else "unsure"

    def _expired(self, said: Suppression) -> bool:
        if said.until is None:
            return False
        return said.until == date.min or bool(self.today and said.until < self.today)


def split_silenced(
    sheet: Sheet, rule: str, problems: Iterable[Problem]
) -> tuple[tuple[Problem, ...], int]:
    """The problems that nobody silenced, and how many somebody did."""
    every = tuple(problems)
    kept = tuple(p for p in every if not sheet.silences(rule, p.element))
    return kept, len(every) - len(kept)


def page_sheet(page: Page, canonical: Callable[[str], str], today: date | None) -> Sheet:
    """The sheet of a page; former rule ids are taken for the present ones."""
    groups = (page.blocks, page.links, page.controls, page.images, page.ctas)
    elements = (part.element for group in groups for part in group)
    signs = [element.ignored for element in elements if element.ignored]
    return make_sheet(page.all_suppressions, signs, canonical, today)


def make_sheet(
    comments: Iterable[str],
    signs: Iterable[frozenset[str]],
    canonical: Callable[[str], str],
    today: date | None,
) -> Sheet:
    """The sheet of a page's comments, and of the attributes that its elements' `ignored` hold."""
    lines = [
        Line(said, "" if said.reach is Reach.PAGE else mark(index))
        for index, said in enumerate(read_comments(comments))
    ]
    texts = {text for ignored in signs for text in ignored}
    for text in sorted(text for text in texts if not text.startswith("@")):
        lines += (Line(replace(s, reach=Reach.ELEMENT), text) for s in read_list(text))
    present = (Line(replace(s, rule=canonical(s.rule)), sign) for s, sign in lines)
    return Sheet(tuple(present), today)
