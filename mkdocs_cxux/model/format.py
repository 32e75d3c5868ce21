"""The forms in which pages write things of one kind: dates, prices, and the cases of headings."""

from __future__ import annotations

from typing import NamedTuple

HEADING, BUTTON, PRICE, DATE = "heading", "button", "price", "date"
STAMP = f"{DATE} in a stamp"
"""The date of an entry, as lists and the heads of articles have it, which is no sentence."""
CASED = (HEADING, BUTTON)
"""Kinds whose forms are cases."""
TITLE, SENTENCE = "Title Case", "Sentence case"
RAISED = "one capital"
"""The case of a heading of two words, “Image Types”: a name or a title, as the site shows."""


class Format(NamedTuple):
    """A form in which a page writes things of one kind (a date as 2026-03-12): `uses` times,
    first as `quote`. `rest`: the other headings or buttons in the form, a line each."""

    kind: str
    form: str
    uses: int
    quote: str
    selector: str
    rest: str = ""
