"""Finds pages that do not show visitors where on the site, or where on a long page, they are."""

from __future__ import annotations

import re
from typing import Iterator
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.requests import unstyled
from mkdocs_cxux.checks.scopes import ctas
from mkdocs_cxux.checks.wording import ORDERED, clip, normal_label, stems
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import CHROME, Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Block, BlockKind, Link, Menu, MenuItem, MenuKind, Page

NO_TEXT = frozenset({BlockKind.CODE, BlockKind.HEADING})
FEWEST_LINKS = 2
"""A menu of fewer links to other pages is none."""
LISTED = 3
"""Links to places on the page from which there is a list of contents; the same of sections."""
BACK = re.compile(r"\s*[←‹«⟵⬅↩]\ufe0e?\s*\w")
START = re.compile(r"/[a-z]{2}(?:-[a-zA-Z]{2})?/")
"""The first page of one language."""
LISTS = re.compile(r"(?:/[^/]+)?/(?:tags?|categor(?:y|ies)|authors?)/[^/]+/", re.IGNORECASE)
"""Lists of posts that a blog makes for each tag: their heading is all there is to say, and the
cloud of tags beside them is no navigation."""
PLACE = "menu"
"""What is known again where the place on the site is not shown: a template that marks its items, or
has a breadcrumb, mends the pages in the menu and those below them."""
ABOVE, FEW = 2, 4
"""Texts above the main heading that may name the section, and their words at most."""


