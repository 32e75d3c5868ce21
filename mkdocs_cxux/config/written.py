"""A fact's value in, the pattern out that finds it with other numbers, however its words stand."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from mkdocs_cxux.data import words

NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_LANGUAGES = ("en", "de")
"""A value is written in one of these, and no page need say in which."""
_BETWEEN = re.compile(r"(?<=[\dm])\s*[–—-]\s*(?=\d)")
_RANGES = frozenset({"to", "till", "until", "bis"})
_UNTIL = r"(?:to|till|until|bis|[–—-])"
_GAP = r"[\s\u00a0,:-]"


def words_in(text: str) -> set[str]:
    """The words of a text, small, without numbers."""
    return set(re.findall(r"[^\W\d_]+", text.lower()))


def is_bare(value: str, *, price: bool = False) -> bool:
    """Whether the value's words only tell how much, and may be said of anything; of a price also
    those for each of whom it counts."""
    said = words_in(value)
    lists = ("bare-units", "price-heads") if price else ("bare-units",)
    plain = ({word for name in lists for word in words(name, each)} for each in _LANGUAGES)
    return bool(said) and any(said <= each for each in plain)


@lru_cache(maxsize=64)
def thing_of(name: str) -> frozenset[str]:
    """The words of a fact's name that say of what it is: “soho” of “price of the Soho plan”."""
    lists = ("fact-names", "stop-words")
    plain = (words(each, lang) for each in lists for lang in _LANGUAGES)
    return frozenset(words_in(name).difference(*plain))


@lru_cache(maxsize=64)
def around_number(value: str) -> re.Pattern[str]:
    """The value with any numbers in the place of its own: “30-day trial” finds “14 day trial”."""
    first, *later = NUMBER.split(_plain(value))
    pieces = [_words(first), *map(_after, later)]
    number = NUMBER.pattern
    inner = number + "".join(f"{piece}{number}" for piece in pieces[1:-1])
    if len(pieces) == 2:
        inner = rf"(?:{number}\s?[–—-]\s?)?{number}"      # “a 15–30 minute call”
    return re.compile(
        rf"(?<![\w.,]){pieces[0]}(?P<value>{inner}){pieces[-1]}(?!\w)", re.IGNORECASE
    )


@lru_cache(maxsize=64)
def right_number(value: str) -> re.Pattern[str] | None:
    """The number of a value and what comes after it; None where it has several, or nothing does."""
    number = NUMBER.findall(value)
    after = NUMBER.split(value.strip())[-1]
    if len(number) != 1 or not re.search(r"\w", after):
        return None
    return re.compile(rf"(?<![\w.,]){re.escape(number[0])}{_after(after)}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=64)
def longest_word(value: str) -> str:
    """The word of a value that stands wherever it is told, in lower case and without plural s."""
    said = re.findall(r"[^\W\d_]{3,}", value.lower())
    longest = max((word for word in said if word not in _days()), key=len, default="")
    return longest.removesuffix("s") or _days().get(next(iter(said), ""), "")


def _plain(value: str) -> str:
    return _BETWEEN.sub(" to ", value.strip())


def _words(piece: str) -> str:
    """Spaces, commas and hyphens are one, fillers may stand between two words, a plural s may be
    there or not, and days may be short."""
    parts = re.split(rf"{_GAP}+", piece)
    gap = rf"(?:{_GAP}+(?:(?:{_fillers()}){_GAP}+){{0,2}})?"
    return gap.join(map(_word, parts))


def _after(piece: str) -> str:
    """What comes after a number, with or without a space: “9am”, “9 am”."""
    return (r"\s?" if piece[:1].isalpha() else "") + _words(piece)


def _word(part: str) -> str:
    low = part.lower()
    if low in _RANGES:
        return _UNTIL
    if low in _days():
        return re.escape(_days()[low]) + rf"(?:{re.escape(low.removeprefix(_days()[low]))})?"
    plural = part.isalpha() and len(part) > 2
    return re.escape(part.removesuffix("s")) + "s?" if plural else re.escape(part)


@cache
def _fillers() -> str:
    return "|".join(word for each in _LANGUAGES for word in words("fact-fillers", each))


@cache
def _days() -> dict[str, str]:
    """Every day and its short form -> the short form."""
    listed = [words("days", each) for each in _LANGUAGES]
    return {
        day: short for each in listed for long, short in zip(each[::2], each[1::2], strict=True)
        for day in (long, short)
    }
