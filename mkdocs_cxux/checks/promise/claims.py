"""Sentences in, the claims out that a reader would want to see proven."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from mkdocs_cxux.data import word_set, words
from mkdocs_cxux.denial import denies

_AMOUNT = r"\d[\d.,]*\+?\s?(?:%|percent|per cent|prozent|x|×|times|mal|-fold)"
_BOUND = re.compile(r"[~<>≥≤≈]\s?(?:\d[\d.,]*\s?[–-]\s?)?$")
_WISH = 7
"""Words before a claim that may wish for it: “to become one of the UK’s most trusted groups”."""
_AFTER = 3
"""Words in which a claim may still be denied: “a 100 % success rate is not possible”."""
_NOUN = 6
"""Words of a superlative up to its noun: “world's most critical global health challenges”."""
_REACH = 80
_EVERYBODY = "world's"
_QUOTED = re.compile(r"[“\"„«][^”\"“»]{1,300}[”\"“»]")


class Claim(NamedTuple):
    """The words of a sentence that claim something; `measured`: with a number of its own."""

    words: str
    measured: bool


def claim_in(sentence: str, name: str, language: str, measured: bool) -> Claim | None:
    """The claim of the given sort that a sentence makes; nothing in what it denies, asks or
    quotes. `name` is the brand's."""
    pattern = _measured(language) if measured else _praised(language, name)
    if pattern is None or sentence.rstrip().endswith("?"):
        return None
    low = plain_text(sentence)
    if not word_set("claim-speakers", language).isdisjoint(low.split()):
        return None       # one person's words
    found = pattern.search(low)
    if found is None or found.group("claim") is None:
        return None
    said = _QUOTED.sub(" ", low)
    kept = pattern.search(said)
    before = " ".join(low[: found.start("claim")].split()[-4:])
    after = " ".join(low[found.end("claim") :].split()[:_AFTER])
    if kept is None or denies(before, language) or denies(after, language):
        return None
    if _criterion(low, found.start("claim")) or _of_a_problem(low, found, language):
        return None
    wished = low[: found.start("claim")].split()[-_WISH:]
    if not word_set("aspirations", language).isdisjoint(wished):
        return None
    return Claim(" ".join(found.group("claim").split()), measured)


@lru_cache(maxsize=32)
def _praised(language: str, name: str) -> re.Pattern[str] | None:
    body = _praise(language, name)
    literal = _either(words("claim-literal", language))
    return re.compile(rf"(?<![\w'-])(?:{literal}|(?P<claim>{body}))(?![\w-])") if body else None


def _praise(language: str, name: str) -> str:
    """Phrases that claim, and a superlative that is said of the brand itself."""
    claims, frames = words("claims", language), words("claim-frames", language)
    if not claims:
        return ""
    called = [name.lower()] if name else []
    verbs = words("claim-verbs", language)
    frames = (*frames, *(f"{each} {verb}" for each in called for verb in verbs))
    best = _either(words("superlatives", language))
    return rf"{_either(claims)}|(?:{_either(frames)})\s+(?:{best})(?:\s+[\w-]+)?"


@lru_cache(maxsize=32)
def _measured(language: str) -> re.Pattern[str] | None:
    body = _gain(language)
    return re.compile(rf"(?<![\w.,])(?P<claim>{body})(?![\w-])") if body else None


def _gain(language: str) -> str:
    """A number and a gain: “99.9 % uptime”, “10x faster”."""
    gains = words("gain-claims", language)
    return rf"{_AMOUNT}\s+(?:\w+\s+)?(?:{_either(gains)})" if gains else ""


@lru_cache(maxsize=32)
def hint(language: str, name: str, measured: bool) -> Any:
    """Finds, on re2 and in no time, where a claim may stand; None where no claims are listed.

    For text in lower case with straight apostrophes (`plain_text`).
    """
    import re2

    body = _gain(language) if measured else _praise(language, name)
    return re2.compile(body) if body else None


def plain_text(text: str) -> str:
    """The text as patterns of claims want it."""
    return text.lower().replace("’", "'")


def _criterion(low: str, at: int) -> bool:
    """Whether the number is a bound to choose by (“> 95 % uptime”), and no gain that is told."""
    return _BOUND.search(low, 0, at) is not None


def _of_a_problem(low: str, found: re.Match[str], language: str) -> bool:
    """Whether a superlative is said of what is to be solved: “the world's most urgent needs”."""
    after = re.findall(r"[\w'-]+", low[found.start("claim") : found.end("claim") + _REACH])
    nouns = word_set("problem-nouns", language)
    return after[0] == _EVERYBODY and not nouns.isdisjoint(after[: _NOUN + 1])


def _either(phrases: tuple[str, ...]) -> str:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(p).replace(r"\ ", r"[\s-]+") for p in ordered) or r"\b\B"
