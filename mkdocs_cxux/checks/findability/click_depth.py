"""Finds pages that lie many clicks away from the start pages, on desktop or phone."""

from __future__ import annotations

import re

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.reach import expected, named, whole
from mkdocs_cxux.checks.wording import normal_label
from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import VIEWPORTS

_NUMBER = re.compile(r"(?:/page)?/?[-_]?\d+")
"""In the address of a page of a list: /blog/page/4/, /posts4.html."""
SHOWN = 8
"""Pages of a way that a message tells one by one."""


class Options(BaseModel):
    """How deep is too deep, and which pages may be."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max: int = Field(4, ge=1, description="Most clicks from a start page")
    menu_clicks: bool = Field(
        True, description="Opening a menu counts as a click, but for the first of a phone"
    )
    ignore_types: tuple[str, ...] = Field(
        ("error", "thanks", "blog"), description="Page types that may lie deeper"
    )
    allow: tuple[str, ...] = Field((), description="Paths (globs) that may lie deeper")


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each page deeper than `max` at either viewport; unreachable pages are
    not judged here, nor those that are seen in a frame of another one, nor the pages of a list
    that one turns to one by one, nor what lies behind a page that is told: it comes nearer with it.
    """
    lacking = whole(case.site, case.graph)
    if lacking:
        return Checked.unknown(lacking)
    framed = {url for page in case.site.pages.values() for url in page.frames}
    pages = [
        page for page in expected(case.site, options.ignore_types, options.allow)
        if page.url in case.graph.depth and page.url not in framed
    ]
    found = ((page, *_deepest(case, page, options)) for page in pages)
    deep = {
        page.url: (page, viewport) for page, clicks, viewport in found
        if clicks > options.max and not _is_turned_to(case, page, viewport)
    }
    problems = tuple(
        _problem(case, page, viewport, options) for page, viewport in deep.values()
        if deep.keys().isdisjoint(case.graph.way(page.url, viewport)[:-1])
    )
    return Checked(
        problems, opportunities=len(pages), judged=frozenset(page.url for page in pages)
    )


def _is_turned_to(case: SiteCase, page: PageRecord, viewport: int) -> bool:
    """Whether one comes there by turning the pages of a list (“Older”, “4”): the last is far by
    nature."""
    name = _NUMBER.sub("", page.path)
    before = [case.site.pages[url] for url in case.graph.way(page.url, viewport)[-2:-1]]
    return name != page.path and any(
        case.site.resolved(link.url) == page.url and _turns(link.label)
        for other in before if _NUMBER.sub("", other.path) == name for link in other.links
    )


def _turns(label: str) -> bool:
    said = normal_label(label)
    return said.isdigit() or said.partition(" ")[0] in words_anywhere("pager-labels")


def _deepest(case: SiteCase, page: PageRecord, options: Options) -> tuple[int, int]:
    """(clicks, viewport) where the page lies deepest; the desktop when both are equal."""
    desktop, phone = (_clicks(case, page, at, options) for at in range(len(VIEWPORTS)))
    return (phone, 1) if phone > desktop else (desktop, 0)


def _clicks(case: SiteCase, page: PageRecord, viewport: int, options: Options) -> int:
    """The clicks to a page. On a phone the menu of the site has to be opened wherever one goes:
    that says nothing of how deep this page lies."""
    pages = len(case.graph.way(page.url, viewport)) - 1
    if not options.menu_clicks:
        return pages
    menus = case.graph.depths[viewport][page.url] - pages
    return pages + (menus if VIEWPORTS[viewport].name == "desktop" else max(menus - 1, 0))


def _problem(case: SiteCase, page: PageRecord, viewport: int, options: Options) -> Problem:
    way = [case.site.pages[url].path for url in case.graph.way(page.url, viewport)]
    name = named(page)
    clicks = _clicks(case, page, viewport, options)
    menus = clicks - len(way) + 1
    opened = f"; {menus} to open a menu" if menus else ""
    return Problem(
        text=name,
        subject="",
        url=page.url,
        evidence={
            "path": page.path,
            "depth": str(clicks),
            "limit": str(options.max),
            "viewport": VIEWPORTS[viewport].name,
            "way": " → ".join(_short(way)) + opened,
        },
        suggestion=f"link to “{name}” from {way[min(1, len(way) - 2)]}",
        # One menu or list that lies too deep leads to all of them.
        alike=("too deep",),
    )


def _short(way: list[str]) -> list[str]:
    """The way as a reader takes it in: where it begins and how it ends."""
    if len(way) <= SHOWN:
        return way
    return [*way[:2], f"… {len(way) - 5} more …", *way[-3:]]


CHECK = Check(
    "click-depth", "site", Options,
    frozenset({"path", "depth", "limit", "viewport", "way"}), frozenset(), run,
)
