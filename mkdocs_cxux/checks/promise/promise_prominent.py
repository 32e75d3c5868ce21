"""Checks that a key page states the brand's promise where visitors look first."""

from __future__ import annotations

import re
from typing import Iterator
from urllib.parse import unquote

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.promise.stated import states
from mkdocs_cxux.checks.requests import UNSTYLED, unstyled
from mkdocs_cxux.checks.scopes import ctas
from mkdocs_cxux.checks.wording import any_of, clip
from mkdocs_cxux.config.globs import matches
from mkdocs_cxux.data import words
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Image, Page
from mkdocs_cxux.model.snapshot import DESKTOP

_LARGE = 0.15
"""Share of the first screen from which a picture is read, too."""
_LOW = 0.6
"""Share of the first screen above the text where a picture or a slider stands."""


class Options(BaseModel):
    """How much counts as the first screen where there is no layout."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    first_words: int = Field(60, ge=1, description="First words of the main text, without layout")


def run(case: PageCase, options: Options) -> Checked:
    """At most one problem: none of the promise's terms in any of the prominent places."""
    page, promise = case.page, case.policy.promise
    if not promise.terms:
        return Checked.not_applicable("no promise is declared")
    if not matches(page.path, promise.key_pages):
        return Checked.not_applicable("not a key page of the promise")
    slots = {name: text for name, text in _slots(page, options) if text.strip()}
    if not slots:
        return Checked.unknown("the page has no text to look at")
    language = page.language
    said = (*promise.words, *promise.approved)
    if any(states(text, term, language) for text in slots.values() for term in said):
        return Checked(opportunities=1)
    if any(_worded(language).search(_named(image)) for image in _pictures(page)):
        return Checked.unknown("a picture on the first screen holds words")
    if _is_bare(page):
        return Checked.unknown("most of the first screen holds no text; a slider may hide it")
    early = _beginning(page, options.first_words)
    if unstyled(page) and any(states(early, term, language) for term in said):
        return Checked.unknown(UNSTYLED)
    return Checked((_problem(page, promise.words, slots),), opportunities=1)


def _slots(page: Page, options: Options) -> Iterator[tuple[str, str]]:
    yield "title", page.title
    yield "main heading", ". ".join(b.text for b in page.headings if b.level == 1)
    yield "first screen", _first_screen(page, options.first_words)
    yield "call to action", ". ".join(cta.label for cta in ctas(page))
    yield "description", page.description
    yield "pictures", ". ".join(image.alt or "" for image in _pictures(page))


def _pictures(page: Page) -> Iterator[Image]:
    """The large pictures of the first screen."""
    for image in page.images if page.has_layout else ():
        look = image.element.looks[0]
        box = look.box if look else None
        if box and 0 <= box.y < DESKTOP.height:
            seen = min(box.y + box.height, DESKTOP.height) - box.y
            if box.width * seen >= _LARGE * DESKTOP.width * DESKTOP.height:
                yield image


def _named(image: Image) -> str:
    """What a picture is called: its description and its file, in words."""
    file = unquote(image.src).rpartition("/")[2].partition("?")[0]
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", file)
    return f"{image.alt or ''} {re.sub(r'[-_.]+', ' ', apart)}".lower()


def _worded(language: str) -> re.Pattern[str]:
    """Names of pictures that hold words."""
    return any_of("worded-pictures", language if words("worded-pictures", language) else "en")


def _first_screen(page: Page, first_words: int) -> str:
    shown = [b for b in page.blocks if b.element.landmark is not Landmark.FOOTER]
    if page.has_layout:
        looks = ((block, block.element.looks[0]) for block in shown)
        return ". ".join(b.text for b, look in looks if look and look.box.y < DESKTOP.height)
    return _beginning(page, first_words)


def _beginning(page: Page, first_words: int) -> str:
    return " ".join(". ".join(b.text for b in page.content).split()[:first_words])


def _is_bare(page: Page) -> bool:
    """Whether the main text begins low on the first screen, or below it."""
    looks = (b.element.looks[0] for b in page.content) if page.has_layout else ()
    tops = [look.box.y for look in looks if look]
    return bool(tops) and min(tops) > _LOW * DESKTOP.height


def _problem(page: Page, terms: tuple[str, ...], slots: dict[str, str]) -> Problem:
    at = next((b for b in page.headings if b.level == 1), None)
    return Problem(
        text=at.text if at else page.title,
        subject="",
        element=at.element if at else None,
        evidence={
            "terms": ", ".join(f"“{term}”" for term in terms[:5]),
            "slots": ", ".join(slots),
            "heading": clip(at.text) if at else "",
        },
        suggestion=f"say “{terms[0]}” in the main heading or the sentence below it",
    )


CHECK = Check(
    "promise-prominent", "page", Options,
    frozenset({"terms", "slots", "heading"}), frozenset({"template"}), run,
)
