"""A page's address and names in, the type of page it is out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.extract.context import ExtractContext
from mkdocs_cxux.model.page import Block

_USUAL = "page"
_NUMBER = "404"
_DOCUMENT = re.compile(
    r"/(?:[a-z]{2}(?:-[a-z]{2,4})?/)?(?:_?errors?/)?(?:(?:error|http)[-_]?)?"
    r"(?:4\d\d|50\d|[45]xx|50x)(?:[-_](?:error|page|not[-_]found))?"
    r"(?:\.s?html?|/|(?:/(?:error|index)\.s?html?))?",
    re.IGNORECASE,
)
"""The address of a document that a server sends with an error: /404/error.html, /de/50x.html."""


@cache
def _error() -> re.Pattern[str]:
    """Names of a page that a server shows for missing ones; a copied site has them anywhere."""
    names = (re.escape(name).replace(r"\ ", r"\W+") for name in words_anywhere("error-names"))
    beside = rf"(?:\W|{'|'.join(names)})*"
    return re.compile(rf"{beside}{_NUMBER}{beside}", re.IGNORECASE)


@cache
def _thanks() -> re.Pattern[str]:
    """Names of a page that a form leads to."""
    begins = "|".join(map(re.escape, words_anywhere("thanks-names")))
    return re.compile(rf"\W*(?:{begins})\b.{{,60}}", re.IGNORECASE)


def type_of(path: str, title: str, blocks: Iterable[Block], context: ExtractContext) -> str:
    """The type its address gives a page; without one "error" or "thanks" where its names say so."""
    said = context.page_type(path)
    if said != _USUAL:
        return said
    if path.endswith("/404.html") or _DOCUMENT.fullmatch(path):
        return "error"
    mains = [block.text for block in blocks if block.level == 1]
    if any(map(_thanks().fullmatch, mains)):
        return "thanks"
    missing = _NUMBER in title and any(map(_error().fullmatch, (title, *mains)))
    return "error" if missing else said
