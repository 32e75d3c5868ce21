"""Small text helpers of the checks: normal labels, content words, light stems, numbers."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

from mkdocs_cxux.data import stop_words, words, words_anywhere
from mkdocs_cxux.forms.cut import cut, cut_path

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
ORDERED = re.compile(
    r"^\W*(?:[^\W\d_]|\d[\d.,:/\s-]*|v\d[\w.-]*|v?\d+\.\d+\S*\b.*|.*\b(?:19|20)\d\d\b.*|unreleased)\W*$",
    re.IGNORECASE,
)
"""Letters, numbers, versions, dates: people find their place in such a list by its order."""
LANGUAGE = re.compile(
    r"(?:ar|bg|bn|ca|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|ko|lt|lv|ms|nb|nl|no|pl|pt|ro"
    r"|ru|sk|sl|sr|sv|ta|th|tr|uk|ur|vi|zh)(?:[-_](?:[a-z]{2}|hans|hant))?", re.I
)
"""A folder that names a language of the whole site."""
_DOTS = re.compile(r"\.{2,}|…")
_JOINED = re.compile(r"[-_/.]")
STEM_LENGTH = 4
"""Letters two long words must share from the start to count as the same stem."""


def folded(text: str) -> str:
    """NFKC, lower case, white space folded to single spaces."""
    if text.isascii():                       # which NFKC leaves as it is
        return " ".join(text.lower().split())
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


@lru_cache(maxsize=4096)
def normal_label(label: str) -> str:
    """A label without arrows, quotes, icons and dots around it: "Read more »" -> "read more"."""
    text = folded(label).replace("’", "'")
    start, end = 0, len(text)
    while start < end and unicodedata.category(text[start])[0] in "PSZC":
        start += 1
    while end > start and unicodedata.category(text[end - 1])[0] in "PSZC":
        end -= 1
    return text[start:end]


@lru_cache(maxsize=32)
def any_of(name: str, language: str) -> re.Pattern[str]:
    """Finds the words of a list in a text in small letters; nothing where there is no list."""
    listed = words(name, language) or ("\0",)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)")


def is_loading(title: str) -> bool:
    """Whether a title says no more than that the page is still being built: "Loading…"."""
    said = _DOTS.split(title.strip())[0]
    return normal_label(said) in words_anywhere("loading")


ENDINGS = ("ations", "ation", "ating", "ators", "ator", "ated", "ates", "ate", "ments", "ment",
           "ings", "ing", "iest", "ies", "ier", "ied", "ily", "ers", "est", "ed", "es", "er", "ly",
           "s")


@lru_cache(maxsize=1)
def _singulars() -> dict[str, str]:
    """By plural that is not made with an -s, its singular."""
    pairs = (pair.split() for pair in words("irregular-plurals", "en"))
    return {plural: singular for singular, plural in pairs}


def singular(word: str) -> str:
    """Of “criteria” “criterion”; every other word as it is."""
    return _singulars().get(word, word)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A light stem: one common English ending off, then a doubled letter and a last e, i or y; of a
    plural that is not made with an -s, that of its singular.

    Never below three letters. Meant for "is it the same word?", not for dictionaries:
    easy, easier, easily -> "eas"; plan, planning, planned -> "plan"; translate, translation,
    translating -> "transl".
    """
    word = singular(word)
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] if not word.endswith(("bly", "ply")) else word[:-1]
            break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word[-1] in "eiy" else word


def content_words(text: str, language: str) -> list[str]:
    """The words of a text that carry meaning, lower case, in order."""
    stop = stop_words(language)
    found = (word.replace("’", "'") for word in WORD.findall(folded(text)))
    return [word for word in found if word not in stop and len(word) > 1]


def spelled(path: str) -> str:
    """The words of an address, apart: "/our-plans.html" has our, plans and html."""
    return _JOINED.sub(" ", unquote(path))


def comparable(text: str) -> bool:
    """Whether words can be told apart and compared: Latin, Greek, Cyrillic, Armenian letters.

    Other scripts write no spaces, or build words that no light stem gets hold of.
    """
    return all(letter < "\u0590" or not letter.isalpha() for letter in text)


def stems(text: str, language: str) -> frozenset[str]:
    """The set of light stems of a text's content words."""
    return frozenset(stem(word) for word in content_words(text, language))


def number(value: float, unit: str = "") -> str:
    """A number for people: shares in per cent, one decimal below ten."""
    if unit == "share":
        return f"{100 * value:.0f} %"
    return f"{value:.0f}" if abs(value) >= 10 or value == int(value) else f"{value:.1f}"


def clip(text: str, limit: int = 80) -> str:
    """A text short enough for a message."""
    return cut(" ".join(text.split()), limit)


def clip_path(address: str) -> str:
    """An address short enough for a message, its last part whole."""
    return cut_path(" ".join(address.split()), 80)
