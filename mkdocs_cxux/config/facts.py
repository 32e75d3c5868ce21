"""The facts that a site must tell alike everywhere, and how their values are found in a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterator

from pydantic import Field, model_validator

from mkdocs_cxux.config.pattern import compile_pattern
from mkdocs_cxux.config.sections import Section
from mkdocs_cxux.config.written import (
    around_number,
    is_bare,
    longest_word,
    right_number,
    thing_of,
    words_in,
)
from mkdocs_cxux.forms.number import plain

_CURRENCY = re.compile(r"[$€£¥]|\b(?:EUR|USD|GBP|CHF)\b")
_CALLED = re.compile(r"\+?\(?\d[\d\s()./-]{5,}\d")
_LITERAL = re.compile(r"\\[^Az]|\[\^?\]?(?:\\.|[^\]\\])*\]")
"""Signs that stand for themselves, and classes: a $ among them is a dollar."""
_ANCHOR = re.compile(r"[$^]|\\[Az]")
"""What a pattern finds at the edge of a sentence, it may not find inside of a longer text."""
_FAX = re.compile(r"fax\W*$", re.IGNORECASE)
_COUNTRY = 3
"""Digits of the longest code of a country."""
_SLIPS = 2
_DIALLED = 6
"""Digits from which a value without words is a number that people dial."""


EVERYWHERE = ("**",)


class Fact(Section):
    """Something that all pages must tell alike."""

    name: str = Field(min_length=1, description="What it is, as messages call it.")
    value: str = Field(
        "", description="How it is told rightly: “30-day trial”, “£9 a month”. Without it, what "
        "most pages say is right, and values that one page tells side by side are not compared.",
    )
    pattern: str = Field(
        "", description="Finds it (re2); a group in brackets is the value. Derived when empty."
    )
    pages: tuple[str, ...] = Field(
        EVERYWHERE, min_length=1,
        description="Where it counts (globs). Posts of more than a year ago only if named.",
    )

    @model_validator(mode="after")
    def _findable(self) -> Fact:
        if not self.value.strip() and not self.pattern:
            raise ValueError("a fact needs a `value`, or a `pattern` that finds it")
        if not self.pattern and not re.search(r"\d", self.value):
            raise ValueError("a `value` without a number needs a `pattern` that finds it")
        bare = not re.search(r"[^\W\d]", self.value)
        if not self.pattern and bare and len(re.findall(r"\d", self.value)) < 6:
            raise ValueError("a bare number stands everywhere; add the words around it")
        if not self.pattern and not self.is_price and is_bare(self.value):
            raise ValueError(
                f'"{self.value}" may be said of anything; add the words that stand beside it, '
                "as in “reply within 24 hours”, or a `pattern`"
            )
        if self.pattern:
            found = compile_pattern(self.pattern)
            if self.value and not found.groups and found.search(self.value) is None:
                raise ValueError(
                    f'the pattern finds other texts than the value "{self.value}"; put brackets '
                    r"around the part of it that is the value, as in `open until (\d+)`"
                )
        return self

    @property
    def right(self) -> str:
        """The declared value as `values` gives it, "" where none is declared."""
        return next(self.values(self.value), plain(self.value)) if self.value else ""

    def is_right_in(self, text: str) -> bool:
        """Whether a text tells the right number, if in other words: “in 24 hours, often in 12”."""
        if self.pattern or self.is_dialled:
            return False
        told = right_number(self.value)
        return told is not None and told.search(text) is not None

    @property
    def is_dialled(self) -> bool:
        """Whether numbers that are nearly the declared one count, as those of extensions are."""
        return not self.pattern and _is_dialled(self.value)

    @property
    def is_price(self) -> bool:
        """Whether any price in the declared one's form counts: that of another plan would, too."""
        return not self.pattern and bool(_CURRENCY.search(self.value))

    def is_of(self, text: str) -> bool:
        """Whether a text says of what a bare price is; “£9 a month” alone may be any price."""
        bare = self.is_price and is_bare(self.value, price=True)
        thing = thing_of(self.name) if bare else frozenset()
        return not thing or not thing.isdisjoint(words_in(text))

    def may_be_in(self, text: str) -> bool:
        """Whether a sentence of this text may tell the fact; where not, none need be asked."""
        if self.pattern and _is_anchored(self.pattern):
            return True
        if not self.pattern and longest_word(self.value) not in text.lower():
            return False
        return next(self.values(text), None) is not None

    def values(self, text: str) -> Iterator[str]:
        """What a text tells of the fact, in one spelling (`plain`)."""
        if self.pattern:
            for match in compile_pattern(self.pattern).finditer(text):
                said = match.group(1) if match.re.groups else match.group(0)
                if re.search(r"\w", said or ""):
                    yield plain(said)
        elif _is_dialled(self.value):
            yield from _dialled(self.value, text)
        else:
            found = around_number(self.value).finditer(text)
            yield from (plain(match["value"]) for match in found)


@lru_cache(maxsize=64)
def _is_anchored(pattern: str) -> bool:
    return _ANCHOR.search(_LITERAL.sub("", pattern)) is not None


def _is_dialled(value: str) -> bool:
    """Whether the value is a telephone number or the like: digits only, and many."""
    return not re.search(r"[^\W\d_]", value) and len(_digits(value)) >= _DIALLED


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text.replace("(0)", ""))


def _dialled(value: str, text: str) -> Iterator[str]:
    """Numbers that are the declared one, or would be but for one or two digits; the country may
    be told or not."""
    right = _digits(value)
    own = right.lstrip("0")
    for match in _CALLED.finditer(text):
        said = _digits(match[0])
        if _FAX.search(text, 0, match.start()):
            continue
        if len(said) != len(right):
            country = said[: -len(own)] if match[0].startswith(("+", "00")) else ""
            if not country or len(country.lstrip("0")) > _COUNTRY or own == right:
                continue
            said = right[: -len(own)] + said[-len(own) :]
        if sum(a != b for a, b in zip(said, right, strict=True)) <= _SLIPS:
            yield said
