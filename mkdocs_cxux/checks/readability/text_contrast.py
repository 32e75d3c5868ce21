"""Measures whether the running text stands out enough from what is behind it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace
from pydantic import Field

from mkdocs_cxux.checks.color import contrast, hexed, ratio_text
from mkdocs_cxux.checks.component import box_of
from mkdocs_cxux.checks.ground import (
    BLACK,
    UNSEEN,
    WHITE,
    Contrast,
    Ratios,
    contrast_of,
    is_certain,
)
from mkdocs_cxux.checks.requests import UNSTYLED, tells_of_us, unstyled
from mkdocs_cxux.checks.scopes import ctas
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import STRESSED, Element, Landmark, Look
from mkdocs_cxux.model.finding import ADVISED, STYLED, Checked, Problem
from mkdocs_cxux.model.page import Block, BlockKind, Page
from mkdocs_cxux.model.snapshot import VIEWPORTS, Rgba

READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.HEADING})
OWN = frozenset({"p", "li", "dd", "dt", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements that hold text themselves; in others it may stand in a child of another colour."""
SEEN = 1.4
"""Below this ratio nobody can read a text, its author neither: where it has no fill of its own
and no picture was taken, something that was not found may lie behind it. Where the page was
asked and nothing does (`is_certain`), it is told."""
GHOST, GHOSTLY, WORDS = 48.0, 2.0, 3
"""CSS pixels from which on, ratio below which, and number up to which words above or below a
heading are an ornament of it: the heading says what they say, or what their number counts."""
NONE = "the page has no running text"
LETTERS = 3
"""Letters of a link that is read: a number leads to a note."""
LINKED = 0.3
"""Share of a text in links, which have colours of their own, from which it is left out."""


class Options(Ratios):
    """The ratios asked for, and of which texts."""

    least: int = Field(4, ge=1, description="Words a text needs to be judged")
    around: float = Field(
        2.0, ge=1, le=21, description="Ratio below which texts around the content are told, too"
    )


class Seen(Struct, frozen=True, gc=False):
    """How a text stands out at a viewport, perhaps too faintly."""

    block: Block
    look: Look
    told: Contrast
    needed: float
    viewport: str


def run(case: PageCase, options: Options) -> Checked:
    """One problem for all texts of the same colours: one change of style mends them."""
    page = case.page
    if unstyled(page):
        return Checked.unknown(UNSTYLED)
    calls = {cta.element.selector for cta in ctas(page)}     # which cta-contrast judges
    links = frozenset(link.element.selector for link in page.links)
    texts = [
        block for block in page.blocks
        if _judged(block, options, links) and block.element.selector not in calls
        and not tells_of_us(page, block.text)
    ]
    told_of = frozenset(block.element.selector for block in page.blocks)
    texts += [
        part for part in page.tinted if len(part.text.split()) >= options.least
        and (part.kind is not BlockKind.HEADING or part.element.selector in told_of)
    ]
    texts += [link for link in _links(page) if link.element.selector not in calls]
    headed = _beside_headings(page)
    told = [
        (block, found) for block in texts
        if (found := _told(page, block, options)) and _is_read(block, found, options)
    ]
    told = [(block, found) for block, found in told if not _is_ghost(block, found, headed)]
    if not told and any(block.element.landmark is Landmark.MAIN for block in texts):
        return Checked.unknown(UNSEEN)
    if not told:
        return Checked.not_applicable(NONE)
    alike: dict[str, list[Seen]] = defaultdict(list)
    for faint in (f for _, found in told if (f := _worst(found))):
        alike[_style(faint)].append(faint)
    seen = [one for _, found in told for one in found]
    # Whoever reads a text meets its links on each page, however many buttons have their colour.
    apart = (link.element for link in page.links if not link.in_sentence)
    colours = {element.selector: _colours(element) for element in apart}
    problems = (
        replace(_problem(faint, seen), unless=_as_call(faint[0]))
        if all(_is_of_link(one, colours) for one in faint)
        else replace(_problem(faint, seen), unless=_on_fill(_shown(faint), seen, options.normal))
        for faint in alike.values()
    )
    return Checked(tuple(problems), opportunities=len(told))


