"""Pictures of a page in, the same with what was found outlined and numbered over them out."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_cxux.model.finding import Finding, Location
from mkdocs_cxux.model.reading import Reading
from mkdocs_cxux.model.snapshot import VIEWPORTS, Box, Shot, Viewport

CTA = "CTA"
SMALLEST = 14.0
"""Pixels; a smaller outline could not be seen."""


class Outline(NamedTuple):
    """A frame around an element with a `label`; `tone` is a severity, or "cta"."""

    label: str
    tone: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class ShotView:
    """The first window of a page at one viewport. `below` findings stand farther down."""

    name: str
    src: str
    width: int
    height: int
    outlines: tuple[Outline, ...]
    below: int


def shot_views(
    shots: Iterable[Shot], findings: Sequence[Finding], reading: Reading | None, place: str
) -> tuple[ShotView, ...]:
    """The pictures; `findings` in the order of their numbers. With a `place` they are files at
    "<place>.<viewport>.jpg", else part of the page."""
    kept = {shot.viewport: shot for shot in shots}
    return tuple(
        _view(viewport, kept[viewport.name], findings, reading, place)
        for viewport in VIEWPORTS
        if viewport.name in kept
    )


def _view(
    viewport: Viewport, shot: Shot, findings: Sequence[Finding], reading: Reading | None, place: str
) -> ShotView:
    data = f"data:image/jpeg;base64,{base64.b64encode(shot.jpeg).decode('ascii')}"
    marked = _marked(viewport, findings, reading)
    return ShotView(
        viewport.name,
        f"{place}.{viewport.name}.jpg" if place else data,
        viewport.width,
        viewport.height,
        tuple(
            _outline(", ".join(labels), tone, box, viewport)
            for box, (tone, labels) in marked.items()
            if box.y < viewport.height
        ),
        sum(
            len([label for label in labels if label != CTA])
            for box, (_, labels) in marked.items()
            if box.y >= viewport.height
        ),
    )


def _marked(
    viewport: Viewport, findings: Sequence[Finding], reading: Reading | None
) -> dict[Box, tuple[str, list[str]]]:
    """By box: the tone of the first that stands there, and the labels of all."""
    marked: dict[Box, tuple[str, list[str]]] = {}
    for number, finding in enumerate(findings, 1):
        box = _box(viewport, finding.location, reading)
        if box is not None:
            _, labels = marked.setdefault(box, (finding.severity.value, []))
            labels.append(str(number))
    if reading is not None and reading.ctas:
        look = reading.ctas[0].element.looks[VIEWPORTS.index(viewport)]
        if look is not None:
            marked.setdefault(look.box, ("cta", []))[1].append(CTA)
    return marked


def _box(viewport: Viewport, place: Location, reading: Reading | None) -> Box | None:
    """Where the finding's element stands. What was found on the desktop is outlined on the phone,
    too; what only the phone has stays there. Rules across pages know no boxes, the page does."""
    if place.box is not None and place.viewport == viewport.name:
        return place.box
    if place.viewport == "phone":
        return None
    known = reading.boxes.get(place.selector, ()) if reading and place.selector else ()
    found = known[VIEWPORTS.index(viewport)] if known else None
    return Box(*found) if found else None


def _outline(label: str, tone: str, box: Box, viewport: Viewport) -> Outline:
    """The box, as far as it can be seen, with a little room around it."""
    left, top = max(1.0, box.x - 3), max(1.0, box.y - 3)
    right = min(viewport.width - 1.0, max(box.x + box.width + 3, left + SMALLEST))
    bottom = min(viewport.height - 1.0, max(box.y + box.height + 3, top + SMALLEST))
    size = (max(1.0, right - left), max(1.0, bottom - top))
    return Outline(label, tone, *(round(value, 1) for value in (left, top, *size)))
