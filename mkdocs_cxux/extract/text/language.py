"""The page's main prose in, the language it is written in out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from mkdocs_cxux.data import words
from mkdocs_cxux.extract.text.runs.from_tree import Run
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.page import BlockKind

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
_PART, _PARTS = 0.4, 200
"""Share of the words of the main prose that read as the declared language, from which on a page of
two languages has its own, and texts of it that are looked at."""
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
        sure = probability >= SURE and len(language) == 2
        if sure and language != said and not _is_mixed(tree, runs, said):
            return str(language)
    return declared(lang)


def declared(lang: str) -> str:
    """Two letters of a lang attribute ("en-GB" is "en"), "" where it names no language."""
    match = _DECLARED.fullmatch(lang)
    return match[1].lower() if match else ""


def _is_mixed(tree: Tree, runs: Sequence[Run], said: str) -> bool:
    """Whether much of a page is written in the language it declares, however it begins: the
    summaries of a conference stand in two."""
    if not said:
        return False
    words: Counter[str] = Counter()
    for text in islice(_main_texts(tree, runs), _PARTS):
        count = len(text.split())
        if count >= FEWEST_WORDS:
            words[str(_classifier().classify(text)[0])] += count
    return words[said] > 0 and words[said] >= _PART * words.total()


def _main_prose(tree: Tree, runs: Sequence[Run]) -> str:
    pieces: list[str] = []
    length = 0
    for text in _main_texts(tree, runs):
        pieces.append(text)
        length += len(text)
        if length >= _LOOKED_AT:
            break
    return " ".join(pieces)[:_LOOKED_AT]


def _main_texts(tree: Tree, runs: Sequence[Run]) -> Iterator[str]:
    for run in runs:
        if run.kind in _PROSE and tree.landmarks[run.owner] is Landmark.MAIN:
            yield " ".join("".join(piece for piece in run.prose if piece != "code").split())


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
