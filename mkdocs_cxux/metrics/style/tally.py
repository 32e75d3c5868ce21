"""One sentence in, what it counts for each feature out."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import log
from typing import Iterator, NamedTuple, Sequence

from mkdocs_cxux.data import words as word_list
from mkdocs_cxux.metrics.prose.imperative import imperative
from mkdocs_cxux.metrics.prose.passive import passive
from mkdocs_cxux.metrics.prose.words import Lexicon, lexicon, tokens
from mkdocs_cxux.metrics.style.features import FEATURES, PLACE, Kind
from mkdocs_cxux.metrics.voice import is_contraction

_NAME = re.compile(r"(?<=[a-z,] )[A-Z]\w+")
_COLON = re.compile(r":(?=\s|$)|;")
_DASH = re.compile(r"[—–]|\s-\s")
_SLASH = re.compile(r"(?<![\w/.:\\-])[A-Za-z]+/[A-Za-z]+(?![\w/.-])")
"""Between two words ("and/or"); not in a path."""
_SHORT_FORM = re.compile(r"\b(?:e\.g|i\.e|etc)\b", re.IGNORECASE)
_CLOSERS = "\"'”’)]} "
_STAND_IN = "code"
"""What stands in a sentence in the place of code."""
_QUALITIES = ("ful", "able", "ible", "ive", "al")
_LEAD = 40
"""A comma within so many characters ends an opening phrase."""
_SHORT, _LONG = 6, 30


class Tally(NamedTuple):
    """Counts by feature; for means the sums they are made of (letters, log length, its square)."""

    words: int
    sentences: int
    counts: tuple[float, ...]


class _Lists(NamedTuple):
    """The word lists of one language, the other way round: word -> places in the vector."""

    single: dict[str, tuple[int, ...]]
    phrases: dict[str, tuple[tuple[list[str], int], ...]]
    starts: dict[str, tuple[int, ...]]
    abstract: tuple[str, ...]
    known: Lexicon


@cache
def has_lists(language: str) -> bool:
    """Whether a voice can be measured in a language: all its word lists are there."""
    return all(word_list(f.words, language) for f in FEATURES if f.words)


@cache
def _lists(language: str) -> _Lists:
    single: dict[str, tuple[int, ...]] = {}
    phrases: dict[str, tuple[tuple[list[str], int], ...]] = {}
    starts: dict[str, tuple[int, ...]] = {}
    for place, feature in enumerate(FEATURES):
        for word in word_list(feature.words, language) if feature.words else ():
            parts = word.split()
            if feature.kind is Kind.STARTS:
                starts[word] = (*starts.get(word, ()), place)
            elif len(parts) > 1:
                phrases[parts[0]] = (*phrases.get(parts[0], ()), (parts, place))
            else:
                single[word] = (*single.get(word, ()), place)
    endings = word_list("abstract-endings", language)
    return _Lists(single, phrases, starts, endings, lexicon(language))


def tally(text: str, language: str, opens: bool = False) -> Tally:
    """Count one sentence; `opens` says that it is the first of its paragraph."""
    text = text.replace("’", "'")
    found = tokens(text)
    counts = [0.0] * len(FEATURES)
    if not found:
        return Tally(0, 0, tuple(counts))
    lists = _lists(language)
    for at, word in enumerate(found):
        for place in _places(word, language):
            counts[place] += 1
        if word in lists.phrases:
            for parts, place in lists.phrases[word]:
                counts[place] += found[at : at + len(parts)] == parts
    counts[PLACE["word_length"]] = float(sum(map(len, found)))
    for place in lists.starts.get(found[0], ()):
        counts[place] = 1
    _count_signs(text, counts)
    _count_sentence(text, found, counts)
    counts[PLACE["paragraphs"]] = float(opens)
    return Tally(len(found), 1, tuple(counts))


@lru_cache(maxsize=20_000)
def _places(word: str, language: str) -> tuple[int, ...]:
    """The features for which a word counts, by itself and by its shape; texts repeat words."""
    lists = _lists(language)
    names = [*_shape(word, lists), *(_ending(word, lists) if len(word) > 4 else ())]
    return (*lists.single.get(word, ()), *(PLACE[name] for name in names))


def _shape(word: str, lists: _Lists) -> Iterator[str]:
    if "'" in word:
        if is_contraction(word):
            yield "contractions"
        elif word.endswith("'s"):
            yield "possessives"
    if "-" in word:
        yield "hyphens"
    if word == _STAND_IN:
        yield "code"
    elif word[0].isdigit():
        yield "numbers"
    elif lists.known[word].uncommon:
        yield "jargon"


def _ending(word: str, lists: _Lists) -> Iterator[str]:
    if word.endswith("ly"):
        yield "adverbs"
    elif word.endswith("ing"):
        yield "ing"
    elif word.endswith("ed"):
        yield "ed"
    elif word.endswith(("er", "est")):
        yield "compared"
    if len(word) > 5 and word.endswith(_QUALITIES):
        yield "qualities"
    if len(word) > 6 and word.endswith(lists.abstract):
        yield "abstract"


def _count_signs(text: str, counts: list[float]) -> None:
    """Signs, and words in capitals. Most sentences have few of them: a look is cheaper than a
    search."""
    counts[PLACE["commas"]] = text.count(",")
    counts[PLACE["brackets"]] = text.count("(")
    counts[PLACE["dots"]] = text.count("...") + text.count("…")
    if "/" in text:
        counts[PLACE["slashes"]] = len(_SLASH.findall(text))
    if "-" in text or "—" in text or "–" in text:
        counts[PLACE["dashes"]] = len(_DASH.findall(text))
    if ":" in text or ";" in text:
        counts[PLACE["colons"]] = len(_COLON.findall(text))
    if not text[1:].islower():
        counts[PLACE["names"]] = len(_NAME.findall(text))
        counts[PLACE["capitals"]] = sum(len(w) > 1 and w.isupper() for w in text.split())
    counts[PLACE["quotes"]] = (text.count('"') + text.count("“") + text.count("”")) / 2
    low = text.lower()
    if "etc" in low or "e.g" in low or "i.e" in low:
        counts[PLACE["short_forms"]] = len(_SHORT_FORM.findall(text))


def _count_sentence(text: str, found: Sequence[str], counts: list[float]) -> None:
    """What the sentence as a whole is."""
    end = text.rstrip(_CLOSERS)[-1:]
    length = log(len(found))
    counts[PLACE["questions"]] = end == "?"
    counts[PLACE["exclamations"]] = end == "!"
    counts[PLACE["to_colon"]] = end == ":"
    counts[PLACE["requests"]] = bool(imperative(text))
    counts[PLACE["passives"]] = bool(passive(found))
    counts[PLACE["led_in"]] = "," in text[:_LEAD]
    counts[PLACE["starts_ing"]] = len(found[0]) > 4 and found[0].endswith("ing")
    counts[PLACE["short"]] = len(found) <= _SHORT
    counts[PLACE["long"]] = len(found) >= _LONG
    counts[PLACE["sentence_length"]] = length
    counts[PLACE["rhythm"]] = length * length


def total(tallies: Sequence[Tally]) -> Tally:
    """The sum of all counts."""
    if not tallies:
        return Tally(0, 0, (0.0,) * len(FEATURES))
    words, sentences, counts = zip(*tallies, strict=True)
    return Tally(sum(words), sum(sentences), tuple(map(sum, zip(*counts, strict=True))))
