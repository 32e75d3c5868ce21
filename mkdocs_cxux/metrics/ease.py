"""The composite reading ease of a text, 0 to 100, against what is usual in open documentation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import log
from typing import Any, Mapping

from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.metrics.text import Counts
from mkdocs_cxux.yamlfile import read_yaml

_SHORTEST = 10
"""Words a sentence below which shorter sentences earn nothing more (SCIENCE 4)."""


@dataclass(frozen=True, slots=True)
class Norm:
    """The norm of one language, from rules/norms/ease.yaml, where its terms are explained.

    `terms`: (name, weight, centre, spread). Ease = centre + points * mean distance.
    """

    terms: tuple[tuple[str, float, float, float], ...]
    weight: float
    centre: float
    points: float


@cache
def norms() -> Mapping[str, Norm]:
    """The norms by two-letter language."""
    data: Any = read_yaml(rules_dir() / "norms" / "ease.yaml").data
    return {code: _norm(data, values) for code, values in data["languages"].items()}


def _norm(data: Any, values: Mapping[str, Any]) -> Norm:
    weights = {name: data["weights"][name] for name in values if name in data["weights"]}
    terms = tuple((name, weight, *values[name]) for name, weight in weights.items())
    points = data["scale"]["spread"] / values["usual"]
    return Norm(terms, sum(weights.values()), data["scale"]["centre"], points)


def features(counts: Counts) -> dict[str, float]:
    """The terms of ease as measured, by the names used in the norms."""
    return {
        "sentence": log(max(_SHORTEST, counts.words / counts.sentences)),
        "uncommon": counts.uncommon / counts.words,
        "long": counts.long / counts.words,
    }


def ease(counts: Counts, norm: Norm) -> float:
    """Reading ease; 58 is the median page of open documentation, higher is easier."""
    measured = features(counts)
    harder = sum(
        weight * (measured[name] - centre) / spread for name, weight, centre, spread in norm.terms
    )
    return min(100.0, max(0.0, norm.centre - norm.points * harder / norm.weight))
