"""The parts of a page a rule can look at: scope name -> units of text with their element."""

from __future__ import annotations

import re
from typing import Callable, Iterator, Mapping, Sequence

from msgspec import Struct

from mkdocs_cxux.data import words
from mkdocs_cxux.model.element import CHROME, Element, Landmark
from mkdocs_cxux.model.page import BlockKind, Control, Cta, Link, Page

IDENTITY = 0.45
"""From this identity on a candidate counts as a call to action (SCIENCE section 3)."""

DESCRIBED = 320
"""Characters of a description that search engines show at most; some generators put the whole text
of a page into it."""

BUTTON_ROLES = frozenset({"button", "submit", "reset"})
RUNNING = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL, BlockKind.CAPTION, BlockKind.QUOTE,
     BlockKind.LABEL}
)


LINKED = 0.5
"""Share of a text in links from which on it is a menu."""


class Unit(Struct, frozen=True, gc=False):
    """One piece of text. `onward` is False for labels that stay on the page or leave the web, and
    for names in a program and headings in an outline, which tell nothing of what comes next.

    `name` is what assistive technology reads, where it differs from what is seen.
    """

    text: str
    element: Element | None
    scope: str
    onward: bool = True
    name: str = ""


def leads_on(page: Page, link: Link) -> bool:
    """Whether the link goes to another page (not #here, mailto:, tel: or a script)."""
    return bool(link.url) and link.url != page.url


def is_cta(cta: Cta) -> bool:
    """Whether a candidate counts as a call to action: declared by the author, or looks it."""
    return cta.pinned or cta.identity >= IDENTITY


def ctas(page: Page) -> tuple[Cta, ...]:
    """The calls to action of a page, best first."""
    return tuple(cta for cta in page.ctas if is_cta(cta))


NESTED = re.compile(r"li\S* > (?:\S+ > )*?[uo]l\S* > li\S* > ")
"""A list within a list, in the selector of what stands in it."""
AIM = 0.5
"""From this value of the term `region` on a call can be the aim of its page: it stands in the
content, or is filled and stands in the header."""


def can_be_aim(page: Page, cta: Cta) -> bool:
    """Whether a candidate may be what its page is for. Around the content, what leads to the page
    itself or to one above it only shows the place, and what stands in a list within a list is an
    entry of the navigation."""
    if cta.pinned:
        return True
    around = cta.element.landmark is not Landmark.MAIN
    place = around and (_leads_up(page, cta.url) or NESTED.search(cta.element.selector))
    return cta.terms.get("region", 1.0) >= AIM and not place


def _leads_up(page: Page, url: str) -> bool:
    root = page.url.removesuffix(page.path.lstrip("/")).rstrip("/")
    above = url.rstrip("/").removesuffix(".html")
    here = page.url.rstrip("/").removesuffix(".html")
    return above not in ("", root) and (here == above or here.startswith(f"{above}/"))


def primary(page: Page) -> Cta | None:
    """THE call to action of a page, None where nothing on it is meant to be one."""
    return next((cta for cta in ctas(page) if can_be_aim(page, cta)), None)


def is_button(control: Control) -> bool:
    """Whether a control is pressed rather than filled in."""
    return control.role in BUTTON_ROLES


def is_outside(element: Element) -> bool:
    """Whether it stands left of the page at every viewport, where only robots fill it in."""
    boxes = [look.box for look in element.looks if look is not None]
    return bool(boxes) and all(box.x + box.width <= 0 for box in boxes)


def _text(page: Page) -> Iterator[Unit]:
    for block in page.content:
        if block.kind in RUNNING:
            yield Unit(block.prose or block.text, block.element, "text")


def _sentence(page: Page) -> Iterator[Unit]:
    for block in page.content:
        if block.kind in RUNNING and block.kind is not BlockKind.LABEL:
            yield from (Unit(s, block.element, "sentence") for s in block.sentences)


def _heading(page: Page) -> Iterator[Unit]:
    for block in page.headings:
        yield Unit(block.prose or block.text, block.element, "heading")


def _links(page: Page, landmarks: frozenset[Landmark], scope: str) -> Iterator[Unit]:
    for link in page.links:
        if link.reachable and link.element.landmark in landmarks:
            named = _names_code(page, link) or _outlines(page, link)
            onward = leads_on(page, link) and not named
            yield Unit(link.text or link.name, link.element, scope, onward, link.name)


def _names_code(page: Page, link: Link) -> bool:
    """Whether the label is a name in a program, by how it is set, by its place, "#style.Link", or
    by what follows it: "the link option", which leads to "#link"."""
    named = bool(link.text) and link.fragment.endswith(f".{link.text}")
    return link.in_code or named or (link.text == link.fragment != "" and _is_setting(page, link))


