"""Vale's `consistency` and `conditional`, judged over the whole site instead of page by page."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any, Iterable, Iterator, Mapping

from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.config.mistakes import did_you_mean, quoted
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.site import Mark, PageRecord
from mkdocs_cxux.model.snapshot import MEASURED
from mkdocs_cxux.vale.check import Options, Ready, quote
from mkdocs_cxux.vale.hit import message
from mkdocs_cxux.vale.patterns.engine import Clock, TooSlow
from mkdocs_cxux.vale.scope import matches

KINDS = ("consistency", "conditional")
NAME = "vale-across"
Found = list[tuple[PageRecord, Mark]]


def lifted(rules: list[Rule], config: Config, mistakes: list[str]) -> list[Rule]:
    """The rules, those that `vale.across_pages` names with a check across pages."""
    named = set(config.vale.across_pages)
    known = {*KINDS, *(rule.id for rule in rules)}
    for name in sorted(named - known):
        place = f"{config.where(('vale', 'across_pages'))}: vale.across_pages"
        mistakes.append(f"{place}: found {quoted(name)}, which is no rule of your Vale styles."
                        f"{did_you_mean(name, known)}")
    done = []
    for rule in rules:
        ready: Ready = rule.options.ready
        asked = rule.id in named or ready.rule.kind in named
        if asked and _can(ready):
            rule = replace(rule, check=NAME)
        elif rule.id in named:
            place = f"{config.where(('vale', 'across_pages'))}: vale.across_pages"
            mistakes.append(f"{place}: {rule.id} cannot be judged across pages; allowed: rules "
                            "that extend consistency, or conditional with a group in `second`.")
        done.append(rule)
    return done


def _can(ready: Ready) -> bool:
    mechanism = ready.pack.mechanisms.get(ready.rule.name)
    return mechanism is not None and mechanism.sides is not None


def with_marks(kept: PageRecord, page: Page, rules: Mapping[str, Rule]) -> PageRecord:
    """The record of `page` with what rules across pages have to know of it."""
    if page.status not in MEASURED:
        return kept
    marks = [
        mark
        for rule in rules.values()
        if rule.check == NAME
        for mark in _marks(page, rule.options.ready)
    ]
    return replace(kept, marks=tuple(marks)) if marks else kept


def _marks(page: Page, ready: Ready) -> Iterator[Mark]:
    """One mark for each name in each form; nothing where the pattern does not end in time."""
    rule, sides = ready.rule, ready.pack.mechanisms[ready.rule.name].sides
    if sides is None or not ready.sections.hold(rule.name, page.path, page.source):
        return
    first: dict[tuple[str, str, bool], tuple[str, str]] = {}
    uses: Counter[tuple[str, str, bool]] = Counter()
    clock = Clock()
    try:
        for piece in ready.pack.for_rule(rule.name, page):
            if "sentence" in piece.tags or not matches(ready.selectors, piece.tags):
                continue
            for begin, end, name, form, proof in sides(piece.text, clock):
                if piece.state.silences(rule.name, piece.text[begin:end]):
                    continue
                key = (name, form, proof)
                uses[key] += 1
                selector = piece.element.selector if piece.element else ""
                first.setdefault(key, (quote(piece.shown, begin, end), selector))
    except TooSlow:
        return
    for key, (text, selector) in first.items():
        yield Mark(rule.name, *key, uses[key], text, selector)


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each page with a form that the site mostly writes otherwise, or with a
    name that no page explains."""
    ready = options.ready
    if ready.unseen:
        return Checked.not_applicable(ready.unseen)
    names: dict[str, Found] = defaultdict(list)
    for page in case.site.pages.values():
        for mark in page.marks:
            if mark.rule == ready.rule.name:
                names[mark.name].append((page, mark))
    if not names:
        return Checked.not_applicable("no page has anything of the kind")
    judge = _rarer if ready.rule.kind == "consistency" else _unexplained
    problems = tuple(p for _, found in sorted(names.items()) for p in judge(ready, found))
    return Checked(problems, opportunities=max(len(names), len(problems)))


def _rarer(ready: Ready, found: Found) -> Iterator[Problem]:
    """The pages with any form but the most used one; of equals the first in the alphabet."""
    uses: Counter[str] = Counter()
    for _, mark in found:
        uses[mark.form] += mark.uses
    usual = min(uses, key=lambda form: (-uses[form], form))
    for page, mark in found:
        if mark.form != usual:
            told = f" (“{usual}” in {uses[usual]} of {uses.total()} places on the site)"
            yield _problem(ready, page, mark, told, usual)


def _unexplained(ready: Ready, found: Found) -> Iterable[Problem]:
    if any(mark.proof for _, mark in found):
        return ()
    return [_problem(ready, page, mark, " (nowhere on the site)", "") for page, mark in found]


def _problem(
    ready: Ready, page: PageRecord, mark: Mark, told: str, suggestion: str
) -> Problem:
    said = message(ready.rule.message, (mark.form,))
    return Problem(
        text=mark.quote,
        element=Element(mark.selector, "", Landmark.MAIN) if mark.selector else None,
        url=page.url,
        evidence={"message": said + told, "match": mark.form},
        suggestion=suggestion,
    )


ACROSS: Any = Check(NAME, "site", Options, frozenset({"message", "match"}), frozenset(), run)
