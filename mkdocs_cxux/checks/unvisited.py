"""A site and its link graph in, the pages out that nobody walks to: what a generator or a theme
left in the folder beside the pages that somebody wrote, and the edition of all pages for printing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection

from mkdocs_cxux.checks.brought import is_brought, is_saved
from mkdocs_cxux.checks.section_lists import section_lists, shorter_lists
from mkdocs_cxux.checks.wording import normal_label, stem
from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.forms.url import folder_of
from mkdocs_cxux.model.case import LinkGraph
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED

HALF = 0.5
"""Share of the words of all other pages from which on a page joins them."""
CHAPTERS = 3
"""Main headings of other pages from which on a page joins them."""
STUB = 40
"""Words at most of a page that only says where to go."""
NOTE, STEMS, TOLD, MORE = 60, 6, 0.8, 1.5
"""Words of a line of news at most, stems that it needs to be known again, the share of them that
its list tells (the page of its own adds a day or a name), and how many times its words the list
has at least."""
ENTRIES, LISTED = 3, 0.3
"""Entries of a list at least, and the share that its labels have of the words of its page."""
FILLER = frozenset({"lorem", "ipsum"})
GAP = re.compile(r"\{\{.*?\}\}|\{%|<%|\$\{\w+\}")
"""A place in a template that a build fills in."""
RESULTS = 5
"""Words of a page that shows what a search found before anybody asked: “Search results”."""
LOCALE = re.compile(r"[a-z]{2}(?:-[a-z]{2,4})?")


def unvisited(site: Site, graph: LinkGraph) -> frozenset[str]:
    """Editions for printing, specimens, and, where no link leads to them: lists that a generator
    makes of each tag, of all names or of what others list, lines of news that stand on a list,
    error pages in folders, blank pages, parts of pages (without a title and a main heading) and
    pages of filler text."""
    lost = (
        url for url, page in site.pages.items() if sees_all(site, graph)
        and url not in graph.depth and page.status in MEASURED and _is_left(page)
    )
    return editions(site) | specimens(site, graph) | retold(site, graph) | listed_again(
        site, graph
    ) | frozenset(lost)


def retold(site: Site, graph: LinkGraph) -> frozenset[str]:
    """The pages that no link leads to because their whole text stands on a list above them, as
    those do that a generator writes for each line of news or answer: short ones told nearly in the
    same words, and all whose every text is there."""
    if not sees_all(site, graph):
        return frozenset()
    lists = [page for url, page in site.pages.items() if url in graph.depth and page.gist]
    return frozenset(
        url for url, page in site.pages.items()
        if url not in graph.depth and page.status in MEASURED
        and any(_stands_on(page, above) for above in lists)
    )


def _stands_on(page: PageRecord, above: PageRecord) -> bool:
    said = frozenset(page.gist)
    if not _is_within(page, above) or len(said) < STEMS or above.words < MORE * page.words:
        return False
    if page.said and page.said.keys() <= above.said.keys():
        return True
    return page.words <= NOTE and len(said & frozenset(above.gist)) >= TOLD * len(said)


def _is_within(page: PageRecord, above: PageRecord) -> bool:
    return page.path.startswith(above.path.removesuffix("index.html").removesuffix(".html"))


def listed_again(site: Site, graph: LinkGraph) -> frozenset[str]:
    """The lists that no link leads to and that generators write by themselves, as an archive below
    a blog, one of posts that are published in another folder, or one of each folder: visitors come
    to all of their entries from the page above, from one list of the same, or however else."""
    if not sees_all(site, graph):
        return frozenset()
    listed = {
        url: frozenset(map(site.resolved, _entries(page)))
        for url, page in site.pages.items() if page.status in MEASURED
    }
    listing = [entries for url, entries in listed.items() if url in graph.depth]
    known = frozenset(
        url for url, entries in listed.items()
        if url not in graph.depth and len(entries) >= ENTRIES
        and _is_again(site.pages[url], entries, graph, listing)
    ) | _sections_again(site, graph) | section_lists(site, graph)
    return known | shorter_lists(site, graph, known)


def _sections_again(site: Site, graph: LinkGraph) -> frozenset[str]:
    """The lists of what lies below them that no link leads to, and that say nothing which a page
    above them does not, with links to the same."""
    linked = {
        url: frozenset(site.resolved(link.url) for link in page.links if link.internal)
        for url, page in site.pages.items() if url in graph.depth
    }
    return frozenset(
        url for url, page in site.pages.items()
        if url not in graph.depth and page.status in MEASURED
        and (entries := _listed_below(site, page)) and any(
            _is_within(page, site.pages[above]) and entries <= links
            and page.said.keys() <= site.pages[above].said.keys()
            for above, links in linked.items()
        )
    )


def _listed_below(site: Site, page: PageRecord) -> frozenset[str]:
    """The pages that the text of a list leads to; none where it is no list of what lies below."""
    texts = (link for link in page.links if link.landmark == Landmark.MAIN and link.internal)
    urls = {site.resolved(link.url) for link in texts if link.url not in ("", page.url)}
    here = page.url.removesuffix("index.html")
    below = sum(url.startswith(here) for url in urls)
    return frozenset(urls) if below >= ENTRIES else frozenset()


def _entries(page: PageRecord) -> dict[str, str]:
    """The pages that the largest list in the text leads to, and what they are called there;
    nothing where most of the text says other things."""
    kinds: dict[str, dict[str, str]] = defaultdict(dict)
    for link in page.links:
        if link.landmark == Landmark.MAIN and link.internal and link.url not in ("", page.url):
            kinds[without_positions(link.selector)][link.url] = link.label
    entries = max(kinds.values(), key=len, default={})
    words = sum(len(label.split()) for label in entries.values())
    return entries if words >= LISTED * page.words else {}


def _is_again(
    page: PageRecord, entries: frozenset[str], graph: LinkGraph, listing: list[frozenset[str]]
) -> bool:
    above, here = folder_of(page.url), page.url.removesuffix("index.html")
    if not entries <= graph.depth.keys():
        return False
    heads = (above, above[:-1], f"{above[:-1]}.html", f"{above}index.html")
    within = folder_of(page.path) != "/" and any(url in graph.depth for url in heads)
    if within and all(url.startswith(above) for url in entries):
        return True
    elsewhere = not any(url.startswith(here) for url in entries)
    return elsewhere and any(entries <= other for other in listing)


def specimens(site: Site, graph: LinkGraph) -> frozenset[str]:
    """The pages that show the parts of a theme or are drafts of pages, by a folder or file of their
    address, that a browser saved, or that came along with a theme or with the code of others, and
    that no link leads to: nobody wrote them for visitors.

    None where the graph may lack links: not all was seen, or no start page could be.
    """
    if not sees_all(site, graph):
        return frozenset()
    names = frozenset(words_anywhere("specimen-names"))
    ends = tuple(f" {word}" for word in words_anywhere("specimen-endings"))
    return frozenset(
        url for url, page in site.pages.items()
        if url not in graph.depth
        and (any(part in names or part.endswith(ends) for part in _parts(page.path))
             or _is_of_others(page, site))
    )


def _is_of_others(page: PageRecord, site: Site) -> bool:
    themes = tuple(f" {phrase}" for phrase in words_anywhere("theme-titles"))
    files = site.info.inventory or frozenset()
    return (
        normal_label(page.title).endswith(themes)
        or is_saved(page, files) or is_brought(page, files)
    )


def pieces(site: Site) -> frozenset[str]:
    """The pages that are parts of others, without a title, a language and a main heading, or that
    came along with the code of others: nobody would link to them."""
    files = site.info.inventory or frozenset()
    return frozenset(
        url for url, page in site.pages.items()
        if is_brought(page, files)
        or (page.words and _is_bare(page) and not f"{page.title}{page.lang}".strip())
    )


def searched(site: Site) -> frozenset[str]:
    """The pages that show what a search found: those with nothing but their heading before that,
    and all where a file tells browsers how to search the site. Who searches comes there, from their
    field for addresses or from the site's own."""
    files = {name.rpartition("/")[2].lower() for name in site.info.inventory or ()}
    told = not files.isdisjoint(words_anywhere("search-files"))
    names = frozenset(words_anywhere("search-pages"))
    return frozenset(
        url for url, page in site.pages.items()
        if _parts(page.path)[-1] in names and (told or page.words <= RESULTS)
    )


