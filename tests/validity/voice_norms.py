"""Works out rules/norms/voice.yaml from the sources in voice_sources.yaml; prints its numbers.

CXUX_VOICE_REPOS=FOLDER python -m tests.validity.voice_norms    (see test_voice.py)
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from math import sqrt
from statistics import fmean

from mkdocs_cxux.metrics.style.features import FEATURES
from mkdocs_cxux.metrics.style.style import pooled, unscale
from mkdocs_cxux.metrics.style.tally import Tally
from tests.validity.test_voice import counted, say

PARTS = ("tuned", "background")
NOT_FREE = frozenset({"jellyfin/jellyfin.org"})
"""Its licence allows no derivatives."""
WORDS, MOST, FEWEST = 340, 3, 6
"""Words of a stretch, stretches of a page, stretches of a source that counts."""
Vector = tuple[float, ...]


def stretches(page: Sequence[Tally]) -> Iterator[Vector]:
    """The first stretches of a page, on the comparing scale."""
    taken: list[Tally] = []
    count = 0
    for sentence in page:
        taken.append(sentence)
        if sum(each.words for each in taken) >= 0.95 * WORDS and count < MOST:
            style = pooled(taken)
            assert style is not None
            yield style.scaled
            taken, count = [], count + 1


def sources() -> dict[str, list[Vector]]:
    found = {
        name: [vector for page in pages for vector in stretches(page)]
        for part in PARTS
        for name, pages in counted(part).items()
        if name not in NOT_FREE
    }
    return {name: vectors for name, vectors in found.items() if len(vectors) >= FEWEST}


def mean(vectors: Sequence[Vector]) -> Vector:
    return tuple(fmean(column) for column in zip(*vectors, strict=True))


def within(found: dict[str, list[Vector]]) -> list[Vector]:
    """What sets every stretch apart from its source."""
    apart = []
    for vectors in found.values():
        centre = mean(vectors)
        apart += [tuple(v - c for v, c in zip(vector, centre, strict=True)) for vector in vectors]
    return apart


def short(value: float, form: str) -> str:
    """A number without what a reader does not need: .25, -.1, 0."""
    said = f"{value:{form}}"
    if "." in said and "e" not in said:
        said = said.rstrip("0").rstrip(".")
    return said.replace("-0.", "-.").replace("0.", ".", 1) if form == ".2f" else said


def main() -> None:
    found = sources()
    centres = mean([mean(vectors) for vectors in found.values()])
    apart = within(found)
    columns = list(zip(*apart, strict=True))
    free = len(apart) - len(found)
    spreads = [sqrt(sum(v * v for v in column) / free) for column in columns]
    say(f"# {len(apart):,} stretches of {len(found)} sources")
    say("languages:\n  en:\n    features:")
    for feature, centre, spread in zip(FEATURES, centres, spreads, strict=True):
        values = (unscale(feature, x) for x in (centre, centre - spread, centre + spread))
        here, low, high = (float(f"{value:.3g}") for value in values)
        say(f"      {feature.name}: {{centre: {here}, usual: [{low}, {high}]}}")
    say("    ties:")
    for at in range(1, len(FEATURES)):
        row = [
            sum(a * b for a, b in zip(columns[at], columns[other], strict=True))
            / (free * spreads[at] * spreads[other])
            for other in range(at)
        ]
        said = ", ".join(short(round(tie, 2) + 0.0, ".2f") for tie in row)
        say(f"      - [{said}]")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
