"""Finds buttons whose label names no deed, or takes a whole sentence to name it."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.scopes import ctas, is_button
from mkdocs_cxux.checks.wording import clip, normal_label, spelled, stems
from mkdocs_cxux.data import stop_words, words
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Cta, Page

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
CHOICE = 3
"""Buttons side by side from which they are answers, filters or tabs: names, not deeds."""
SUFFIX = re.compile(r"\w?\.[a-z]{2}")
"""Signs of a file or a host: “Source (.zip)”."""


class Options(BaseModel):
    """What a label may be."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    verbs: str = Field("action-verbs", description="List of verbs that labels may begin with")
    also: str = Field("base-verbs", description="List of verbs that only a first word may be")
    objects: str = Field(
        "object-openers", description="List of words that follow a verb, listed or not"
    )
    generic: str = Field("generic-labels", description="List of labels that are not judged here")
    max_words: int = Field(8, ge=1, description="Most words of a label")


class Deeds(NamedTuple):
    """Verbs that may stand anywhere, those and others that may come first, what follows a verb."""

    verbs: frozenset[str]
    first: frozenset[str]
    objects: frozenset[str]
    small: frozenset[str]

    def named(self, spoken: list[str]) -> bool:
        """Whether the words (two at least) name a deed."""
        follows = spoken[1] in self.objects and spoken[0] not in self.small
        return follows or spoken[0] in self.first or bool(self.verbs.intersection(spoken))


def run(case: PageCase, options: Options) -> Checked:
    """One problem a label. Without a list of verbs for the language only length is judged."""
    page = case.page
    deeds = _deeds(options, page.language or "en")
    skipped = {normal_label(label) for label in words(options.generic, page.language or "en")}
    choices = _choices(page)
    buttons = (
        cta for cta in ctas(page)
        if _is_button(cta) and _list_of(cta.element) not in choices and not _names(page, cta)
    )
    judged = {normal_label(c.label): c for c in buttons}
    judged = {label: c for label, c in judged.items() if label and label not in skipped}
    if not judged:
        return Checked.not_applicable("the page has no buttons of its own")
    found = [_problem(c, said, deeds, options) for said, c in judged.items()]
    return Checked(tuple(p for p in found if p), opportunities=len(judged))


def _names(page: Page, cta: Cta) -> bool:
    """Whether it is a link that names its page: “Opening times” to /opening-times/. Half of its
    words are enough, as addresses are short."""
    said = stems(cta.label, page.language)
    path = stems(spelled(urlsplit(cta.url).path), page.language)
    return 2 * len(said & path) >= max(1, len(said))


def _choices(page: Page) -> frozenset[str]:
    """Elements that hold so many buttons that they are answers to choose from."""
    held = Counter(_list_of(control.element) for control in page.controls if is_button(control))
    return frozenset(place for place, count in held.items() if count >= CHOICE)


def _list_of(element: Element) -> str:
    return element.selector.rpartition(" > ")[0]


def _is_button(cta: Cta) -> bool:
    """Filled ones of the content: an outlined link may well name a place (NHS: outcome links)."""
    filled = cta.terms.get("sig", cta.terms.get("hint", 0.0)) == 1
    return filled and cta.terms.get("region", 1.0) == 1 and not cta.pinned


@lru_cache(maxsize=16)
def _deeds(options: Options, language: str) -> Deeds:
    names = (options.verbs, options.also, options.objects)
    verbs, also, objects = (frozenset(words(name, language)) for name in names)
    if not also:
        verbs = frozenset()    # a list of a dozen verbs does not know “Inscrivez votre agence”
    return Deeds(verbs, verbs | also, objects, stop_words(language))


def _problem(cta: Cta, said: str, deeds: Deeds, options: Options) -> Problem | None:
    spoken = WORD.findall(said)
    if len(spoken) > options.max_words:
        fault = f"has {len(spoken)} words; {options.max_words} are enough"
        advice = "keep the verb and its object"
    elif deeds.verbs and _can_tell(cta.label, spoken) and not deeds.named(spoken):
        fault, advice = "does not begin with what the visitor will do", ""
    else:
        return None
    evidence = {"label": clip(cta.label), "fault": fault, "words": str(len(spoken))}
    return Problem(text=cta.label, element=cta.element, evidence=evidence, suggestion=advice)


def _can_tell(label: str, spoken: list[str]) -> bool:
    """Whether the label is plain words: a name, a price or an address may be a label too."""
    names = sum(word[:1].isupper() for word in WORD.findall(label)[1:])
    coded = any(letter.isdigit() for letter in label) or SUFFIX.search(label)
    return len(spoken) >= 2 and not coded and not names and not label.endswith("?")


CHECK = Check(
    "action-label", "page", Options, frozenset({"label", "fault", "words"}), frozenset(), run
)
