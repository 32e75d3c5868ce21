"""The facts that a site must tell alike everywhere, and how their values are found in a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterator

from pydantic import Field, model_validator

from mkdocs_cxux.config.pattern import compile_pattern
from mkdocs_cxux.config.sections import Section
from mkdocs_cxux.data import words
from mkdocs_cxux.model.number import plain

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_CURRENCY = re.compile(r"[$€£¥]|\b(?:EUR|USD|GBP|CHF)\b")
_CALLED = re.compile(r"\+?\(?\d[\d\s()./-]{5,}\d")
_ANCHOR = re.compile(r"[$^]|\\[AzbB]")
"""What a pattern finds at the edge of a sentence, it may not find inside of a longer text."""
_FAX = re.compile(r"fax\W*$", re.IGNORECASE)
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
        description="Where it counts (globs). Posts, whose facts have their day, only if named.",
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
        if not self.pattern and not self.is_price and _is_bare(self.value):
            raise ValueError(
                f'"{self.value}" may be said of anything; add the words that stand beside it, '
                "as in “reply within 24 hours”, or a `pattern`"
            )
        if self.pattern:
            compile_pattern(self.pattern)
        return self

    @property
    def right(self) -> str:
        """The declared value as `values` gives it, "" where none is declared."""
        return next(self.values(self.value), plain(self.value)) if self.value else ""

    def is_right_in(self, text: str) -> bool:
        """Whether a text tells the right number, if in other words: “in 24 hours, often in 12”."""
        if self.pattern or self.is_dialled:
            return False
        told = _told(self.value)
        return told is not None and told.search(text) is not None

    @property
    def is_dialled(self) -> bool:
        """Whether numbers that are nearly the declared one count, as those of extensions are."""
        return not self.pattern and _is_dialled(self.value)

    @property
    def is_price(self) -> bool:
        """Whether any price in the declared one's form counts: that of another plan would, too."""
        return not self.pattern and bool(_CURRENCY.search(self.value))

    def may_be_in(self, text: str) -> bool:
        """Whether a sentence of this text may tell the fact; where not, none need be asked."""
        if self.pattern and _ANCHOR.search(self.pattern):
            return True
        if not self.pattern and _longest_word(self.value) not in text.lower():
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
            found = _around_number(self.value).finditer(text)
            yield from (plain(match["value"]) for match in found)


def _is_dialled(value: str) -> bool:
    """Whether the value is a telephone number or the like: digits only, and many."""
    return not re.search(r"[^\W\d_]", value) and len(_digits(value)) >= _DIALLED


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text.replace("(0)", ""))


def _dialled(value: str, text: str) -> Iterator[str]:
    """Numbers that are the declared one, or would be but for one or two digits."""
    right = _digits(value)
    for match in _CALLED.finditer(text):
        said = _digits(match[0])
        if _FAX.search(text, 0, match.start()):
            continue
        off = sum(a != b for a, b in zip(said, right, strict=False))
        if len(said) == len(right) and off <= 2:
            yield said


def _is_bare(value: str) -> bool:
    """Whether the value's words only tell how much, in one of the languages known."""
    said = set(re.findall(r"[^\W\d_]+", value.lower()))
    return bool(said) and any(said <= set(words("bare-units", each)) for each in ("en", "de"))


@lru_cache(maxsize=64)
def _told(value: str) -> re.Pattern[str] | None:
    """The number of a value and what comes after it; None where it has several, or nothing does."""
    number = _NUMBER.findall(value)
    after = _NUMBER.split(value.strip())[-1]
    if len(number) != 1 or not re.search(r"\w", after):
        return None
    return re.compile(rf"(?<![\w.,]){re.escape(number[0])}{_words(after)}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=64)
def _longest_word(value: str) -> str:
    """The word of a value that stands wherever it is told, in lower case and without plural s."""
    words = re.findall(r"[^\W\d_]{3,}", value.lower())
    return max(words, key=len, default="").removesuffix("s")


@lru_cache(maxsize=64)
def _around_number(value: str) -> re.Pattern[str]:
    """The value with any numbers in the place of its own: “30-day trial” finds “14 day trial”."""
    pieces = [_words(piece) for piece in _NUMBER.split(value.strip())]
    number = r"\d+(?:[.,:]\d+)*"
    inner = number + "".join(f"{piece}{number}" for piece in pieces[1:-1])
    if len(pieces) == 2:
        inner = rf"(?:{number}\s?[–—-]\s?)?{number}"      # “a 15–30 minute call”
    return re.compile(
        rf"(?<![\w.,]){pieces[0]}(?P<value>{inner}){pieces[-1]}(?!\w)", re.IGNORECASE
    )


def _words(piece: str) -> str:
    """Spaces and hyphens are one, and a plural s may be there or not."""
    parts = re.split(r"[\s\u00a0-]+", piece)
    return r"[\s\u00a0-]?".join(
        re.escape(part.removesuffix("s")) + "s?" if part.isalpha() and len(part) > 2
        else re.escape(part)
        for part in parts
    )