def _outlines(page: Page, link: Link) -> bool:
    """Whether the label is the heading it leads to, “#learn-more”, in a list with the outline of
    that page: another entry, or the one it stands below, leads there, too."""
    if not link.fragment or _slug(link.text) != link.fragment.lower():
        return False
    around, entry, _ = link.element.selector.rpartition(" > li")
    places = (f"{around} > ", f"{around.rpartition(' > ')[0]} > a")
    return bool(entry) and any(
        each is not link and each.url == link.url and each.element.selector.startswith(places)
        for each in page.links
    )


def _slug(text: str) -> str:
    """A heading as generators make its id of it."""
    return "-".join(re.findall(r"\w+", text.lower()))


def _is_setting(page: Page, link: Link) -> bool:
    nouns = "|".join(map(re.escape, words("setting-nouns", page.language)))
    if not nouns:
        return False
    said = re.compile(rf"\b{re.escape(link.text)}\W{{1,3}}(?:{nouns})s?\b", re.IGNORECASE)
    place = link.element.selector
    return any(
        place.startswith(f"{block.element.selector} > ") and said.search(block.text)
        for block in page.content
    )


def _link_label(page: Page) -> Iterator[Unit]:
    return _links(page, frozenset({Landmark.MAIN}), "link.label")


def _aside_label(page: Page) -> Iterator[Unit]:
    said = frozenset(link.element.selector for link in page.links if link.in_sentence)
    for unit in _links(page, CHROME - {Landmark.NAV}, "aside.label"):
        if unit.element is not None and unit.element.selector in said:
            yield unit


def _nav_label(page: Page) -> Iterator[Unit]:
    return _links(page, CHROME, "nav.label")


def _around(page: Page) -> Iterator[Unit]:
    """What stands around the content, once: texts, and the labels of links that are none of them,
    nor headings in a list of contents. A link that leads to another site is not `onward`: its label
    may be the other's name."""
    texts = [
        block for block in page.blocks
        if block.element.landmark in CHROME and block.kind in RUNNING
        and block.links < LINKED * len(block.text)
    ]
    yield from (Unit(block.prose or block.text, block.element, "text") for block in texts)
    for link in page.links:
        around = link.reachable and link.element.landmark in CHROME and bool(link.text)
        here = link.url == page.url and bool(link.fragment)
        if around and not here and not link.in_code and not any(link.text in b.text for b in texts):
            yield Unit(link.text, link.element, "around", onward=link.internal)


def _button_label(page: Page) -> Iterator[Unit]:
    # Buttons around the content open menus and searches; disclosure buttons say "More" rightly.
    for control in page.controls:
        plain = is_button(control) and not control.disclosure
        if plain and control.element.landmark is Landmark.MAIN:
            yield Unit(control.name, control.element, "button.label")


def _cta_label(page: Page) -> Iterator[Unit]:
    names = {link.element.selector: link for link in page.links}
    for cta in ctas(page):
        link = names.get(cta.element.selector)
        onward = leads_on(page, link) if link else True
        yield Unit(cta.label, cta.element, "cta.label", onward, link.name if link else "")


def _title(page: Page) -> Iterator[Unit]:
    yield Unit(page.title, None, "title")


def _description(page: Page) -> Iterator[Unit]:
    shown = page.description
    if len(shown) > DESCRIBED:
        shown = shown[:DESCRIBED].rpartition(" ")[0]
    yield Unit(shown, None, "meta.description")


def _alt(page: Page) -> Iterator[Unit]:
    for image in page.images:
        yield Unit(image.alt or "", image.element, "image.alt")


SCOPES: Mapping[str, Callable[[Page], Iterator[Unit]]] = {
    "text": _text,
    "sentence": _sentence,
    "heading": _heading,
    "link.label": _link_label,
    "nav.label": _nav_label,
    "aside.label": _aside_label,
    "around": _around,
    "button.label": _button_label,
    "cta.label": _cta_label,
    "title": _title,
    "meta.description": _description,
    "image.alt": _alt,
}
"""`text` is the main text in blocks (code replaced), `sentence` the same in sentences;
`link.label` and `button.label` stand in the main content, `nav.label` around it; `aside.label`
in a sentence of a banner, a header or a footer; `around` is all text around the content, labels and
sentences."""


def units(page: Page, scope: Sequence[str]) -> Iterator[Unit]:
    """The non-empty units of all named scopes; one element is looked at once, first scope wins.

    Blocks and sentences share elements by nature, so they are never left out.
    """
    seen: set[str] = set()
    for name in scope:
        for unit in SCOPES[name](page):
            if not unit.text.strip():
                continue
            if name.endswith(".label") and unit.element is not None:
                if unit.element.selector in seen:
                    continue
                seen.add(unit.element.selector)
            yield unit
