"""The readability numbers writers know, Flesch and LIX, from counts that need no network."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from typing import Mapping

from mkdocs_cxux.metrics.prose.counts import Counts

_NO_LIX = frozenset(
    {"am", "ar", "bn", "fa", "gu", "he", "hi", "kn", "ko"}
    | {"ml", "mr", "ne", "pa", "si", "ta", "te", "ur"}
)
"""Scripts that write syllables or leave out vowels: six letters mean something else there."""


@cache
def flesch_constants() -> Mapping[str, Mapping[str, float]]:
    """textstat's constants by language, for the languages it has all three of.

    Its constants file is run alone: importing textstat would import nltk (0.6 s), and its
    English syllables would download a dictionary.
    """
    package = importlib.util.find_spec("textstat")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("textstat is not installed")
    path = Path(package.origin).parent / "backend" / "utils" / "constants.py"
    spec = importlib.util.spec_from_file_location("_textstat_constants", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    languages: Mapping[str, Mapping[str, float]] = module.LANG_CONFIGS
    return {code: values for code, values in languages.items() if "fre_base" in values}


def flesch(counts: Counts, constants: Mapping[str, float]) -> float:
    """Flesch reading ease (1948): base - a * words per sentence - b * syllables per word.

    Most texts have 0 to 100 points, higher is easier; no end is cut off. The constants are those
    of one language; English has 206.835, 1.015 and 84.6. Needs a sentence with a word.
    """
    return (
        constants["fre_base"]
        - constants["fre_sentence_length"] * counts.words / counts.sentences
        - constants["fre_syll_per_word"] * counts.syllables / counts.words
    )


def lix(counts: Counts) -> float:
    """LIX (Björnsson 1968): words per sentence + percentage of words of over six letters.

    20 is very easy, 60 very hard. Needs a sentence with a word.
    """
    return counts.words / counts.sentences + 100 * counts.long / counts.words


def has_lix(language: str) -> bool:
    """Whether LIX means anything in the script of `language`."""
    return language not in _NO_LIX
