"""Whether a page is a guide to words: it tells which to use, and which not to use instead."""

from __future__ import annotations

import re
from typing import Any, Sequence

from mkdocs_cxux.model.page import Page

CITED = re.compile(
    r"“[^”]{1,40}”|„[^“”]{1,40}[“”]|«[^»]{1,40}»|\"[^\"]{1,40}\""
    r"|(?<![\w'’])['‘][^'’‘]{1,40}['’](?![\w'’])"
)
"""A few words in quotation marks: a label, a name, a word that is spoken about."""

_AROUND = " .,;:*'\"‘’“”„«»"
_ALONE = 60
"""Characters of a block that may be nothing but a term."""

_TERMS_OF_A_GUIDE = 3


def is_guide(page: Page, entries: Sequence[Any]) -> bool:
    """Whether several terms stand by themselves (in cells, items of lists, or in quotation marks)
    as well as the words that are not to be used instead, or both in one short line (“email, not
    e-mail”): what a style guide does, and no other page."""
    short = [block.text for block in page.content if len(block.text) <= _ALONE]
    alone = {text.strip(_AROUND) for text in short}
    alone |= {said.strip(_AROUND) for block in page.content for said in CITED.findall(block.text)}
    told = (
        (e.use.strip(_AROUND) in alone and any(f.strip(_AROUND) in alone for f in e.not_))
        or any(_has(text, e.use) and any(_has(text, f) for f in e.not_) for text in short)
        for e in entries
    )
    return sum(told) >= _TERMS_OF_A_GUIDE


def _has(text: str, term: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(term)}(?![\w-])", text) is not None
