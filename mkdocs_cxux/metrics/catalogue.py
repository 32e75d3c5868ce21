"""A page in, the entries of its catalogues out: items that are a linked name and what it is."""

from __future__ import annotations

import re
from collections import defaultdict

from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.metrics.prose.once import of_page
from mkdocs_cxux.model.page import BlockKind, Page

ENTRIES = 4
"""Items of one list that make a catalogue."""
_JOINT = re.compile(r"[\])]?\s*(?:\([^()]{1,40}\)\s*)?(?:[-–—]|:)\s")
"""What stands between the name and what it is: "httpx (sync and async) - A client for HTTP",
"[FERN-12] - Watering fails on Mondays"."""


@of_page
def catalogue(page: Page) -> frozenset[int]:
    """Indexes in `page.content` of items that begin with a link and go on to say what it leads to,
    at least `ENTRIES` of a list. Each is looked up; none is a sentence that follows the one before.
    """
    names = defaultdict(list)
    for link in page.links:
        if link.text:
            names[_above(link.element.selector)].append(link.text)
    lists = defaultdict(list)
    for index, block in enumerate(page.content):
        place = block.element.selector
        known = (*names[place], *names[_above(place)]) if block.links else ()
        if block.kind is BlockKind.ITEM and any(_is_entry(block.text, name) for name in known):
            lists[without_positions(place)].append(index)
    many = (entries for entries in lists.values() if len(entries) >= ENTRIES)
    return frozenset(index for entries in many for index in entries)


def _above(selector: str) -> str:
    return selector.rpartition(" > ")[0]


def _is_entry(text: str, name: str) -> bool:
    begins = len(name) + (text[:1] in "[(")
    return text[:begins].endswith(name) and bool(_JOINT.match(text, begins))
