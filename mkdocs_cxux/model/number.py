"""A number as somebody wrote it in, the same number in one spelling out."""

from __future__ import annotations

import re

_GROUPED = re.compile(r"\d{1,3}(?:[.,'’]\d{3})+")
_NUMBER = re.compile(r"\d[\d.,'’]*\d|\d")
_PLACES = re.compile(r"\d+\.\d+")
_SPELLED = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"}


def plain(written: str) -> str:
    """“1,200” and “1.200” are 1200, “9.00” is 9, “two” is 2; all else is folded."""
    text = " ".join(written.split()).casefold()
    if text in _SPELLED:
        return _SPELLED[text]
    return _NUMBER.sub(_digits, text)


def _digits(match: re.Match[str]) -> str:
    text = match[0]
    if _GROUPED.fullmatch(text):
        return re.sub(r"\D", "", text)
    text = text.replace(",", ".")
    return f"{float(text):.10g}" if _PLACES.fullmatch(text) or text.isdigit() else text
