"""Finds pages whose content offers no next step."""

from __future__ import annotations

import re
from collections import Counter

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.binding import TITLES, is_called_binding
from mkdocs_cxux.checks.findability.ways_on.next_page import next_pages
from mkdocs_cxux.checks.manual import is_manual
from mkdocs_cxux.checks.requests import unstyled, unwritten
from mkdocs_cxux.checks.scopes import ctas, is_button, leads_on
from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.forms.url import folder_of
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Block, BlockKind, Control, Cta, Link, MenuKind, Page

PAGER = re.compile(r"(?:^|[\s_-])(?:next|prev(?:ious)?|pager|pagination|newer|older)(?:$|[\s_:-])")
"""What themes call the links to the neighbouring pages; they are a next step as well."""

REFERENCE = frozenset({BlockKind.CELL, BlockKind.CODE})
LOOKED_UP = 1 / 3
"""Share of the words that stand in tables and code from which a page is a reference."""

ENTRIES, ENTRY, HALF = 10, 7, 1 / 2
"""Texts of one kind, of so many words at most and no sentences, that make a page a list of names,
and the share of its words that they and the headings over them have."""
STOP = re.compile(r"[.!?:。！？]\W*$")

SEARCH = "searchbox"
FIELDS = frozenset({"textbox", "combobox", "listbox", "radio", "checkbox", "spinbutton"})
"""Two of them and a button are a form, though nobody wrote the tag."""

REACHED = re.compile(
    r"[\w+-]\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.,/-])(?:\+\d|\(\d|0\d)(?:[ ()./–-]{0,3}\d){6,13}(?![\w/-])"
    r"|(?<![\w.,/-])(?:\d{3}[ .-])?\d{3}[.-]\d{4}(?![\w/-])"
)
"""An e-mail address, or a telephone number: nine digits or so from a country, an area in brackets
or a nought on, or the seven of a number within its area."""

NEIGHBOURS, PAGES = 3, 10
"""Other pages of its folder that a menu of a manual lists; on the top level, where any menu
stands, it takes more."""

BADGE = 100
"""CSS pixels across, from which a picture in a button says in words where it leads."""
SHOWN = 80
"""Characters of the last text that are quoted."""


