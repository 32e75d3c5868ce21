"""A long sentence in, the places out where it can be made two."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from mkdocs_cxux.data import word_set
from mkdocs_cxux.data import words as word_list
from mkdocs_cxux.metrics.prose.clauses import AROUND, has_main_verb

_LEAST = 7
"""Words on each side of a split: a shorter rest is no sentence."""
_LONG = 25
"""Words up to which a piece is left whole (GOV.UK's limit)."""
_MOST = 3
"""Places proposed for one sentence."""
_SHOWN = 4
"""Words quoted after a place."""
_MOST_WORDS = 400
"""A longer run of words is no sentence somebody wrote."""


@cache
def _openers(language: str) -> frozenset[str]:
    return frozenset(word_list("clause-openers", language))


def has_limit(language: str) -> bool:
    """Whether 25 words are a long sentence in it: where words are short and many (Hindi, Persian)
    they are not, so only languages whose clauses somebody listed are judged."""
    return bool(_openers(language))


def split_advice(sentence: str, language: str) -> str:
    """“split before …” at the places that leave the shortest pieces; "" where there is none."""
    words = sentence.split()
    if len(words) > _MOST_WORDS or not _openers(language):
        return ""
    chosen = split_points(words, language)
    shown = (f"“{_start(words, at)} …”" for at in chosen)
    return f"split before {' and before '.join(shown)}" if chosen else ""


def split_points(words: list[str], language: str) -> list[int]:
    """Indexes of the words that could begin a new sentence, in order, three at most.

    A semicolon ends a thought; so does a comma before an opener, before a pair that
    stands there with its comma (", and the"), and the first word of a pair without one ("and
    then"). What has no main verb is no sentence. Nothing is split inside brackets. The longest
    piece is halved first.
    """
    places = _of_sentences(_places(words, _openers(language)), words, language)
    cuts = [0, len(words)]
    while len(cuts) < _MOST + 2:
        start, end = max(pairwise(cuts), key=lambda piece: piece[1] - piece[0])
        fitting = [p for p in places if p - start >= _LEAST and end - p >= _LEAST]
        if end - start <= _LONG or not fitting:
            break
        cuts.append(min(fitting, key=lambda place: abs(2 * place - start - end)))
        cuts.sort()
    return cuts[1:-1]


def _of_sentences(places: list[int], words: list[str], language: str) -> list[int]:
    """The places up to whose next one a main verb stands; “which” stands for “it”."""
    inner, openers = word_set("clause-inner", language), _openers(language)
    ends = [p for p in places if words[p].lower() not in inner] + [len(words)]
    return [
        place for place in places
        if words[place].strip(AROUND).lower() in inner & openers or has_main_verb(
            words[place : min(end for end in ends if end > place)], language
        )
    ]


def _places(words: list[str], openers: frozenset[str]) -> list[int]:
    bare = [word.strip(AROUND).lower() for word in words]
    heads = _heads(openers)
    found = []
    depth = 0
    for at, (before, word) in enumerate(pairwise(words), 1):
        if "(" in before or ")" in before:
            depth = max(0, depth + before.count("(") - before.count(")"))
        stop = before[-1:]
        if depth or word[:1] == "(" or not (stop in ",;" or bare[at] in heads):
            continue
        pair = " ".join(bare[at:at + 2])
        comma = stop == "," and (bare[at] in openers or f", {pair}" in openers)
        if comma or stop == ";" or pair in openers:
            found.append(at)
    return found


@cache
def _heads(openers: frozenset[str]) -> frozenset[str]:
    """The first words of those that need no comma before them."""
    return frozenset(opener.split()[0] for opener in openers if " " in opener)


def _start(words: list[str], at: int) -> str:
    return " ".join(words[at:at + _SHOWN]).rstrip(AROUND)
