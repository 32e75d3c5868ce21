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


def type_of(path: str, title: str, blocks: Iterable[Block], context: ExtractContext) -> str:
    """The type its address gives a page; without one "error" where its names say so."""
    said = context.page_type(path)
    if said != _USUAL or "404" not in title:
        return said
    mains = [block.text for block in blocks if block.level == 1]
    missing = _ERROR.fullmatch(title) or any(map(_ERROR.fullmatch, mains))
    return "error" if missing else said
