"""Readability measures of one page's language, each with the sentences it rests on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from itertools import islice
from math import exp
from typing import Callable

from msgspec.structs import replace

from mkdocs_cxux.metrics.measured import FOR_READABILITY, PageMeasures, not_defined, shared
from mkdocs_cxux.metrics.prose.counts import LONG_SENTENCE, Counts
from mkdocs_cxux.metrics.prose.splits import has_limit, split_advice
from mkdocs_cxux.metrics.prose.text import Sentence
from mkdocs_cxux.metrics.prose.words import INNER_CAPITAL, uncommon_words
from mkdocs_cxux.metrics.readability.bootstrap import interval
from mkdocs_cxux.metrics.readability.ease import Norm, ease, features, norms
from mkdocs_cxux.metrics.readability.familiar import flesch, flesch_constants, has_lix, lix
from mkdocs_cxux.metrics.readability.names import MANY, names_in, names_share
from mkdocs_cxux.metrics.readability.own_terms import ease_for_insiders
from mkdocs_cxux.model.metric import Evidence, Measures, Metric, MetricFunction
from mkdocs_cxux.model.page import Page

_SHOWN = 5
"""Sentences quoted as evidence, worst first."""
_STOPPED = re.compile(r"[.!?…。！？।؟][\"'”’)»\]]*$")
_WRITTEN = re.compile(r"[@{}]|\w\(")
"""An address to write to, or what a machine reads."""
_FORMULAS = re.compile(r"\bcode\b")
_LEGEND = 3
"""Formulas in a sentence that tells what their letters stand for."""
_TELLING = 8
"""Words a sentence needs before it is quoted as hard."""
_WORDS_SHOWN = 6
EASY_ENOUGH = 58
"""The median page (rules/norms/ease.yaml). Names only make a text seem harder: one that is easy
in spite of them is."""
OF_NAMES = "a fifth of the words or more are names, which say nothing of how hard the text is"
OF_OWN_TERMS = "only the words that the page is about are uncommon, and no others would do"
_FOR_INSIDERS = 53
"""Ease without them from which on the text is for those who know them: of 122 pages that were read
with an ease under 50, editors would have shrugged at eight of the 31 that reach it, and of the 91
others at as many, release notes aside."""
OF_TERMS = "only the words are uncommon, and they may be those of its trade"
_ASKED = 51
"""Ease under which the upper end of an interval has to lie before it is told."""
_BY_SENTENCES = 40
"""Ease below which the sentences are hard whatever the words."""
_DOUBTFUL = (47, 50)
"""Ease that the words alone may bring a text in plain sentences down to. Where even the upper end
of its interval lies below, it is hard all the same; what reaches above is not told anyway."""
_NEAR = {"sentence": 0.25, "abstract": 1.0}
"""Spreads beyond the usual page at which its sentences and nouns are still plain."""
_WITHOUT_LENGTH = {"sentence": 0.0, "abstract": 3.3}
"""Spreads from the usual page below which its words alone make a text hard, and no sentence can be
split: of 154 pages under 50 that were read, editors would have shrugged at 13 of the 18 below
both, and at 12 of the 136 others."""
_AS_USUAL = {"sentence": 0.7, "abstract": 0.3}
"""Spreads beyond the usual page up to which its sentences and nouns are about as long and as many
as there, and the words left are its names and terms, however low they bring it: of 125 pages under
50 that were read, editors would have shrugged at three of the four below both."""
_TERMS = {
    "sentence": "sentence length",
    "uncommon": "uncommon words",
    "abstract": "abstract nouns",
    "long": "long words",
}
"""The names of the terms of ease as a reader sees them."""


def words(page: Page, measures: Measures) -> Metric:
    """Words of running text in the main content."""
    name = "readability.words"
    text = shared(page, measures).text
    if not text.spaced:
        return not_defined(name, f"{text.language} writes no spaces between words")
    return Metric(name, float(text.words), "words", count=text.words)


def reading_ease(page: Page, measures: Measures) -> Metric:
    """Composite ease 0..100, higher is easier (rules/norms/ease.yaml). Of a text of names, of one
    in plain sentences that its terms alone make hard, and of one that is easy for those who know
    what it is about, the number is told and nothing is made of it: its confidence is 0."""
    name = "readability.ease"
    known = shared(page, measures)
    if missing := FOR_READABILITY.missing(name, known.text):
        return missing
    norm = norms().get(known.text.language)
    if norm is None:
        return not_defined(name, f"there are no norms of reading ease for {known.text.language}")
    found = _number(name, "points", known, partial(ease, norm=norm))
    if found.value is not None and found.value < EASY_ENOUGH and _is_of_names(known):
        found = replace(found, confidence=0.0, reason=OF_NAMES)
    measured = features(known.text.sums)
    hardest = _hardest(known, norm)
    plain = _within(_NEAR, measured, norm) and _is_doubtful(found) and not _has_long(hardest[:1])
    by_words = any(_within(most, measured, norm) for most in (_WITHOUT_LENGTH, _AS_USUAL))
    if plain or (by_words and _is_told(found)):
        found = replace(found, confidence=0.0, reason=OF_TERMS)
    elif _may_be_by_words(found) and ease_for_insiders(page, known.text, norm) >= _FOR_INSIDERS:
        found = replace(found, confidence=0.0, reason=OF_OWN_TERMS)
    measured["sentence"] = exp(measured["sentence"])
    return replace(
        found,
        evidence=hardest,
        terms={_TERMS[term[0]]: measured[term[0]] for term in norm.terms},
    )


def flesch_ease(page: Page, measures: Measures) -> Metric:
    """Flesch reading ease with textstat's constants for the language; higher is easier."""
    name = "readability.flesch"
    known = shared(page, measures)
    if missing := FOR_READABILITY.missing(name, known.text):
        return missing
    constants = flesch_constants().get(known.text.language)
    if constants is None:
        return not_defined(name, f"Flesch is not defined for {known.text.language}")
    sums = known.text.sums
    return replace(
        _number(name, "points", known, partial(flesch, constants=constants)),
        terms={
            "words per sentence": sums.words / sums.sentences,
            "syllables per word": sums.syllables / sums.words,
        },
    )


