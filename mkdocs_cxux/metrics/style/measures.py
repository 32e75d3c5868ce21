"""Measures of a page's tone on the dimensions that can be counted, and how far it is from the
voice that was declared for it. Funny or serious cannot be measured."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from mkdocs_cxux.forms.shares import Z, wilson
from mkdocs_cxux.metrics.measured import FOR_VOICE, PageMeasures, not_defined, shared
from mkdocs_cxux.metrics.style.deviations import deviations_shown, most_telling
from mkdocs_cxux.metrics.style.features import MATTER, PLACE
from mkdocs_cxux.metrics.style.fit import fit, rms
from mkdocs_cxux.metrics.style.formality import marks
from mkdocs_cxux.metrics.style.style import Style, pooled, tallies
from mkdocs_cxux.metrics.style.tally import Tally, has_lists
from mkdocs_cxux.metrics.style.voices import voice_of
from mkdocs_cxux.model.metric import Evidence, Measures, Metric, MetricFunction
from mkdocs_cxux.model.page import Page

FEWEST_WORDS = 300
"""No verdict on a voice under so many words (SCIENCE 0.4)."""
_SHOWN = 5
_MIDDLE = 50.0
"""Formality between talk and contract."""


class Counted(NamedTuple):
    """The counts of every sentence of a page, and the style they make together."""

    tallies: tuple[Tally, ...]
    style: Style | None


def counted(page: Page, measures: Measures) -> Counted:
    """The page's counts, made once; nothing in a language without word lists."""
    known = shared(page, measures)

    def count() -> Counted:
        if not has_lists(known.text.language):
            return Counted((), None)
        found = tallies(known.text)
        return Counted(found, pooled(found))

    return known.once("style", count)


def formality(page: Page, measures: Measures) -> Metric:
    """Mean formality of the sentences, weighted by their words, 0 (chat) to 100 (contract)."""
    name = "voice.formality"
    known = shared(page, measures)
    if missing := _missing(name, known):
        return missing
    found = counted(page, measures).tallies
    scores = [marks(s.text, t).score for s, t in zip(known.text.sentences, found, strict=True)]
    weights = [t.words for t in found]
    mean = sum(s * w for s, w in zip(scores, weights, strict=True)) / sum(weights)
    spread = sqrt(sum(w * w * (s - mean) ** 2 for s, w in zip(scores, weights, strict=True)))
    half = Z * spread / sum(weights)
    far = sorted(zip(scores, known.text.sentences, strict=True), key=lambda each: each[0])
    shown = far[:_SHOWN] if mean < _MIDDLE else far[: -_SHOWN - 1 : -1]
    return Metric(
        name,
        mean,
        "points",
        FOR_VOICE.confidence(known.text.words),
        (max(0.0, mean - half), min(100.0, mean + half)),
        len(scores),
        tuple(Evidence(s.quote, s.element, f"{at:.0f}", abs(at - mean)) for at, s in shown),
    )


def enthusiasm(page: Page, measures: Measures) -> Metric:
    """Words of enthusiasm, intensifiers and exclamations per 100 words."""
    return _rate("voice.enthusiasm", page, measures, ("glad", "boosters", "exclamations"))


def courtesy(page: Page, measures: Measures) -> Metric:
    """Words of courtesy ("please", "thank you") per 100 words."""
    return _rate("voice.courtesy", page, measures, ("polite",))


def hedging(page: Page, measures: Measures) -> Metric:
    """Words that leave room for doubt ("perhaps", "usually") per 100 words."""
    return _rate("voice.hedging", page, measures, ("hedges",))


def _rate(name: str, page: Page, measures: Measures, features: tuple[str, ...]) -> Metric:
    known = shared(page, measures)
    if missing := _missing(name, known):
        return missing
    found = counted(page, measures).tallies
    each = [sum(t.counts[PLACE[f]] for f in features) for t in found]
    words, count = known.text.words, sum(each)
    low, high = wilson(min(words, round(count)), words)
    most = sorted(zip(each, known.text.sentences, strict=True), key=lambda pair: -pair[0])
    return Metric(
        name,
        100 * count / words,
        "per 100 words",
        FOR_VOICE.confidence(words),
        (100 * low, 100 * high),
        words,
        tuple(Evidence(s.quote, s.element, "", n) for n, s in most[:_SHOWN] if n),
    )


_KEYS = frozenset({"code", "capitals", "numbers"})
"""Commands, abbreviations and figures: pages full of them, as references are, are no prose."""
_TERSE = 5
"""Words of a sentence; pages whose lines have fewer on average are lists of names and the like."""


def distance(page: Page, measures: Measures) -> Metric:
    """How far the page is from the voice declared for it: root mean square of the deviations.

    `terms` hold the likeness, where the voice was learned from enough, the distance in manner
    alone (without the features in MATTER), how much more code or capitals it has, and the
    deviations of the features that make the distance; the evidence shows those, farthest first.
    """
    name = "voice.distance"
    known = shared(page, measures)
    voice = known.policy and voice_of(known.policy, page.path, page.type)
    if not voice:
        return not_defined(name, "no voice profile is declared (voice.profile)")
    if missing := _missing(name, known, FEWEST_WORDS):
        return missing
    if known.text.words < _TERSE * len(known.text.sentences):
        return not_defined(name, "lines of a few words, as in lists of names, are no prose")
    if voice.language != known.text.language:
        return not_defined(name, f"the voice is learned in {voice.language}")
    found = counted(page, measures)
    assert found.style is not None
    fitted = fit(found.style, voice)
    shown = deviations_shown(fitted, voice, known.text.sentences, found.tallies)
    terms = {} if fitted.likeness is None else {"likeness": fitted.likeness}
    terms["manner"] = rms([d.z for d in fitted.deviations if d.feature not in MATTER])
    terms["commands"] = max((d.z for d in fitted.deviations if d.feature in _KEYS), default=0.0)
    return Metric(
        name,
        fitted.distance,
        "spreads",
        FOR_VOICE.confidence(known.text.words),
        None,
        known.text.words,
        shown,
        {**terms, **{d.feature: d.z for d in most_telling(fitted.deviations)[: len(shown)]}},
    )


def _missing(name: str, known: PageMeasures, least: int = 0) -> Metric | None:
    text = known.text
    if text.language and not has_lists(text.language):
        return not_defined(name, f"there are no word lists of voices for {text.language}")
    if text.words and text.words < least:
        reason = f"too little text: {text.words} words, {least} are needed"
        return Metric(name, None, confidence=0.0, reason=reason)
    return FOR_VOICE.missing(name, text)


METRICS: dict[str, MetricFunction] = {
    "voice.formality": formality,
    "voice.enthusiasm": enthusiasm,
    "voice.courtesy": courtesy,
    "voice.hedging": hedging,
    "voice.distance": distance,
}
"""The measures of this module by name."""
