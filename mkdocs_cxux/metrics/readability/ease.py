"""The composite reading ease of a text, 0 to 100, against what is usual in open documentation."""

from __future__ import annotations

from functools import cache
from operator import mul
from typing import Any, Mapping

from msgspec import Struct

from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.metrics.prose.counts import Counts
from mkdocs_cxux.yamlfile import read_yaml

_STRETCH = 200
"""The stretch of words in which an uncommon or abstract word counts once."""
_GROWTH = 0.85
"""Different uncommon words grow with the words to this power (Heaps' law): in 1,029 stretches
of the pages of the norms, 16 words hold 0.115 of what 200 hold, and 100 words 0.55."""
_FEATURES = ("sentence", "uncommon", "abstract", "long")
_BORROWED = 50
"""Words of usual text added to the words at hand: with fewer, one odd word would decide.
About variance within a text / variance between texts, 0.13 / 0.052 ** 2."""


class Norm(Struct, frozen=True):
    """The norm of one language, from rules/norms/ease.yaml, where its terms are explained.

    `terms`: (name, weight, centre, spread). Ease = centre - points * mean distance. `slopes` are
    weight / spread of the four features in their order, 0 for one that is no term; `levels` what
    a usual text has of them, for the length of sentences and for the other terms together.
    `ordinary`: words of a sentence that nobody would cut.
    """

    terms: tuple[tuple[str, float, float, float], ...]
    weight: float
    centre: float
    points: float
    slopes: tuple[float, ...]
    levels: tuple[float, float]
    ordinary: int


@cache
def norms() -> Mapping[str, Norm]:
    """The norms by two-letter language."""
    data: Any = read_yaml(rules_dir() / "norms" / "ease.yaml").data
    return {code: _norm(data, values) for code, values in data["languages"].items()}


def _norm(data: Any, values: Mapping[str, Any]) -> Norm:
    weights = {name: data["weights"][name] for name in values if name in data["weights"]}
    terms = tuple((name, weight, *values[name]) for name, weight in weights.items())
    points = data["scale"]["spread"] / values["usual"]
    slopes = {name: weight / spread for name, weight, _, spread in terms}
    usual = {name: slopes[name] * centre for name, _, centre, _ in terms}
    level = usual.pop("sentence", 0.0)
    return Norm(
        terms, sum(weights.values()), data["scale"]["centre"], points,
        tuple(slopes.get(name, 0.0) for name in _FEATURES), (level, sum(usual.values())),
        data["ordinary"],
    )  # fmt: skip


def features(counts: Counts) -> dict[str, float]:
    """The terms of ease as measured, by the names used in the norms.

    `sentence` is the mean over the words of the logarithm of their sentence's length, so that
    a short heading or cry does not make up for a long sentence. A text under 200 words has had
    less room to repeat itself: its shares are made comparable with those of 200 words.
    """
    return dict(zip(_FEATURES, _measured(counts), strict=True))


def _measured(counts: Counts) -> tuple[float, float, float, float]:
    _, _, words, _, long, uncommon, abstract, span = counts
    room = (words / _STRETCH) ** (1 - _GROWTH) if words < _STRETCH else 1.0
    return span / words, room * uncommon / words, room * abstract / words, long / words


def ease(counts: Counts, norm: Norm) -> float:
    """Reading ease, 0..100; 58 is the median page of open documentation, higher is easier.

    centre - points * Σ weight (term - usual) / spread / Σ weight, each norm's own numbers; the
    fewer words, the less all terms but the length of sentences weigh. Needs a word.
    """
    sentence, uncommon, abstract, long = map(mul, norm.slopes, _measured(counts))
    sure = counts.words / (counts.words + _BORROWED)
    level, others = norm.levels
    harder = sentence - level + sure * (uncommon + abstract + long - others)
    points = norm.centre - norm.points * harder / norm.weight
    return 0.0 if points < 0 else min(100.0, points)
