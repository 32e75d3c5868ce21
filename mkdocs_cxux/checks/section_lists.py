"""A site and its link graph in, the lists out that a generator makes of every folder, whether
somebody wants them or not, and that no visitor misses."""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from mkdocs_cxux.checks.wording import folded, spelled, stems
from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.model.case import LinkGraph
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.site import LinkRecord, PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED

PAGED = re.compile(r"/page/?\d+/?$")
"""How the further pages of a list end, which its first one leads to."""
SERIES = re.compile(
    r"/(?:[\w-]*-)?(?:page|pg?|pagina|seite|strona)[-_/]?\d+(?:/index)?(?:\.html?)?/?$|/\d+/?$"
    r"|[?&](?:offset|p|page|start)=\d+",
    re.IGNORECASE,
)
"""Where the address of a further page of a list goes on from that of the first."""
SHOWN = 150
"""Words that such a list shows of an entry at most: Hugo takes whole paragraphs from seventy words
on."""


def section_lists(site: Site, graph: LinkGraph) -> frozenset[str]:
    """The pages, by url, that no link leads to and that bear the name of their folder, as nobody
    gave them another, with the feed beside them that is made with each such list, and with nothing
    but entries that visitors come to all the same."""
    files = site.info.inventory or frozenset()
    feeds = words_anywhere("section-feeds")
    return frozenset(
        url for url, page in site.pages.items()
        if url not in graph.depth
        and not files.isdisjoint(_head(urlsplit(page.url).path) + f for f in feeds)
        and _is_called_by_folder(page) and _is_of_reached(site, graph, page)
    )


def shorter_lists(site: Site, graph: LinkGraph, known: Collection[str]) -> frozenset[str]:
    """The pages, by url, that no link leads to and that one template makes with `known` lists:
    called by their folder, too, with entries in the same place that visitors come to all the same,
    however few they are, and without a word beside them."""
    places = {_places(_entries(site.pages[url])) for url in known} - {frozenset()}
    return frozenset(
        url for url, page in site.pages.items()
        if url not in graph.depth and url not in known and page.status in MEASURED
        and (entries := _entries(page)) and _places(entries) in places
        and _is_called_by_folder(page) and _says_no_more(page, entries)
        and {site.resolved(link.url) for link in entries} <= graph.depth.keys()
    )


def _entries(page: PageRecord) -> list[LinkRecord]:
    """The links of the text to other pages of the site."""
    return [link for link in page.links if link.landmark == Landmark.MAIN and link.internal
            and link.url not in ("", page.url)]


def _places(entries: Collection[LinkRecord]) -> frozenset[str]:
    return frozenset(without_positions(link.selector) for link in entries)


def _says_no_more(page: PageRecord, entries: Collection[LinkRecord]) -> bool:
    told = sum(len(name.split()) for name in (*page.h1s, *(link.label for link in entries)))
    return page.words <= told


def list_of(path: str) -> str:
    """The path of the list, without a stroke at its end, that a page is or goes on with: “/blog/”
    and “/blog/page/2/” are one."""
    return SERIES.sub("", path).rstrip("/")


def _head(path: str) -> str:
    """Of “/posts/page/2/” the list that it goes on with: “/posts/”."""
    return PAGED.sub("/", path.removesuffix("index.html"))


def _is_called_by_folder(page: PageRecord) -> bool:
    folder = _head(page.path).rstrip("/").rpartition("/")[2]
    named = stems(spelled(folder), page.language)
    if not named:                       # “more” is no word that tells
        return any(folded(h1) == folded(spelled(folder)) for h1 in page.h1s)
    return any(stems(h1, page.language) == named for h1 in page.h1s)


def _is_of_reached(site: Site, graph: LinkGraph, page: PageRecord) -> bool:
    """Whether its text leads to pages below it, shows no more words than their summaries have, and
    leads to none that can be reached only through it."""
    head = page.url.removesuffix(page.path) + _head(page.path)
    texts = (link for link in page.links if link.landmark == Landmark.MAIN and link.internal)
    urls = {site.resolved(link.url) for link in texts if link.url}
    entries = {url for url in urls if PAGED.sub("/", url) != head}
    below = [url for url in entries if url.startswith(head)]
    return bool(below) and page.words <= SHOWN * len(below) and entries <= graph.depth.keys()
