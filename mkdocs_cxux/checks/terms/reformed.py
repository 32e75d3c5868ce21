"""What is written in one form, and that form and another as samples, in; the same value in the
other form out."""

from __future__ import annotations

import re
from collections.abc import Sequence

_TOKEN = re.compile(r"\d+|[^\W\d_]{3,}")
"""What a form tells: a number, or the name of a month."""
_VALUE = re.compile(r"\d(?:[\d.,:]*\d)?")
_SIGNS = re.compile(r"[^\d\s.]+")
"""What a number is of: “pm”, “GB”, “$”, and “pm” of “p.m.” in parts."""
_ORDINAL = re.compile(r"\d[^\W\d_]")


def reformed(quote: str, form: str, usual: str) -> str:
    """“12 PM” of “12pm”, where “5pm” is its form and “5 PM” the usual one; "" where the samples do
    not show it, as of days and months in numbers only."""
    return _with_sign(quote, form, usual) or _in_order(quote, form, usual)


def _with_sign(quote: str, form: str, usual: str) -> str:
    """Of one number with a sign or word, which may be another one than in the sample."""
    values = [_VALUE.findall(each) for each in (quote, form, usual)]
    if any(len(found) != 1 for found in values) or values[1] != values[2]:
        return ""
    said, here, there = (
        "".join(_SIGNS.findall(_VALUE.sub(" ", each))) for each in (quote, form, usual)
    )
    if said != here:
        signs = len(here) == len(there) == 1 or here.casefold() == there.casefold()
        if not (signs and said):
            return ""
        usual = _signed(usual, said, here == there, len(there))
    return usual.replace(values[2][0], values[0][0]) if usual else ""


def _signed(usual: str, said: str, as_is: bool, letters: int) -> str:
    """The usual form with another sign, in the capitals of its own unless those are the sign's."""
    found = _SIGNS.findall(usual)
    if len(found) == 1:
        sign = said if as_is else said.upper() if found[0].isupper() else said.lower()
        return usual.replace(found[0], sign)
    if len(said) != letters or len(found) != letters:
        return ""
    left = iter(said.upper() if "".join(found).isupper() else said.lower())
    return _SIGNS.sub(lambda _: next(left), usual)


def _in_order(quote: str, form: str, usual: str) -> str:
    """Of several numbers, or numbers and a name, that both samples have. Numbers alone may stand in
    another order for another reader: they keep theirs."""
    here, there = _TOKEN.findall(form), _TOKEN.findall(usual)
    numbers = all(token.isdigit() for token in here)
    if sorted(here) != sorted(there) or _ORDINAL.search(usual) or (numbers and here != there):
        return ""
    if len({*here}) < len(here):
        return ""
    found = re.search(_like(here), quote)
    values = dict(zip(here, found.groups(), strict=True)) if found else {}
    return _TOKEN.sub(lambda token: values[token[0]], usual) if values else ""


def _like(tokens: Sequence[str]) -> str:
    """What has numbers and words in the same order, with anything but numbers between them."""
    return r"\D*?".join(r"(\d+)" if each.isdigit() else r"([^\W\d_]{3,})" for each in tokens)
