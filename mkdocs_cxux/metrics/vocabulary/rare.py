"""A page in, the words of it out that few readers have met."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Container, Iterator, Sequence

from msgspec import Struct

from mkdocs_cxux.forms.shares import wilson
from mkdocs_cxux.metrics.measured import FOR_READABILITY, not_defined, shared
from mkdocs_cxux.metrics.prose.text import Sentence
from mkdocs_cxux.metrics.prose.words import familiar, is_common
from mkdocs_cxux.model.metric import Evidence, Measures, Metric, MetricFunction
from mkdocs_cxux.model.page import BlockKind, Page

_STRETCH = 200
"""A rare word counts once in so many words: the second time, the reader knows it."""
_FOREIGN = 0.3
"""Share of rare words from which a sentence is in another language, or an example of its own."""
_MOSTLY = 2 / 3
"""Share of the words that must stand in other sentences, or nobody can tell."""
_LEAST = 4
"""Letters: shorter ones are signs, units and commands."""
_STEM = 3
"""Letters left of a word when a beginning or an ending is taken off."""
_CANDIDATE = re.compile(
    r"(?<![\w@#$/\\:.\-‐'’&])[a-zß-öø-ÿ]+(?:[-‐][a-zß-öø-ÿ]+)*(?![\w(]|[-/\\@.:'’]\w)"
)
"""A word without capitals: names are left out, and what stands in addresses and paths."""
_CODE_WORD = re.compile(r"[a-z]{4,}")


class _Either(Struct, frozen=True):
    """What is in one of two sets: joining them would copy 26,000 words for every page."""

    met: frozenset[str]
    own: frozenset[str]

    def __contains__(self, word: object) -> bool:
        return word in self.met or word in self.own


def rare_words(page: Page, measures: Measures) -> Metric:
    """Words in 100 that are neither familiar, nor names, nor code, nor in the title.

    Each counts once in 200 words. The evidence is every one of them, its note the word.
    """
    name = "readability.rare_words"
    text = shared(page, measures).text
    if missing := FOR_READABILITY.missing(name, text):
        return missing
    known = familiar(text.language)
    declared = page.lang.replace("_", "-").partition("-")[0].lower()
    if declared not in ("", text.language):
        reason = f"declared as {declared}, and reads as {text.language}"
        return Metric(name, None, confidence=0.0, reason=reason)
    if not known:
        return not_defined(name, f"there is no list of familiar words for {text.language}")
    plain = list(_plain(text.sentences, text.language))
    if sum(sentence.counts.words for sentence, _ in plain) < _MOSTLY * text.words:
        reason = "much of it is in another language, or has more rare words than we can judge"
        return Metric(name, None, confidence=0.0, reason=reason)
    found = tuple(_rare(plain, _Either(known, _own_words(page))))
    low, high = wilson(len(found), text.words)
    return Metric(
        name,
        100 * len(found) / text.words,
        "per 100 words",
        FOR_READABILITY.confidence(text.words),
        (100 * low, 100 * high),
        text.words,
        found,
    )


def _plain(sentences: Sequence[Sentence], language: str) -> Iterator[tuple[Sentence, list[str]]]:
    """The sentences of the page's own language, with those of their words that may be rare."""
    for sentence in sentences:
        rare = [w for w in _CANDIDATE.findall(sentence.text) if _rare_anywhere(w, language)]
        if len(rare) <= _FOREIGN * sentence.counts.words:
            yield sentence, rare


def _rare(
    sentences: Sequence[tuple[Sentence, list[str]]], known: Container[str]
) -> Iterator[Evidence]:
    met: set[str] = set()
    left = _STRETCH
    for sentence, rare in sentences:
        if left < 0:
            met.clear()
            left = _STRETCH
        left -= sentence.counts.words
        for word in dict.fromkeys(rare):
            if word not in met and is_rare(word, known):
                met.add(word)
                yield Evidence(sentence.quote, sentence.element, word)


@lru_cache(maxsize=60_000)
def _rare_anywhere(word: str, language: str) -> bool:
    """Whether it is rare on a page that says nothing about it: remembered, as most words recur."""
    return is_rare(word, familiar(language))


def is_rare(word: str, known: Container[str]) -> bool:
    """Whether neither a lower-case word, nor its base, nor its parts are known."""
    parts = re.split("[-‐]", word)
    if len(parts) > 1:
        return any(is_rare(part, known) for part in parts)
    return len(word) >= _LEAST and not is_common(word, known) and not _derived(word, known)


_ADDED = (
    ("un", ""), ("re", ""), ("non", ""), ("sub", ""), ("pre", ""), ("auto", ""), ("multi", ""),
    ("co", ""), ("", "ize"), ("", "izes"), ("", "ized"), ("", "izing"), ("", "ization"),
    ("", "ise"), ("", "ising"), ("", "isation"), ("over", ""), ("mis", ""), ("super", ""),
    ("inter", ""), ("", "able"), ("", "ness"),
    ("", "less"), ("", "ment"), ("", "ship"), ("", "wise"), ("", "ful"), ("", "like"),
    ("", "ally"), ("", "ity"), ("", "ily"), ("", "ings"),
)  # fmt: skip
"""English beginnings and endings that leave a word as well known as it was."""


def _derived(word: str, known: Container[str]) -> bool:
    """Whether the word is a known one with something added, or two known ones in one."""
    for before, after in _ADDED:
        rest = word.removeprefix(before).removesuffix(after)
        if rest == word or len(rest) < _STEM:
            continue
        if any(is_common(base, known) for base in (rest, rest + "e", rest + "y")):
            return True
    return any(
        word[:at] in known and is_common(word[at:], known) for at in range(4, len(word) - 3)
    )


def _own_words(page: Page) -> frozenset[str]:
    """What the reader came for, can look up or sees in code: title, headings, links, code."""
    said = [page.title.lower(), *(link.text.lower() for link in page.links if link.in_sentence)]
    for block in page.content:
        if block.kind is BlockKind.HEADING:
            said.append(block.text.lower())
        elif block.kind is BlockKind.CODE:
            said.append(block.text[:5000].lower())
        elif block.text != block.prose:
            prose = set(_CODE_WORD.findall(block.prose.lower()))
            said += set(_CODE_WORD.findall(block.text.lower())) - prose
    return frozenset(_CODE_WORD.findall(" ".join(said)))


METRICS: dict[str, MetricFunction] = {"readability.rare_words": rare_words}
"""The measures of this module by name."""
