"""A text and a voice in, how far they are apart out."""

from __future__ import annotations

from functools import lru_cache
from math import sqrt
from typing import Sequence

from mkdocs_cxux.metrics.style.features import FEATURES
from mkdocs_cxux.metrics.style.norms import Norms, Vector, norms
from mkdocs_cxux.metrics.style.style import Style, scale, spread_of
from mkdocs_cxux.model.voice import Deviation, Trait, VoiceFit, VoiceProfile

FEWEST_TEXTS, FEWEST_WORDS = 5, 1_500
"""Of a voice learned from less, the direction in which it differs is not known (SCIENCE 5)."""


def fit(text: Style, voice: VoiceProfile) -> VoiceFit:
    """Compare a text with a voice; traits the voice does not name do not count.

    Each deviation is in standard deviations: of the voice's texts, and of the error that so short
    a text leaves. The distance is their root mean square, the farthest comes first.
    """
    unsure = 1 / voice.texts if voice.texts else 0.0     # the centre of few texts is not sure
    found = []
    for feature, value, scaled, error in zip(
        FEATURES, text.values, text.scaled, text.errors, strict=True
    ):
        trait = voice.traits.get(feature.name)
        if trait is None:
            continue
        spread = spread_of(feature, trait)
        variance = spread * spread * (1 + unsure) + error * error
        z = (scaled - scale(feature, trait.centre)) / sqrt(variance)
        found.append(Deviation(feature.name, value, trait.centre, z))
    distance = rms([d.z for d in found])
    found.sort(key=lambda each: -abs(each.z))
    return VoiceFit(distance, tuple(found), likeness(text, voice))


def rms(deviations: Sequence[float]) -> float:
    """Root mean square, 0 of nothing."""
    return sqrt(sum(z * z for z in deviations) / len(deviations)) if deviations else 0.0


def likeness(text: Style, voice: VoiceProfile) -> float | None:
    """The cosine of text and voice, -1 to 1, seen from what is usual (SCIENCE 5).

    None where the voice was learned from too little, or does not name every trait.
    """
    usual = norms(voice.language)
    if usual is None or voice.texts < FEWEST_TEXTS or voice.words < FEWEST_WORDS:
        return None
    traits = tuple(voice.traits.get(feature.name) for feature in FEATURES)
    if None in traits:
        return None
    return cosine(usual.freed(text.scaled), _direction(usual, traits))


@lru_cache(maxsize=64)
def _direction(usual: Norms, traits: tuple[Trait, ...]) -> Vector:
    return usual.freed([scale(f, t.centre) for f, t in zip(FEATURES, traits, strict=True)])


def cosine(one: Vector, other: Vector) -> float:
    """1 where both point the same way, -1 where they point apart, 0 where one is nothing."""
    length = sqrt(sum(a * a for a in one) * sum(b * b for b in other))
    return sum(a * b for a, b in zip(one, other, strict=True)) / length if length else 0.0
