"""A text beside a voice -> a drawing for people, or JSON for programs."""

from __future__ import annotations

import json
from typing import Iterator

from rich.console import RenderableType

from mkdocs_cxux.metrics.style.deviations import amount
from mkdocs_cxux.metrics.style.features import FEATURES, PLACE
from mkdocs_cxux.metrics.style.measures import FEWEST_WORDS
from mkdocs_cxux.metrics.style.stand import Standing
from mkdocs_cxux.model.voice import Deviation
from mkdocs_cxux.reporters.parts.clean import QUOTE, clean
from mkdocs_cxux.reporters.parts.pieces import grid, heading, line, styled
from mkdocs_cxux.reporters.text import PLAIN, TextOptions, render

_TELLING = 1.0
"""Features within one spread of the voice are not drawn unless all are."""
_MOST = 14
_REACH = 4
"""Spreads drawn on each side of the voice."""
_STEP = 3
"""Characters a spread."""
_FAR = 2.0


def drawn(
    standing: Standing, name: str, everything: bool = False, options: TextOptions = PLAIN
) -> str:
    """Where the text stands, feature by feature, farthest first, within 80 columns."""
    deviations = standing.fit.deviations
    shown = deviations if everything else [d for d in deviations if abs(d.z) > _TELLING][:_MOST]
    parts: list[RenderableType] = [
        styled(f"{clean(name)} beside the voice “{clean(standing.voice.name)}”", "bold"),
        *_summary(standing),
        heading("Where the text stands   " + ("" if shown else "within the voice everywhere")),
    ]
    if shown:
        table = grid(30, 2 * _REACH * _STEP + 1, 0)
        for each in shown:
            feature = FEATURES[PLACE[each.feature]]
            style = "yellow" if abs(each.z) > _FAR else ""
            numbers = f"{amount(feature, each.value, False)} (voice "
            numbers += f"{amount(feature, each.centre, False)})"
            table.add_row(styled(feature.title), styled(bar(each.z), style), styled(numbers))
        parts += [table, line(_LEGEND, "dim")]
    parts += _sentences(standing)
    return render(parts, options)


_LEGEND = (
    "●: the text   [ ]: the usual range of the voice   per 100 words, % of sentences, letters, "
    "or words"
)


def bar(z: float) -> str:
    """The voice in the middle, one spread on each side, and the text: “---[--|--]--●-”."""
    half = _REACH * _STEP
    cells = ["·"] * (2 * half + 1)
    cells[half - _STEP], cells[half], cells[half + _STEP] = "[", "|", "]"
    at = min(2 * half, max(0, half + round(z * _STEP)))
    cells[at] = "●"
    return "".join(cells)


def _summary(standing: Standing) -> Iterator[RenderableType]:
    fit, style = standing.fit, standing.style
    own = ", its own texts have about 0.9" if standing.voice.texts else ""
    yield line(f"Distance {fit.distance:.2f} spreads (0 is the voice itself{own})", indent=2)
    if fit.likeness is not None:
        told = f"Likeness {fit.likeness:+.2f} (1 the same direction, 0 none, -1 the opposite)"
        yield line(told, indent=2)
    if standing.formality is not None:
        yield line(f"Formality {standing.formality:.0f} of 100 (0 chat, 100 contract)", indent=2)
    yield line(f"{style.words} words in {style.sentences} sentences", indent=2)
    if not standing.sure:
        yield line(f"Too short for a verdict: {FEWEST_WORDS} words are needed.", "yellow", 2)
    yield line("Whether a text is funny or serious cannot be measured.", "dim", 2)


def _sentences(standing: Standing) -> Iterator[RenderableType]:
    if standing.shown:
        yield heading("What makes the distance")
    for piece in standing.shown:
        yield line(clean(piece.note), indent=2)
        if piece.text:
            yield line(f"“{clean(piece.text, QUOTE)}”", "cyan", 4)
        if piece.advice:
            yield line(clean(piece.advice, 2 * QUOTE), indent=4)


def told(standing: Standing, name: str) -> str:
    """The same as JSON: numbers by feature, farthest first."""
    fit = standing.fit
    data = {
        "file": name,
        "voice": standing.voice.name,
        "words": standing.style.words,
        "sentences": standing.style.sentences,
        "sure": standing.sure,
        "distance": round(fit.distance, 4),
        "likeness": None if fit.likeness is None else round(fit.likeness, 4),
        "formality": None if standing.formality is None else round(standing.formality, 1),
        "features": [_feature(each) for each in fit.deviations],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _feature(each: Deviation) -> dict[str, object]:
    feature = FEATURES[PLACE[each.feature]]
    return {
        "name": feature.name,
        "unit": feature.unit,
        "value": round(each.value, 4),
        "centre": round(each.centre, 4),
        "z": round(each.z, 3),
    }
