"""The four questions of the site report: identity, goals, stress, and what is left to chance."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from mkdocs_cxux.model.finding import Outcome
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED
from mkdocs_cxux.reporters.html.scores import Card, Part, Score, shown
from mkdocs_cxux.reporters.html.words import TILES
from mkdocs_cxux.reporters.parts.shown import count


class Tile(Struct, frozen=True):
    """One question. A scored tile is the mean of its measured `parts`."""

    name: str
    question: str
    score: Score
    parts: tuple[Part, ...]


class Chance(Struct, frozen=True):
    """What the run could not or was not to look at, counted. `judged` is a share in words."""

    judged: str
    rows: tuple[tuple[str, str], ...]


def tiles(card: Card) -> tuple[Tile, ...]:
    """The tiles that have a score."""
    parts = {part.id: part for part in card.parts}
    return tuple(
        _tile(name, question, tuple(parts[category] for category in made))
        for name, question, made in TILES
    )


def _tile(name: str, question: str, parts: tuple[Part, ...]) -> Tile:
    known = [part.score.value for part in parts if part.score.value is not None]
    return Tile(name, question, shown(sum(known) / len(known) if known else None), parts)


def chance(report: Report) -> Chance:
    """How much was left to chance: what nobody measured, and what authors silenced."""
    pages = [page for page in report.site.pages.values() if page.status not in UNDECIDED]
    failed = sum(1 for page in pages if page.status not in MEASURED)
    unscored = sum(
        1 for page in pages
        if page.status in MEASURED
        and (page.url not in report.cards or report.cards[page.url].overall is None)
    )
    ended: Counter[Outcome] = Counter()
    silenced = 0
    for results in report.results.values():
        ended.update(result.outcome for result in results)
        silenced += sum(result.suppressed for result in results)
    told = ended[Outcome.FOUND] + ended[Outcome.CLEAN]
    asked = told + ended[Outcome.UNKNOWN]
    return Chance(
        f"{100 * told / asked:.0f} %" if asked else "–",
        (
            (f"{failed:,} of {count(len(pages), 'page')}", "could not be measured"),
            (f"{unscored:,}", "measured, but without a score of their own"),
            (f"{ended[Outcome.UNKNOWN]:,} of {asked:,}", "checks that could not tell"),
            (f"{silenced}", "findings silenced by authors"),
        ),
    )
