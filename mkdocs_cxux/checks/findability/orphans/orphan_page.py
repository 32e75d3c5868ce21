"""Finds pages that no visitor can reach by links from the start pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.findability.names.agreement import SEPARATOR, own_title
from mkdocs_cxux.checks.findability.orphans.advice import (
    UNFINISHED,
    Reached,
    advice,
    level_of,
    listing,
)
from mkdocs_cxux.checks.findability.orphans.kinds import apart, gathered, is_tool, unfinished
from mkdocs_cxux.checks.findability.orphans.likeness import Likeness
from mkdocs_cxux.checks.reach import expected, whole
from mkdocs_cxux.checks.section_lists import PAGED
from mkdocs_cxux.checks.unvisited import (
    is_sent,
    listed_again,
    pieces,
    retold,
    searched,
    specimens,
)
from mkdocs_cxux.checks.version_folders import version_in
from mkdocs_cxux.checks.wording import folded
from mkdocs_cxux.model.case import Check, LinkGraph, SiteCase
from mkdocs_cxux.model.finding import ABOVE, WHOLE, Checked, Problem
from mkdocs_cxux.model.site import PageRecord

SEVERAL = 3
"""Orphans below one folder from which on they have one cause."""
PAIR = 2
"""The same of a folder in which nobody comes to any page."""
COPIED = 3
"""Pages with one title from which on it is nobody's own."""


NO_TITLE = re.compile(r"\s*(?:<.*>\s*$|<[^<>\s]+\s[^<>]*>\s+[-–—|·•])")
"""What a generator writes where a page has no title, the site's name perhaps behind it:
“<no title> – Fern”."""


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
    lacking = whole(site, case.graph)
    if lacking:
        return Checked.unknown(lacking)
    if site.info.inventory is None:
        return Checked.unknown("without a folder or a sitemap, pages nobody links to stay unknown")
    pages = expected(site, options.ignore_types, options.allow)
    graph = case.graph
    unsure = tuple(
        page.url for url, page in site.pages.items()
        if page.unwritten and url in graph.depth and page.path != "/"
    )
    pages = [p for p in pages if p.url in graph.depth or not p.url.startswith(unsure)]
    reached = {url: page for url, page in site.pages.items() if url in graph.depth}
    lost = [p for p in pages if p.url not in graph.depth and p.url not in graph.copies]
    files = {page.url for page in lost}        # of “/a.html” and “/a/index.html” one is told
    lost = [p for p in lost if not (p.url.endswith("/") and p.url[:-1] in files)]
    meant = _meant(lost, reached) | retold(site, graph) | listed_again(site, graph)
    meant |= frozenset(site.info.alone) | pieces(site) | searched(site)
    meant |= gathered(lost, reached.values())
    lost = [page for page in lost if page.url not in meant and not is_sent(page)]
    begun = {page.url for page in lost} | meant
    lost = [p for p in lost if not PAGED.search(p.url) or PAGED.sub("/", p.url) not in begun]
    bare = apart(lost, reached.values())
    lost = [page for page in lost if not (page.url in bare and is_tool(page))]
    left = specimens(site, graph) | unfinished(lost, reached.values())
    alike = Likeness((*reached.values(), *lost)) if lost else None
    there = Reached(site, reached, alike, bare) if alike else None
    few = len(lost) <= options.few * len(pages)
    brand = case.policy.site_name or _brand(reached)
    waiting = _behind(lost, graph)
    behind = frozenset(url for urls in waiting.values() for url in urls)
    used = _names(site.pages.values())
    names = {page.url: _name(page, brand, used) for page in lost}
    told = [page for page in lost if page.url not in behind]
    wanted = _wanted(told, names, left, there) if there else {}
    problems = tuple(
        replace(_problem(page, names[page.url], *wanted[page.url]),
                severe=few, also=tuple(sorted(waiting[page.url])))
        for page in told
    )
    judged = frozenset(page.url for page in pages) - behind
    return Checked(problems, opportunities=len(pages), judged=judged)


def _names(pages: Collection[PageRecord]) -> Counter[str]:
    """How many pages have a title or a heading; one page in several versions counts once."""
    named: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        folder, version = version_in(page.path)
        for name in (page.title, *page.h1s):
            named[name].add(folder + page.path.removeprefix(folder + version).lstrip("/"))
    return Counter({name: len(paths) for name, paths in named.items()})


