"""Small text helpers of the checks: normal labels, content words, light stems, numbers."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from mkdocs_cxux.data import words
from mkdocs_cxux.model.page import Page

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
STEM_LENGTH = 4
"""Letters two long words must share from the start to count as the same stem."""


def folded(text: str) -> str:
    """NFKC, lower case, white space folded to single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def normal_label(label: str) -> str:
    """A label without arrows, quotes, icons and dots around it: "Read more »" -> "read more"."""
    text = folded(label)
    start, end = 0, len(text)
    while start < end and unicodedata.category(text[start])[0] in "PSZC":
        start += 1
    while end > start and unicodedata.category(text[end - 1])[0] in "PSZC":
        end -= 1
    return text[start:end]


def language_of(page: Page) -> str:
    """The detected language, else the declared one, in two letters; "" where neither is known."""
    return page.language or page.lang.split("-")[0].lower()[:2]


@lru_cache(maxsize=32)
def stop_words(language: str) -> frozenset[str]:
    """Words that carry no content in a language; English where we have no list."""
    return frozenset(words("stop-words", language) or words("stop-words", "en"))


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A light stem: common English endings and plural endings off, never below three letters."""
    for ending in ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ers", "ed",
                   "es", "er", "ly", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def content_words(text: str, language: str) -> list[str]:
    """The words of a text that carry meaning, lower case, in order."""
    stop = stop_words(language)
    found = (word.replace("’", "'") for word in WORD.findall(folded(text)))
    return [word for word in found if word not in stop and len(word) > 1]


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
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
