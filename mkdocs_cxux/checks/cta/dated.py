"""Links of one name in, whether a date beside each tells them apart, as in a list of events."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.model.page import Block, Link, Page

BESIDE = 12
"""Words of a line at most that only says when something is, and which one."""


def dates_of(page: Page) -> tuple[Block, ...]:
    """The short texts of a page that say when something is."""
    short = (block for block in page.blocks if len(block.text.split()) <= BESIDE)
    return tuple(block for block in short if _date().search(block.text))


def are_dated(links: Sequence[Link], dates: Sequence[Block]) -> bool:
    """Whether the smallest box around each that holds none of the others has a date of its own;
    `dates` are all of the page."""
    if len(dates) < len(links):
        return False
    cards = _cards([link.element.selector.split(" > ") for link in links])
    said = [tuple(_within(dates, card)) for card in cards]
    return all(said) and len(set(said)) == len(said)


def _cards(places: Sequence[list[str]]) -> Iterable[str]:
    ordered = sorted(places)
    for place in places:
        at = ordered.index(place)
        beside = [*ordered[max(at - 1, 0) : at], *ordered[at + 1 : at + 2]]
        shared = max((_shared(place, other) for other in beside), default=0)
        yield " > ".join(place[: shared + 1])


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _within(blocks: Iterable[Block], card: str) -> Iterable[str]:
    for block in blocks:
        at = block.element.selector
        if at == card or at.startswith(f"{card} > "):
            yield block.text


@cache
def _date() -> re.Pattern[str]:
    months = "|".join(map(re.escape, words_anywhere("months")))
    return re.compile(
        rf"\b(?:19|20)\d\d\b|\d{{1,2}}[./]\d{{1,2}}\b|\d{{1,2}}:\d\d"
        rf"|\d\S*\s+(?:{months})\b|\b(?:{months})\.?\s+\d",
        re.IGNORECASE,
    )
