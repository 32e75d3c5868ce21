"""Deviations from a voice in words: what the page does, what the voice does, which sentence
shows it, and what to do."""

from __future__ import annotations

from typing import Sequence

from mkdocs_cxux.metrics.prose.text import Sentence
from mkdocs_cxux.metrics.style.features import FEATURES, MATTER, PLACE, UNTOLD, Feature, Kind
from mkdocs_cxux.metrics.style.quotes import showing
from mkdocs_cxux.metrics.style.tally import Tally
from mkdocs_cxux.model.metric import Evidence
from mkdocs_cxux.model.voice import Deviation, VoiceFit, VoiceProfile

SHOWN = 3
"""Features named in a finding."""
_UNTOLD_WEIGHT = 0.6
_CHANCE = 3
"""So few of something may be missing from a page by chance."""
_TELLING = 1.5
"""A deviation of fewer spreads is nothing to speak of."""


def deviations_shown(
    fitted: VoiceFit, voice: VoiceProfile, sentences: Sequence[Sentence], counted: Sequence[Tally]
) -> tuple[Evidence, ...]:
    """The features that make the distance, farthest first, each with a sentence.

    `note` tells both numbers. Where something is missing, no sentence of the page shows it:
    then the text is "" and the advice quotes the voice's own.
    """
    found = []
    for each in most_telling(fitted.deviations):
        if abs(each.z) < _TELLING or _is_chance(each, counted):
            continue
        shown = showing(each.feature, sentences, counted, each.z > 0)
        best = shown[0].sentence if shown else None
        found.append(
            Evidence(
                best.quote if best else "",
                best.element if best else None,
                told(each),
                abs(each.z),
                _advice(each, voice),
            )
        )
    return tuple(found)


def most_telling(deviations: Sequence[Deviation]) -> list[Deviation]:
    """The three to tell: the farthest, those that a writer can do little about counting less."""
    def weight(each: Deviation) -> float:
        return abs(each.z) * (_UNTOLD_WEIGHT if each.feature in UNTOLD | MATTER else 1.0)

    return sorted(deviations, key=weight, reverse=True)[:SHOWN]


def told(each: Deviation, beside: str = "your voice") -> str:
    """"more contractions (“don’t”): 4.1 per 100 words, your voice 1.2"."""
    feature = FEATURES[PLACE[each.feature]]
    return (
        f"{direction(each)}: {amount(feature, each.value)}, "
        f"{beside} {amount(feature, each.centre, False)}"
    )


def direction(each: Deviation) -> str:
    """"more contractions (“don’t”)", "shorter words"."""
    feature, more = FEATURES[PLACE[each.feature]], each.z > 0
    if feature.name == "word_length":
        return "longer words" if more else "shorter words"
    if feature.name == "sentence_length":
        return "longer sentences" if more else "shorter sentences"
    if feature.name == "rhythm":
        return "sentences that change more in length" if more else "sentences of one length"
    return f"{'more' if more else 'fewer'} {feature.title}"


def amount(feature: Feature, value: float, unit: bool = True) -> str:
    """A value with its unit, as people write it."""
    number = f"{value:.0f}" if value >= 10 else f"{value:.1f}"
    if feature.kind in (Kind.STARTS, Kind.SENTENCES):
        return f"{value:.0f} %"
    return f"{number} {feature.unit}".rstrip() if unit else number


def _is_chance(each: Deviation, counted: Sequence[Tally]) -> bool:
    """Whether a text that has none of something would have hardly any of it in the voice, too."""
    kind = FEATURES[PLACE[each.feature]].kind
    if each.value or kind is Kind.MEANS:
        return False
    shares = kind in (Kind.STARTS, Kind.SENTENCES)
    size = sum(tally.sentences if shares else tally.words for tally in counted)
    return each.centre * size / 100 < _CHANCE


def _advice(each: Deviation, voice: VoiceProfile) -> str:
    """A sentence of the voice that shows what the page lacks, where a writer can take it up."""
    said = voice.traits[each.feature].shows
    plain = said.endswith((".", "!", "?")) and each.feature not in UNTOLD | MATTER
    return f"Your voice: “{said}”" if plain and each.z < 0 else ""
