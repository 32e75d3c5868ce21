"""Finds pages whose beginning does not speak of what their title promises."""

from __future__ import annotations

from typing import Iterator

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.wording import clip, content_words, stem
from mkdocs_cxux.data import words
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Block, BlockKind, Page

FILLERS = "title-fillers"
"""The list of words that say what kind of page it is, not what it is about."""
ALIKE = 4
"""Letters at the beginning that make two words kin: “scaling” and “scalable”."""
READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CELL})


class Options(BaseModel):
    """What counts as the beginning, and which pages are long enough to have one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: int = Field(50, ge=10, description="Content words that are the beginning")
    least: int = Field(4, ge=1, description="Telling words a title needs to promise something")


def run(case: PageCase, options: Options) -> Checked:
    """At most one problem: no word of the title, nor kin of one, stands in the beginning."""
    page = case.page
    fillers = frozenset(words(FILLERS, page.language))
    if not fillers:
        return Checked.unknown(f"no list “{FILLERS}” for the language {page.language or '?'}")
    heading = next((b for b in page.headings if b.level == 1), None)
    said = heading.text if heading else ""
    promised = [w for w in content_words(said, page.language) if w not in fillers]
    if heading is None or len(promised) < options.least:
        return Checked.not_applicable("the title does not say what to look for")
    blocks = _after(page, heading)
    lead = _lead(page, blocks, options.words)
    if len(lead) < options.words:
        return Checked.unknown("too little text to have a beginning")
    if any(_kin(one, other) for one in promised for other in lead):
        return Checked()
    return Checked((_problem(heading, blocks, promised),))


def _after(page: Page, heading: Block) -> list[Block]:
    """The text below the title, headings and code included."""
    blocks = list(page.content)
    return blocks[blocks.index(heading) + 1:] if heading in blocks else blocks


def _lead(page: Page, blocks: list[Block], count: int) -> list[str]:
    """The first content words; code speaks of the subject too."""
    found: list[str] = []
    for block in blocks:
        found += content_words(block.text[:4000].replace("_", " "), page.language)
        if len(found) >= count:
            break
    return found[:count]


def _kin(one: str, other: str) -> bool:
    if stem(one) == stem(other):
        return True
    return min(len(one), len(other)) >= ALIKE and one[:ALIKE] == other[:ALIKE]


def _problem(heading: Block, blocks: list[Block], promised: list[str]) -> Problem:
    first = next(_running(blocks), None)
    return Problem(
        text=first.text if first else heading.text,
        subject="",
        element=(first or heading).element,
        evidence={
            "title": clip(heading.text),
            "words": ", ".join(f"“{word}”" for word in dict.fromkeys(promised)),
            "example": clip(first.text if first else ""),
        },
    )


def _running(blocks: list[Block]) -> Iterator[Block]:
    return (block for block in blocks if block.kind in READ)


EVIDENCE = frozenset({"title", "words", "example"})
CHECK = Check("late-answer", "page", Options, EVIDENCE, frozenset(), run)
