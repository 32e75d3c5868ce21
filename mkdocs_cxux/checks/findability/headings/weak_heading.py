"""Finds pages on which many headings say nothing to someone who only scans them."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple, Sequence

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.findability.headings.note_labels import begins_nothing
from mkdocs_cxux.checks.wording import (
    ORDERED,
    WORD,
    clip,
    comparable,
    content_words,
    folded,
    normal_label,
    number,
)
from mkdocs_cxux.data import stop_words, words
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Block, BlockKind

LEAD = 4
"""Words at the start one of which should say what the section is about; or, whichever is more,"""
LETTERS = 20
"""so many characters. Twice what Nielsen 2009 found for links: headings stand alone, and “Before
the meeting” is read at one glance."""
NAME = re.compile(r"[\d_/\\@#$<>(){}\[\]=~^*|`]|\w[.:]\w|[^\W\d_][a-z]+[A-Z]")
"""Signs of code, addresses, versions and dates: such headings are names."""
VERSIONS = 3
"""Headings that are versions or dates from which a page lists changes, or headings of one text, as
“Description” of each command: what is listed as generic stands below each, and readers find their
place by what is above it."""
TOLD = 3
"""Words or headings that are shown."""


class Options(BaseModel):
    """When headings count as weak, and from when on it matters."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max_share: float = Field(0.35, ge=0, le=1, description="Largest share of weak headings")
    max_weak: int = Field(1, ge=0, description="So many weak headings are fine, whatever the share")
    min_headings: int = Field(4, ge=1, description="Pages with fewer are not judged")
    generic: str = Field("generic-headings", description="List of headings that say nothing")
    questions: str = Field(
        "question-words", description="List of first words of questions and instructions"
    )


class Section(NamedTuple):
    """A heading below the main one, and the text up to the next."""

    heading: Block
    text: str


def run(case: PageCase, options: Options) -> Checked:
    """At most one problem, at the first of the weak headings."""
    page = case.page
    language = page.language
    if not words(options.generic, language):
        return Checked.unknown("there is no list of weak headings for this language")
    sections = [
        s for s in _sections(page.content)
        if comparable(s.heading.text) and s.heading.links < len(s.heading.text)
    ]                              # a link as a whole is the name of another page, as in menus
    if len(sections) < options.min_headings:
        return Checked.not_applicable("the main text has too few headings")
    weak = [s for s in sections if is_weak(s.heading.prose or s.heading.text, language, options)]
    listed = words(options.generic, language)
    versions = sum(map(_is_version, page.headings)) >= VERSIONS
    often = Counter(normal_label(s.heading.text) for s in sections)
    ends = (sections[0], sections[-1])     # an introduction and a summary say it by their place
    weak = [
        s for s in weak
        if (label := normal_label(s.heading.text)) not in listed
        or not (versions or s in ends or often[label] >= VERSIONS)
    ]
    share = len(weak) / len(sections)
    found = share > options.max_share and len(weak) > options.max_weak
    problems = (_problem(weak, len(sections), language),) if found else ()
    return Checked(problems, value=share)


def is_weak(text: str, language: str, options: Options) -> bool:
    """Whether a heading is generic, or its first words and letters carry no content."""
    label = normal_label(text)
    if label in words(options.generic, language):
        return True
    found = WORD.findall(folded(text))
    asks = text.rstrip().endswith("?") or (found and found[0] in words(options.questions, language))
    begins = text.rstrip().endswith(("…", "...", ":"))      # “This is for you if …”
    if NAME.search(text) or asks or begins or len(found) <= LEAD:
        return False
    begun = folded(text)[:LETTERS]
    first = found[: max(LEAD, len(WORD.findall(begun)))]
    empty = stop_words(language)
    return all(word in empty or len(word) < 2 for word in first)


def _is_version(heading: Block) -> bool:
    text = heading.text
    return bool(ORDERED.match(text)) and any(sign.isdigit() for sign in text)


def _sections(content: Sequence[Block]) -> list[Section]:
    found: list[tuple[Block, list[str]]] = []
    for block in content:
        if block.kind is BlockKind.HEADING and not begins_nothing(block.element):
            found.append((block, []))
        elif found and block.kind is not BlockKind.CODE:
            found[-1][1].append(block.masked or block.text)    # words, no code
    return [Section(block, " ".join(texts)) for block, texts in found if block.level > 1]


def _problem(weak: list[Section], count: int, language: str) -> Problem:
    first = next((s for s in weak if _topics(s, language)), weak[0])
    heading = first.heading
    topics = ", ".join(_topics(first, language))
    shown = ", ".join(f"“{clip(s.heading.text, 40)}”" for s in weak[:TOLD])
    return Problem(
        text=heading.text,
        element=heading.element,
        evidence={
            "share": number(len(weak) / count, "share"), "count": str(len(weak)),
            "all": str(count), "shown": shown,
        },
        suggestion=f"begin “{clip(heading.text, 40)}” with what it is about: {topics}"
        if topics else "",
    )


def _topics(section: Section, language: str) -> list[str]:
    """The words its text uses most, more than once, the earliest first among equals."""
    used = Counter(word for word in content_words(section.text, language) if len(word) > 3)
    return [word for word, times in used.most_common(TOLD) if times > 1]


CHECK = Check(
    "weak-heading", "page", Options, frozenset({"share", "count", "all", "shown"}),
    frozenset(), run,
)
