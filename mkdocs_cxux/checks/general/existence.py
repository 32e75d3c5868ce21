"""Finds words or patterns that should not be there, in the scopes the rule names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Callable, Iterator

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from mkdocs_cxux.checks.component import own_classes
from mkdocs_cxux.checks.general.starts import says_start
from mkdocs_cxux.checks.heard import first_heard, more_like
from mkdocs_cxux.checks.pattern import find
from mkdocs_cxux.checks.scopes import Unit, units
from mkdocs_cxux.checks.section_lists import list_of
from mkdocs_cxux.checks.wording import clip, normal_label
from mkdocs_cxux.config.pattern import compile_pattern
from mkdocs_cxux.data import words
from mkdocs_cxux.forms.selector import like_place
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import CHROME
from mkdocs_cxux.model.finding import WHOLE, Checked, Problem
from mkdocs_cxux.model.page import Block, Page

RUNNING = re.compile(r"(?:^|> )(?:p|dd|li|blockquote)(?: > (?:em|strong|span|b|i|a))*$")
"""The place, in a selector, of a link that stands in a text."""
_LINES = 3
"""Times that the same line is said, as lists do; a line that is said twice is written twice."""
_COPIED = 12
"""Words of a text from which on it is made twice, not written twice: what a tab shows again."""
_HABIT = 5
"""Places of a label in the texts of a page from which on it is a habit, and one finding."""
NAMED, BESIDE = 6, 5
"""So many other places of a habit are named, each by so many words before it."""
LONG, LETTERS = 60, 20
"""Letters of these words from which on so many of them are told: scripts without spaces."""


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
    """The first of the same text in tables, lists, cards and buttons of the content, or around it,
    that nobody silenced, with their number: it is one label. In a paragraph each has words of its
    own around it, unless it is drawn as one of those, the same line is said three times, or it is
    a habit of the page: then the words before the others tell where they stand."""
    around = [_around(problem, page) for problem in problems]
    running = [_is_running(*each) for each in zip(problems, around, strict=True)]
    drawn = {_drawn(p) for p, runs in zip(problems, running, strict=True) if not runs}
    alike: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    written: dict[str, list[tuple[Problem, Block | None]]] = defaultdict(list)
    said_in = Counter((_drawn(p)[0], b.text) for p, b in zip(problems, around, strict=True) if b)
    lines: Counter[tuple[str, str]] = Counter()
    for problem, block, runs in zip(problems, around, running, strict=True):
        label, classes = _drawn(problem)
        apart = problem.element is None or (runs and not (classes and (label, classes) in drawn))
        place, said = (block.element.selector, block.text) if block else ("", "")
        again = said_in[label, said] >= (_LINES if len(said.split()) < _COPIED else 2)
        line = f"{lines[label, place]} {said if again else place}"
        lines[label, place] += 1
        if not apart:      # “More” of one page and “More…” of the next are of one template
            problem = replace(problem, alike=(f"“{label}” at {_place(problem)}",))
        alike[label, line if apart else _region(problem)].append(problem)
        if apart:
            written[label].append((problem, block))
    habits = {label: some for label, some in written.items() if len(some) >= _HABIT}
    told = {id(problem) for some in habits.values() for problem, _ in some}
    others = (some for some in alike.values() if id(some[0]) not in told)
    leads = {link.element.selector: link.url for link in page.links}
    series = list_of(page.path)
    counted = (_counted(some, leads, series) for some in others)
    return (*counted, *map(_with_places, habits.values()))


def _with_places(habit: Sequence[tuple[Problem, Block | None]]) -> Problem:
    """The first of several in texts with their number, and the words before the others."""
    shown = first_heard([problem for problem, _ in habit])
    before: Counter[str] = Counter()
    others: dict[str, None] = {}
    for problem, block in habit:
        text, place = (block.text, block.element.selector) if block else ("", "")
        words = _words_at(text, problem.text, before[place])
        before[place] += 1
        if words and problem is not shown:
            others[words] = None
    more = more_like(len(habit) - 1, list(others)[:NAMED])
    return replace(shown, evidence={**shown.evidence, "more": more})


def _words_at(text: str, label: str, nth: int) -> str:
    """A label of a text, the `nth` of those that are alike in it, with the words before it; those
    behind where it begins the text. In scripts without spaces some letters stand for words."""
    said = re.escape(label)
    places = list(re.finditer(rf"(?<!\w){said}(?!\w)", text)) or list(re.finditer(said, text))
    if nth >= len(places):
        return ""
    before, after = text[: places[nth].start()].split(), text[places[nth].end() :].split()
    if not before:
        return " ".join([label, *after[:BESIDE]]) + "…" * (len(after) > BESIDE)
    near = " ".join(before[-BESIDE:])
    short = near if len(near) <= LONG else near[-LETTERS:].lstrip()
    space = " " * text[places[nth].start() - 1].isspace()
    return "…" * (len(before) > BESIDE or short != near) + short + space + label


def _place(problem: Problem) -> str:
    return like_place(problem.element.selector) if problem.element else ""


def _drawn(problem: Problem) -> tuple[str, str]:
    """The label and its classes."""
    return normal_label(problem.text), own_classes(problem.element) if problem.element else ""


def _region(problem: Problem) -> str:
    """The content, or all that stands around it."""
    return "around" if problem.element and problem.element.landmark in CHROME else "content"


def _around(problem: Problem, page: Page) -> Block | None:
    """The smallest text of the content that it stands in."""
    place = problem.element.selector if problem.element else ""
    blocks = [b for b in page.content if place.startswith(f"{b.element.selector} > ")]
    return max(blocks, key=lambda block: len(block.element.selector), default=None)


def _is_running(problem: Problem, around: Block | None) -> bool:
    """Whether it stands among other words: in a paragraph or an entry that says more."""
    says_more = around is None or around.text.strip() != problem.text
    return RUNNING.search(_place(problem)) is not None and says_more


def _counted(alike: list[Problem], leads: Mapping[str, str], series: str) -> Problem:
    """The first of several alike with their number, and what each of their places is known by, on
    the further pages of a list, too, whose path is `series`."""
    shown = first_heard(alike)
    places: dict[str, list[Problem]] = defaultdict(list)
    for problem in alike:
        for mark in problem.alike:
            places[mark].append(problem)
    blocks = {mark: to for mark, some in places.items() if (to := _block(mark, some, leads))}
    whole = (f"{WHOLE}{mark} in {series}/" for mark in blocks)
    marks, more = (*places, *blocks.values(), *whole), more_like(len(alike) - 1)
    return replace(shown, evidence={**shown.evidence, "more": more}, alike=marks)


def _block(mark: str, alike: Sequence[Problem], leads: Mapping[str, str]) -> str:
    """What tells the block of links in one place: where they lead, "" where not all lead on."""
    ends = sorted({leads.get(p.element.selector, "") for p in alike if p.element})
    return f"{WHOLE}{mark} to {' '.join(ends)}" if ends[1:] and all(ends) else ""


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
