"""The words of a text, and what is known of each: syllables, whether long, whether common."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from typing import Callable, Container, NamedTuple, Sequence

from mkdocs_cxux.data import familiar_words
from mkdocs_cxux.data import words as word_list
from mkdocs_cxux.metrics.prose.syllables import read_patterns, syllables
from mkdocs_cxux.metrics.prose.vowels import english_syllables

_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u0670\u0900-\u0963\u0971-\u0d7f"
"""Accents and vowel signs that belong to the letter before them."""
_WORD = re.compile(
    r"v?\d++(?:[.,:]\d++)*[^\W_]*+"
    rf"|[^\W\d_](?:[^\W_]++|['’\-‐](?=[^\W_])|[{_MARKS}]++)*"
)
"""A number or a version, or a letter with all letters, digits, inner apostrophes and hyphens after
it.

Groups are not repeated possessively: up to Python 3.11.4 `(?:,x)*+` keeps a comma without an x
(CPython issue 106052). Nothing after them can fail, so nothing is tried twice.
"""
ADDRESS = re.compile(r"\b(?:[a-z]+://|www\.)\S*[^\s.,;:!?)\]”\"']")
"""A web address in a text, without the stop behind it."""
INNER_CAPITAL = re.compile(r"\b\w*?[a-z][A-Z]\w*")
"""The name of a product or of what a programmer made: “FernCRM”, “PotTopComponent”."""
_LONG = 6
"""LIX counts the words of more than six letters (Björnsson 1968)."""
_LONGEST = 40
"""A longer run of letters is no word: its syllables are guessed, and it is not kept."""
_KEPT = 60_000
"""Words remembered a language; then the memory starts again (it is only a cache)."""
_SENTENCES = 512
"""Texts remembered: several measures ask for the words of each sentence of a page."""


class Word(NamedTuple):
    """What the measures need of one word; `long` and `abstract` are 0 or 1.

    `uncommon` is 0 for a common word, 1 for another, 2 for one that few readers have met.
    """

    syllables: int
    long: int
    uncommon: int
    abstract: int


def tokens(text: str) -> list[str]:
    """The words of `text` in lower case, numbers among them, in order."""
    return list(_tokens(text))


@lru_cache(maxsize=_SENTENCES)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.lower()))


class Lexicon(dict[str, Word]):
    """What is known of the words of one language by lower-case word, filled as they come."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._common = frozenset(word_list("common-words", language))
        self._met = familiar(language)
        pairs = (pair.partition(" ") for pair in word_list("spelling-pairs", language))
        self._spelled = [(british, american) for british, _, american in pairs]
        self._endings = word_list("abstract-endings", language)
        self._syllables = _syllable_counter(language)

    def __missing__(self, word: str) -> Word:
        if len(word) > _LONGEST:
            return Word(len(word) // 3, 1, 2, 0)
        if len(self) >= _KEPT:
            self.clear()
        letters = sum(map(str.isalpha, word))
        long = letters > _LONG
        abstract = long and word.endswith(self._endings)
        known = Word(self._syllables(word), int(long), self._uncommon(word), int(abstract))
        self[word] = known
        return known

    def _uncommon(self, word: str) -> int:
        if not self._common or is_common(word, self._common):
            return 0
        spelled = (word.replace(*both) for both in self._spelled if both[0] in word)
        if any(is_common(other, self._common) for other in spelled):
            return 0
        return 2 if self._met and not is_common(word, self._met) else 1


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a two-letter language; its lists of words may be empty."""
    return Lexicon(language)


@cache
def familiar(language: str) -> frozenset[str]:
    """The words readers of a language have met, empty where nobody listed them."""
    return familiar_words(language) if word_list("familiar-words", language) else frozenset()


def uncommon_words(text: str, language: str) -> list[str]:
    """The uncommon words of `text`, each once, in order; none where there is no list."""
    known = lexicon(language)
    found = dict.fromkeys(word for word in tokens(text) if known[word].uncommon)
    return [word for word in found if len(word) <= _LONGEST]


def _syllable_counter(language: str) -> Callable[[str], int]:
    """Syllables by vowels in English, else as textstat counts them, by pyphen's hyphenation.

    1 where pyphen has no dictionary. textstat would take English from the CMU dictionary, which
    it downloads; the vowels come far closer to that than hyphenation does.
    """
    if language == "en":
        return english_syllables
    import pyphen

    name = pyphen.language_fallback(language)
    if name is None:
        return lambda word: 1
    return partial(syllables, read_patterns(pyphen.LANGUAGES[name]))


def is_common(word: str, common: Container[str]) -> bool:
    """Whether a lower-case word, or the words and the stem it is made of, are in `common`.

    Numbers are common: nobody has to look one up, nor the version “v2”.
    """
    if word in common or word.removeprefix("v")[:1].isdigit():
        return True
    parts: Sequence[str] = re.split(r"[-‐]", word)
    if len(parts) > 1:
        return all(is_common(part, common) for part in parts if part)
    stem, apostrophe, _ = word.replace("’", "'").partition("'")
    if apostrophe:
        return is_common(stem, common) if stem else True
    return any(base in common for base in _bases(word))


_ENDINGS = (
    ("s", ("",)), ("es", ("",)), ("ies", ("y",)), ("ed", ("", "e")), ("ied", ("y",)),
    ("ing", ("", "e")), ("ly", ("",)), ("er", ("", "e")), ("est", ("", "e")),
)  # fmt: skip
"""English endings and what stands in their place in the base form (Dale-Chall's own rule)."""
_VOWEL = re.compile("[aeiouy]")
"""No base is without one: "string" is no form of "str"."""


def _bases(word: str) -> list[str]:
    """Forms the word may be inflected from: "stopping" gives "stopp", "stoppe" and "stop", and
    "stoppings" the same."""
    bases = _bases(word[:-1]) if word.endswith("ings") else []
    for ending, instead in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest == word or len(rest) < 2:
            continue
        bases += [rest + letters for letters in instead if len(rest + letters) > 2]
        if ending in ("ed", "ing", "er", "est") and len(rest) > 3 and rest[-1] == rest[-2]:
            bases.append(rest[:-1])
    return [base for base in bases if _VOWEL.search(base)]
