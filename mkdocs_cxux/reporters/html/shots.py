"""Pictures of a page in, the same with what was found outlined and numbered over them out."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct

from mkdocs_cxux.checks.scopes import is_cta
from mkdocs_cxux.model.finding import Finding, Location
from mkdocs_cxux.model.reading import Reading
from mkdocs_cxux.model.snapshot import VIEWPORTS, Box, Shot, Viewport
from mkdocs_cxux.reporters.html.tags import Rect, Tag, tagged

CTA = "CTA"
CALL = "cta"
"""The tone of its frame."""
SMALLEST = 14.0
"""Pixels; a smaller outline could not be seen."""
WHOLE = "about the page as a whole"
ELSEWHERE = "only on a phone"
HIDDEN = "not to be seen here when the page opens"
UNKNOWN = "at a place that was not measured here"
SHARED = "outlined on the card of another page that has it, too"
LOWER = "farther down than this picture goes"
ASIDE = "outside the window, to the side"


class Numbered(NamedTuple):
    """A finding with its number on the card and the anchor of its entry there."""

    number: int
    anchor: str
    finding: Finding


class Outline(NamedTuple):
    """A frame around an element; `tone` is a severity, or "cta". `tags` lead to what was found."""

    tone: str
    x: float
    y: float
    width: float
    height: float
    tags: tuple[Tag, ...]


class Unseen(NamedTuple):
    """Findings that the picture does not show, by number and anchor, and why."""

    why: str
    findings: tuple[tuple[int, str], ...]


class ShotView(Struct, frozen=True):
    """A page at one viewport; `height` pixels of it are shown. `outlines` from the top down."""

    name: str
    src: str
    width: int
    height: int
    outlines: tuple[Outline, ...]
    unseen: tuple[Unseen, ...]

    @property
    def numbers(self) -> tuple[tuple[str, str], ...]:
        """What is outlined, by number and anchor."""
        tags = [tag for outline in self.outlines for tag in outline.tags if tag.anchor]
        return tuple(sorted(((tag.label, tag.anchor) for tag in tags), key=lambda t: int(t[0])))


class Sheet(NamedTuple):
    """What a picture is drawn for: a page at a viewport, shown `height` pixels far."""

    url: str
    viewport: Viewport
    height: int
    reading: Reading | None


def shot_views(
    shots: Iterable[Shot], findings: Sequence[Numbered], reading: Reading | None, page: PageFile
) -> tuple[ShotView, ...]:
    """The pictures of `page`, desktop first."""
    kept = {shot.viewport: shot for shot in shots}
    return tuple(
        _view(Sheet(page.url, viewport, shot.height, reading), findings, page.source(shot))
        for viewport in VIEWPORTS
        if (shot := kept.get(viewport.name))
    )


class PageFile(NamedTuple):
    """A page, and where its pictures are files: "<stem>.<viewport>.jpg". With no stem they are
    part of the report."""

    url: str
    stem: str

    def source(self, shot: Shot) -> str:
        """The address of a picture."""
        if self.stem:
            return f"{self.stem}.{shot.viewport}.jpg"
        return f"data:image/jpeg;base64,{base64.b64encode(shot.jpeg).decode('ascii')}"


def _view(sheet: Sheet, findings: Sequence[Numbered], source: str) -> ShotView:
    outlined: dict[Box, tuple[str, list[tuple[str, str]]]] = {}
    unseen: dict[str, list[tuple[int, str]]] = {}
    for number, anchor, finding in findings:
        place = _place(sheet, finding.location)
        if isinstance(place, str):
            unseen.setdefault(place, []).append((number, anchor))
        else:
            _, labels = outlined.setdefault(_whole(place), (finding.severity.value, []))
            labels.append((str(number), anchor))
    call = _call(sheet)
    if call is not None:
        outlined.setdefault(_whole(call), (CALL, []))[1].append((CTA, ""))
    return ShotView(
        sheet.viewport.name,
        source,
        sheet.viewport.width,
        sheet.height,
        _outlines(sheet, outlined),
        tuple(Unseen(why, tuple(those)) for why, those in unseen.items()),
    )


def _outlines(
    sheet: Sheet, outlined: dict[Box, tuple[str, list[tuple[str, str]]]]
) -> tuple[Outline, ...]:
    size = (sheet.viewport.width, sheet.height)
    downwards = sorted(outlined.items(), key=lambda item: (item[0].y, item[0].x))
    rects = [_rect(box, *size) for box, _ in downwards]
    labels = [named for _, (_, named) in downwards]
    tags = tagged(list(zip(rects, labels, strict=True)), size)
    return tuple(
        Outline(tone, *rect, tags=found)
        for (_, (tone, _)), rect, found in zip(downwards, rects, tags, strict=True)
    )


def _call(sheet: Sheet) -> Box | None:
    """Where the page's call to action stands, if it can be seen."""
    first = sheet.reading.ctas[0] if sheet.reading and sheet.reading.ctas else None
    if first is None or not is_cta(first):
        return None
    look = first.element.looks[VIEWPORTS.index(sheet.viewport)]
    return look.box if look is not None and not _outside(sheet, look.box) else None


def _place(sheet: Sheet, place: Location) -> Box | str:
    """Where the finding's element stands, or why that cannot be shown. What was found on the
    desktop is outlined on the phone, too; what only the phone has stays there. Rules across pages
    know no boxes, the page does."""
    if place.box is not None and place.viewport == sheet.viewport.name and place.url == sheet.url:
        return _outside(sheet, place.box) or place.box
    if place.viewport == "phone" and sheet.viewport.name != "phone":
        return ELSEWHERE
    if not place.selector:
        return WHOLE
    known = sheet.reading.boxes.get(place.selector) if sheet.reading else None
    if known is None:
        return UNKNOWN if place.url == sheet.url else SHARED
    found = known[VIEWPORTS.index(sheet.viewport)]
    if not found:
        return HIDDEN
    box = Box(*found)
    return _outside(sheet, box) or box


def _whole(box: Box) -> Box:
    """In whole pixels, as a page's reading has them: the same element has one frame."""
    return Box(*(round(value) for value in box))


def _outside(sheet: Sheet, box: Box) -> str:
    """Why a box is not in the picture; "" where it is."""
    if box.y >= sheet.height:
        return LOWER
    beside = box.x >= sheet.viewport.width or box.x + box.width <= 0
    return ASIDE if beside or box.y + box.height <= 0 else ""


def _rect(box: Box, width: float, height: float) -> Rect:
    """The box, as far as it can be seen, with a little room around it."""
    left, top = max(1.0, box.x - 3), max(1.0, box.y - 3)
    right = min(width - 1.0, max(box.x + box.width + 3, left + SMALLEST))
    bottom = min(height - 1.0, max(box.y + box.height + 3, top + SMALLEST))
    size = (max(1.0, right - left), max(1.0, bottom - top))
    return Rect(*(round(value, 1) for value in (left, top, *size)))
