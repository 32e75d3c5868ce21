"""Finds pages that no visitor can reach by links from the start pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.findability.similar import Likeness
from mkdocs_cxux.checks.findability.title_h1 import SEPARATOR, own_title
from mkdocs_cxux.checks.reach import expected, named, whole
from mkdocs_cxux.checks.wording import clip
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
    problems = tuple(
        replace(_problem(page, few), suggestion=_place(case, page, alike, reached))
        for page in lost if alike
    )
    judged = frozenset(page.url for page in pages)
    return Checked(problems, opportunities=len(pages), judged=judged)


def _problem(page: PageRecord, severe: bool) -> Problem:
    name = named(page)
    evidence = {"path": page.path, "name": name}
    return Problem(text=name, subject="", url=page.url, evidence=evidence, severe=severe)


def _place(
    case: SiteCase, page: PageRecord, alike: Likeness, reached: dict[str, PageRecord]
) -> str:
    """From where to link to it: from a page of its language that lies no deeper and is like it,
    else from the start page. "" where there is neither."""
    kin = {u: other for u, other in reached.items() if other.language == page.language} or reached
    level = _level(page)
    parent = alike.nearest(page, {u: other for u, other in kin.items() if _level(other) <= level})
    parent = parent or next((start for start in case.site.info.starts if start in reached), "")
    if not parent or parent == page.url:
        return ""
    heading = next((h1 for h1 in page.h1s if h1.strip()), "")
    name = heading or own_title(page.title, case.policy.site_name or _ending(reached))
    called = f", as “{clip(name)}”" if name else ""
    return f"link to it from {reached[parent].path}{called}"


def _ending(pages: dict[str, PageRecord]) -> str:
    """What most titles end in: the name of the site. "" where there is no such thing."""
    ends = Counter(SEPARATOR.split(page.title)[-1].strip() for page in pages.values())
    name, count = ends.most_common(1)[0]
    return name if 2 * count > max(len(pages), 2) else ""


def _level(page: PageRecord) -> int:
    return page.path.strip("/").removesuffix("index.html").rstrip("/").count("/")


CHECK = Check("orphan-page", "site", Options, frozenset({"path", "name"}), frozenset(), run)
