"""What was known before a run: findings of then, scores of then, and what became of them."""

from __future__ import annotations

from math import fsum
from typing import Mapping, NamedTuple

from msgspec import Struct

from mkdocs_cxux.model.scorecard import SCORE_MODEL, Scores
from mkdocs_cxux.model.site import Site

SITE = "(site)"
TEMPLATE_PAGE = "(template)"
"""How a file names the page of a finding that is not one page's own."""


class Mark(NamedTuple):
    """A finding, reduced to what tells it from others.

    `page` is its path, SITE or TEMPLATE_PAGE. `rank` is that of its severity. `quote` is cut
    and printable. `pages` are the paths of a template finding. `by_text`: its identity is its
    text, so that a reworded text has another.
    """

    page: str
    rule: str
    identity: str
    quote: str
    rank: int
    pages: tuple[str, ...] = ()
    by_text: bool = False


class Before(Struct, frozen=True):
    """Scores of an earlier run. `name` is the file they come from.

    `scores` are by "overall", "ux", "cx" and category, `types` the mean overall by page type,
    `pages` the overall score by path, empty where it comes from a baseline, which has none; what
    was not measured is absent.
    """

    name: str
    score_model: int
    engine: str
    scores: Mapping[str, float] = {}
    types: Mapping[str, float] = {}
    pages: Mapping[str, float] = {}


class Known(Struct, frozen=True):
    """What the gate and the reports must know of a comparison.

    `sources` say with what was compared ("the baseline cxux-baseline.yml"). `stale` are
    entries of the baseline whose finding is gone, `expired` those past their day, each as one
    line. `unsure` is how many could not be looked at in this run.
    """

    sources: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    expired: tuple[str, ...] = ()
    unsure: int = 0
    before: Before | None = None
    notes: tuple[str, ...] = ()


def before_of(site: Site, scores: Scores, name: str = "") -> Before:
    """The scores of this run, as a later one will be compared with them."""
    card = scores.site.card
    values = {"overall": card.overall, "ux": card.ux, "cx": card.cx}
    values |= {name: category.score for name, category in card.categories.items()}
    by_type: dict[str, list[float]] = {}
    for url, each in sorted(scores.cards.items()):
        page = site.pages.get(url)
        if page is not None and each.overall is not None:
            by_type.setdefault(page.type, []).append(each.overall)
    return Before(
        name=name,
        score_model=SCORE_MODEL,
        engine=site.info.engine,
        scores={name: value for name, value in values.items() if value is not None},
        types={name: fsum(values) / len(values) for name, values in sorted(by_type.items())},
    )
