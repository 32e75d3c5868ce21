"""Words of a part of a sentence in, whether a main verb is among them out."""

from __future__ import annotations

from functools import cache
from typing import Iterable, Sequence

from mkdocs_cxux.data import word_set

AROUND = "\"'“”‘’«»()[],;:.!?"
"""What is written around words."""
_GROUP = 2
"""Words from a verb to the next one of the same group: “would probably consider”."""
_NOUN = 3
"""Words from which on one of a part may be a noun with a clause behind it: “and then you choose”
has none."""
_ENDINGS = ("s", "es", "ed", "d")
_VERBS = ("base-verbs", "action-verbs", "irregular-verbs")
_BEFORE_NOUNS = ("determiners", "voice-prepositions", "voice-to")
"""Lists of verbs, and of words behind which none stands."""


def has_main_verb(words: Sequence[str], language: str) -> bool:
    """Whether a verb of `words` stands in no clause about a noun or a time (“which you would like”,
    “the image you want”). True for languages whose verbs nobody listed."""
    helpers = word_set("clause-verbs", language)
    if not helpers:
        return True
    inner, subjects = word_set("clause-inner", language), word_set("clause-subjects", language)
    no_verb, verbs = _listed(_BEFORE_NOUNS, language), _listed(_VERBS, language)
    before, opened, last = "", 0, -_GROUP - 1
    for at, (word, apart) in enumerate(_outside(words)):
        opens = at > 1 or (at == 1 and word not in no_verb)
        behind = word in subjects and before not in inner and not apart and at >= _NOUN
        if behind or (word in inner and opens):
            opened += 1
        elif word in helpers or (before not in no_verb and _may_be_verb(word, verbs)):
            grouped = at - last <= _GROUP
            if not grouped and not opened:
                return True
            opened -= not grouped
            last = at if grouped or word in helpers else last
        before = word
    return False


def _outside(words: Iterable[str]) -> Iterable[tuple[str, bool]]:
    """The bare words outside brackets, and whether a comma or the like stands before each."""
    depth, apart = 0, True
    for word in words:
        if not depth and not word.startswith("("):
            yield word.strip(AROUND).lower(), apart
            apart = word[-1:] in ",;:–—-"
        depth = max(0, depth + word.count("(") - word.count(")"))


@cache
def _listed(names: tuple[str, ...], language: str) -> frozenset[str]:
    return frozenset[str]().union(*(word_set(name, language) for name in names))


def _may_be_verb(word: str, verbs: frozenset[str]) -> bool:
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return word in verbs or word.endswith("ed") or not verbs.isdisjoint(stems)
