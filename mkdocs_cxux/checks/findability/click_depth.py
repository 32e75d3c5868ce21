"""Finds pages that lie many clicks away from the start pages."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.reach import expected, whole
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import PageRecord


class Options(BaseModel):
    """How deep is too deep, and which pages may be."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max: int = Field(4, ge=1, description="Most clicks from a start page")
    ignore_types: tuple[str, ...] = Field(
        ("error", "thanks", "blog"), description="Page types that may lie deeper"
    )
    allow: tuple[str, ...] = Field((), description="Paths (globs) that may lie deeper")


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each page deeper than `max`; unreachable pages are not judged here."""
    lacking = whole(case.site)
    if lacking:
        return Checked.unknown(lacking)
    pages = [
        page for page in expected(case.site, options.ignore_types, options.allow)
        if page.url in case.graph.depth
    ]
    problems = tuple(
        _problem(case, page, options.max)
        for page in pages if case.graph.depth[page.url] > options.max
    )
    return Checked(
        problems, opportunities=len(pages), judged=frozenset(page.url for page in pages)
    )


def _problem(case: SiteCase, page: PageRecord, most: int) -> Problem:
    name = page.h1s[0] if page.h1s else page.title or page.path
    by = min(case.graph.inbound.get(page.url, ()), key=lambda u: (case.graph.depth.get(u, 99), u),
             default="")
    through = case.site.pages[by].path if by in case.site.pages else ""
    return Problem(
        text=name,
        url=page.url,
        evidence={
            "path": page.path,
            "depth": str(case.graph.depth[page.url]),
            "limit": str(most),
            "through": through,
        },
        suggestion=f"link to “{name}” from a page nearer to the start than {through}",
    )


CHECK = Check(
    "click-depth", "site", Options,
    frozenset({"path", "depth", "limit", "through"}), frozenset(), run,
)
