"""A site and its link graph in, the lists out that a generator makes of every folder, whether
somebody wants them or not, and that no visitor misses."""

from __future__ import annotations

import re

from mkdocs_cxux.checks.wording import spelled, stems
from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.model.case import LinkGraph
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.site import PageRecord, Site

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
        if url not in graph.depth and not files.isdisjoint(_head(page.path) + f for f in feeds)
        and _is_called_by_folder(page) and _is_of_reached(site, graph, page)
    )


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
    return bool(named) and any(stems(h1, page.language) == named for h1 in page.h1s)


def _is_of_reached(site: Site, graph: LinkGraph, page: PageRecord) -> bool:
    """Whether its text leads to pages below it, shows no more words than their summaries have, and
    leads to none that can be reached only through it."""
    head = page.url.removesuffix(page.path) + _head(page.path)
    texts = (link for link in page.links if link.landmark == Landmark.MAIN and link.internal)
    urls = {site.resolved(link.url) for link in texts if link.url}
    entries = {url for url in urls if PAGED.sub("/", url) != head}
    below = [url for url in entries if url.startswith(head)]
    return bool(below) and page.words <= SHOWN * len(below) and entries <= graph.depth.keys()
