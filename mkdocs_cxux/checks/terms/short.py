"""Whether a word is only told or explained where it stands, or is a part of an address: nobody
means to use it there."""

from __future__ import annotations

import re

from mkdocs_cxux.data import words

_OPENED = re.compile(r"(?:^|\s)([^()]*)\(\s*$")
_CLOSED = re.compile(r"s?\s*\)")
_FIRST = re.compile(r"(?<![^\W_])([^\W\d_])")
_HOUSE = re.compile(
    r"(?<![\w-])(?:\d[\w-]*(?: [A-Z\d][\w.'’-]*){1,5}|P\.? ?O\.? Box \d+),? "
    r"(?:[^,.;:]{2,30}, )+$"
)
_TOWN = re.compile(r"[A-Z][\w.'’-]*,? $")
_POSTCODE = re.compile(r",? \d{5}(?!\w)")
_NEAR = 90


def is_told(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether the text speaks of the word and does not use it: “the term RSE”, “quality gate (QG)”
    where the letters are those of the words before."""
    before = text[max(0, span[0] - _NEAR) : span[0]]
    mentions = tuple(f"{each} " for each in words("mentions", language))
    opened = re.sub(r"[“‘\"'«„]$", "", before).lower()
    if mentions and re.search(r"(?<!\w)(?:" + "|".join(map(re.escape, mentions)) + ")$", opened):
        return True
    return _is_introduced(text[span[0] : span[1]], before, text[span[1] :])


def _is_introduced(short: str, before: str, after: str) -> bool:
    opened = _OPENED.search(before)
    if not (short.isupper() and short.isalpha() and opened and _CLOSED.match(after)):
        return False
    firsts = "".join(_FIRST.findall(opened[1])).upper()
    return firsts.endswith(short)


def in_an_address(text: str, span: tuple[int, int]) -> bool:
    """Whether an abbreviation, alone or after the town, stands in a postal address: “12 Mill
    Street, Denver, CO”, “Denver, CO 80201”."""
    last = text[span[0] : span[1]].rpartition(" ")[2]
    before = text[max(0, span[0] - _NEAR) : span[1] - len(last)]
    if not last.isupper() or not _TOWN.search(before):
        return False
    return bool(_POSTCODE.match(text, span[1])) or _HOUSE.search(before) is not None
