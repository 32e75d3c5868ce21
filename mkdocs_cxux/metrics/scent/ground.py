"""The site as a visitor finds it: what can be chosen on each page, and how near the goal is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from heapq import nsmallest

from mkdocs_cxux.forms.url import folder_of
from mkdocs_cxux.metrics.scent.choice import Way, ways_on
from mkdocs_cxux.metrics.scent.lost import Better, distances
from mkdocs_cxux.model.case import LinkGraph
from mkdocs_cxux.model.site import Site
from mkdocs_cxux.model.snapshot import MEASURED

NEAREST = 8
"""Pages asked for a way: links in closed menus make some of them useless."""


class Ground:
    """What all goals share. `pages` are the measured ones."""

    def __init__(self, site: Site, graph: LinkGraph) -> None:
        self.site = site
        self.graph = graph
        self.pages = {u: p for u, p in site.pages.items() if p.status in MEASURED}
        self.ways = lru_cache(maxsize=256)(self._ways)

    def _ways(self, url: str, viewport: int) -> tuple[Way, ...]:
        return tuple(ways_on(self.site, self.pages[url], viewport))

    def parent(self, url: str) -> str:
        """The page, of the same folder if there is one, that shows the desktop a way to a page
        and is nearest to the start; "" where none of the nearest does.

        A label that names a whole section is no label of its page.
        """
        depth = self.graph.depth
        folder = folder_of(url)
        linking = (u for u in self.graph.inbound.get(url, ()) if u in depth)
        nearest = nsmallest(
            NEAREST, linking, key=lambda u: (not u.startswith(folder), depth[u], u)
        )
        return next((u for u in nearest if self._names(u, url)), "")

    def _names(self, here: str, url: str) -> bool:
        links = (k for way in self.ways(here, 0) if way.target == url for k in way.links)
        return any(link.label.casefold() not in self.sections for link in links)

    @cached_property
    def sections(self) -> frozenset[str]:
        """The labels under which other links stand, in lower case."""
        return frozenset(
            link.section.casefold()
            for page in self.pages.values() for link in page.links if link.section
        )

    def away(self, goal: str) -> dict[str, int]:
        """Clicks to the goal from every page from which it can be reached."""
        return distances(self._entries, goal)

    def better(self, goal: str, away: Mapping[str, int]) -> Better:
        """Whether a click leads nearer: by clicks, or into the folder of the goal, whose
        pages lead there."""
        far = len(self.pages)

        def nearer(here: str, there: str) -> bool:
            mine, theirs = away.get(here, far), away.get(there, far)
            inside = self._holds(there, goal) and theirs <= mine
            return theirs < mine or (inside and not self._holds(here, goal))

        return nearer

    def _holds(self, url: str, goal: str) -> bool:
        """Whether the goal lies under a page that is not the site's root."""
        path = self.pages[url].path
        return path.strip("/") != "" and path.endswith("/") and (
            self.pages[goal].path.startswith(path)
        )

    @cached_property
    def _entries(self) -> dict[str, frozenset[str]]:
        """By page those that show a way to it. The same at both viewports: what the phone does
        not show stands in its drawer."""
        entries: dict[str, set[str]] = {}
        for url, page in self.pages.items():
            for way in ways_on(self.site, page, 0):
                entries.setdefault(way.target, set()).add(url)
        return {url: frozenset(sources) for url, sources in entries.items()}
