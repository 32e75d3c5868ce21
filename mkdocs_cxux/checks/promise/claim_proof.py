"""Finds claims with nothing near them that could prove them."""

from __future__ import annotations

from typing import Iterator

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.others import others_words
from mkdocs_cxux.checks.promise.claims import Claim, claim_in, hint, plain_text
from mkdocs_cxux.checks.promise.proof import around, proven, sections
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Block, BlockKind

EVIDENCE = frozenset({"claim", "quote"})
_SAID = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.LABEL})


class Options(BaseModel):
    """Which claims, and where they are part of the text's kind."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    measured: bool = Field(False, description="Gains in numbers; else praise without any")
    ignore_types: tuple[str, ...] = Field((), description="Page types that are left out")


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each claim without proof in its section."""
    page = case.page
    if page.type in options.ignore_types:
        return Checked.not_applicable("pages of this type make no claims of their own")
    sought = hint(page.language, case.policy.site_name.strip(), options.measured)
    if sought is None:
        return Checked.not_applicable(f"no claims are listed for {page.language or 'no language'}")
    some = sought.search(plain_text("\n".join(block.prose for block in page.content)))
    made = [
        (section, block, claim)
        for section in (sections(page) if some else ())
        for block in section
        if block.kind in _SAID and not others_words(block)
        if sought.search(plain_text(block.prose))
        for claim in _claims(block, case, options)
    ]
    problems = tuple(
        _problem(block, claim, sentence)
        for section, block, (sentence, claim) in made
        if not proven(page, around(page, section), claim)
    )
    return Checked(problems, opportunities=max(len(made), 1))


def _claims(block: Block, case: PageCase, options: Options) -> Iterator[tuple[str, Claim]]:
    name, language = case.policy.site_name.strip(), case.page.language
    for sentence in block.sentences:
        claim = claim_in(sentence, name, language, options.measured)
        if claim is not None:
            yield sentence, claim


def _problem(block: Block, claim: Claim, sentence: str) -> Problem:
    return Problem(
        text=sentence,
        element=block.element,
        subject=claim.words,
        evidence={"claim": claim.words, "quote": clip(sentence, 120)},
    )


CHECK = Check("claim-proof", "page", Options, EVIDENCE, frozenset(), run)
