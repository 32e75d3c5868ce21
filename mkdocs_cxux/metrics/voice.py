"""Measures of how an English text speaks: contractions, you and we, passives,
requests, sentence length.

None of them is good or bad in itself: the brand declares the band it wants.
"""

from __future__ import annotations

from math import sqrt
from typing import Callable, Iterable

from mkdocs_cxux.data import word_set
from mkdocs_cxux.forms.shares import Z, wilson
from mkdocs_cxux.metrics.measured import FOR_VOICE, PageMeasures, not_defined, shared
from mkdocs_cxux.metrics.prose.imperative import imperative
from mkdocs_cxux.metrics.prose.passive import passive
from mkdocs_cxux.metrics.prose.text import Sentence, TextFacts
from mkdocs_cxux.metrics.prose.words import tokens
from mkdocs_cxux.model.metric import Evidence, Measures, Metric, MetricFunction
from mkdocs_cxux.model.page import Page

_SHOWN = 5
_FEW = 5
"""Fewer pronouns than this say nothing about who the text is about."""
_ENDINGS = frozenset({"re", "ve", "ll", "d", "m"})


def contractions(page: Page, measures: Measures) -> Metric:
    """Contractions ("don't", "it's", "we'll") per 100 words."""
    name = "voice.contractions"
    text = shared(page, measures).text
    if missing := _missing(name, text):
        return missing
    found = [(each, [w for w in _words(each) if is_contraction(w)]) for each in text.sentences]
    count = sum(len(forms) for _, forms in found)
    low, high = wilson(count, text.words)
    return Metric(
        name,
        100 * count / text.words,
        "per 100 words",
        FOR_VOICE.confidence(text.words),
        (100 * low, 100 * high),
        text.words,
        _quote((each, ", ".join(forms), len(forms)) for each, forms in found),
    )


def you_share(page: Page, measures: Measures) -> Metric:
    """Share of "you" among "you" and "we", 0..1: (you + 1/2) / (you + we + 1), so that few words
    stay near the middle."""
    name = "voice.you_share"
    text = shared(page, measures).text
    if missing := _missing(name, text):
        return missing
    mine, theirs = word_set("pronouns-you", "en"), word_set("pronouns-we", "en")
    ours = []
    you = 0
    for each in text.sentences:
        found = [word.partition("'")[0] for word in _words(each)]
        you += sum(word in mine for word in found)
        we = [word for word in found if word in theirs]
        ours.append((each, ", ".join(dict.fromkeys(we)), len(we)))
    total = you + sum(we for _, _, we in ours)
    if total < _FEW:
        return not_defined(name, f"only {total} words like “you” and “we”")
    return Metric(
        name,
        (you + 0.5) / (total + 1),
        "share",
        FOR_VOICE.confidence(text.words),
        wilson(you, total),
        total,
        _quote(ours),
        {"you": you, "we": total - you},
    )


def passive_share(page: Page, measures: Measures) -> Metric:
    """Share of sentences in the passive voice, 0..1."""
    return _sentence_share("voice.passive_share", page, measures, lambda s: passive(_words(s)))


def imperative_share(page: Page, measures: Measures) -> Metric:
    """Share of sentences, 0..1, that ask the reader to do something: "Choose a plan"."""
    return _sentence_share(
        "voice.imperative_share", page, measures, lambda s: imperative(s.text)
    )


def _sentence_share(
    name: str, page: Page, measures: Measures, telling: Callable[[Sentence], str]
) -> Metric:
    """Share of the sentences in which `telling` finds a word."""
    text = shared(page, measures).text
    if missing := _missing(name, text):
        return missing
    found = [(each, telling(each)) for each in text.sentences]
    count = sum(bool(word) for _, word in found)
    return Metric(
        name,
        count / len(found),
        "share",
        FOR_VOICE.confidence(text.words),
        wilson(count, len(found)),
        len(found),
        _quote((each, word, int(bool(word))) for each, word in found),
    )


def sentence_length(page: Page, measures: Measures) -> Metric:
    """Mean words a sentence."""
    name = "voice.sentence_length"
    known: PageMeasures = shared(page, measures)
    if missing := _missing(name, known.text):
        return missing
    lengths = [each.counts.words for each in known.text.sentences]
    mean = sum(lengths) / len(lengths)
    spread = sqrt(sum((length - mean) ** 2 for length in lengths)) / len(lengths)
    return Metric(
        name,
        mean,
        "words",
        FOR_VOICE.confidence(known.text.words),
        (mean - Z * spread, mean + Z * spread),
        len(lengths),
        _quote((s, f"{s.counts.words} words", s.counts.words) for s in known.text.sentences),
    )


def is_contraction(word: str) -> bool:
    """Whether a lower-case word is a contraction and no possessive."""
    head, apostrophe, ending = word.partition("'")
    if not apostrophe:
        return False
    if ending == "s":
        return head in word_set("contraction-heads", "en")
    return ending in _ENDINGS or (ending == "t" and head.endswith("n"))


def _words(sentence: Sentence) -> list[str]:
    return tokens(sentence.text.replace("’", "'"))


def _missing(name: str, text: TextFacts) -> Metric | None:
    """The Metric without a value where the text is too short or not in English."""
    if text.language not in ("", "en"):
        return not_defined(name, f"measured in English text only; this is {text.language}")
    return FOR_VOICE.missing(name, text)


def _quote(found: Iterable[tuple[Sentence, str, int]]) -> tuple[Evidence, ...]:
    """The sentences with most of what was counted, most first."""
    most = sorted((each for each in found if each[2]), key=lambda each: -each[2])[:_SHOWN]
    return tuple(Evidence(s.quote, s.element, note, float(weight)) for s, note, weight in most)


METRICS: dict[str, MetricFunction] = {
    "voice.contractions": contractions,
    "voice.you_share": you_share,
    "voice.passive_share": passive_share,
    "voice.imperative_share": imperative_share,
    "voice.sentence_length": sentence_length,
}
"""The measures of this module by name."""
