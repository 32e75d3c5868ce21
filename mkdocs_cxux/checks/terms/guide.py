"""Whether a page is a guide to words: it tells which to use, and which not to use instead."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Sequence

from mkdocs_cxux.data import words
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
    """Whether a page does what a style guide does, and no other page: it is called one, or several
    terms stand by themselves (in cells, items of lists, or in quotation marks) as well as the words
    that are not to be used instead, or both in one short line (“email, not e-mail”)."""
    if _is_called(page):
        return True
    short = [block.text for block in page.content if len(block.text) <= _ALONE]
    either = _or(page.language)
    alone = {part for text in short for part in (text, *either.split(text))}
    alone |= {said for block in page.content for said in CITED.findall(block.text)}
    alone = {text.strip(_AROUND) for text in alone}
    small = {text.casefold() for text in alone}
    told = (
        any(_stand(e.use, form, alone, small) for form in e.not_)
        or any(_has(text, e.use) and any(_has(text, f) for f in e.not_) for text in short)
        for e in entries
    )
    return sum(told) >= _TERMS_OF_A_GUIDE


def _is_called(page: Page) -> bool:
    heading = next((block.text for block in page.content if block.level), page.title)
    return _titles(page.language).search(heading.lower()) is not None


@lru_cache(maxsize=16)
def _titles(language: str) -> re.Pattern[str]:
    listed = words("guide-titles", language) or ("\0",)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)")


@lru_cache(maxsize=16)
def _or(language: str) -> re.Pattern[str]:
    """Between several right words in one cell: “denylist or blocklist”."""
    listed = "|".join(map(re.escape, words("or-words", language)))
    return re.compile(rf" (?:{listed}) |[,/]" if listed else "[,/]")


def _stand(use: str, form: str, alone: set[str], small: set[str]) -> bool:
    """Whether both stand by themselves: with any capitals, but where these make the difference."""
    pair = use.strip(_AROUND), form.strip(_AROUND)
    folded = [each.casefold() for each in pair]
    if folded[0] == folded[1]:
        return alone.issuperset(pair)
    return small.issuperset(folded)


def _has(text: str, term: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(term)}(?![\w-])", text) is not None
