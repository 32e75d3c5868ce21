"""Scores in, which of them are missing or under their minimum out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterator

from mkdocs_cxux.gate.words import AXES, count, name_of
from mkdocs_cxux.model.known import Before
from mkdocs_cxux.model.scorecard import Scores
from mkdocs_cxux.model.site import Site

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config


def is_below(value: float, minimum: float) -> bool:
    """Compared as shown, to one decimal: "80.0 is below 80" would puzzle everybody."""
    return round(value, 1) < minimum


def score_gaps(now: Before, scores: Scores, config: Config) -> Iterator[str]:
    """Minimums for what was not measured."""
    for name, value, minimum in _limits(now, config):
        if value is None:
            yield (
                f"The gate asks for a score of at least {minimum:g} for {name}, but {name} was "
                f"not measured. Declare what its rules need, or take the limit out of the gate."
            )
    if config.gate.min_page_score is not None and scores.site.pages_scored == 0:
        yield (
            f"The gate asks for at least {config.gate.min_page_score:g} on every page "
            "(gate.min_page_score), but no page could be scored."
        )


def low_scores(now: Before, config: Config) -> Iterator[str]:
    """Scores of the site, and of page types, under their minimum."""
    for name, value, minimum in _limits(now, config):
        if value is not None and is_below(value, minimum):
            yield (
                f"The site's score for {name} is {value:.1f} and the gate asks for at least "
                f"{minimum:g}. Start with the first entries under “Fix first”."
            )


def _limits(now: Before, config: Config) -> Iterator[tuple[str, float | None, float]]:
    """Name, measured score and minimum of everything the gate sets a minimum for."""
    for axis in AXES:
        minimum = getattr(config.gate.min_score, axis)
        if minimum is not None:
            yield name_of(axis), now.scores.get(axis), minimum
    for category, minimum in sorted(config.gate.min_category.items()):
        yield category, now.scores.get(category), minimum
    for name, limits in sorted(config.gate.types.items()):
        if limits.min_score is not None:
            yield f"pages of type {name}", now.types.get(name), limits.min_score


def low_pages(site: Site, scores: Scores, config: Config) -> Iterator[str]:
    """Pages under the minimum of every page."""
    minimum = config.gate.min_page_score
    if minimum is None:
        return
    low = sorted(
        (card.overall, card.url)
        for card in scores.cards.values()
        if card.overall is not None and is_below(card.overall, minimum)
    )
    if low:
        score, url = low[0]
        path = site.pages[url].path if url in site.pages else url
        yield (
            f"{count(len(low), 'page')} under {minimum:g} (gate.min_page_score), "
            f"the lowest being {path} with {score:.1f}."
        )