def editions(site: Site) -> frozenset[str]:
    """The pages that join others to be printed or searched at once, by their names: those that
    search engines shall not show, or with the chapters or the words of the others."""
    names = frozenset(words_anywhere("print-names"))
    called = [p for p in site.pages.values() if p.status in MEASURED and _is_called(p, names)]
    rest = (page for page in site.pages.values() if not _is_called(page, names))
    others = {(page.title, page.h1s[:1]): page for page in rest}    # two editions count once
    return frozenset(p.url for p in called if p.noindex or _joins(p, others.values()))


def is_filler(page: PageRecord) -> bool:
    """Whether its text stands there until somebody writes one."""
    return FILLER.issubset(page.gist)


def is_unwritten(page: PageRecord) -> bool:
    """Whether it has the name of a page that nobody has written yet, or text that only fills it."""
    names = {normal_label(name) for name in (page.title, *page.h1s)} | {_parts(page.path)[-1]}
    return is_filler(page) or not names.isdisjoint(words_anywhere("placeholder-titles"))


def is_sent(page: PageRecord) -> bool:
    """Whether a server, another program or a link of old days leads there: a page that is called an
    error or as such programs do, or that tells where what stood there has moved to or what it is
    called now."""
    parts = _parts(page.path)
    if parts[-1] in words_anywhere("error-names"):
        return True
    if len(parts) == 1 and parts[0] in words_anywhere("opened-pages"):
        return True
    phrases = words_anywhere("moved-phrases")
    heads = f" {' '.join(map(normal_label, (page.title, *page.h1s)))} "
    short = page.words <= STUB and {stem(p) for p in phrases if " " not in p}
    return bool(short and not short.isdisjoint(page.gist)) or any(
        f" {phrase} " in heads for phrase in phrases if " " in phrase
    )


