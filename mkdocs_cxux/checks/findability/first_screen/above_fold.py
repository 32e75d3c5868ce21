"""Finds pages whose heading or first text stands below the first screenful."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Iterator, NamedTuple, Sequence

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.findability.first_screen.asked import is_asked
from mkdocs_cxux.checks.findability.first_screen.pictured import (
    LEADS_ON,
    ROW,
    fills,
    is_pictured,
    shows_gallery,
)
from mkdocs_cxux.checks.findability.first_screen.poster import shows_poster
from mkdocs_cxux.checks.requests import UNSTYLED, unstyled
from mkdocs_cxux.checks.scopes import can_be_aim, ctas
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.forms.selector import like_place, without_positions
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Block, BlockKind, Page
from mkdocs_cxux.model.snapshot import VIEWPORTS, Viewport

ANSWERS = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CELL, BlockKind.CODE}
)
"""What may hold an answer: text, a list, a table, a command; and a sentence set as a heading."""


FOOT = re.compile(r"(?:^|\s)footer\b")
"""In the selector of what stands at the foot of the content."""

MANY = 3
"""Pieces of content on the first screenful, the heading among them, that one can begin with."""


CARDS = 6
"""More pieces of content than these before a text, the heading among them, are what one came
for."""

ENTRY = re.compile(r" > li\S*(?: > (?:p|div|span|em|strong|b|i)\S*)* > a\S*$")
"""In the selector of a link: all that a list has below it."""


HEADLINE = 28.0
"""Pixels from which words in a page's header are a headline: logos and menus are smaller."""

WHOLE = Element("body", "body", Landmark.MAIN)
"""Where the fault is when nothing of the content is seen at first."""


