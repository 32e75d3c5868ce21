"""Finds abbreviations that a site uses and explains nowhere (`PageRecord.acronyms`)."""

from __future__ import annotations

from collections import defaultdict

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.data import words
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import Acronym, PageRecord
from mkdocs_cxux.model.snapshot import MEASURED

Use = tuple[PageRecord, Acronym]


class Options(BaseModel):
    """From when on an abbreviation is worth explaining."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    uses: int = Field(2, ge=1, description="Least uses on the site; one may be a slip or a name")


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each abbreviation, on the page that uses it most."""
    pages = [p for p in case.site.pages.values() if p.status in MEASURED]
    judged = frozenset(page.url for page in pages if words("stop-words", page.language))
    if not judged:
        return Checked.unknown("no small words are listed for the languages of the pages")
    uses: dict[str, list[Use]] = defaultdict(list)
    for page in pages:
        for acronym in page.acronyms:
            uses[acronym.name].append((page, acronym))
    known = {name for page in pages for name in page.explained}
    known |= {word.upper() for word in case.policy.glossary}
    left = {name: found for name, found in sorted(uses.items()) if name not in known}
    enough = {name: found for name, found in left.items() if _count(found) >= options.uses}
    return Checked(
        tuple(map(_problem, enough.values())),
        opportunities=len(known.union(uses)),
        judged=judged,
    )


def _count(found: list[Use]) -> int:
    return sum(acronym.uses for _, acronym in found)


def _problem(found: list[Use]) -> Problem:
    page, acronym = max(found, key=lambda use: (use[1].uses, use[0].url))
    pages = f" on {len(found)} pages" if len(found) > 1 else ""
    return Problem(
        text=acronym.quote,
        subject=acronym.name,
        element=Element(acronym.selector, "", Landmark.MAIN),
        url=page.url,
        evidence={
            "acronym": acronym.name,
            "uses": _times(_count(found)) + pages,
            "quote": acronym.quote,
        },
        suggestion=f"write what it stands for, and “({acronym.name})” after it",
    )


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


EVIDENCE = frozenset({"acronym", "uses", "quote"})
CHECK = Check("undefined-acronym", "site", Options, EVIDENCE, frozenset(), run)
