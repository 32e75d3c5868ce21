"""A page and its surface forms in, those out that are names of commands, files and packages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from mkdocs_cxux.model.page import BlockKind, Page

_NONE: frozenset[str] = frozenset()
_IDENTIFIER = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def code_names(page: Page, forms: Iterable[str]) -> frozenset[str]:
    """The lower-case `forms` that stand in code on the page, or are all of a link to another
    site: “We build on livereload” speaks of the package. Linear in the text."""
    low = {form for form in forms if form.islower()}
    return frozenset(low.intersection(_in_code(page))) or _NONE if low else _NONE


def _in_code(page: Page) -> set[str]:
    found = {link.text for link in page.links if link.url and not link.internal}
    for block in page.content:
        if block.kind is BlockKind.CODE:
            found.update(_IDENTIFIER.findall(block.text))
        elif block.prose != block.text:
            said = Counter(_IDENTIFIER.findall(block.text))
            said.subtract(_IDENTIFIER.findall(block.prose))
            found.update(name for name, n in said.items() if n > 0)
    return found
