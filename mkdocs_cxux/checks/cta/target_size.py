"""Finds links and buttons that a finger on a phone can hardly hit (WCAG 2.2, 2.5.8)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from math import ceil

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.component import component_of, own_classes
from mkdocs_cxux.checks.cta.spacing import Target, is_small, too_near
from mkdocs_cxux.checks.requests import UNSTYLED, icons_missing, unstyled
from mkdocs_cxux.checks.wording import clip, clip_path
from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.finding import STYLED, Checked, Problem
from mkdocs_cxux.model.page import Link, Page
from mkdocs_cxux.model.snapshot import PHONE, Box

TOUCHED = 1
"""Index of the phone in `Element.looks`."""

NATIVE = frozenset({"checkbox", "radio"})
"""Drawn by the browser: exception "user agent control", and their labels are targets too."""

TEXTUAL = re.compile(r"(?:^|[\s>])(?:pre|code|sup|sub|kbd)(?=[\s>:.#\[]|$)")
"""Places where the line of text around a target rules its size (exception "inline")."""

PLACE = re.compile(r":nth-of-type\(\d+\)|\d+")
"""What tells like elements apart in a selector."""

LISTS = re.compile(r"( > [uo]l\S* > li\S*)(?:(?: > div\S*)? > [uo]l\S* > li\S*)+")
"""Lists within a list."""

ENTRY = re.compile(r" > (li|p|d[dt])(?: > (?:p|div|span|em|strong|b|i)){0,2} > a$")
"""A link in an entry of a list or among words, which all have one style."""


SIGNED = re.compile(r"[^,:]*\w:\s[^,]+(?:,\s[^,]+){2,}$")
"""A text that names a list and then gives its entries, with commas between them."""

MARK = re.compile(r"[\[(]?\d{1,3}[\])]?|[\^↑↩⤴](?:\ufe0e)?")
"""Labels of the marks of footnotes."""


class Options(BaseModel):
    """The smallest side."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min_size: float = Field(24, ge=1, le=100, description="Smallest width and height, CSS pixels")


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each group of like targets too small and too near to others."""
    if unstyled(case.page):
        return Checked.unknown(UNSTYLED)
    bare = icons_missing(case.page)
    targets = sorted(
        (t for t in _targets(case.page) if not (bare and t.is_icon)), key=lambda t: t.box.y
    )
    if not targets:
        return Checked.not_applicable("the page shows no links or buttons on a phone")
    alike: dict[str, list[Target]] = defaultdict(list)
    beside: dict[str, set[str]] = defaultdict(set)
    for target, near in _cramped(targets, options.min_size):
        kind = _kind_of(target.element.selector)
        alike[kind].append(target)
        beside[kind] |= near
    told = _told(alike, beside)
    styles: dict[str, list[Target]] = defaultdict(list)
    for kind in (kind for kind in alike if kind in told):
        styles[_style(case.page, kind, alike[kind])].extend(alike[kind])
    problems = (
        _problem(style, those, options.min_size, _entry(case.page, those))
        for style, those in _in_lists(case.page, styles).items()
    )
    return Checked(tuple(problems), opportunities=len(targets))


def _style(page: Page, kind: str, alike: list[Target]) -> str:
    """What one change of style mends wherever it stands: the entries of plain lists in the content
    that are as high as each other, its table of contents among them, the links of one component,
    else those in one place."""
    element = alike[0].element
    entry = _entry(page, alike)
    if entry and not own_classes(element):
        return entry
    made = component_of(element)
    return f"{element.landmark} {made}" if made else kind


def _entry(page: Page, alike: list[Target]) -> str:
    """By what the links of lists in the content have one style, whatever the lists are called and
    however deep they are: their classes and how high they are. "" where they stand elsewhere."""
    element = alike[0].element
    entry = ENTRY.search(without_positions(element.selector))
    path, _, place = alike[0].key.partition("#")
    inside = element.landmark is Landmark.MAIN or (path == page.url and place)
    line = min(target.box.height for target in alike)          # others go on in a second one
    return f"{entry[1]} a{own_classes(element)}, {line:.0f} pixels high" if entry and inside else ""


def _in_lists(page: Page, styles: Mapping[str, list[Target]]) -> dict[str, list[Target]]:
    """The styles, those of lists that are drawn alike made the first of them."""
    kept: dict[str, list[Target]] = {}
    first: dict[str, str] = {}
    for style, those in styles.items():
        entry = _entry(page, those)
        kept.setdefault(first.setdefault(entry, style) if entry else style, []).extend(those)
    return kept


def _told(alike: Mapping[str, list[Target]], beside: Mapping[str, set[str]]) -> frozenset[str]:
    """The kinds to tell: not those that are only too near to others that are told, the one gap
    between the two being the same."""
    told: set[str] = set()
    for kind in sorted(alike, key=lambda one: -len(alike[one])):
        if not beside[kind] <= told:
            told.add(kind)
    return frozenset(told)


def _kind_of(selector: str) -> str:
    """The same for the links of one list, lists within it among them."""
    return LISTS.sub(r"\1", PLACE.sub("", selector))


def _cramped(targets: list[Target], size: float) -> Iterator[tuple[Target, set[str]]]:
    """The targets, sorted by y, that are too small and have another one too near; with the kinds
    of these, "" for those that are large enough."""
    tops = [target.box.y for target in targets]
    tallest = max(target.box.height for target in targets)
    for target in targets:
        if target.inline or not is_small(target.box, size):
            continue
        first = bisect_left(tops, target.box.y - size - tallest)
        last = bisect_left(tops, target.box.y + target.box.height + size)
        near = [other for other in targets[first:last] if too_near(target, other, size)]
        if near and not TEXTUAL.search(target.element.selector):
            yield target, {
                _kind_of(o.element.selector) if is_small(o.box, size) else "" for o in near
            }


def _targets(page: Page) -> list[Target]:
    unseen, rows, skips = _with_lacking_pictures(page), _rows(page), _skip_link(page)
    found = [
        Target(box, link.element, link.name, _key(link), _is_inline(page, link, rows), link.href)
        for link in page.links
        if link.reachable and (box := _box(link.element)) is not None
        and link.element.tag != "area"        # where a map's places are is essential (2.5.8)
        and link.element.selector not in unseen and link is not skips
    ]
    found += [
        Target(
            box, control.element, control.name, control.element.selector, False, role=control.role
        )
        for control in page.controls
        if control.role not in NATIVE and control.type not in NATIVE
        and not control.disabled and (box := _box(control.element)) is not None
    ]
    return found


def _skip_link(page: Page) -> Link | None:
    """What leads past the menus: it shows itself to the keyboard alone, over what else is there."""
    first = page.links[0] if page.links else None
    return first if first and first.url == page.url and first.fragment else None


def _is_inline(page: Page, link: Link, rows: frozenset[str]) -> bool:
    """Whether the line of text around it rules its size (2.5.8, exception "inline")."""
    around = link.element.selector.rpartition(" > ")[0]
    return link.in_sentence or around in rows or _is_mark(page, link)


def _rows(page: Page) -> frozenset[str]:
    """The texts, by selector, that list links in a row after some words: “Signed by: A, B, C”."""
    return frozenset(
        block.element.selector for block in page.blocks
        if 0 < block.links < len(block.text) and SIGNED.match(block.text)
    )


def _with_lacking_pictures(page: Page) -> frozenset[str]:
    """What a picture stands in that did not come, by selector: its size is not what is seen."""
    found: set[str] = set()
    for image in page.images:
        place = image.element.selector if image.loaded is False else ""
        while place := place.rpartition(" > ")[0]:
            found.add(place)
    return frozenset(found)


def _is_mark(page: Page, link: Link) -> bool:
    """Whether it leads from a footnote back to the text: set as text is, as its number is."""
    return link.url == page.url and bool(link.fragment) and MARK.fullmatch(link.name) is not None


def _key(link: Link) -> str:
    return f"{link.url}#{link.fragment}" if link.url else link.href


def _box(element: Element) -> Box | None:
    look = element.looks[TOUCHED]
    # 1 px boxes are for screen readers; boxes left of the page wait to slide in; how large slides
    # are that are made to fit is up to the screen, and to the fingers that enlarge them.
    if look is None or element.cut or element.scaled or min(look.box.width, look.box.height) <= 1:
        return None
    return look.box if look.box.x + look.box.width > 0 and look.box.x < PHONE.width else None


def _unnamed(target: Target) -> str:
    """How something without words is called."""
    if target.leads:
        return f"link to {clip_path(target.leads)}"
    return f"{target.role} without a name"


def _problem(style: str, alike: list[Target], size: float, entry: str) -> Problem:
    """One problem for all targets of one style, at the smallest of them."""
    target = min(alike, key=lambda one: one.box.width * one.box.height)
    width, height = target.box.width, target.box.height
    lacking = max(size - height, size - width, 0)
    return Problem(
        text=target.name,
        element=target.element,
        evidence={
            "name": clip(target.name) or _unnamed(target),
            "width": f"{width:.0f}",
            "height": f"{height:.0f}",
            "size": f"{size:g}",
            "alike": f"; {len(alike)} are alike" if len(alike) > 1 else "",
        },
        suggestion=f"{ceil(lacking / 2)} px more padding on each side",
        viewport=PHONE.name,
        subject=style,
        once=True,                     # one change of style mends all pages
        alike=(f"{STYLED}{entry}",) if entry else (),
    )


CHECK = Check(
    "target-size", "page", Options,
    frozenset({"name", "width", "height", "size", "alike"}), frozenset({"layout", "phone"}), run,
)
