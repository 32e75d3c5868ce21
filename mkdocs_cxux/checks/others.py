"""A page in, the texts out that customers said: nobody here can put them into other words."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Iterator, Sequence

from mkdocs_cxux.checks.wording import any_of
from mkdocs_cxux.data import word_set
from mkdocs_cxux.model.page import Block, BlockKind, Page

_TESTIMONY = re.compile(r"testimon|review|quote|feedback|kundenstimme|bewertung")
_MARK = re.compile(r"[“”\"„«»❝❞★☆⭐✭✮\s\ufe0f]+|[1-5](?:[.,]\d)?\s?/\s?5")
"""What stands above a quotation: its mark, drawn large, or the stars that were given."""
_REVIEWS = re.compile(r"reviews?\b|feefo|trustpilot|tripadvisor|capterra|yelp|glassdoor|g2\.com")
"""In the address of another site where customers say what they think."""
_FIGURE = " > figure"
_QUOTED = tuple("“\"„«‘'")
_UNQUOTED = tuple("”“\"»’'")
_SENTENCE = 6
"""Words; fewer are a name or a label."""
_SIGNED = re.compile(r"[-–—~]?\s*(?:(?:[A-Z][\w.'’&-]*|and|of|the|&)[,]?\s*){1,6}")
"""Who signs: “-Ann Reed”, “Dan and Lynne”."""
_SIGNS_WITHIN = 2
"""Blocks after which a signature comes: “Thank you!” may stand between."""


def others_words(block: Block) -> bool:
    """Whether a block stands among what customers say."""
    element = block.element
    return bool(_TESTIMONY.search(f"{element.selector} {element.classes}".lower()))


def said_by_others(page: Page) -> frozenset[str]:
    """The selectors of texts that are customers' words: below a large quotation mark or stars, with
    a caption in a figure, in a link to where they said it, or, in the first person or in quotation
    marks, in an element that is called so or under a heading on what customers say, or in quotation
    marks."""
    return frozenset((*_said(page.content, page.language), *_linked(page)))


def is_praise(page: Page) -> bool:
    """Whether all of a page is what customers say, by its main heading."""
    top = next((block.text for block in page.headings if block.level == 1), "")
    return any_of("praise-headings", page.language).search(top.lower()) is not None


def _linked(page: Page) -> Iterator[str]:
    """What stands in links to reviews on other sites, whole cards."""
    cards = {
        link.element.selector for link in page.links
        if not link.internal and _REVIEWS.search(link.url.lower())
    }
    yield from cards
    if cards:
        within = tuple(f"{card} > " for card in cards)
        at = (block.element.selector for block in page.content)
        yield from (selector for selector in at if selector.startswith(within))


def _said(content: Sequence[Block], language: str) -> Iterator[str]:
    captions = {_figure(block) for block in content if block.kind is BlockKind.CAPTION} - {""}
    praise, around, first = 0, "\0", True
    for at, block in enumerate(content):
        if block.level:
            praise, first = _over(content[at:], praise, language), True
        elif block.kind is BlockKind.CAPTION or len(block.text.split()) < _SENTENCE:
            if block.element.selector.startswith(around):
                yield block.element.selector            # who said it, and what they are
        else:
            marked = at > 0 and _is_mark(content[at - 1], block)
            among = bool(praise) or others_words(block)
            signed = bool(praise) and not first and _is_signed(content[at + 1 :])
            theirs = among and _is_personal(block, language)
            first = False
            if marked or signed or theirs or _figure(block) in captions:
                around = block.element.selector.rpartition(" > ")[0] + " > "
                yield block.element.selector


def _figure(block: Block) -> str:
    """The figure that a block stands in, or ""."""
    before, mark, after = block.element.selector.rpartition(_FIGURE)
    return before + mark + after.partition(" > ")[0] if mark else ""


def _over(content: Sequence[Block], praise: int, language: str) -> int:
    """The level of the heading on praise that is in force from here on, 0 for none. What a quoted
    one stands over is a review, unless links are in it, which only an editor sets."""
    heading, *below = content
    said = heading.text.strip()
    if any_of("praise-headings", language).search(said.lower()):
        return heading.level
    if _is_quoted(said) and not any(b.links for b in takewhile(lambda one: not one.level, below)):
        return heading.level
    return praise if heading.level > praise else 0


def _is_quoted(text: str) -> bool:
    return text.startswith(_QUOTED) and text.endswith(_UNQUOTED)


def _is_mark(one: Block, other: Block) -> bool:
    inside = one.element.selector.rpartition(" > ")[0]
    return bool(_MARK.fullmatch(one.text)) and other.element.selector.startswith(f"{inside} > ")


def _is_signed(after: Sequence[Block]) -> bool:
    """Whether a name comes right after a text, before the next heading."""
    for block in after[:_SIGNS_WITHIN]:
        if block.level or len(block.text.split()) >= _SENTENCE:
            return False
        if _SIGNED.fullmatch(block.text.strip()):
            return True
    return False


def _is_personal(block: Block, language: str) -> bool:
    text = block.text.strip()
    return text.startswith(_QUOTED) or not word_set("voice-i", language).isdisjoint(
        text.lower().replace("’", "'").split()
    )


