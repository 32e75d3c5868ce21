"""A page's address and names in, the type of page it is out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mkdocs_cxux.extract.context import ExtractContext
from mkdocs_cxux.model.page import Block

_USUAL = "page"
_ERROR = re.compile(
    r"\W*(?:error\W*)?404\W*(?:error\W*)?(?:(?:page\W+)?not\W+found\W*)?", re.IGNORECASE
)
"""Names of a page that a server shows for missing ones; a copied site has them anywhere."""


_THANKS = re.compile(r"\W*(?:thank you|thanks)\b.{,60}", re.IGNORECASE)
"""Begins the name of a page that a form leads to."""


def type_of(path: str, title: str, blocks: Iterable[Block], context: ExtractContext) -> str:
    """The type its address gives a page; without one "error" or "thanks" where its names say so."""
    said = context.page_type(path)
    if said != _USUAL:
        return said
    if path.endswith("/404.html"):
        return "error"
    mains = [block.text for block in blocks if block.level == 1]
    if any(map(_THANKS.fullmatch, mains)):
        return "thanks"
    missing = "404" in title and any(map(_ERROR.fullmatch, (title, *mains)))
    return "error" if missing else said
