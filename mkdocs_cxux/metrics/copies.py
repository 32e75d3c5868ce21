"""A site in, its pages that are copies of other pages out: one text that a build wrote to two
addresses, an old file that was left in the folder, one edition beside the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED

AGAIN = 3
"""Pages outside the link graph from which on those that are alike are one page, saved again and
again: what a server showed for missing pictures and fonts when a site was copied."""
LEAST_WORDS = 40
"""Fewer are the same on pages that only share what all pages of a site say."""
SAME_WORDS = 0.03
"""Share of the words by which copies may differ in length: a date, a name, a link back."""
SAME_GIST = 0.9
"""Share of the stems of both beginnings (Jaccard) that copies have in common."""
CROWD = 200
"""Pages with one heading from which on it is nobody's own, and only equal texts are copies."""


def copies_of(site: Site, depth: Mapping[str, int]) -> dict[str, str]:
    """By url of a copy, the url of the page it is a copy of: of all that are alike the one nearest
    to the start pages, then the one with the shortest address. `depth` are the clicks to those
    that a visitor can reach."""
    named: dict[tuple[str, ...], list[PageRecord]] = defaultdict(list)
    for page in site.pages.values():
        if page.status in MEASURED and page.words >= LEAST_WORDS and page.gist:
            heads = tuple(h1 for h1 in page.h1s if h1.strip())
            named[heads or ("", page.title)].append(page)
    found: dict[str, str] = {}
    for pages in named.values():
        far, first = len(depth), list[PageRecord]()
        for page in sorted(pages, key=lambda p: (depth.get(p.url, far), len(p.path), p.path)):
            near = first if len(pages) < CROWD else (p for p in first if p.gist == page.gist)
            original = _alike(page, near)
            if original:
                found[page.url] = original
            else:
                first.append(page)
    return found


def saved_again(site: Site, depth: Mapping[str, int]) -> frozenset[str]:
    """The pages outside the link graph of which three or more are alike, the first left out."""
    alike: dict[tuple[str, tuple[str, ...], int], list[str]] = defaultdict(list)
    for url in sorted(site.pages):
        page = site.pages[url]
        if page.status in MEASURED and url not in depth:
            alike[page.title, page.h1s, page.words].append(url)
    many = (urls for urls in alike.values() if len(urls) >= AGAIN)
    return frozenset(url for urls in many for url in urls[1:])


def _alike(page: PageRecord, others: Iterable[PageRecord]) -> str:
    stems = set(page.gist)
    for other in others:
        if abs(other.words - page.words) > max(SAME_WORDS * other.words, 3):
            continue
        theirs = set(other.gist)
        if len(stems & theirs) >= SAME_GIST * len(stems | theirs):
            return other.url
    return ""