def _as_call(shown: Seen) -> str:
    """The fault that calls to action of its colours would have."""
    return "" if shown.told.pictured else f"cta-contrast: {shown.told.pair(shown.look)}"


def _on_fill(shown: Seen, seen: list[Seen], needed: float) -> str:
    """The fault of calls to action that are filled with the ground of a text, if one shade of it
    mends both: what a band and buttons are filled with is one colour of the site."""
    fault, strict = _as_call(shown), replace(shown, needed=needed)
    advice = shown.told.deepened(shown.look, needed)
    return f"{fault}{ADVISED}{advice}" if fault and advice == _advice(strict, seen) != "" else ""


def _links(page: Page) -> Iterator[Block]:
    """The links in sentences of the content, which mostly have a colour of their own."""
    for link in page.links:
        element, letters = link.element, sum(map(str.isalpha, link.text))
        # What holds nothing but code or a picture has no words, and so no colour.
        coloured = any(look and look.color.alpha for look in element.looks)
        read = link.in_sentence and not link.in_code and element.landmark is Landmark.MAIN
        if read and coloured and letters >= LETTERS:
            yield Block(BlockKind.PARAGRAPH, link.text, element)


def _colours(element: Element) -> tuple[Rgba | None, ...]:
    """Of the words at each viewport."""
    return tuple(look.color if look else None for look in element.looks)


def _is_of_link(shown: Seen, links: Mapping[str, tuple[Rgba | None, ...]]) -> bool:
    """Whether a text is a link that stands alone, as a card does, or has the colour of the one
    that it stands in: one style draws both, and calls to action of the same colours."""
    element = shown.block.element
    boxes = (element.selector, *_boxes_of(element.selector))
    return any(links.get(box) == _colours(element) for box in boxes)


def _is_read(block: Block, told: Sequence[Seen], options: Options) -> bool:
    """Whether it is part of the content, or words around it that hardly anybody can read."""
    element = block.element
    unseen = any(look is not None and is_certain(look) for look in element.looks)
    faint = any(one.told.ratio < options.around for one in told)
    return unseen or faint or element.landmark is Landmark.MAIN


def _judged(block: Block, options: Options, links: frozenset[str]) -> bool:
    text, element = block.text, block.element
    # Whoever took the picture saw that the element itself holds the words.
    if any(look and look.ground for look in element.looks):
        return block.kind is not BlockKind.CODE
    own = block.kind in READ and element.tag in OWN
    if own and not links.isdisjoint(_boxes_of(element.selector)):
        return any(map(str.isalnum, text))     # a card that is a link: the colour is its own
    return own and len(text.split()) >= options.least and block.links < LINKED * len(text)


def _boxes_of(selector: str) -> Iterator[str]:
    """The places of what an element stands in."""
    while " > " in selector:
        selector = selector.rpartition(" > ")[0]
        yield selector


def _told(page: Page, block: Block, options: Options) -> list[Seen]:
    """The text at each viewport where its contrast can be told, faint or not."""
    found = []
    for at, (look, viewport) in enumerate(zip(block.element.looks, VIEWPORTS, strict=True)):
        if look is None:
            continue
        needed = options.needed(look)
        told = contrast_of(page, look, at, needed)
        if told is not None and (told.ratio >= SEEN or look.fill.alpha > 0 or look.ground):
            found.append(Seen(block, look, told, needed, viewport.name))
    return found


def _beside_headings(page: Page) -> frozenset[str]:
    """The texts right before or after a heading."""
    pairs = [*pairwise(page.content), *pairwise(page.content[::-1])]
    return frozenset(b.element.selector for b, a in pairs if a.kind is BlockKind.HEADING)


