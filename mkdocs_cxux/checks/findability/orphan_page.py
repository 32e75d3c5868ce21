"""Finds pages that no visitor can reach by links from the start pages."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.reach import expected, whole
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import PageRecord, Site


class Options(BaseModel):
    """Which pages may stand alone."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ignore_types: tuple[str, ...] = Field(
        ("error", "thanks", "landing"), description="Page types that are reached in other ways"
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
    lost = [page for page in pages if page.url not in case.graph.depth]
    problems = tuple(_problem(site, case, page) for page in lost)
    judged = frozenset(page.url for page in pages)
    return Checked(problems, opportunities=len(pages), judged=judged)


def _problem(site: Site, case: SiteCase, page: PageRecord) -> Problem:
    parent = _parent(site, case, page)
    name = page.h1s[0] if page.h1s else page.title or page.path
    return Problem(
        text=name,
        url=page.url,
        evidence={"path": page.path, "name": name},
        suggestion=f"link to it from {parent}, as “{name}”" if parent else "",
    )


def _parent(site: Site, case: SiteCase, page: PageRecord) -> str:
    """The reachable page that shares most of the path, the shortest of them."""
    mine = _folders(page.path)
    best: tuple[int, int, str] | None = None
    for url in case.graph.depth:
        other = site.pages.get(url)
        if other is None or other.language != page.language:
            continue
        theirs = _folders(other.path)
        shared = next(
            (i for i, (a, b) in enumerate(zip(mine, theirs, strict=False)) if a != b),
            min(len(mine), len(theirs)),
        )
        rank = (-shared, len(theirs), other.path)
        if best is None or rank < best:
            best = rank
    return best[2] if best else ""


def _folders(path: str) -> list[str]:
    return [part for part in path.split("/") if part]


CHECK = Check("orphan-page", "site", Options, frozenset({"path", "name"}), frozenset(), run)
