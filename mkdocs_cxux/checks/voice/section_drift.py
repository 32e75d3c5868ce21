"""Finds sections of a site that sound unlike the other pages of the same type."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.voice.genre import is_genre_section
from mkdocs_cxux.checks.wording import clip, number
from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.voice import Drift, Shows

_EVIDENCE = frozenset({"section", "apart", "limit", "words", "pages", "first", "rest", "quote"})


class Options(BaseModel):
    """How far sections may be apart."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    apart: float = Field(0.7, gt=0, description="Spreads between a section and the others")


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each section that has a sentence to show for it, at that sentence."""
    compared = [
        drift for drift in case.voice().sections
        if not any(_stands_apart(case, case.site.pages[url], drift.section) for url in drift.urls)
    ]
    if not compared:
        return Checked.not_applicable("no two sections of one type have 1,500 words each")
    far = (drift for drift in compared if drift.apart > options.apart)
    problems = tuple(_problem(drift, drift.shown, options.apart) for drift in far if drift.shown)
    judged = frozenset(url for drift in compared for url in drift.urls)
    return Checked(problems, opportunities=len(compared), judged=judged)


def _stands_apart(case: SiteCase, page: PageRecord, section: str) -> bool:
    """Whether a voice is declared for the page, or its section holds a genre of its own or lists
    what others hold."""
    declared = case.policy.profile(page.path, page.type).profile
    if section.lower() in words_anywhere("taxonomy-names"):
        return True
    return bool(declared) or is_genre_section(section, page.language)


def _problem(drift: Drift, shown: Shows, limit: float) -> Problem:
    first, *rest = drift.deviations
    return Problem(
        text=shown.quote,
        subject=drift.section,
        element=Element(shown.selector, "", Landmark.MAIN),
        url=drift.where,
        evidence={
            "section": drift.section,
            "apart": number(drift.apart),
            "limit": number(limit),
            "words": f"{drift.words:,}",
            "pages": str(len(drift.urls)),
            "first": first,
            "rest": "; ".join(rest),
            "quote": clip(shown.quote),
        },
        confidence=0.6,
    )


CHECK = Check("section-drift", "site", Options, _EVIDENCE, frozenset(), run)
