"""A page in, the controls out whose clicks are tried: calls to action, buttons, idle links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from mkdocs_cxux.data import words
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.page import Control, Link, Page

CTAS = 5
"""Calls to action of one page that are looked at."""
MOST = 15
"""Controls of one page that are looked at in all."""
IDENTITY = 0.45
"""From here on something is a call to action, as in the rule no-primary-cta."""
_PLACEHOLDER = re.compile(r"#[!0]?|javascript:.*", re.IGNORECASE | re.DOTALL)
"""Addresses that lead nowhere unless a script makes something of them."""
_TOP = re.compile(r"#0?")
_ON = re.compile(
    r"(?:^|\s)(?:is-)?(?:active|current|selected|disabled|brand|logo|navbar-brand)(?:\s|$)"
)
_PUSHED = frozenset({"button", "input", "a", "div", "span"})
_SENDS = frozenset({"submit", "reset", "image"})


class Press(StrEnum):
    """What is done with a control: links that lead somewhere and what sends a form are only
    looked at."""

    HIT = "hit"
    CLICK = "click"


class Clickable(NamedTuple):
    """A control and what is done with it.

    `alike` is equal for controls that work alike wherever they stand, "" for one of its kind.
    """

    element: Element
    label: str
    href: str
    press: Press
    alike: str = ""


def clickables(page: Page) -> tuple[Clickable, ...]:
    """The controls to try, each once: calls to action first, then buttons, then idle links.

    Only what is seen on the desktop, is not disabled, and is not to be filled in.
    """
    found: dict[str, Clickable] = {}
    for one in (*_ctas(page), *_buttons(page), *_placeholders(page)):
        if len(found) < MOST:
            found.setdefault(one.element.selector, one)
    return tuple(found.values())


def _ctas(page: Page) -> Iterator[Clickable]:
    items: dict[str, Link | Control] = {item.element.selector: item for item in page.links}
    items |= {item.element.selector: item for item in page.controls}
    chosen = [cta for cta in page.ctas if cta.pinned or cta.identity >= IDENTITY][:CTAS]
    for cta in chosen:
        item = items.get(cta.element.selector)
        if isinstance(item, Link) and _seen(item.element) and not _set_apart(item, page):
            yield Clickable(item.element, cta.label, item.href, _link_press(item))
        elif isinstance(item, Control) and _seen(item.element) and not item.disabled:
            yield Clickable(item.element, cta.label, "", _press(item))


def _buttons(page: Page) -> Iterator[Clickable]:
    """Buttons; of those that work alike one stands for all."""
    known = set()
    for item in page.controls:
        usual = item.role == "button" and item.element.tag in _PUSHED
        if not usual or item.disabled or not item.name or not _seen(item.element):
            continue
        alike = f"{item.element.tag} {item.element.classes} {item.name}"
        if alike in known or _press(item) is Press.HIT or _is_idle(item.name, page.language):
            continue
        known.add(alike)
        yield Clickable(item.element, item.name, "", Press.CLICK, alike)


def _placeholders(page: Page) -> Iterator[Clickable]:
    for link in page.links:
        idle = _link_press(link) is Press.CLICK and bool(link.name)
        if idle and link.reachable and _seen(link.element) and not _set_apart(link, page):
            yield Clickable(link.element, link.name, link.href, Press.CLICK)


def _link_press(link: Link) -> Press:
    return Press.CLICK if _PLACEHOLDER.fullmatch(link.href.strip()) else Press.HIT


def _press(control: Control) -> Press:
    """Buttons in forms send them unless they say that they do not."""
    sends = control.type in _SENDS or (control.in_form and control.type != "button")
    return Press.HIT if sends else Press.CLICK


def _set_apart(link: Link, page: Page) -> bool:
    """Whether it may rightly lead nowhere: what is on or off, and what leads to the top."""
    if _link_press(link) is Press.HIT:
        return False
    if _ON.search(link.element.classes) or _is_idle(link.name, page.language):
        return True
    header = link.element.landmark in (Landmark.HEADER, Landmark.NAV)
    return bool(_TOP.fullmatch(link.href.strip())) and link.image_only and header


def _seen(element: Element) -> bool:
    look = element.looks[0]
    return look is not None and look.box.width > 2 and look.box.height > 2


def _is_idle(label: str, language: str) -> bool:
    """Words that move about or work the page: where nothing is to be moved they do nothing."""
    said = label.lower().strip(" \t‹›«»←→↑↓<>|.…×")
    whole, starts = _idle(language or "en")
    return not said or said in whole or said.startswith(starts)


@lru_cache(maxsize=32)
def _idle(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    idle = words("idle-labels", language) or words("idle-labels", "en")
    return frozenset(idle), tuple(word[:-1] for word in idle if word.endswith("*"))
