"""A page that no link leads to in, or several of a folder, and what to do about them out: the page
to link to them from, or to leave them out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from mkdocs_cxux.checks.findability.orphans.likeness import Likeness
from mkdocs_cxux.checks.wording import clip, folded
from mkdocs_cxux.forms.url import folder_of
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.site import PageRecord, Site

UNFINISHED = "finish it, or leave it out of the build"

LAYOUT, ELSE = "give it the menus of the site and ", "; or leave it out of the build"
"""Around the advice on a page that has no way back to the others."""

LIKE = 0.15
"""Likeness by words (0..1) without which no page is proposed but the start page."""

FILE = re.compile(r"[a-z\d]+(?:[-_.][a-z\d]+)+")
"""The name of a file or a package, which is no label: “fern-icons”, “plant_list.html”."""

TEXT = frozenset({Landmark.MAIN, Landmark.ASIDE})
SIBLINGS, MOST = 3, 0.5
"""Pages beside it that one page lists, and the share of them, from which on it should list this
one, too."""


class Reached(NamedTuple):
    """The pages of a site that visitors come to, by url, how alike all pages are, and the urls of
    orphans that have nothing of the site around them."""

    site: Site
    pages: Mapping[str, PageRecord]
    alike: Likeness
    bare: Collection[str] = ()


def advice(page: PageRecord, name: str, reached: Reached) -> str:
    """What to write into which page, "" where nobody can tell."""
    parent = _parent(page, reached)
    if not parent:
        return ""
    there = reached.pages[parent]
    if name and folded(name) in map(folded, there.h1s):
        return f"{there.path} has the same name: leave one of the two out, or name them apart"
    called = f", as “{clip(name)}”" if name and not FILE.fullmatch(name) else ""
    dressed = LAYOUT if page.url in reached.bare else ""
    return f"{dressed}link to it from {there.path}{called}{dressed and ELSE}"


def listing(folder: str, pages: Sequence[PageRecord], reached: Reached) -> str:
    """What to write where about several pages of a folder, "" where nobody can tell: most of them
    belong into one list."""
    parents = Counter(parent for page in pages if (parent := _parent(page, reached)))
    if not parents:
        return ""
    parent = min(parents, key=lambda url: (-parents[url], url))
    return f"list the pages of /{folder}/ on {reached.pages[parent].path}"


def _parent(page: PageRecord, reached: Reached) -> str:
    return _list_of(page, reached.pages) or _nearest(page, reached)


def _list_of(page: PageRecord, reached: Mapping[str, PageRecord]) -> str:
    """The page whose text links to most of those beside `page`, as a page of downloads
    does to the notes of each release; "" where there is none, or a menu lists them on many."""
    folder = folder_of(page.url)
    beside = {url for url in reached if folder_of(url) == folder}
    counts: Counter[str] = Counter()
    for url, other in reached.items():
        if url not in beside:
            counts[url] = len({
                k.url for k in other.links if k.landmark in TEXT and k.url in beside
            })
    best = max(counts, key=lambda url: (counts[url], -level_of(reached[url])), default="")
    few = sum(count == counts[best] for count in counts.values()) < SIBLINGS
    return best if few and counts[best] >= max(SIBLINGS, MOST * len(beside)) else ""


def _nearest(page: PageRecord, reached: Reached) -> str:
    """The page to link to it from: one of its language that is like it, one that lies no deeper
    before others that are no posts, else the start page. "" where there is none."""
    pages, alike = reached.pages, reached.alike
    kin = {u: other for u, other in pages.items() if other.language == page.language} or pages
    level = level_of(page)
    above = {u: other for u, other in kin.items() if level_of(other) <= level}
    below = {u: other for u, other in kin.items() if u not in above and other.type != "blog"}
    starts = (start for start in reached.site.info.starts if start in pages)
    near = alike.nearest(page, above, LIKE) or alike.nearest(page, below, LIKE)
    parent = near or next(starts, "")
    return parent if parent != page.url else ""


def level_of(page: PageRecord) -> int:
    """How deep in folders a page lies, 0 for those at the top."""
    return page.path.strip("/").removesuffix("index.html").rstrip("/").count("/")
