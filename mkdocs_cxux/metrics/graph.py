"""The site's link graph over its internal links: depth, inbound and outbound by page."""

from __future__ import annotations

from collections import deque

from mkdocs_cxux.model.case import LinkGraph
from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED


def link_graph(site: Site) -> LinkGraph:
    """Breadth-first search from the start pages over internal links, those of menus too.

    Redirects are followed, and only measured pages are nodes. Depth is in clicks.
    Time and memory are linear in pages and different links.
    """
    outbound = {
        url: frozenset(_targets(site, page))
        for url, page in site.pages.items() if page.status in MEASURED
    }
    inbound: dict[str, set[str]] = {url: set() for url in outbound}
    for url, targets in outbound.items():
        for target in targets:
            inbound[target].add(url)
    return LinkGraph(
        depth=_depths(site, outbound),
        inbound={url: frozenset(sources) for url, sources in inbound.items()},
        outbound=outbound,
    )


def _targets(site: Site, page: PageRecord) -> set[str]:
    # Hidden links count: menus that open under the mouse or a finger are hidden at rest.
    linked = {link.url for link in page.links if link.internal and link.url}
    ends = {_end(site, url) for url in linked}
    return {url for url in ends if url and url != page.url}


def _end(site: Site, url: str) -> str:
    """The measured page an address leads to, "" where there is none."""
    end = site.resolved(url)
    page = site.pages.get(end)
    return end if page is not None and page.status in MEASURED else ""


def _depths(site: Site, outbound: dict[str, frozenset[str]]) -> dict[str, int]:
    starts = [end for start in site.info.starts if (end := _end(site, start))]
    depth = dict.fromkeys(starts, 0)
    waiting = deque(starts)
    while waiting:
        url = waiting.popleft()
        for target in sorted(outbound[url]):
            if target not in depth:
                depth[target] = depth[url] + 1
                waiting.append(target)
    return depth
