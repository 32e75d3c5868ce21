"""Finds what a phone scrolls a page sideways for."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.requests import UNSTYLED, unstyled
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import CHROME, Overhang, OverhangKind
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import SHRUNK
from mkdocs_cxux.model.snapshot import PHONE

TEXT = 200


class Words(NamedTuple):
    """What a kind is called before its own words, and what mends it."""

    name: str
    advice: str


FITS = "say “max-width: 100%” of it in the style sheet, so that it shrinks"
WRAPS = "say “overflow-wrap: anywhere” in the style sheet, so that long words wrap"
BOXED = "put a box around it that scrolls (“overflow-x: auto” in the style sheet)"
ROLLS = "let it scroll by itself (“overflow-x: auto” in the style sheet)"
GOES_ON = "let it shrink or go on below on a narrow screen (no fixed width, “flex-wrap: wrap”)"
WRAPPING = (OverhangKind.CODE, OverhangKind.WORDS)
WORDS = {
    OverhangKind.TABLE: Words("The table with", BOXED),
    OverhangKind.SAMPLE: Words("The sample of code with", ROLLS),
    OverhangKind.CODE: Words("The code", WRAPS),
    OverhangKind.FORMULA: Words("The formula", BOXED),
    OverhangKind.FRAME: Words("The frame", FITS),
    OverhangKind.PICTURE: Words("The picture", FITS),
    OverhangKind.FIELD: Words("The field or button", FITS),
    OverhangKind.WORDS: Words("The words", WRAPS),
    OverhangKind.BOX: Words("The box with", GOES_ON),
    OverhangKind.OTHER: Words("Something by", ""),
}


class Options(BaseModel):
    """How far something may stick out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    most: int = Field(16, ge=2, description="CSS pixels that may be out of sight")


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each kind of thing that sticks out."""
    page = case.page
    if not page.content:
        return Checked.not_applicable("the page has no main text")
    if page.shrunk:
        return Checked.unknown(SHRUNK)
    if unstyled(page):
        return Checked.unknown(UNSTYLED)
    worst: dict[str, Overhang] = {}
    for one in page.overhangs:
        if one.pixels > options.most:
            worst.setdefault(_style(one), one)
    return Checked(tuple(map(_problem, worst.values())), opportunities=1)


def _style(one: Overhang) -> str:
    """What one rule of a style sheet mends: a kind of thing in the content, or around it."""
    kind = OverhangKind.WORDS if one.kind in WRAPPING else one.kind
    return kind + (" around the content" if one.element.landmark in CHROME else "")


def _problem(worst: Overhang) -> Problem:
    return Problem(
        text=clip(worst.text, TEXT) or worst.kind,
        element=worst.element,
        evidence={
            "what": _what(worst),
            "pixels": f"{worst.pixels:.0f}",
            "window": f"{PHONE.width}",
        },
        suggestion=WORDS[worst.kind].advice,
        viewport=PHONE.name,
        subject=_style(worst),
        once=True,
    )


def _what(worst: Overhang) -> str:
    """What sticks out, in words: of a text the longest word, which does not wrap."""
    if not worst.text:
        return WORDS[worst.kind].name.removesuffix(" with").removesuffix(" by")
    said = max(worst.text.split(), key=len) if worst.kind in WRAPPING else worst.text
    return f"{WORDS[worst.kind].name} “{clip(said)}”"


EVIDENCE = frozenset({"what", "pixels", "window"})
CHECK = Check("sideways-scroll", "page", Options, EVIDENCE, frozenset({"layout"}), run)
