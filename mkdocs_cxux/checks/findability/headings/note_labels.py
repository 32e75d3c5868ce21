"""A heading in, whether it is the label of a box and begins no section out."""

from __future__ import annotations

import re

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.model.element import Element

_PARTS = re.compile(r"[-_]+")
"""Between the words of a class."""


def begins_nothing(heading: Element) -> bool:
    """Whether a heading is the label of a note that a theme draws as a box (“Note”, “Warning”), or
    the name of the person who wrote the page."""
    notes = {*words_anywhere("note-boxes"), *words_anywhere("byline-classes")}
    parts = {part for name in heading.classes.split() for part in _PARTS.split(name.lower())}
    boxes = {name.lower() for name in heading.within.split()}
    return bool(parts.intersection(notes) or boxes.intersection(notes))