def sees_all(site: Site, graph: LinkGraph) -> bool:
    """Whether no link lacks that leads to a page: all was seen, from a start page that could be."""
    seen = site.info.complete or graph.walked
    return site.info.inventory is not None and seen and bool(graph.depth)


def _is_left(page: PageRecord) -> bool:
    bare = _is_bare(page) and (not page.words or not page.title.strip())
    top = next((part for part in _parts(page.path) if not LOCALE.fullmatch(part)), "")
    unfilled = GAP.search(" ".join((page.title, *page.h1s))) is not None
    if bare or unfilled or is_filler(page):
        return True
    indexed = _parts(page.path)[-1] in words_anywhere("index-names")
    unsent = page.path.endswith("/404.html") and page.path != "/404.html"    # hosts send the root's
    return unsent or indexed or top in words_anywhere("taxonomy-names")


def _is_bare(page: PageRecord) -> bool:
    return not any(h1.strip() for h1 in page.h1s)


def _is_called(page: PageRecord, names: frozenset[str]) -> bool:
    return _parts(page.path.removesuffix("index.html"))[-1].strip() in names


def _joins(page: PageRecord, others: Collection[PageRecord]) -> bool:
    chapters = {h1 for other in others for h1 in other.h1s[:1]}
    whole = sum(other.words for other in others)
    return len(chapters.intersection(page.h1s)) >= CHAPTERS or page.words >= HALF * whole > 0


def _parts(path: str) -> list[str]:
    """The folders and the file of an address, as words."""
    bare = path.lower().removesuffix(".html").replace("-", " ").replace("_", " ")
    return bare.strip("/").split("/")
