"""A text in, the stems of its content words out, so that pricing, prices and price are one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from sys import intern

from mkdocs_cxux.data import stop_words, words

_WORD = re.compile(r"\d+(?:\.\d+)+|[^\W_]+(?:['’][^\W\d_]+)?")
_HUMP = re.compile(r"(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=\d)")
"""Where ModelSerializer and OAuth2 are two words."""
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
"""Scripts that put no space between words, or glue endings on: pairs of letters stand for words."""
_VOWEL = re.compile(r"[aeiouy]")
LONGEST = 40
"""A longer run of letters is no word."""
YEAR = 4
"""Digits: shorter numbers count steps and say nothing; versions (3.12) and years do."""
PREFIX = 6
"""Letters that stand for a word in languages without endings of their own here: truncation does
about as well as a stemmer in most European languages (McNamee & Mayfield 2004)."""

STEM = 8
"""Letters of an English stem: constrain and constraint, author and authority are told apart by
nothing that follows."""
_ENDINGS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (5, ("ally", "als", "al")),
    (4, (
        "izations", "isations", "ization", "isation", "izers", "isers", "izer", "iser", "izing",
        "ising", "ized", "ised", "izes", "ises", "ize", "ise", "ations", "ation", "ators", "ator",
        "encies", "ances", "ences", "ency", "ance", "ence", "ating", "ated", "ates", "ate",
        "ments", "ment", "ables", "able", "ships", "ship", "ions", "ion", "ness",
        "ers", "ors", "ive", "ity", "er", "or", "ly",
    )),
    (3, ("ings", "ing", "ies", "ied", "xes", "sses", "shes", "ches", "zes", "ed", "s", "e", "y",
         "i")),
)  # fmt: skip
"""English endings by how many letters must stay before them; the longer ones first."""
_HALF = {"xes": "x", "sses": "ss", "shes": "sh", "ches": "ch", "zes": "z"}
"""What stays of these."""


def stems(text: str, language: str) -> list[str]:
    """The stems of the content words of `text` in order, repeats kept; strings are interned."""
    stop, said = stop_words(language), _joined(text, language)
    return [
        _stem(word, language) for word in _words(said) if word not in stop and len(word) > 1
    ]


def names_of(text: str, language: str) -> dict[str, str]:
    """By stem the first word of `text` that has it, as written in lower case."""
    stop = stop_words(language)
    found: dict[str, str] = {}
    for word in _words(_joined(text, language)):
        if word not in stop and len(word) > 1:
            found.setdefault(_stem(word, language), word)
    return found


def _joined(text: str, language: str) -> str:
    """The text with "log in" written as "login"."""
    pattern = _pairs(language)
    return pattern.sub("", text) if pattern else text


@lru_cache(maxsize=32)
def _pairs(language: str) -> re.Pattern[str] | None:
    pairs = [pair.split() for pair in words("joined-words", language)]
    told = "|".join(rf"(?<={one})[ -](?={two}\b)" for one, two in pairs)
    return re.compile(told, re.IGNORECASE) if told else None


def _words(text: str) -> list[str]:
    """Lower-case words; CamelCase as a whole and in parts, unspaced scripts in pairs of letters."""
    found: list[str] = []
    for match in _WORD.findall(unicodedata.normalize("NFKC", text)):
        if len(match) > LONGEST:
            continue
        parts = _HUMP.split(match)
        for part in parts if len(parts) == 1 else (match, *parts):
            low = part.casefold().replace("’", "'")
            if _UNSPACED.search(low):
                found += [low[i : i + 2] for i in range(max(1, len(low) - 1))]
            elif not low.isdigit() or len(low) == YEAR:
                found.append(low)
    return found


@lru_cache(maxsize=32_768)
def _stem(word: str, language: str) -> str:
    """A light stem: serializers, serialization, serialize -> serial; never below three letters."""
    word = word.partition("'")[0] or word
    if language not in ("en", ""):
        return intern(_plain(word)[:PREFIX])
    before = ""
    while word != before:
        before, word = word, _shorter(word)
    return intern(_single(word)[:STEM])


def _shorter(word: str) -> str:
    """The word without one ending."""
    for least, endings in _ENDINGS:
        if not word.endswith(endings):
            continue
        for ending in endings:
            rest = word[: -len(ending)]
            if word.endswith(ending) and len(rest) >= least and _VOWEL.search(rest):
                if ending == "s" and rest[-1] in "sui":     # class, status, basis
                    return word
                return rest + _HALF.get(ending, "")
    return word


def _single(rest: str) -> str:
    """Planning and plan, cancelled and cancel: one letter of a double one at the end."""
    return rest[:-1] if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1].isalpha() else rest


def _plain(word: str) -> str:
    """Without accents."""
    apart = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
