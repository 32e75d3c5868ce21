"""A page in, which of its fields are seen at first out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.page import Block, Control, Page
from mkdocs_cxux.model.snapshot import Box

TYPED = frozenset({"textbox", "searchbox", "spinbutton"})
"""Roles of fields that one writes into."""

AMONG = frozenset({Landmark.MAIN, Landmark.ASIDE})
"""Landmarks of fields that may stand between heading and text: a search has one of its own."""

COLLECTED = 3
"""Most fields of a form that only collects addresses: first name, last name and the address."""


def is_asked(page: Page, at: int, before: tuple[Block, float], mail: tuple[str, ...]) -> bool:
    """Whether what one came for is to write into a field that is seen above `before[1]` pixels:
    below a heading of the content and above the text `before[0]`, in the one column with both. A
    field beside them, one above the heading and a newsletter's is not what the page is about."""
    text, limit = before
    own = _box(text.element, at)
    heads = [b.element for b in page.headings if b.element.landmark is Landmark.MAIN]
    tops = [box for box in (_box(head, at) for head in heads) if box and box.y < limit]
    return own is not None and any(
        box.y < min(limit, own.y) and _in_column(box, own)
        and any(head.y <= box.y and _in_column(box, head) for head in tops)
        for box in _fields(page, at, mail)
    )


def _fields(page: Page, at: int, mail: tuple[str, ...]) -> Iterator[Box]:
    """Where the fields are that are seen and whose form does not only collect addresses."""
    forms: dict[int, list[Control]] = defaultdict(list)
    for n, control in enumerate(page.controls):
        if control.role in TYPED and control.element.landmark in AMONG:
            forms[control.form or -n - 1].append(control)
    for fields in forms.values():
        if not _collects(fields, mail):
            yield from (box for f in fields if not f.disabled and (box := _box(f.element, at)))


def _collects(fields: Iterable[Control], mail: tuple[str, ...]) -> bool:
    """Whether they ask for an address and for no message and no password."""
    asked = [f for f in fields if f.role != "searchbox"]
    address = any(f.type == "email" or any(p in f.name.lower() for p in mail) for f in asked)
    return address and len(asked) <= COLLECTED and not any(
        f.element.tag == "textarea" or f.type == "password" for f in asked
    )


def _in_column(one: Box, other: Box) -> bool:
    """Whether one stands above the other."""
    return one.x < other.x + other.width and other.x < one.x + one.width


def _box(element: Element, at: int) -> Box | None:
    look = element.looks[at]
    return look.box if look is not None and min(look.box.width, look.box.height) > 1 else None