class Options(BaseModel):
    """Where a next step is not expected."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ignore_types: tuple[str, ...] = Field(
        ("thanks", "error", "legal"), description="Page types that may be an end"
    )
    reach_types: tuple[str, ...] = Field(
        ("contact",), description="Page types on which an address or a number is the next step"
    )
    asking_types: tuple[str, ...] = Field(
        ("home", "landing", "pricing"), description="Page types whose lists want something, too"
    )
    legal: str = Field(TITLES, description="List of what texts of the law are called")
    embeds: tuple[str, ...] = Field(
        (), description="Parts of addresses whose scripts and frames bring forms and calendars"
    )
    min_words: int = Field(40, ge=0, description="Pages with less main text are not judged")


def run(case: PageCase, options: Options) -> Checked:
    """At most one problem: no onward link in the content, no call to action, no form."""
    page = case.page
    if page.type in options.ignore_types or page.path.endswith("/404.html"):
        return Checked.not_applicable("a page of this type may be an end")
    if is_called_binding(page, options.legal):
        return Checked.not_applicable("a text of the law is read for what it says and left")
    if sum(len(block.text.split()) for block in page.content) < options.min_words:
        return Checked.unknown("too little main text to tell")
    if is_manual(page):
        return Checked.not_applicable("a page of a manual is read for one answer and left")
    if _looked_up(page) or (page.type not in options.asking_types and _is_list(page)):
        return Checked.not_applicable("tables, code and names are looked up, not read to an end")
    texts = (block for block in reversed(page.content) if block.kind is not BlockKind.LABEL)
    last = next(texts, page.content[-1])     # not “Back to top”
    told = page.type in options.reach_types and any(map(_reaches, page.content))
    told = told or _is_frame(page)
    told = told or REACHED.search(last.text) is not None    # “Call us today: 0117 496 0123”
    if told or _goes_on(page) or _has_neighbours(page) or _has_scripted_menu(page):
        return Checked(opportunities=1)
    if unwritten(page):
        return Checked.unknown("a script from elsewhere that writes the page did not come")
    if unstyled(page):
        return Checked.unknown("without its style sheet nobody can see which link is a button")
    if any(part in url for url, *_ in page.failed_requests for part in options.embeds):
        return Checked.unknown("what another host shows here could not be seen")
    section = page.path.strip("/").rpartition("/")[0]
    offers = next_pages(page)
    return Checked((Problem(
        _end_of(last.text), last.element, suggestion=offers[0].words if offers else "",
        subject=_undated(section), once=bool(section), offers=offers,
    ),), opportunities=1)


def _undated(section: str) -> str:
    """What posts and products that all end so have in common, as they are of one template, and one
    change of it mends them: their folder, without the years and months that it is parted by."""
    return "/".join(part for part in section.split("/") if not part.isdigit())


def _is_frame(page: Page) -> bool:
    """Whether a frame in the content takes as much room as all its words, as a map, a calendar or a
    form does: that is what the page is for, and what leads on stands in it."""
    shown = sum(_room(e) for e in page.embedded if e.landmark is Landmark.MAIN)
    return shown > 0 and shown >= sum(_room(block.element) for block in page.content)


def _room(element: Element) -> float:
    """Square pixels on the desktop; 0 without layout."""
    look = element.looks[0]
    return look.box.width * look.box.height if look else 0.0


def _has_scripted_menu(page: Page) -> bool:
    """Whether a navigation beside the text has entries that are no links: a script makes something
    of a press on each. Entries with links in them head parts of a menu."""
    links = [link.element.selector for link in page.links]
    entries = [
        block.element.selector for block in page.blocks
        if block.kind is BlockKind.ITEM and block.element.landmark is Landmark.NAV
        and not block.links
    ]
    bare = [place for place in entries if not any(at.startswith(f"{place} > ") for at in links)]
    return len(bare) >= NEIGHBOURS


def _has_neighbours(page: Page) -> bool:
    """Whether a menu marks this page among the others of its folder, as handbooks have it beside
    the text: what comes next is in sight."""
    folder = folder_of(page.url)
    least = NEIGHBOURS if page.path.strip("/").count("/") else PAGES
    return any(
        any(item.marked for item in menu.items)
        and len({item.url for item in menu.items if folder_of(item.url) == folder}) > least
        for menu in page.menus if menu.kind is MenuKind.MENU
    )


def _reaches(block: Block) -> bool:
    """Whether a text tells where somebody is reached: by e-mail, by telephone, at an address."""
    lines = block.in_lines or block.element.tag == "address"
    placed = lines and any(sign.isdigit() for sign in block.text)
    return placed or REACHED.search(block.text) is not None


def _looked_up(page: Page) -> bool:
    """Whether much of the content is tables and code."""
    words = [(block.kind in REFERENCE, len(block.text.split())) for block in page.content]
    return sum(n for kind, n in words if kind) >= LOOKED_UP * sum(n for _, n in words)


def _is_list(page: Page) -> bool:
    """Whether much of the content is a list of names: those who made something, what somebody
    owns. Who looks for one of them has found it."""
    short = (
        block for block in page.content
        if not block.level and len(block.text.split()) <= ENTRY and not STOP.search(block.text)
    )
    kinds = Counter(without_positions(block.element.selector) for block in short)
    [(kind, count)] = kinds.most_common(1) or [("", 0)]
    named = sum(
        len(block.text.split()) for block in page.content
        if block.level > 1 or without_positions(block.element.selector) == kind
    )
    return count >= ENTRIES and named >= HALF * sum(len(b.text.split()) for b in page.content)


def _end_of(text: str) -> str:
    """The last words of a text, whole ones."""
    if len(text) <= SHOWN:
        return text
    return "…" + (text[-SHOWN:].partition(" ")[2] or text[-SHOWN:])


def _goes_on(page: Page) -> bool:
    controls = [c for c in page.controls if _in_content(c.element.landmark)]
    fields = sum(c.role in FIELDS for c in controls)
    forms = any(is_button(c) and (c.in_form or fields > 1) for c in controls)
    onward = any(_is_step(page, link) for link in page.links)
    searched = any(c.role == SEARCH or c.type == "search" for c in controls)
    asked = {c.element.selector for c in page.controls if c.in_form}     # “Subscribe”
    called = any(
        _in_content(c.element.landmark) or (_is_below(c) and c.element.selector not in asked)
        for c in ctas(page)
    )
    return forms or onward or searched or called or any(_is_badge(page, c) for c in controls)


def _is_badge(page: Page, control: Control) -> bool:
    """Whether it is a button that is a named picture, as large as those of app stores."""
    if not is_button(control) or not control.name.strip():
        return False
    inside = f"{control.element.selector} > "
    pictures = (i.element for i in page.images if i.element.selector.startswith(inside))
    return any(
        look is not None and look.box.width >= BADGE for each in pictures for look in each.looks
    )


def _is_below(cta: Cta) -> bool:
    """Whether it calls in the band below the content."""
    return cta.element.landmark in (Landmark.FOOTER, Landmark.ASIDE)


def _is_step(page: Page, link: Link) -> bool:
    """A link in the content to anywhere else (other sites, an address to write to), or a pager."""
    if not link.reachable:
        return False
    if _in_content(link.element.landmark):
        here = link.url == page.url or link.href.strip().lower().startswith(("#", "javascript:"))
        return not here and bool(link.href.strip())
    marks = f"{link.element.classes} {link.name}".lower()
    return leads_on(page, link) and bool(PAGER.search(marks))


def _in_content(landmark: Landmark) -> bool:
    return landmark is Landmark.MAIN


CHECK = Check("dead-end", "page", Options, frozenset(), frozenset(), run)
