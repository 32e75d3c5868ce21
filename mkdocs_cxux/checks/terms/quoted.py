"""A page in, the texts out that a paper wrote: under the title of its article, linked to it."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Iterator

from mkdocs_cxux.model.page import Block, Page

_ARTICLE = re.compile(
    r"(?:[A-Z][^“”\"„«»]{1,40}?)\s?(?:[-–—|:]|//)\s[“\"„«].{20,}[”\"“»]"
    r"|[“\"„«].{20,}[”\"“»]\s?(?:[-–—|,]|//)\s[A-Z][^“”\"„«»]{1,40}"
)
"""“Garden Times – “Ferns are coming back””, in either order."""


def of_the_press(page: Page) -> Iterator[str]:
    """The selectors of what stands under such a heading, where a link in it leads to the article on
    another site."""
    content = page.content
    out = [link.element.selector for link in page.links if link.url and not link.internal]
    for at, block in enumerate(content):
        if block.level and out and _ARTICLE.fullmatch(block.text.strip()):
            under = list(takewhile(lambda one: not one.level, content[at + 1 :]))
            if any(_holds(one, place) for one in (block, *under) for place in out):
                yield from (one.element.selector for one in under)


def _holds(block: Block, place: str) -> bool:
    at = block.element.selector
    return place == at or place.startswith(f"{at} > ")
