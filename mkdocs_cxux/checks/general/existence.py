"""Finds words or patterns that should not be there, in the scopes the rule names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Callable, Iterator

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from mkdocs_cxux.checks.component import own_classes
from mkdocs_cxux.checks.general.starts import says_start
from mkdocs_cxux.checks.pattern import find
from mkdocs_cxux.checks.scopes import Unit, units
from mkdocs_cxux.checks.wording import clip, normal_label
from mkdocs_cxux.config.pattern import compile_pattern
from mkdocs_cxux.data import words
from mkdocs_cxux.forms.selector import like_place
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import WHOLE, Checked, Problem
from mkdocs_cxux.model.page import Page

RUNNING = re.compile(r"(?:^|> )(?:p|dd|li|blockquote)(?: > (?:em|strong|span|b|i|a))*$")
"""The place, in a selector, of a link that stands in a text."""


class Options(BaseModel):
    """What to look for, and how."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: str = Field("", description="A list in rules/words/<language>/, by name")
    tokens: tuple[str, ...] = Field((), description="Words or phrases, beside the list")
    patterns: tuple[str, ...] = Field((), description="Regular expressions (re2)")
    exceptions: tuple[str, ...] = Field((), description="Matches that are fine, as written")
    whole: bool = Field(False, description="Only where the whole text is one of the words")
    ignore_case: bool = Field(True, description="Take capitals and small letters as equal")
    leads_on: bool = Field(False, description="Only labels that lead to another page")
    starts: str = Field(
        "", description="List of labels that invite to begin: fine in a sentence or if named so"
    )
    once: bool = Field(
        False, description="Tell once what stands in like places: a column, a row of cards"
    )
    severe_scopes: tuple[str, ...] = Field(
        (), description="Scopes in which a match counts one severity step more"
    )

    @field_validator("tokens")
    @classmethod
    def _tokens_say_something(cls, tokens: tuple[str, ...]) -> tuple[str, ...]:
        if not all(token.strip() for token in tokens):
            raise ValueError("a token without letters stands everywhere")
        return tokens

    @field_validator("patterns")
    @classmethod
    def _patterns_compile(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in patterns:
            if compile_pattern(pattern).search(""):
                raise ValueError(f"the pattern {pattern} finds nothing at all, so everywhere")
        return patterns

    @model_validator(mode="after")
    def _something_to_find(self) -> Options:
        if not (self.words or self.tokens or self.patterns):
            raise ValueError("nothing to look for: give words, tokens or patterns")
        return self


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each match."""
    tokens = options.tokens
    if options.words:
        listed = _listed(case.page, options.words)
        if not listed and not tokens and not options.patterns:
            language = case.page.language or "of the page, which is not known"
            return Checked.unknown(f"no list “{options.words}” for the language {language}")
        tokens += listed
    looked = [u for u in units(case.page, case.scope or ("text",)) if _counts(u, options)]
    if not looked:
        return Checked.not_applicable("the page has no such text")
    starts = _starts(case.page, options)
    judged = [unit for unit in looked if not starts(unit)]
    problems = tuple(p for unit in judged for p in _problems(unit, tokens, options))
    if options.once:
        problems = _once(problems, case.page)
    return Checked(problems, opportunities=max(len(looked), len(problems)))


def _starts(page: Page, options: Options) -> Callable[[Unit], bool]:
    links = {link.element.selector: link for link in page.links} if options.starts else {}
    return lambda unit: unit.element is not None and says_start(
        page, links, unit.element.selector, options.starts
    )


def _listed(page: Page, name: str) -> tuple[str, ...]:
    """The list in the detected language, else in the declared one (as on pages of filler)."""
    return words(name, page.language) or words(name, page.lang[:2].lower())


@lru_cache(maxsize=64)
def _labels(tokens: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(normal_label, tokens))


def _counts(unit: Unit, options: Options) -> bool:
    return unit.onward or not options.leads_on


def _problems(unit: Unit, tokens: tuple[str, ...], options: Options) -> Iterator[Problem]:
    fine = {normal_label(exception) for exception in options.exceptions}
    for match in _matches(unit, tokens, options):
        if normal_label(match) not in fine:
            yield Problem(
                text=unit.text,
                element=unit.element,
                evidence={"match": clip(match), "scope": unit.scope, "more": ""},
                severe=unit.scope in options.severe_scopes,
            )


def _once(problems: tuple[Problem, ...], page: Page) -> tuple[Problem, ...]:
    """The first of the same text in the same place of a table, a list of cards, or of one class,
    that nobody silenced, with their number. In a paragraph each has words of its own around it."""
    alike: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for n, problem in enumerate(problems):
        place = like_place(problem.element.selector) if problem.element else ""
        running = RUNNING.search(place) and not _is_all(problem, page)
        apart = f" {n}" if not place or running else ""
        if not apart:      # “More” of one page and “More…” of the next are of one template
            problem = replace(problem, alike=(f"“{normal_label(problem.text)}” at {place}",))
        made = own_classes(problem.element) if problem.element and not apart else ""
        alike[normal_label(problem.text), made or place + apart].append(problem)
    leads = {link.element.selector: link.url for link in page.links}
    return tuple(_counted(some, leads) for some in alike.values())


def _is_all(problem: Problem, page: Page) -> bool:
    """Whether the paragraph or the entry it stands in says nothing else."""
    place = problem.element.selector if problem.element else ""
    return any(
        place.startswith(f"{block.element.selector} > ") and block.text.strip() == problem.text
        for block in page.content
    )


def _counted(alike: list[Problem], leads: Mapping[str, str]) -> Problem:
    """The first of several alike with their number; where they lead tells the block they are in."""
    shown = next((p for p in alike if p.element and not p.element.ignored), alike[0])
    more = f"; {len(alike) - 1} more like it" if len(alike) > 1 else ""
    ends = sorted({leads.get(p.element.selector, "") for p in alike if p.element})
    whole = (f"{WHOLE}{shown.alike[0]} to {' '.join(ends)}",) if ends[1:] and all(ends) else ()
    return replace(shown, evidence={**shown.evidence, "more": more}, alike=(*shown.alike, *whole))


def _matches(unit: Unit, tokens: tuple[str, ...], options: Options) -> Iterator[str]:
    if not options.whole:
        yield from find(unit.text, tokens, options.patterns, options.ignore_case)
        return
    # A longer accessible name ("Read more about pricing") says what the seen text leaves out.
    label = normal_label(unit.name if len(unit.name) > len(unit.text) else unit.text)
    fits = label in _labels(tokens)
    if fits or any(found == label for found in find(label, (), options.patterns, True)):
        yield unit.text.strip()


CHECK = Check(
    "existence", "page", Options, frozenset({"match", "scope", "more"}), frozenset(), run
)
