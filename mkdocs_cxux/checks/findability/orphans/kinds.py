"""The forgotten pages of a site in; which of them nobody has finished, which have nothing of the
site around them, and which only say again what others say out: none is only to be linked to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from mkdocs_cxux.checks.unvisited import STUB, TOLD, is_unwritten
from mkdocs_cxux.checks.wording import folded
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.site import PageRecord

SAME = 3
"""Forgotten pages with one short text from which on it stands there until somebody writes another
one."""
MOST = 0.8
"""Share of the pages that visitors come to that have what a forgotten one lacks; and of the words
of a page that stand on others, too."""
GATHERED = 3
"""Pages of which a page shows what no other one says, from which on it gathers them."""


def unfinished(lost: Sequence[PageRecord], reached: Collection[PageRecord]) -> frozenset[str]:
    """The forgotten pages, by url, that are called what nobody has written yet, have no text or
    only what three of them say word for word, or are called by their own address. Where many pages
    of the site say nothing in words, as those of a gallery, none lacks its text."""
    saying = Counter(text for page in lost for text in page.said)
    wordy = sum(page.words > 0 for page in reached) >= MOST * len(reached)
    return frozenset(
        page.url for page in lost
        if is_unwritten(page) or (wordy and _is_empty(page)) or _is_stub(page, saying)
        or _is_unnamed(page)
    )


def _is_empty(page: PageRecord) -> bool:
    shown = page.words or page.said or page.frames or page.calls or page.unwritten
    return not shown and not any(link.landmark == Landmark.MAIN for link in page.links)


def _is_stub(page: PageRecord, saying: Counter[int]) -> bool:
    """Whether nearly all of a few words stand on others, too: “Under construction”."""
    shared = sum(words for text, words in page.said.items() if saying[text] >= SAME)
    return 0 < page.words <= STUB and shared >= TOLD * page.words


def _is_unnamed(page: PageRecord) -> bool:
    """Whether its heading is the end of its address, folders and all, which a generator takes
    where a file has no title: “tools/aur/install”. Such a file is a part of other pages, or
    nobody has finished it."""
    bare = folded(page.path.removesuffix("/").removesuffix(".html"))
    return any("/" in h1.strip("/") and bare.endswith(f"/{folded(h1)}") for h1 in page.h1s)


def apart(lost: Sequence[PageRecord], reached: Collection[PageRecord]) -> frozenset[str]:
    """The forgotten pages, by url, without a link to any page of the site, as those have that are
    drawn without its layout; none where many pages of the site are so."""
    if sum(map(_leads_on, reached)) < MOST * len(reached):
        return frozenset()
    return frozenset(page.url for page in lost if not _leads_on(page))


def gathered(lost: Sequence[PageRecord], reached: Collection[PageRecord]) -> frozenset[str]:
    """The forgotten pages, by url, that only say again what several pages say that visitors come
    to: the whole site on one page, to be printed."""
    saying: dict[int, list[str]] = defaultdict(list)
    for page in reached:
        for text in page.said:
            saying[text].append(page.url)
    return frozenset(page.url for page in lost if _says_again(page, saying))


def _says_again(page: PageRecord, saying: Mapping[int, Sequence[str]]) -> bool:
    again = {text: words for text, words in page.said.items() if text in saying}
    whole = sum(page.said.values())
    own = {saying[text][0] for text in again if len(saying[text]) == 1}
    return len(own) >= GATHERED and sum(again.values()) >= MOST * whole


def is_tool(page: PageRecord) -> bool:
    """Whether a page that stands apart is there to be used, by those who were given its address:
    buttons, and few words around them."""
    return bool(page.calls) and page.words <= STUB


def _leads_on(page: PageRecord) -> bool:
    return any(link.internal and link.url not in ("", page.url) for link in page.links)