def _wanted(
    told: list[PageRecord], names: Mapping[str, str], left: Collection[str], there: Reached
) -> dict[str, tuple[str, tuple[str, ...]]]:
    """By url of an orphan what to do about it, and the mark of those below one folder: what lists
    them was to link to them. What nobody has finished is not to be listed, and is of one kind
    however many folders it lies in."""
    wanted: dict[str, tuple[str, tuple[str, ...]]] = {}
    visited = {folder for page in there.pages.values() for folder in _folders(page.path)}
    for open_ in (True, False):
        some = [page for page in told if (page.url in left) is open_]
        below = _below(some, visited, outermost=open_)
        for folder, pages in below.items():
            shared = UNFINISHED if open_ else folder and listing(folder, pages, there)
            marks: tuple[str, ...] = (f"{ABOVE}{folder}: {shared}",) if folder else ()
            if folder and len(pages) == PAIR:
                marks += (f"{WHOLE}{folder}: {shared}",)
            for page in pages:
                wanted[page.url] = shared or advice(page, names[page.url], there), marks
    return wanted


def _below(
    lost: list[PageRecord], visited: Collection[str], outermost: bool
) -> dict[str, list[PageRecord]]:
    """The orphans by the nearest folder that has three of them, or two and none of the `visited`
    pages, or by the outermost; under "" those without one, as at the root, which have nothing in
    common."""
    within = Counter(folder for page in lost for folder in _folders(page.path))
    below: dict[str, list[PageRecord]] = defaultdict(list)
    for page in lost:
        near = [folder for folder in _folders(page.path)
                if within[folder] >= (SEVERAL if folder in visited else PAIR)]
        below[(near[-1] if outermost else near[0]) if near else ""].append(page)
    return below


def _folders(path: str) -> Iterator[str]:
    """The folders above a page but the root, the nearest first."""
    parts = path.rstrip("/").split("/")[1:-1]
    yield from ("/".join(parts[:end]) for end in range(len(parts), 0, -1))


def _behind(lost: list[PageRecord], graph: LinkGraph) -> dict[str, frozenset[str]]:
    """By url of an orphan the pages that it leads to, or that lie below its folder: once a link
    leads to that one, it is time for them. Of orphans that lead to each other the one nearest to
    the root is the first."""
    onward: dict[str, list[str]] = defaultdict(list)
    for page in lost:
        root = page.url.removesuffix(page.path)
        above = (f"{root}/{folder}/" for folder in _folders(page.path))
        for url in (*graph.inbound.get(page.url, ()), *above):
            onward[url].append(page.url)
    linked = {page.url for page in lost if graph.inbound.get(page.url)}
    behind: set[str] = set()
    led: dict[str, frozenset[str]] = {}
    for page in sorted(lost, key=lambda p: (p.url in linked, level_of(p), len(p.path), p.path)):
        if page.url in behind:
            continue
        waiting, mine = [page.url], set[str]()
        while waiting:
            new = {u for u in onward[waiting.pop()] if u not in behind and u != page.url}
            behind |= new
            mine |= new
            waiting += sorted(new)
        led[page.url] = frozenset(mine)
    return led


def _problem(page: PageRecord, name: str, wanted: str, alike: tuple[str, ...]) -> Problem:
    return Problem(
        text=name or page.path,
        subject="",
        url=page.url,
        evidence={
            "path": page.path, "name": name or page.path,
            "page": f"{page.path} (“{name}”)" if name else page.path,
        },
        suggestion=wanted,
        alike=alike,
    )


def _meant(lost: list[PageRecord], reached: Mapping[str, PageRecord]) -> frozenset[str]:
    """The orphans that a link names in another case: it is a broken link, and told as such."""
    links = {link.url.rstrip("/") for page in reached.values() for link in page.links}
    broken = links - {page.url.rstrip("/") for page in lost}
    names = {url.lower() for url in broken}
    return frozenset(page.url for page in lost if page.url.rstrip("/").lower() in names)


def _name(page: PageRecord, brand: str, used: Mapping[str, int]) -> str:
    """What the page calls itself: its heading, else its title, where not many pages have it, as
    they have a logo; neither with the site's name."""
    own = (h1 for h1 in page.h1s if used[h1] < COPIED and folded(h1) != folded(brand))
    lacks = used[page.title] >= COPIED or NO_TITLE.match(page.title)
    return next(filter(str.strip, own), "") or ("" if lacks else own_title(page.title, brand))


def _brand(pages: dict[str, PageRecord]) -> str:
    """What most titles begin or end with: the name of the site. "" where nothing is so."""
    parts = (SEPARATOR.split(page.title) for page in pages.values())
    ends = Counter(name for found in parts for name in {found[0].strip(), found[-1].strip()})
    name, count = max(ends.items(), key=lambda pair: pair[1], default=("", 0))
    return name if 2 * count > max(len(pages), 2) else ""


CHECK = Check("orphan-page", "site", Options, frozenset({"path", "name", "page"}), frozenset(), run)
