"""Finds pages that no visitor can reach by links from the start pages."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.findability.similar import Likeness
from mkdocs_cxux.checks.reach import expected, named, whole
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import PageRecord


class Options(BaseModel):
    """Which pages may stand alone."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ignore_types: tuple[str, ...] = Field(
        ("error", "thanks", "landing"), description="Page types that are reached in other ways"
    )
    few: float = Field(
        0.1, ge=0, le=1, description="Share of the pages up to which orphans were forgotten, and "
        "weigh one severity step more; more of them stand alone on purpose"
    )
    allow: tuple[str, ...] = Field((), description="Paths (globs) that may stand alone")


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each page outside the graph of reachable links."""
    site = case.site
    lacking = whole(site)
    if lacking:
        return Checked.unknown(lacking)
    if site.info.inventory is None:
        return Checked.unknown("without a folder or a sitemap, pages nobody links to stay unknown")
    pages = expected(site, options.ignore_types, options.allow)
    graph = case.graph
    lost = [p for p in pages if p.url not in graph.depth and p.url not in graph.copies]
    reached = {url: page for url, page in site.pages.items() if url in graph.depth}
    alike = Likeness((*reached.values(), *lost)) if lost else None
    few = len(lost) <= options.few * len(pages)
    problems = tuple(_problem(page, alike, reached, few) for page in lost if alike)
    judged = frozenset(page.url for page in pages)
    return Checked(problems, opportunities=len(pages), judged=judged)


def _problem(
    page: PageRecord, alike: Likeness, reached: dict[str, PageRecord], severe: bool
) -> Problem:
    kin = {url: other for url, other in reached.items() if other.language == page.language}
    parent = alike.nearest(page, kin or reached)
    name = named(page)
    return Problem(
        text=name,
        subject="",
        url=page.url,
        evidence={"path": page.path, "name": name},
        suggestion=f"link to it from {reached[parent].path}, as “{name}”" if parent else "",
        severe=severe,
    )


CHECK = Check("orphan-page", "site", Options, frozenset({"path", "name"}), frozenset(), run)
