"""Finds links in running text, and buttons, that nothing but a faint colour tells from text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.color import contrast, hexed, ratio_text
from mkdocs_cxux.checks.requests import UNSTYLED, unstyled
from mkdocs_cxux.checks.scopes import RUNNING
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import Element, Landmark, Look
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import BlockKind, Page
from mkdocs_cxux.model.snapshot import Box

SAME = 1.05
"""Below this ratio colours are the same: then nothing is said where something that no style tells
may mark the link."""
ALIKE = 24
"""Steps of 255 up to which red, green and blue of two colours look the same."""
BOLDER = 200
_SIGN = re.compile(r"[→⟶➜➔↗»›>▸▶⏎↩]\ufe0e?\s*$|^\s*[←«‹<]")
"""An arrow at the words tells of a link."""
_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})[\])]?")
"""The mark of a note: raised or in brackets, it is known for a link by its form."""
_BETWEEN = re.compile(r"\s[›»>/|·•]\s")
LONGEST_ROW = 20
"""Words of a row of names: “Home › Industries › Law firms”."""
NOWHERE = Box(0, 0, 0, 0)
_LETTERS = re.compile(r"[^\W\d_]{2}")
MENDED = {True: "give it a fill or a border", False: "underline links in running text"}
FEWEST = 3
"""Running texts a page needs before their colour is that of its text."""

ENTRIES = 3
"""Links in one list from which on they are the entries of a menu."""


class Options(BaseModel):
    """How different colours must be."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min_ratio: float = Field(
        3.0, ge=1, le=21, description="Least contrast between a link and the text around it"
    )


class Plain(NamedTuple):
    """A link or button beside the text around it."""

    label: str
    element: Element
    own: Look
    text: Look
    button: bool


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each colour of links and of buttons, whatever text is around them: one change
    of style mends all that are alike."""
    if unstyled(case.page):
        return Checked.unknown(UNSTYLED)
    judged = [*_links(case.page), *_buttons(case.page)]
    if not judged:
        return Checked.not_applicable("no link in running text could be compared with its text")
    alike: dict[str, list[Plain]] = defaultdict(list)
    for one in judged:
        if _is_weak(one, options) and not (one.button and _is_entry(case.page, one.element)):
            alike[_style(one)].append(one)
    found = tuple(_problem(those, options) for those in alike.values())
    return Checked(found, opportunities=len(judged))


def _is_entry(page: Page, element: Element) -> bool:
    """Whether it stands in a list of links: a menu in the content shows by its form what it is."""
    place = without_positions(element.selector)
    if "li > " not in place:
        return False
    alike = (link for link in page.links if without_positions(link.element.selector) == place)
    return len(list(alike)) >= ENTRIES


def _links(page: Page) -> Iterator[Plain]:
    """The links in running text, each with the look of the block that holds it."""
    around = {
        block.element.selector: block.element.looks[0]
        for block in page.content if block.kind in RUNNING and not _is_row(block.text)
    }
    for link in page.links:
        spoken = link.in_sentence and link.reachable and not link.image_only and link.text
        if not spoken or link.element.landmark is not Landmark.MAIN:
            continue
        if link.fragment and _NOTE.fullmatch(link.text):
            continue
        own, text = link.element.looks[0], _text(link.element.selector, around)
        if own and text and own.color.alpha == text.color.alpha == 1:
            own = replace(own, font_weight=max(own.font_weight, link.font_weight))
            yield Plain(link.text, link.element, own, text, False)


def _is_row(text: str) -> bool:
    """Whether a text is names in a row, as a trail of pages is: nothing of it is running text."""
    return len(text.split()) <= LONGEST_ROW and _BETWEEN.search(text) is not None


def _text(place: str, around: dict[str, Look | None]) -> Look | None:
    """The look of the block of text that holds what stands at `place`."""
    while place:
        place = place.rpartition(" > ")[0]
        if place in around:
            return around[place]
    return None


def _buttons(page: Page) -> Iterator[Plain]:
    """The calls to action of the content that the browser was asked of how they are drawn.

    They are compared with the usual text of the page: the same ground and nothing fancy.
    """
    texts = Counter(
        look for b in page.content
        if b.kind in RUNNING and b.kind is not BlockKind.LABEL and (look := _bare(b.element))
    )
    if not texts or texts.total() < FEWEST:
        return
    usual = texts.most_common(1)[0][0]
    openers = {c.element.selector for c in page.controls if c.disclosure or c.disabled}
    for cta in page.ctas:
        own, element = cta.element.looks[0], cta.element
        if own is None or element.landmark is not Landmark.MAIN or element.selector in openers:
            continue
        asked = own.decorated is not None and own.color.alpha == 1
        if asked and own.background == usual.background and _LETTERS.search(cta.label):
            yield Plain(cta.label, element, own, usual, True)


def _bare(element: Element) -> Look | None:
    """The look of a text as far as all of its kind share it."""
    look = element.looks[0]
    if look is None or look.color.alpha < 1 or look.background is None:
        return None
    return replace(look, box=NOWHERE, ground=None)


def _is_weak(one: Plain, options: Options) -> bool:
    ratio = contrast(one.own.color, one.text.color)
    if ratio >= options.min_ratio or _marked(one.own, one.text) or _SIGN.search(one.label):
        return False
    if one.button:      # it stands alone: any other colour tells of it
        return _alike(one)
    return ratio >= SAME or one.own.decorated is False


def _alike(one: Plain) -> bool:
    pairs = zip(one.own.color[:3], one.text.color[:3], strict=True)
    return all(abs(a - b) <= ALIKE for a, b in pairs)


def _style(one: Plain) -> str:
    """What one change of style mends: the colour, or that there is none of its own."""
    inherited = one.own.color[:3] == one.text.color[:3]
    colour = "as the text" if inherited else hexed(one.own.color)
    return f"button {colour}" if one.button else colour


def _marked(own: Look, text: Look) -> bool:
    """Whether more than the colour tells it can be pressed."""
    letters = own.font_weight - text.font_weight >= BOLDER or own.font_size != text.font_size
    box = own.fill.alpha > 0.1 or own.fill_image or own.border_width > 0
    if own.line_below is None:
        # Saved before it was asked: a line below has a colour of its own.
        lined = own.border_color != own.color or own.padding_y > 0
    else:
        lined = own.line_below > 0 or own.decorated is True
    return own.underlined or letters or box or lined


def _problem(alike: list[Plain], options: Options) -> Problem:
    one = min(alike, key=lambda plain: contrast(plain.own.color, plain.text.color))
    ratio = contrast(one.own.color, one.text.color)
    return Problem(
        text=one.label,
        element=one.element,
        evidence={
            "what": "button" if one.button else "link",
            "label": clip(one.label),
            "told": "nothing" if _alike(one) else "colour alone",
            "ratio": ratio_text(ratio),
            "needed": f"{options.min_ratio:g}",
            "color": hexed(one.own.color),
            "around": hexed(one.text.color),
            "alike": f", {len(alike)} alike" if len(alike) > 1 else "",
        },
        suggestion=MENDED[one.button],
        subject=_style(one),
        once=True,                     # one change of style mends all pages
    )


CHECK = Check(
    "weak-signifier", "page", Options,
    frozenset({"what", "label", "told", "ratio", "needed", "color", "around", "alike"}),
    frozenset({"layout"}), run,
)
