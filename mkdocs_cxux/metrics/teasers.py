"""A page in, the blocks that only announce other pages of the site out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from mkdocs_cxux.forms.selector import shared_steps, without_positions
from mkdocs_cxux.metrics.prose.once import of_page
from mkdocs_cxux.model.page import Block, BlockKind, Page

LEAST = 2
"""Headings that lead to other pages of the site make a list; one may be chance."""

SIGNS = 3
"""Characters of a heading that may stand outside of its link, as arrows do."""


ENTRIES = 3
"""Links of one kind, each in a line of its own above a text, that make a list of entries."""
BYLINE = 12
"""Words of a line between a title and its text at most, as of one that says who wrote it when."""
_CUT = re.compile(r"(?:…|\.{3})\W{0,2}$")
"""How a text ends that was broken off: “It began in …”, “It began [...]”."""
_TEXTS = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE})
_LINES = frozenset({BlockKind.LABEL, BlockKind.PARAGRAPH})


@of_page
def teasers(page: Page) -> frozenset[int]:
    """Indexes in `page.content` of texts under headings, or lines, that lead to other pages.

    The lists of a blog repeat the beginnings of its posts: the posts answer for them. What stands
    under deeper headings belongs to them, too, and under others in the box of the entry; and so do
    texts that are broken off where they lead on.
    """
    leads = _led_from(page)
    boxes = _entries(page.content, leads)
    found: set[int] = set()
    inside = headings = 0
    box = ""
    for index, block in enumerate(page.content):
        if block.kind is BlockKind.HEADING:
            led = _leads(block, leads)
            headings += led
            around = bool(box) and block.element.selector.startswith(box)
            if led or (block.level <= inside and not around):
                inside = block.level if led else 0
                box = boxes.get(block.element.selector, "")
        elif inside:
            found.add(index)
    under = frozenset(found if headings >= LEAST else ())
    return under | _under_lines(page.content, leads) | _broken_off(page.content, leads)


def _entries(content: tuple[Block, ...], leads: frozenset[str]) -> dict[str, str]:
    """By the selector of a heading that leads to another page, how selectors begin in its box,
    which is that of no other such heading: the entry of a list."""
    titles = [b.element.selector for b in content if b.level and _leads(b, leads)]
    around = {title: title.rpartition(" > ")[0] for title in titles}
    many = Counter(around.values())
    return {title: f"{box} > " for title, box in around.items() if box and many[box] == 1}


def _broken_off(content: tuple[Block, ...], leads: frozenset[str]) -> frozenset[int]:
    """The texts that end in dots, several alike, each in an entry that leads to another page, or
    before a line that does."""
    shapes: dict[str, list[int]] = defaultdict(list)
    for index, block in enumerate(content):
        if block.kind in _TEXTS and _CUT.search(block.text):
            shapes[without_positions(block.element.selector)].append(index)
    found: set[int] = set()
    for alike in shapes.values():
        places = {index: tuple(content[index].element.selector.split(" > ")) for index in alike}
        for index, place in places.items() if len(alike) >= LEAST else ():
            same = max((shared_steps(place, o) for o in places.values() if o != place), default=0)
            entry = " > ".join(place[: same + 1])
            below = content[index + 1 : index + 2]
            if any(_leads(line, leads) for line in below) or any(
                lead == entry or lead.startswith(f"{entry} > ") for lead in leads
            ):
                found.add(index)
    return frozenset(found)


def _under_lines(content: tuple[Block, ...], leads: frozenset[str]) -> frozenset[int]:
    """The texts under lines that lead to other pages and are alike, at least `ENTRIES` of them."""
    shapes: dict[str, list[int]] = defaultdict(list)
    for index, (block, text) in enumerate(pairwise(content)):
        opens = block.kind in _LINES and text.kind in _LINES | _TEXTS and not _leads(text, leads)
        if opens and _leads(block, leads) and (first := _first_text(content, index + 1)):
            shapes[without_positions(block.element.selector)].append(first)
    found: set[int] = set()
    for starts in shapes.values():
        for start in starts if len(starts) >= ENTRIES else ():
            found.update(_beside(content, start))
    return frozenset(found)


def _first_text(content: tuple[Block, ...], at: int) -> int:
    """Where the text under a title begins: there, or after a short line; 0 for nowhere."""
    line = content[at]
    short = len(line.text.split()) <= BYLINE
    below = content[at + 1] if short and at + 1 < len(content) else None
    if below is not None and below.kind in _TEXTS and len(below.text.split()) > BYLINE:
        return at + 1
    return at if line.kind in _TEXTS else 0


def _beside(content: tuple[Block, ...], first: int) -> Iterator[int]:
    """The text at `first` and those that follow it in the same box."""
    box = content[first].element.selector.rpartition(" > ")[0]
    for at in range(first, len(content)):
        text = content[at]
        if text.kind not in _TEXTS or text.element.selector.rpartition(" > ")[0] != box:
            return
        yield at


def _leads(block: Block, leads: frozenset[str]) -> bool:
    """Whether the block is one link to another page, but for a sign or two."""
    return block.element.selector in leads and block.links >= len(block.text) - SIGNS


def _led_from(page: Page) -> frozenset[str]:
    """The selectors of all links to other pages of the site, and of the elements around them."""
    found: set[str] = set()
    for link in page.links:
        if link.internal and link.url and link.url != page.url:
            place = link.element.selector
            found.update((place, place.rpartition(" > ")[0]))
    return frozenset(found)