class Options(BaseModel):
    """From where on each of the three signs is expected."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    trail_from: int = Field(2, ge=1, description="Folders below the root that ask for a trail")
    contents_from: int = Field(2000, ge=1, description="Words that ask for a list of contents")
    min_sections: int = Field(3, ge=1, description="Headings without which there is no list")
    free_types: tuple[str, ...] = Field(
        ("home", "landing", "error", "thanks"), description="Page types that are not judged"
    )


def run(case: PageCase, options: Options) -> Checked:
    """At most one problem about the place on the site and one about that on the page."""
    page = case.page
    alone = START.fullmatch(page.path) or LISTS.fullmatch(page.path)
    free = page.type in options.free_types or alone
    if free or page.path.endswith("/404.html"):
        return Checked.not_applicable("a page of this type stands for itself")
    if unstyled(page):
        return Checked.unknown("without its style sheet nobody can see which link is marked")
    menus = [menu for menu in page.menus if menu.kind is MenuKind.MENU]
    others = {item.url for menu in menus for item in menu.items if item.url not in ("", page.url)}
    if len(others) < FEWEST_LINKS:
        return Checked.not_applicable("the page shows no navigation")
    problems = (*_on_site(page, menus, options), *_on_page(page, options))
    return Checked(problems, opportunities=2)


def _on_site(page: Page, menus: list[Menu], options: Options) -> Iterator[Problem]:
    """Nothing to say where a breadcrumb or any marked link tells the place."""
    trail = any(menu.kind is MenuKind.TRAIL for menu in page.menus)
    items = [item for menu in menus for item in menu.items]
    if trail or page.located or any(item.marked or _leads_back(item) for item in items):
        return
    if any(not link.under and _leads_back(link) for link in page.links):
        return
    own = next(
        ((menu, item) for menu in menus for item in menu.items if _is_own(page, item, menu)), None
    )
    if own is not None:
        menu, item = own
        yield Problem(
            text=_labels(menu),
            subject=PLACE,
            once=True,                 # one template mends all pages
            element=menu.element,
            evidence={"how": f"the navigation does not mark “{clip(item.label)}” as current"},
            suggestion='give the link to the page one is on aria-current="page" and its own look',
        )
    elif len(_folders(page)) >= options.trail_from and not _says_section(page):
        names = " › ".join([*_above(page), _name(page)])
        menu = _main(menus)
        yield Problem(
            text=_labels(menu),
            subject=PLACE,
            once=True,                 # one template mends all pages
            element=menu.element,
            evidence={
                "how": "neither a marked link in the navigation nor a breadcrumb shows the place"
            },
            suggestion=f"a breadcrumb: Home › {names}",
            unless="orphan-page",      # what no menu holds has no entry to be marked
        )


def _main(menus: list[Menu]) -> Menu:
    """The navigation itself: of the menus at the head or the side of the page the one that leads to
    most pages, not the link of a banner."""
    return max(menus, key=lambda menu: (
        menu.element.landmark in (Landmark.NAV, Landmark.HEADER),
        len({item.url for item in menu.items}),
    ))


def _above(page: Page) -> Iterator[str]:
    """What the folders above the page are called, by the links to them as far as there are any."""
    called = {urlsplit(link.url).path.strip("/"): link.name for link in page.links if link.url}
    base = urlsplit(page.url).path.strip("/").removesuffix(page.path.strip("/"))
    parts = _folders(page)[:-1]
    for count, part in enumerate(parts, 1):
        name = called.get(base + "/".join(parts[:count]), "")
        plain = part.replace("-", " ").replace("_", " ").strip()
        if plain and not part.startswith("_"):      # “_modules” is no word for readers
            yield clip(name, 30) if name else plain[0].upper() + plain[1:]


def _labels(menu: Menu) -> str:
    return clip(" ".join(item.label for item in menu.items))


def _leads_back(item: MenuItem | Link) -> bool:
    """Whether it names the page above and leads back there: “← Blog”, but not “← Home”."""
    label = item.text if isinstance(item, Link) else item.label
    return BACK.match(label) is not None and bool(urlsplit(item.url).path.strip("/"))


def _says_section(page: Page) -> bool:
    """Whether a few words above the main heading, no links, name a folder the page is in."""
    texts = [block for block in page.content if block.kind is not BlockKind.CODE]
    first = next((at for at, block in enumerate(texts) if block.level == 1), 0)
    above = (block.text for block in texts[max(0, first - ABOVE) : first] if not block.links)
    said = {word for text in above if len(text.split()) <= FEW for word in _stems(page, text)}
    return any(said & _stems(page, part.replace("-", " ")) for part in _folders(page)[:-1])


def _stems(page: Page, text: str) -> frozenset[str]:
    return stems(text, page.language)


def _is_own(page: Page, item: MenuItem, menu: Menu) -> bool:
    """Whether the item leads here from among others of the site; a logo stands alone, a row of
    links to share a page by has its address among those of other sites, and a call to action looks
    the same on the page it leads to."""
    if item.url != page.url or item.fragment or len(menu.items) <= FEWEST_LINKS:
        return False
    host = urlsplit(page.url).netloc
    if not any(urlsplit(one.url).netloc == host for one in menu.items if one.url != page.url):
        return False
    return not any(cta.url == page.url and cta.label == item.label for cta in ctas(page))


def _on_page(page: Page, options: Options) -> Iterator[Problem]:
    words = sum(len(b.prose.split()) for b in page.content if b.kind not in NO_TEXT and _open(b))
    # What stands above the main heading is a banner's, on all pages.
    mains = [at for at, block in enumerate(page.content) if block.level == 1]
    sections = [
        b for b in page.content[mains[0] if mains else 0 :]
        if b.kind is BlockKind.HEADING and b.level > 1 and b.element.selector not in page.beside
    ]
    if words <= options.contents_from or not sections or _asks(page) or _shows_post(page):
        return
    top = min(block.level for block in sections)
    listed = [block for block in sections if block.level == top]
    # Lists of versions, dates and posts are read from the top; nobody looks them up by name.
    in_order = sum(bool(ORDERED.match(b.text)) or 2 * b.links > len(b.text) for b in listed)
    if len(listed) < options.min_sections or 2 * in_order > len(listed) or _has_contents(page):
        return
    yield Problem(
        text=listed[0].text,
        subject="contents",
        element=listed[0].element,
        evidence={"how": f"{words} words stand here without a list of contents"},
        suggestion=f"a list of contents below the heading: {_names(listed)}",
    )


def _asks(page: Page) -> bool:
    """Whether the content asks for something: such a page is read from the top to its offer."""
    form = any(c.in_form and c.element.landmark is Landmark.MAIN for c in page.controls)
    return form or any(cta.element.landmark is Landmark.MAIN for cta in ctas(page))


def _shows_post(page: Page) -> bool:
    """Whether one of the first two headings is a link to another page: a list that shows a post
    whole. The contents of a post belong on its own page."""
    heads = [block for block in page.content if block.kind is BlockKind.HEADING][:2]
    elsewhere = {link.name for link in page.links if link.internal and link.url != page.url}
    return any(2 * h.links > len(h.text) and h.text in elsewhere for h in heads)


def _open(block: Block) -> bool:
    """Whether nothing must be opened to see it: heads of accordions list what is in them."""
    return not block.element.revealable


def _has_contents(page: Page) -> bool:
    """Whether enough links lead to places on the page, be they in a menu, in the text, or in a
    list around the text that a button opens; or a list names its sections, be it of no links."""
    opens = any(control.disclosure for control in page.controls)
    inside = {
        link.fragment for link in page.links
        if link.url == page.url and link.fragment in page.ids
        and (link.reachable or (opens and link.element.landmark in CHROME))
        and not link.in_sentence and any(letter.isalpha() for letter in link.name)
    }
    return len(inside) >= LISTED or _lists_sections(page)


def _lists_sections(page: Page) -> bool:
    """Whether texts in a row, neither headings nor links, say what headings do: what a script makes
    links of."""
    named = {normal_label(block.text) for block in page.headings if block.level > 1} - {""}
    row: set[str] = set()
    for block in page.blocks:
        other = block.kind in NO_TEXT or 2 * block.links > len(block.text)
        label = "" if other else normal_label(block.text)
        row = row | {label} if label in named else set()
        if len(row) >= LISTED:
            return True
    return False


def _names(blocks: list[Block]) -> str:
    shown = " · ".join(clip(block.text, 30) for block in blocks[:LISTED])
    return f"{shown} …" if len(blocks) > LISTED else shown


def _folders(page: Page) -> list[str]:
    return [part for part in page.path.partition("?")[0].split("/") if part]


def _name(page: Page) -> str:
    first = next((block.text for block in page.headings if block.level == 1), page.title)
    return clip(first or page.path)


CHECK = Check("where-am-i", "page", Options, frozenset({"how"}), frozenset(), run)
