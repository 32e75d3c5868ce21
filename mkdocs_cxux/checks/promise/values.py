"""The values that pages tell of one fact: whether two agree, and which is the usual one."""

from __future__ import annotations

import re
from collections import Counter
from typing import Sequence

from mkdocs_cxux.checks.promise.told import Said
from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.forms.number import hours, spelled

_MISSPELLED = 0.6
"""Likeness from which on one address is another with a slip."""

_NOTHING = re.compile(r"[$€£¥]\s?0|0\s?[$€£¥]")


def agree(one: str, other: str) -> bool:
    """“200+” and “214” agree: a round number stands for up to half as many more. So do mailboxes
    of one house, and all that costs nothing."""
    if _is_free(one) and _is_free(other):
        return True
    if spelled(one) == spelled(other) or (hours(one) and hours(one) == hours(other)):
        return True
    if "@" in one and one != other:
        return _is_mailbox(one, other)
    if one == other or one.endswith("+") == other.endswith("+"):
        return one == other
    opened, exact = sorted((one, other), key=lambda value: not value.endswith("+"))
    try:
        return float(opened[:-1]) * 0.9 <= float(exact) < float(opened[:-1]) * 1.5
    except ValueError:
        return True


def usual_of(told: Sequence[Said]) -> str:
    """The value on most pages; of equals that of a page of prices, which people hold a site to,
    then the one nearest to the start page."""
    pages = Counter(said.told.value for said in told)
    most = max(pages.values())
    return next(s.told.value for s in sorted(told, key=_weight) if pages[s.told.value] == most)


def nearness(said: Said) -> tuple[int, str]:
    """How far its page is from the start page; smaller is nearer."""
    return said.page.path.count("/"), said.page.path


def _is_free(value: str) -> bool:
    """Whether a value says that something costs nothing: “at no charge”, “$0”."""
    return _NOTHING.fullmatch(value) is not None or value in words_anywhere("free-values")


def _is_mailbox(one: str, other: str) -> bool:
    """Whether two addresses are two mailboxes of one house, and none is the other misspelled."""
    from rapidfuzz.distance import DamerauLevenshtein

    (name, _, house), (known, _, home) = one.partition("@"), other.partition("@")
    return house == home and DamerauLevenshtein.normalized_similarity(name, known) < _MISSPELLED


def _weight(said: Said) -> tuple[bool, tuple[int, str]]:
    return said.page.type != "pricing", nearness(said)
