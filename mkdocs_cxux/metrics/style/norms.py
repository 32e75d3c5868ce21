"""What is usual in public web text (rules/norms/voice.yaml): centres, spreads and ties."""

from __future__ import annotations

from functools import cache
from math import sqrt
from operator import mul
from typing import Any, Sequence

from msgspec import Struct

from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.metrics.style.features import FEATURES
from mkdocs_cxux.metrics.style.style import scale, spread_of
from mkdocs_cxux.model.voice import Trait
from mkdocs_cxux.yamlfile import read_yaml

Vector = tuple[float, ...]
OWN = 0.3
"""Share of a feature's variance that is taken to be its own: shrinks the measured ties, of
which there are more than the texts behind them can carry."""


class Norms(Struct, frozen=True):
    """By feature on the comparing scale: the usual value, and how far the texts of one source
    spread. `root` is the lower triangle that turns deviations into independent ones."""

    centres: Vector
    spreads: Vector
    root: tuple[Vector, ...]

    def freed(self, scaled: Sequence[float]) -> Vector:
        """What sets a text apart from usual ones, in spreads, with the ties between features
        taken out: a text with many "don't" has few letters a word anyway."""
        found: list[float] = []
        for row, value, centre, spread in zip(
            self.root, scaled, self.centres, self.spreads, strict=True
        ):
            known = sum(map(mul, row, found))      # the row is longer
            found.append(((value - centre) / spread - known) / row[len(found)])
        return tuple(found)


@cache
def norms(language: str) -> Norms | None:
    """The norms of a language, None where there are none."""
    data: dict[str, Any] = read_yaml(rules_dir() / "norms" / "voice.yaml").data
    spoken = data["languages"].get(language)
    if spoken is None:
        return None
    centres, spreads = [], []
    for feature in FEATURES:
        said = spoken["features"][feature.name]
        trait = Trait(said["centre"], *said["usual"])
        centres.append(scale(feature, trait.centre))
        spreads.append(spread_of(feature, trait))
    return Norms(tuple(centres), tuple(spreads), cholesky(spoken["ties"]))


def cholesky(ties: Sequence[Sequence[float]]) -> tuple[Vector, ...]:
    """The lower triangle L of the correlations below the diagonal, shrunk by OWN: L Lᵀ."""
    rows: list[Vector] = []
    for at in range(len(ties) + 1):
        row: list[float] = []
        for column, other in enumerate(rows):
            known = sum(a * b for a, b in zip(row, other))  # noqa: B905 - up to the column
            row.append(((1 - OWN) * ties[at - 1][column] - known) / other[column])
        row.append(sqrt(1 - sum(value * value for value in row)))
        rows.append(tuple(row))
    return tuple(rows)
