"""Whether a page is a guide to words, which tells the wrong ones, too, a licence or a record of
changes."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import Any, Sequence

from mkdocs_cxux.checks.wording import any_of
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

_BESIDE = 2
"""Blocks between a word and the one that is to be used instead, in a row of a table."""
_TERMS_OF_A_GUIDE = 3
_VERSION = re.compile(r"\[?(?:version |release )?v?\d+\.\d+[\w.+-]*\b", re.IGNORECASE)
_VERSIONS = 3
"""Headings that begin with a version, from which on a page is a record."""


def is_guide(page: Page, entries: Sequence[Any]) -> bool:
    """Whether a page does what a style guide does, and no other page: it is called one, or several
    terms stand by themselves (in cells, items of lists, or in quotation marks) as well as the words
    that are not to be used instead, or both in one short line (“email, not e-mail”)."""
    if _is_called(page):
        return True
    short = [block.text for block in page.content if len(block.text) <= _ALONE]
    alone = _alone(page)
    told = (
        any(_stand(e.use, form, alone) for form in e.not_)
        or any(_has(text, e.use) and any(_has(text, f) for f in e.not_) for text in short)
        for e in entries
    )
    return sum(told) >= _TERMS_OF_A_GUIDE


def is_licence(page: Page) -> bool:
    """Whether a page is the text of a licence, which nobody may change: it is called one, too, as
    other pages only end in one."""
    called = f"{page.title} {page.path}".lower().replace("/", " ")
    if not any_of("licence-titles", page.language).search(called):
        return False
    phrases = any_of("licence-phrases", page.language)
    return any(phrases.search(" ".join(block.text.lower().split())) for block in page.content)


def is_record(page: Page) -> bool:
    """Whether a page tells what changed in version after version, in the words of each day."""
    return sum(_VERSION.match(block.text) is not None for block in page.headings) >= _VERSIONS


def _alone(page: Page) -> dict[str, dict[str, set[int]]]:
    """What stands by itself, in small letters -> as it is written ("" for one of several in a cell)
    -> the numbers of its blocks."""
    either = _or(page.language)
    found: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for at, block in enumerate(page.content):
        short = len(block.text) <= _ALONE
        for text in (*([block.text] if short else ()), *CITED.findall(block.text)):
            term = text.strip(_AROUND)
            found[term.casefold()][term].add(at)
        for part in either.split(block.text) if short else ():
            found[part.strip(_AROUND).casefold()][""].add(at)
    return found


def _is_called(page: Page) -> bool:
    heading = next((block.text for block in page.content if block.level), page.title)
    return any_of("guide-titles", page.language).search(heading.lower()) is not None


@lru_cache(maxsize=16)
def _or(language: str) -> re.Pattern[str]:
    """Between several right words in one cell: “denylist or blocklist”."""
    listed = "|".join(map(re.escape, words("or-words", language)))
    return re.compile(rf" (?:{listed}) |[,/]" if listed else "[,/]")


def _stand(use: str, form: str, alone: dict[str, dict[str, set[int]]]) -> bool:
    """Whether both stand by themselves as they are declared, or, with other capitals than these,
    side by side; capitals that make the difference count."""
    right, wrong = use.strip(_AROUND), form.strip(_AROUND)
    one, other = alone.get(right.casefold(), {}), alone.get(wrong.casefold(), {})
    if right in one and wrong in other:
        return True
    if right.casefold() == wrong.casefold():
        return False
    here = {at for places in one.values() for at in places}
    there = {at for places in other.values() for at in places}
    return any(abs(at - to) <= _BESIDE for at in here for to in there)


def _has(text: str, term: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(term)}(?![\w-])", text) is not None
