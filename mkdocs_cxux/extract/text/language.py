"""The page's main prose in, the language it is written in out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from mkdocs_cxux.data import words
from mkdocs_cxux.extract.text.runs import Run
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.page import BlockKind, Landmark

FEWEST_WORDS = 20
"""Below this a classifier guesses."""
SURE = 0.9
"""Probability from which the classifier is believed."""
SMALL_WORDS = ("de", "en", "es", "fr", "it", "nl", "pt", "sv")
CLEAR_SHARE = 0.1
CLEAR_LEAD = 2.0
"""Prose has 30 to 50 % small words of its own language, lists of names a tenth; kindred
languages share more than half of them, and are left to the classifier."""
_LOOKED_AT = 1200
_DECLARED = re.compile(r"\s*([a-zA-Z]{2})(?:[-_].*)?\s*", re.DOTALL)
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})


def language_of(tree: Tree, runs: Sequence[Run], lang: str) -> str:
    """Return two letters: as detected, else as declared in `lang`, else ""."""
    text = _main_prose(tree, runs)
    tokens = text.lower().split()
    if len(tokens) >= FEWEST_WORDS:
        said = declared(lang)
        if said and _by_small_words(tokens) == said:
            return said
        language, probability = _classifier().classify(text)
        if probability >= SURE:
            return str(language)[:2] if len(language) == 2 else declared(lang)
    return declared(lang)


def declared(lang: str) -> str:
    """Two letters of a lang attribute ("en-GB" is "en"), "" where it names no language."""
    match = _DECLARED.fullmatch(lang)
    return match[1].lower() if match else ""


def _main_prose(tree: Tree, runs: Sequence[Run]) -> str:
    pieces: list[str] = []
    length = 0
    for run in runs:
        if run.kind in _PROSE and tree.landmarks[run.owner] is Landmark.MAIN:
            text = " ".join("".join(piece for piece in run.prose if piece != "code").split())
            pieces.append(text)
            length += len(text)
            if length >= _LOOKED_AT:
                break
    return " ".join(pieces)[:_LOOKED_AT]


def _by_small_words(tokens: Sequence[str]) -> str:
    """The language whose small words stand out, "" where none clearly does.

    It confirms what a page declares in a tenth of a millisecond; the classifier, which
    takes half a second to load, is asked only where this says something else.
    """
    uses = Counter(tokens)
    shares = sorted(
        (sum(map(uses.__getitem__, small.intersection(uses))) / len(tokens), language)
        for language, small in _small_words().items()
    )
    (second, _), (best, language) = shares[-2:]
    return language if best >= CLEAR_SHARE and best >= CLEAR_LEAD * second else ""


@lru_cache(maxsize=1)
def _small_words() -> dict[str, frozenset[str]]:
    return {language: frozenset(words("stop-words", language)) for language in SMALL_WORDS}


@lru_cache(maxsize=1)
def _classifier() -> Any:
    """Loading takes half a second, so only pages with prose ask for it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