class Options(BaseModel):
    """How far down is too far, in screenfuls of 768 pixels (desktop) and 844 (phone)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max_screens: float = Field(1, gt=0, description="The first line must begin within these")
    fail_above: float = Field(2, gt=0, description="Beyond these: one severity step more")
    min_words: int = Field(5, ge=1, description="Shorter texts are bylines and badges, no answer")
    ignore_types: tuple[str, ...] = Field(
        ("error", "thanks"), description="Page types that are not judged"
    )
    mail: tuple[str, ...] = Field(
        (), description="Parts of the names of fields that ask for an e-mail address"
    )


class Low(NamedTuple):
    """One thing that begins too far down: where, in screenfuls and pixels."""

    what: str
    block: Block
    viewport: Viewport
    top: float


def run(case: PageCase, options: Options) -> Checked:
    """At most one problem: the thing that stands lowest at either viewport."""
    page = case.page
    if unstyled(page):
        return Checked.unknown(UNSTYLED)
    if page.type in options.ignore_types:
        return Checked.not_applicable("a page of this type has no answer to give")
    measured = list(_firsts(page, options))
    if not measured:
        return Checked.unknown("no heading or text with a known place was found")
    lowest = max(measured, key=_screens)
    low = _screens(lowest) > options.max_screens
    problems = (_problem(page, lowest, options),) if low else ()
    return Checked(problems, value=_screens(lowest))


def _screens(low: Low) -> float:
    return low.top / low.viewport.height


def _firsts(page: Page, options: Options) -> Iterator[Low]:
    """The main heading and the highest text, at each viewport where they are seen."""
    headings = [b for b in page.headings if b.level == 1 and b.element.landmark is Landmark.MAIN]
    own = 1
    if len(headings) > 1:
        headings, own = [], 0    # those of cards and posts: none of them is the page's
    texts = [
        b for b in page.content
        if (b.kind in ANSWERS or b.level > own) and len(b.text.split()) >= options.min_words
        and not FOOT.search(b.element.selector)
    ]
    for at, viewport in enumerate(VIEWPORTS[: 2 - page.shrunk]):    # no phone shows it so tall
        text = _highest(texts, at)
        first = text[0] if text else 0.0
        both = ("main heading", headings, _highest(headings, at)), ("first text", texts, text)
        for what, blocks, highest in both:
            if highest and not _waits(page, at, highest[0]):
                top, n = highest
                if what == "main heading" and first < min(top, viewport.height):
                    continue    # the page has begun above it
                if is_pictured(page, at, options.max_screens * viewport.height):
                    continue
                low = Low(what, blocks[n], viewport, top)
                sure = _screens(low) <= options.max_screens or not (
                    any(_unplaced(block, at) for block in blocks[:n])
                    or (what == "first text" and _begun(page, at, options, blocks[n]))
                )
                if sure:
                    yield low


def _highest(blocks: Sequence[Block], at: int) -> tuple[float, int] | None:
    """The top of the highest block that is seen, and which it is."""
    seen = ((_top(block, at), n) for n, block in enumerate(blocks) if _shown(block, at))
    return min(seen, default=None)


def _waits(page: Page, at: int, top: float) -> bool:
    """Whether nobody can scroll to it, as the page ends above it: a slide that is moved into the
    window when its turn comes."""
    whole = page.scroll[at]
    return whole is not None and top >= max(whole[1], VIEWPORTS[at].height)


def _shown(block: Block, at: int) -> bool:
    look = block.element.looks[at]
    return look is not None and look.box.width > 1 and look.box.y + look.box.height > 0


def _begun(page: Page, at: int, options: Options, text: Block) -> bool:
    """Whether content comes before the text: on the first screenful a field below the heading,
    the labels of a form, a table of short words, a document or a film in a frame, a headline in
    the header of a page without a heading, a heading of some words with a call to action, a
    list of links to other pages, an event's poster; before it a row of cards with names, of
    pictures, or a card like its own with fewer words."""
    top = _top(text, at)
    limit = options.max_screens * VIEWPORTS[at].height
    if _headline(page, at, limit) or any(fills(element, at, limit) for element in page.embedded):
        return True
    if is_asked(page, at, (text, limit), options.mail):
        return True
    if shows_gallery(page, at, limit, top) or _calls(page, at, options, limit):
        return True
    if _leads_on(page, at, min(limit, top)) or shows_poster(page, at, limit):
        return True
    shown = [block for block in page.content if _shown(block, at)]
    short = (block for block in shown if len(block.text.split()) < options.min_words)
    if any(_top(block, at) <= top and _in_like_card(block, text) for block in short):
        return True
    tops = [_top(block, at) for block in shown]
    return sum(y < limit for y in tops) > MANY or sum(y < top for y in tops) > CARDS


def _calls(page: Page, at: int, options: Options, limit: float) -> bool:
    """Whether a main heading that says something and what it calls for are seen at first, on a page
    that leads on: posts and manuals are read."""
    heads = page.type in LEADS_ON and any(
        block.level == 1 and len(block.text.split()) >= options.min_words
        and _shown(block, at) and _top(block, at) < limit
        for block in page.content
    )
    looks = (cta.element.looks[at] for cta in ctas(page) if can_be_aim(page, cta))
    return heads and any(look is not None and look.box.y < limit for look in looks)


def _leads_on(page: Page, at: int, limit: float) -> bool:
    """Whether a list of links to other pages, one below the other, begins above `limit`: it is what
    one comes to an index for. Tags and icons stand side by side."""
    lists: dict[str, set[float]] = defaultdict(set)
    for link in page.links:
        look, place = link.element.looks[at], ENTRY.search(link.element.selector)
        told = link.element.landmark is Landmark.MAIN and link.text and link.url != page.url
        if place and told and look is not None and look.box.width > 1 and look.box.y < limit:
            lists[link.element.selector[: place.start()]].add(look.box.y)
    return any(len(rows) >= ROW for rows in lists.values())


def _in_like_card(one: Block, other: Block) -> bool:
    """Whether two texts stand in the same place of two entries of a list."""
    first, second = one.element.selector, other.element.selector
    apart = first.rpartition(" > ")[0] != second.rpartition(" > ")[0]
    return apart and like_place(first) == like_place(second)


def _headline(page: Page, at: int, limit: float) -> bool:
    """Whether the header of a page without a main heading says large what the page is about."""
    if any(block.level == 1 for block in page.headings):
        return False
    large = (
        block for block in page.blocks
        if block.element.landmark is Landmark.HEADER and not block.links
        and len(block.text.split()) > 1 and _shown(block, at)
        and (look := block.element.looks[at]) is not None and look.font_size >= HEADLINE
    )
    return any(_top(block, at) < limit for block in large)


def _unplaced(block: Block, at: int) -> bool:
    """Whether a block that is seen on the desktop has no place here: hidden, or never measured,
    as what only wraps other elements is on the phone."""
    return block.element.looks[0] is not None and block.element.looks[at] is None


def _top(block: Block, at: int) -> float:
    """Where the first line of a block begins, in pixels from the top of the page."""
    look = block.element.looks[at]
    assert look is not None
    return look.box.y + look.padding_y


def _problem(page: Page, low: Low, options: Options) -> Problem:
    limit = low.viewport.height
    at = VIEWPORTS.index(low.viewport)
    seen = [_top(block, at) for block in page.content if _shown(block, at)]
    # What pushes the whole content down is the template, the same on all its pages.
    pushed = min(seen) > limit
    where = WHOLE if pushed else low.block.element
    return Problem(
        text="the content" if pushed else low.block.text,
        element=where,
        viewport=low.viewport.name,
        evidence={
            "what": low.what,
            "pixels": f"{low.top:.0f}",
            "screens": f"{_screens(low):.1f}",
            "limit": str(limit),
            "viewport": low.viewport.name,
            "text": clip(low.block.text),
        },
        suggestion=f"make what stands above “{clip(low.block.text, 40)}” "
                   f"{low.top - limit:.0f} pixels less tall on the {low.viewport.name}, "
                   "or move it below",
        severe=_screens(low) > options.fail_above,
        subject=" ".join((
            "the content" if pushed else low.what, low.viewport.name,
            without_positions(where.selector),
        )),
        once=True,    # the same place on other pages is the template's: one change mends them
    )


CHECK = Check(
    "above-fold", "page", Options,
    frozenset({"what", "pixels", "screens", "limit", "viewport", "text"}),
    frozenset({"layout"}), run,
)
