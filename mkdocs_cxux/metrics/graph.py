"""The site's link graph over its internal links: depth at each viewport, inbound and outbound."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from mkdocs_cxux.metrics.copies import copies_of, listed_whole, saved_again
from mkdocs_cxux.metrics.folded import Folded, Menu, folded_menus
from mkdocs_cxux.metrics.walked import is_walked
from mkdocs_cxux.model.case import LinkGraph
from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED, VIEWPORTS

_HOME = re.compile(r"/([a-z]{2,3})(?:-[A-Za-z]{2,4})?/(?:index\.html)?")
"""The path of a folder that is called by a language."""
Sources = Mapping[str, str]
"""Pages, each with the one that a visitor comes from, "" at a start."""
Depths = tuple[dict[str, int], dict[str, str]]


def link_graph(site: Site) -> LinkGraph:
    """Shortest ways from the start pages over internal links, those of menus too.

    Redirects are followed, and only measured pages are nodes. A click counts one, opening the
    menu it stands in one more. Time is linear in links, memory in pages and different links.
    """
    ends: dict[str, str] = {}
    inbound: dict[str, list[str]] = defaultdict(list)
    for url, page in site.pages.items():
        if page.status in MEASURED:
            for target in {target for target, _ in _targets(site, page, ends)}:
                inbound[target].append(url)
    folded = folded_menus(site, lambda url: _known(site, url, ends))
    begun = _begun(site, inbound)
    desktop, phone = (_shortest(site, ends, folded, begun, at) for at in range(len(VIEWPORTS)))
    phone = desktop if phone == desktop else phone          # as on most sites
    return LinkGraph(
        depths=(desktop[0], phone[0]),
        ways=(desktop[1], phone[1]),
        inbound={url: tuple(sources) for url, sources in inbound.items()},
        again=saved_again(site, desktop[0]),
        originals=copies_of(site, desktop[0]) if desktop[0] else {},
        listed=listed_whole(site, inbound),
        walked=not site.info.complete and is_walked(site),
    )


def _targets(
    site: Site, page: PageRecord, ends: dict[str, str]
) -> Iterator[tuple[str, tuple[int, int]]]:
    """(page, steps to it) for each link; what stands in a frame is there without a click.

    Hidden links count: menus that open under the mouse or a finger are hidden at rest.
    """
    at_once = ((url, (0, 0)) for url in page.frames)
    clicked = ((link.url, link.steps) for link in page.links if link.internal and link.url)
    for url, steps in (*at_once, *clicked):
        end = _known(site, url, ends)
        if end and end != page.url:
            yield end, steps


def _known(site: Site, url: str, ends: dict[str, str]) -> str:
    if url not in ends:
        ends[url] = _end(site, url)
    return ends[url]


def _end(site: Site, url: str) -> str:
    """The measured page an address leads to, "" where there is none."""
    end = site.resolved(url)
    page = site.pages.get(end)
    return end if page is not None and page.status in MEASURED else ""


def _shortest(
    site: Site, ends: dict[str, str], folded: Folded, begun: tuple[Sources, Sources], viewport: int
) -> Depths:
    """Dijkstra's algorithm with a list for each depth, as all steps are small whole numbers. What
    a menu holds is nearest from the first page that has it. `begun` are the pages at no and at one
    click, each with the page before."""
    opened: set[Menu] = set()
    depth: dict[str, int] = {}
    before: dict[str, str] = {}
    waiting: defaultdict[int, dict[str, str]] = defaultdict(dict)
    waiting |= {clicks: dict(pages) for clicks, pages in enumerate(begun)}
    steps = 0
    while waiting:
        for url, source in _taken(waiting, steps, depth):
            depth[url] = steps
            if source:
                before[url] = source
            for target, cost in _cheapest(site, site.pages[url], ends, viewport).items():
                if target not in depth:
                    waiting[steps + cost].setdefault(target, url)
            for menu in sorted(folded.menus.get(url, frozenset()) - opened):
                opened.add(menu)
                for target, clicks in folded.entries.get(menu, {}).items():
                    if target not in depth and target != url:
                        waiting[steps + clicks[viewport]].setdefault(target, url)
        steps += 1
    return depth, before


def _begun(site: Site, inbound: Collection[str]) -> tuple[Sources, Sources]:
    """The start pages, and one click from each the homes of other languages."""
    starts = {end: "" for start in site.info.starts if (end := _end(site, start))}
    homes: dict[str, str] = {}
    for start in starts:
        homes |= dict.fromkeys(_homes(site, inbound, site.pages[start].language), start)
    return starts, homes


def _homes(site: Site, inbound: Collection[str], language: str) -> Iterator[str]:
    """The home pages of other languages that a link leads to: whoever reads one of them begins
    there, however deep in menus the switch from the first language lies."""
    for url, page in site.pages.items():
        home = _HOME.fullmatch(page.path) if url in inbound else None
        if home and home[1] == page.language != language and page.status in MEASURED:
            yield url


def _taken(
    waiting: defaultdict[int, dict[str, str]], steps: int, depth: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """The pages that are so many steps away, sorted; those found meanwhile in frames as well."""
    while found := waiting.pop(steps, None):
        for url in sorted(found):
            if url not in depth:
                yield url, found[url]


def _cheapest(
    site: Site, page: PageRecord, ends: dict[str, str], viewport: int
) -> dict[str, int]:
    found: dict[str, int] = {}
    for target, steps in _targets(site, page, ends):
        cost = steps[viewport]
        if cost < found.get(target, 99):
            found[target] = cost
    return found
