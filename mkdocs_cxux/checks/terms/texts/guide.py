"""Whether a page, or what part of it, is a guide to words, which tells the wrong ones, too; whether
it is a licence or a record of changes."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import Any, Sequence

from mkdocs_cxux.checks.wording import any_of
from mkdocs_cxux.data import words
from mkdocs_cxux.forms.stamp import is_version
from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.page import Block, BlockKind, Page
from mkdocs_cxux.showings import headed

CITED = re.compile(
    r"“[^”]{1,40}”|„[^“”]{1,40}[“”]|«[^»]{1,40}»|\"[^\"]{1,40}\""
    r"|(?<![\w'’])['‘][^'’‘]{1,40}['’](?![\w'’])"
)
"""A few words in quotation marks: a label, a name, a word that is spoken about."""

WHOLE = frozenset({""})
"""Instead of the places of all blocks."""
_CELL = re.compile(r"^(.* > table\S*|table\S*) > .*t[hd](?::nth-of-type\(\d+\))?(?: >|$)")
_HEAD = re.compile(r" > thead\S* > | > th(?::nth-of-type\(\d+\))?(?: >|$)")
_AROUND = " .,;:*'\"‘’“”„«»"
_ALONE = 60
"""Characters of a block that may be nothing but a term."""

_BESIDE = 2
"""Blocks between a word and the one that is to be used instead, in a row of a table."""
_TERMS_OF_A_GUIDE = 3
_SHOWN = 3
"""Pairs of headings (“Yes”, “No”) over examples, from which on a page that tells several terms is a
guide, however long it is."""
_PER_TERM = 300
"""Words of a guide for each term that it tells, at most: three remarks make none of a long page."""
_VERSION = re.compile(r"\[?(?:version |release )?v?\d+\.\d+[\w.+-]*\b", re.IGNORECASE)
_CHAPTER = re.compile(r"\d+(?:\.\d+)+\.?\s+[^\W\d_]{2}")
"""“18.2 Getting started” is no version, but a chapter."""
_VERSIONS = 3
"""Headings that begin with a version, from which on a page is a record."""


def guide_in(page: Page, entries: Sequence[Any]) -> frozenset[str]:
    """The places of the blocks of a page that do what a style guide does, WHOLE where it is one.

    A page is one that is called so; “naming conventions” tell a term, too. Several terms stand
    by themselves in a guide (in cells, items of lists, or in quotation marks) as well as the
    words that are not to be used instead, or both in one short line (“email, not e-mail”); in a
    section that is called one a single term does. Where it shows again and again how to write
    and how not to, all of the page is one. A table with a column “Do not use” is one. What is
    code tells nothing of words.
    """
    language = page.language
    title = next((b.text for b in page.content if b.level), page.title)
    if _is_called(title, language):
        return WHOLE
    prose = tuple(block for block in page.content if block.kind is not BlockKind.CODE)
    if len(headed(prose, language)) >= _SHOWN and (
        len(_told(prose, entries, language)) >= _TERMS_OF_A_GUIDE
    ):
        return WHOLE
    if _may_be_called(title, language) and _told(prose, entries, language):
        return WHOLE
    telling = _telling(prose, entries, language)
    if telling and len(telling) == len(prose):
        return WHOLE
    called = (
        _below(prose, at) for at, block in enumerate(prose)
        if block.level and _may_be_called(block.text, language)
    )
    named = (part for part in called if _told(part, entries, language))
    parts = (telling, *named, _tabled(prose, language))
    return frozenset(block.element.selector for part in parts for block in part)


def _tabled(blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
    """The cells of tables one column of which has the words that are not to be written."""
    heads, tables = words("wrong-columns", language), set()
    cells = [(cell[1], block) for block in blocks if (cell := _CELL.match(block.element.selector))]
    for table, block in cells:
        if block.text.strip().lower() in heads and _HEAD.search(block.element.selector):
            tables.add(table)
    return tuple(block for table, block in cells if table in tables)


def stands_in(element: Element | None, places: frozenset[str]) -> bool:
    """Whether an element is one of some places, or lies in one."""
    at = element.selector if element else ""
    return at in places or any(at.startswith(f"{place} > ") for place in places)


def _telling(
    blocks: tuple[Block, ...], entries: Sequence[Any], language: str
) -> tuple[Block, ...]:
    """Of some blocks those that are a guide by what they tell: the smallest section that holds all
    of it, where it is not too long for so little, or else smaller ones."""
    told = _told(blocks, entries, language)
    if len(told) < _TERMS_OF_A_GUIDE:
        return ()
    parts = _sections(blocks)
    whole = next((part for part in parts if _told(part, entries, language) == told), None)
    if whole is not None and len(whole) < len(blocks):
        return _telling(whole, entries, language)
    if sum(len(block.text.split()) for block in blocks) <= _PER_TERM * len(told):
        return blocks
    inner = (part for part in parts if len(part) < len(blocks))
    return tuple(block for part in inner for block in _telling(part, entries, language))


def _below(blocks: tuple[Block, ...], at: int) -> tuple[Block, ...]:
    """The heading at a place and what stands under it."""
    level = blocks[at].level
    ends = (n for n in range(at + 1, len(blocks)) if 0 < blocks[n].level <= level)
    return blocks[at : next(ends, len(blocks))]


def _sections(blocks: tuple[Block, ...]) -> list[tuple[Block, ...]]:
    """The parts of some blocks below their highest headings, but for one that they begin with."""
    levels = [block.level for block in blocks[1:] if block.level]
    starts = [
        at for at, block in enumerate(blocks) if at and levels and block.level == min(levels)
    ]
    ends = [*starts[1:], len(blocks)]
    return [blocks[start:end] for start, end in zip(starts, ends, strict=False)]


def _told(blocks: tuple[Block, ...], entries: Sequence[Any], language: str) -> set[int]:
    """The numbers of the entries whose right and wrong words some blocks tell."""
    short = [_prose(block) for block in blocks if len(_prose(block)) <= _ALONE]
    alone = _alone(blocks, language)
    return {
        at for at, e in enumerate(entries)
        if any(_stand(e.use, form, alone) for form in e.not_)
        or any(_has(text, e.use) and any(_has(text, f) for f in e.not_) for text in short)
    }


def _prose(block: Block) -> str:
    return block.prose or block.text


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
    versions = (
        _VERSION.match(block.text) and (is_version(block.text) or not _CHAPTER.match(block.text))
        for block in page.headings
    )
    return sum(map(bool, versions)) >= _VERSIONS


def _alone(blocks: tuple[Block, ...], language: str) -> dict[str, dict[str, set[int]]]:
    """What stands by itself, in small letters -> as it is written ("" for one of several in a cell)
    -> the numbers of its blocks."""
    either = _or(language)
    found: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for at, block in enumerate(blocks):
        said = _prose(block)
        short = len(said) <= _ALONE
        for text in (*([said] if short else ()), *CITED.findall(said)):
            term = text.strip(_AROUND)
            found[term.casefold()][term].add(at)
        for part in either.split(said) if short else ():
            found[part.strip(_AROUND).casefold()][""].add(at)
    return found


def _is_called(heading: str, language: str) -> bool:
    return any_of("guide-titles", language).search(heading.lower()) is not None


def _may_be_called(heading: str, language: str) -> bool:
    """Whether it is called so, or as a guide to names in a program may be, too."""
    doubted = any_of("doubted-guide-titles", language).search(heading.lower())
    return doubted is not None or _is_called(heading, language)


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
