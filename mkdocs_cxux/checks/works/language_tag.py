"""Compares the declared language of a page with the one its text is written in."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem

ALIKE = (
    frozenset({"no", "nb", "nn", "da"}),
    frozenset({"hr", "bs", "sr", "sh", "sl"}),
    frozenset({"id", "ms"}),
    frozenset({"tl", "fil"}),
    frozenset({"cs", "sk"}),
    frozenset({"es", "gl", "ca"}),
    frozenset({"pt", "gl"}),
    frozenset({"fa", "ps", "ur"}),
    frozenset({"af", "nl"}),
    frozenset({"ru", "uk", "be", "bg", "mk"}),
)
"""Languages that a detector mixes up on a page of text: a difference among them is no proof."""


FILLER = "la"
"""What a detector takes “Lorem ipsum” for."""


class Options(BaseModel):
    """How much text a mismatch needs."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min_words: int = Field(50, ge=1, description="Words of main text a mismatch rests on")


def run(case: PageCase, options: Options) -> Checked:
    """At most one problem: no language declared, or another than the text's."""
    page = case.page
    declared = page.lang.strip().replace("_", "-").split("-")[0].lower()
    detected = page.language.lower()
    if not declared:
        told = "" if detected == FILLER else detected
        return Checked((_problem("", told),), opportunities=1)
    if not detected or detected == FILLER:
        return Checked.unknown("too little text to tell its language")
    if declared == detected or any({declared, detected} <= group for group in ALIKE):
        return Checked(opportunities=1)
    if sum(len(block.text.split()) for block in page.content) < options.min_words:
        return Checked.unknown("too little text to tell its language")
    return Checked((_problem(page.lang, detected),), opportunities=1)


def _problem(declared: str, detected: str) -> Problem:
    reads = f"its text reads as “{detected}”" if detected else "its text is too short to tell it"
    says = f"declares the language “{declared}”" if declared else "does not declare its language"
    # A speaker's own words on a page of a site in another language have it alone.
    alone = f'; where the menus are in “{declared}”, lang="{detected}" on the text alone'
    wanted = f'<html lang="{detected}">{alone if declared else ""}' if detected else ""
    return Problem(
        text=f'<html lang="{declared}">' if declared else "<html>",
        evidence={"declared": declared, "detected": detected, "how": f"{says}, {reads}"},
        suggestion=wanted,
        subject=f"{declared} for {detected}" if declared else "none",
        once=True,    # one line of the template says it for all pages
    )


CHECK = Check(
    "language-tag", "page", Options, frozenset({"declared", "detected", "how"}), frozenset(), run
)