def _is_ghost(block: Block, told: list[Seen], headed: frozenset[str]) -> bool:
    """Whether they are big pale words that adorn a heading."""
    return (
        block.kind is not BlockKind.HEADING
        and block.element.selector in headed
        and len(block.text.split()) <= WORDS
        and all(one.look.font_size >= GHOST and one.told.ratio < GHOSTLY for one in told)
    )


def _worst(told: list[Seen]) -> Seen | None:
    """Of the viewports where it is faint, the worst."""
    faint = [one for one in told if one.told.ratio < one.needed]
    return min(faint, key=lambda one: one.told.ratio, default=None)


def _advice(shown: Seen, seen: list[Seen]) -> str:
    """What to do about it. Where only black words would do among white ones, those of the colour
    that others on the same ground have; or that ground is made a shade darker."""
    told, needed = shown.told, shown.needed
    if told.pictured or not told.turns(shown.look, needed):
        return told.mended(shown.look, needed)
    beside = Counter(
        one.told.words(one.look) for one in seen
        if one.viewport == shown.viewport and one.told.shade == told.shade
        and contrast(one.look.color, told.color) >= needed
    )
    if beside:
        return f"text colour {beside.most_common(1)[0][0]}, as other words on it have"
    return told.deepened(shown.look, needed) or told.mended(shown.look, needed)


def _shown(alike: list[Seen]) -> Seen:
    """The worst of those that nobody silenced."""
    heard = [f for f in alike if not f.block.element.ignored]
    return min(heard or alike, key=lambda f: f.told.ratio / f.needed)


def _problem(alike: list[Seen], seen: list[Seen]) -> Problem:
    shown = _shown(alike)
    others = len(alike) - 1
    more = f" and {others} more text{'s' * (others > 1)} like it" if others else ""
    return Problem(
        text=shown.block.text,
        element=shown.block.element,
        evidence={
            "ratio": ratio_text(shown.told.ratio),
            "needed": f"{shown.needed:g}",
            "color": shown.told.words(shown.look),
            "background": shown.told.ground,
            "texts": f"“{clip(shown.block.text)}”" + more,
        },
        suggestion=_advice(shown, seen),
        viewport=shown.viewport,
        subject=_style(shown),
        once=True,
        alike=_made(shown),
    )


def _style(shown: Seen) -> str:
    """What one change of style mends on all pages: two colours, those of stressed words by
    themselves; or, on pictures and gradients, which differ a little from page to page, the colour
    of words in one box of the template, its heading and its text together."""
    if shown.told.pictured:
        return f"{_colour(shown)} on a picture in {_box(shown)}"
    element = shown.block.element
    stressed = f" in {element.tag}" if element.tag in STRESSED else ""
    return f"{shown.told.words(shown.look)} on {shown.told.shade}{stressed}"


def _made(shown: Seen) -> tuple[str, ...]:
    """By what words are one on whatever ground: see-through or on a picture they are seen in
    another colour on each, and one style says which they have in their box. Others have one colour
    on white, on pale grey and on a tint, and a darker shade of it mends all."""
    if shown.told.pictured or shown.look.color.alpha < 1:
        return (f"{STYLED}{_colour(shown)} in {_box(shown)}",)
    pale = contrast(shown.told.color, BLACK) > contrast(shown.told.color, WHITE)
    return (f"{STYLED}{_colour(shown)} on {'pale' if pale else 'dark'}",)


def _colour(shown: Seen) -> str:
    """Of the words, as the style sheet has it."""
    color = shown.look.color
    return hexed(color) + (f" at {color.alpha:.2f}" if color.alpha < 1 else "")


def _box(shown: Seen) -> str:
    element = shown.block.element
    return box_of(element) or without_positions(element.selector.rpartition(" > ")[0])


EVIDENCE = frozenset({"ratio", "needed", "color", "background", "texts"})
CHECK = Check("text-contrast", "page", Options, EVIDENCE, frozenset({"layout"}), run)
