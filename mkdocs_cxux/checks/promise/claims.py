"""Sentences in, the claims out that a reader would want to see proven."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from mkdocs_cxux.data import words
from mkdocs_cxux.denial import denies

LISTS = ("claims", "gain-claims")
"""Names of the word lists that make a claim: praise that could be proven, and measured gains."""
_AMOUNT = r"\d[\d.,]*\+?\s?(?:%|percent|per cent|prozent|x|×|times|mal|-fold)"
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
    low = sentence.lower().replace("’", "'")
    found = pattern.search(low)
    if found is None or found.group("claim") is None:
        return None
    said = _QUOTED.sub(" ", low)
    kept = pattern.search(said)
    before = " ".join(low[: found.start("claim")].split()[-4:])
    if kept is None or denies(before, language):
        return None
    return Claim(" ".join(found.group("claim").split()), measured)


@lru_cache(maxsize=32)
def _praised(language: str, name: str) -> re.Pattern[str] | None:
    """Phrases that claim, and a superlative that is said of the brand itself."""
    claims, frames = words("claims", language), words("claim-frames", language)
    best = words("superlatives", language)
    if not claims:
        return None
    called = [name.lower()] if name else []
    is_ = words("claim-verbs", language)
    frames = (*frames, *(f"{each} {verb}" for each in called for verb in is_))
    literal = _either(words("claim-literal", language))
    own = rf"(?:{_either(frames)})\s+(?:{_either(best)})(?:\s+[\w-]+)?"
    return re.compile(rf"(?<![\w'-])(?:{literal}|(?P<claim>{_either(claims)}|{own}))(?![\w-])")


@lru_cache(maxsize=32)
def _measured(language: str) -> re.Pattern[str] | None:
    """A number and a gain: “99.9 % uptime”, “10x faster”."""
    gains = words("gain-claims", language)
    if not gains:
        return None
    return re.compile(
        rf"(?<![\w.,])(?P<claim>{_AMOUNT}\s+(?:\w+\s+)?(?:{_either(gains)}))(?![\w-])"
    )


def _either(phrases: tuple[str, ...]) -> str:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(p).replace(r"\ ", r"[\s-]+") for p in ordered) or r"\b\B"


@lru_cache(maxsize=32)
def keys(language: str) -> re.Pattern[str] | None:
    """One of these stands in every claim: a text without any needs no closer look."""
    parts = [*words("claims", language), *words("superlatives", language),
             *words("gain-claims", language)]
    last = sorted({re.escape(part.split()[-1]) for part in parts})
    return re.compile("|".join(last)) if last else None
