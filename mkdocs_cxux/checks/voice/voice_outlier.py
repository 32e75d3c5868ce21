"""Finds pages that sound unlike the others of their type, where no voice is declared."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.voice.genre import is_genre
from mkdocs_cxux.checks.wording import number
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.voice import Standout

_EVIDENCE = frozenset({"distance", "others", "type", "first", "rest"})


class Options(BaseModel):
    """How far a page may be from the others."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    far: float = Field(1.0, gt=0, description="Spreads from which a page is far")
    unlike: float = Field(-0.05, ge=-1, le=1, description="Cosine under which it points elsewhere")
    apart: tuple[str, ...] = Field(
        ("legal", "error", "home"), description="Page types whose pages need not be alike"
    )


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each page that is far from the others and points elsewhere."""
    compared = {
        url: standout
        for url, standout in case.voice().pages.items()
        if _is_open(case, case.site.pages[url], options)
    }
    if not compared:
        return Checked.not_applicable(
            "no type has eight pages of 300 words in a language whose words we can count"
        )
    problems = tuple(
        _problem(case.site.pages[url], standout)
        for url, standout in compared.items()
        if standout.distance > options.far and standout.likeness < options.unlike
    )
    return Checked(problems, opportunities=len(compared), judged=frozenset(compared))


def _is_open(case: SiteCase, page: PageRecord, options: Options) -> bool:
    """Whether no voice is declared for the page (then voice-distance speaks), and its genre has
    none of its own."""
    declared = case.policy.profile(page.path, page.type).profile
    return not declared and page.type not in options.apart and not is_genre(page)


def _problem(page: PageRecord, standout: Standout) -> Problem:
    first, *rest = standout.deviations
    return Problem(
        url=page.url,
        evidence={
            "distance": number(standout.distance),
            "others": str(standout.others),
            "type": page.type,
            "first": first,
            "rest": "; ".join(rest),
        },
        confidence=0.6,
    )


CHECK = Check("voice-outlier", "site", Options, _EVIDENCE, frozenset(), run)
