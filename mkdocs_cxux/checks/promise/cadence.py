"""Finds claims of a rhythm (“new posts every week”) that the dates of the site do not keep."""

from __future__ import annotations

from typing import Iterator

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.promise.rhythm import FEWEST, Gap, broken
from mkdocs_cxux.checks.promise.told import Said, element_of, quote, statements
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import Site
from mkdocs_cxux.model.snapshot import MEASURED

POSTS, HERE = "~posts", "~here"
EVIDENCE = frozenset({"quote", "says", "days", "every"})
BLOG = "blog"


class Options(BaseModel):
    """How late is too late."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    slack: float = Field(2.0, ge=1, description="So many periods may pass")


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each page that claims a rhythm which is not kept."""
    claims = [said for said in statements(case) if said.told.key in (POSTS, HERE)]
    if not claims:
        return Checked.not_applicable("no page says how often something new comes")
    posts = posts_dates(case.site)
    judged = [(said, dates) for said in claims if len(dates := _dates(said, posts)) >= FEWEST]
    if not judged:
        return Checked.unknown("fewer than three dates: not enough to tell a rhythm")
    problems = tuple(_problems(case, judged, options))
    return Checked(
        problems,
        opportunities=len(judged),
        judged=frozenset(said.page.url for said, _ in judged),
    )


def posts_dates(site: Site) -> tuple[int, ...]:
    """The days on which the posts of the site were published."""
    pages = (p for p in site.pages.values() if p.status in MEASURED and p.type == BLOG)
    return tuple(day for page in pages for day in page.dates[:1])


def _dates(said: Said, posts: tuple[int, ...]) -> tuple[int, ...]:
    return posts if said.told.key == POSTS else said.page.dates


def _problems(
    case: SiteCase, judged: list[tuple[Said, tuple[int, ...]]], options: Options
) -> Iterator[Problem]:
    for said, dates in judged:
        every = int(said.told.value)
        gap = broken(dates, every, options.slack, case.policy.today)
        if gap is not None:
            yield _problem(said, gap, every)


def _problem(said: Said, gap: Gap, every: int) -> Problem:
    return Problem(
        text=said.told.quote,
        element=element_of(said.told),
        url=said.page.url,
        evidence={
            "quote": quote(said), "says": gap.says, "days": str(gap.days), "every": str(every),
        },
        suggestion="say how often it really is, or nothing of it",
        subject=said.told.key,
    )


CHECK = Check("cadence", "site", Options, EVIDENCE, frozenset(), run)
