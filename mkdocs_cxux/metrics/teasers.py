"""A page in, the blocks that only announce other pages of the site out."""

from __future__ import annotations

from mkdocs_cxux.metrics.prose.once import of_page
from mkdocs_cxux.model.page import BlockKind, Page

LEAST = 2
"""Headings that lead to other pages of the site make a list; one may be chance."""

SIGNS = 3
"""Characters of a heading that may stand outside of its link, as arrows do."""


@of_page
def teasers(page: Page) -> frozenset[int]:
    """Indexes in `page.content` of texts under headings that lead to other pages.

    The lists of a blog repeat the beginnings of its posts: the posts answer for them. What
    stands under deeper headings belongs to them, too.
    """
    leads = _led_from(page)
    found: set[int] = set()
    inside = headings = 0
    for index, block in enumerate(page.content):
        if block.kind is BlockKind.HEADING:
            led = block.element.selector in leads and block.links >= len(block.text) - SIGNS
            headings += led
            if led or block.level <= inside:
                inside = block.level if led else 0
        elif inside:
            found.add(index)
    return frozenset(found) if headings >= LEAST else frozenset()


def _led_from(page: Page) -> frozenset[str]:
    """The selectors of all elements around links to other pages of the site."""
    found: set[str] = set()
    for link in page.links:
        if link.internal and link.url and link.url != page.url:
            place = link.element.selector
            found.add(place.rpartition(" > ")[0])
    return frozenset(found)