def lix_index(page: Page, measures: Measures) -> Metric:
    """LIX, for every language written with letters; 40 is ordinary, over 50 hard."""
    name = "readability.lix"
    known = shared(page, measures)
    if missing := FOR_READABILITY.missing(name, known.text):
        return missing
    if not has_lix(known.text.language):
        return not_defined(name, f"LIX is not defined for {known.text.language}")
    sums = known.text.sums
    return replace(
        _number(name, "", known, lix),
        terms={
            "words per sentence": sums.words / sums.sentences,
            "long words": sums.long / sums.words,
        },
    )


def long_sentences(page: Page, measures: Measures) -> Metric:
    """Share of sentences of more than 25 words (GOV.UK's limit), the longest quoted first."""
    name = "readability.long_sentences"
    known = shared(page, measures)
    if missing := FOR_READABILITY.missing(name, known.text):
        return missing
    if not has_limit(known.text.language):
        return not_defined(name, f"no limit is known for sentences in {known.text.language}")
    found = [sentence for sentence in known.text.sentences if sentence.counts.lengthy]
    found.sort(key=lambda sentence: -sentence.words)
    return replace(
        _number(name, "share", known, _share),
        evidence=tuple(
            Evidence(
                each.quote,
                each.element,
                f"{each.words} words",
                each.words,
                split_advice(each.quote, known.text.language),
            )
            for each in found
        ),
    )


def _number(
    name: str, unit: str, known: PageMeasures, formula: Callable[[Counts], float]
) -> Metric:
    """What `formula` makes of the counts of the whole text, with its interval."""
    sums = known.text.sums
    sure = FOR_READABILITY.confidence(sums.words)
    within = interval(known.resamples, formula)
    return Metric(name, formula(sums), unit, sure, within, sums.sentences)


def _is_of_names(known: PageMeasures) -> bool:
    said = (sentence.text for sentence in known.text.sentences)
    return names_share(said, known.text.language) >= MANY


def _within(most: Mapping[str, float], measured: dict[str, float], norm: Norm) -> bool:
    """Whether sentences and nouns lie no more spreads above the usual page's, so that only the
    words are left."""
    plain = [
        measured[name] <= centre + most[name] * spread
        for name, _, centre, spread in norm.terms if name in most
    ]
    return len(plain) == len(most) and all(plain)


def _has_long(sentences: tuple[Evidence, ...]) -> bool:
    return any(len(each.text.split()) > LONG_SENTENCE for each in sentences)


def _is_told(found: Metric) -> bool:
    """Whether anything would be made of the number."""
    return found.interval is not None and found.interval[1] < _ASKED and found.confidence > 0


def _may_be_by_words(found: Metric) -> bool:
    """Whether it is told, and not so low that words alone could not have made it so."""
    return _is_told(found) and found.value is not None and found.value >= _BY_SENTENCES


def _is_doubtful(found: Metric) -> bool:
    low, high = _DOUBTFUL
    return found.interval is not None and low <= found.interval[1] < high


def _share(counts: Counts) -> float:
    return counts.lengthy / counts.sentences


def _hardest(known: PageMeasures, norm: Norm) -> tuple[Evidence, ...]:
    """The hardest sentences by the same measure, with the uncommon words in them. What ends
    without a stop, as a line of sources does, and whom to write to, of names and an address, are
    quoted where there is nothing else."""
    language = known.text.language
    long = [s for s in known.text.sentences if s.counts.words >= _TELLING]
    long.sort(key=lambda sentence: ease(sentence.counts, norm))
    stopped = [s for s in long if _STOPPED.search(s.text)]
    plain = (
        s for s in stopped if not _WRITTEN.search(s.text)
        and len(_FORMULAS.findall(s.text)) < _LEGEND
        and names_share([s.text], language) < MANY
    )
    shown = list(islice(plain, _SHOWN)) or (stopped or long)[:_SHOWN]
    said = [sentence.text for sentence in known.text.sentences] if shown else []
    names = frozenset[str]().union(*(names_in(each, language) for each in said))
    return tuple(
        Evidence(
            each.quote, each.element, _what_is_hard(each, names, language),
            100 - ease(each.counts, norm),
        )
        for each in shown
    )


def _what_is_hard(sentence: Sentence, names: frozenset[str], language: str) -> str:
    """Its length and uncommon words; letters, the page's names and what stands in capitals (POA&M)
    or has a capital inside (FernCRM) are no words."""
    names |= {word.lower() for word in INNER_CAPITAL.findall(sentence.text)}
    known = [word for word in uncommon_words(sentence.text, language) if word not in names]
    rare = [word for word in known if len(word) > 2 and word.upper() not in sentence.text]
    told = ", ".join(rare[:_WORDS_SHOWN])
    return f"{sentence.words} words" + (f"; uncommon: {told}" if told else "")


METRICS: dict[str, MetricFunction] = {
    "readability.words": words,
    "readability.ease": reading_ease,
    "readability.flesch": flesch_ease,
    "readability.lix": lix_index,
    "readability.long_sentences": long_sentences,
}
"""The measures of this module by name."""
