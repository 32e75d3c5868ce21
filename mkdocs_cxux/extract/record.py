"""A judged page in, the small record out that the site's rules need of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from sys import intern
from typing import Any
from zlib import crc32

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.extract.text.code_names import code_names
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.page import BlockKind, Link, Menu, MenuKind, Page
from mkdocs_cxux.model.site import Call, LinkRecord, MenuRecord, PageRecord

_BUTTONS = frozenset({"button", "submit"})
_FIELDS = frozenset({"textbox", "spinbutton"})
_AIM = 0.5
"""Value of the term `region` of a call from which on it may be what its page is for: those in lists
of the page's own headings have less."""
_LABEL = 100
"""Characters kept of the label of a button."""
_WORDS = 4
"""Words of a text that is known again by them."""
_LINKED = 0.8
"""Share of a text's characters from which on it says no more than where its links lead."""
_NO_IDS: frozenset[str] = frozenset()
_NO_PROSE = frozenset({BlockKind.CODE, BlockKind.HEADING})
_STEPS = {(a, b): (a, b) for a in (1, 2) for b in (1, 2)}
"""One object each: a site has a hundred thousand links."""


def record(
    page: Page,
    metrics: Mapping[str, float],
    forms: Mapping[str, int],
    gist: tuple[str, ...] = (),
) -> PageRecord:
    """Return what is kept of `page`. Links that repeat from page to page are one object."""
    return PageRecord(
        url=page.url,
        path=page.path,
        status=page.status,
        reason=page.reason,
        title=page.title,
        lang=page.lang,
        language=page.language,
        type=page.type,
        source=page.source,
        noindex=page.noindex,
        h1s=tuple(block.text for block in page.headings if block.level == 1),
        links=tuple(_record(link, page.has_layout) for link in page.links),
        ids=frozenset(map(intern, page.ids)) or _NO_IDS,
        scripted=page.scripted or _NO_IDS,
        words=sum(len(b.prose.split()) for b in page.content if b.kind not in _NO_PROSE),
        metrics=dict(metrics),
        forms=dict(forms),
        names=code_names(page, forms),
        suppressions=page.all_suppressions,
        menus=tuple(_menu(menu) for menu in page.menus if menu.kind is MenuKind.MENU),
        calls=tuple(_calls(page)),
        frames=page.frames,
        framed=page.framed or _NO_IDS,
        said=dict(_said(page)),
        gist=gist,
        asked=_asked(page),
    )


def _asked(page: Page) -> float:
    """How surely the page asks for something, 0..1."""
    searches = words_anywhere("search-words")
    fields = (c.name.lower() for c in page.controls if c.role in _FIELDS)
    if any(not any(word in name for word in searches) for name in fields):
        return 1.0
    if any(link.href.startswith("tel:") for link in page.links):
        return 1.0
    aims = (c for c in page.ctas if c.pinned or c.terms.get("region", 1.0) >= _AIM)
    return max((1.0 if cta.pinned else cta.identity for cta in aims), default=0.0)


def _said(page: Page) -> Iterator[tuple[int, int]]:
    """Marks of the texts of some words, by which another page is known that says the same, and how
    many words each has. Names of other pages, as those of the posts before and after, are none."""
    for block in page.content:
        words = len(block.text.split())
        told = words >= _WORDS and block.links < _LINKED * len(block.text)
        if told and block.kind is not BlockKind.HEADING:
            yield crc32(block.text.casefold().encode("utf-8", "surrogatepass")), words


def _calls(page: Page) -> Iterator[Call]:
    """The labels of buttons that open nothing, each at its first place."""
    seen: set[str] = set()
    for control in page.controls:
        name = control.name
        if control.role in _BUTTONS and name and name not in seen and not control.disclosure:
            seen.add(name)
            yield _call(name, control.element.selector, control.element.landmark.value)


@lru_cache(maxsize=20_000)
def _call(label: str, selector: str, landmark: str) -> Call:
    return Call(intern(label[:_LABEL]), intern(selector), landmark)


def _menu(menu: Menu) -> MenuRecord:
    labels = tuple(intern(item.label) for item in menu.items if item.single)
    return _shared_menu(MenuRecord(intern(menu.element.selector), menu.level, labels))


@lru_cache(maxsize=20_000)
def _shared_menu(made: MenuRecord) -> MenuRecord:
    return made


def _record(link: Link, has_layout: bool) -> LinkRecord:
    element = link.element
    fields = (
        link.url,
        link.fragment,
        link.name,
        element.landmark.value,
        element.selector,
        link.internal,
        link.in_sentence,
        link.reachable,
        element.ignored,
        link.public,
        _STEPS[_steps(element, 0, link, has_layout), _steps(element, 1, link, has_layout)],
        link.section,
    )
    return _made(*fields) if element.landmark is Landmark.MAIN else _shared(*fields)


def _steps(element: Element, viewport: int, link: Link, has_layout: bool) -> int:
    """Clicks that the link takes: one, or two where something has to be opened first."""
    if not link.reachable or element.revealable:
        return 2
    look = element.looks[viewport]
    # Links for people who cannot see the page are clipped to one pixel.
    return 1 if not has_layout or (look is not None and look.box.width > 1) else 2


def _made(*fields: Any) -> LinkRecord:
    """Strings are interned: the same addresses and places stand on page after page."""
    kept: Any = (intern(value) if type(value) is str else value for value in fields)
    return LinkRecord(*kept)


_shared = lru_cache(maxsize=20_000)(_made)
"""Navigation repeats on every page: thousands of equal records would cost megabytes."""
