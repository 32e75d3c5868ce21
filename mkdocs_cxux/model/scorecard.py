"""Scores of a page and of the site, with what they are made of."""

from __future__ import annotations

from typing import Iterable, Mapping, NamedTuple

from msgspec import Struct

UX_CATEGORIES = ("works", "findability", "cta", "readability")
CX_CATEGORIES = ("voice", "terms", "promise", "touchpoints")
CAPS: Mapping[str, float] = {"critical": 49.0, "error": 79.0}
"""By severity: the best a category (SCIENCE 6.2), and with it UX or CX, can reach with such a
finding: a page with a critical fault is not a good page, however much else is in order on it."""
SCORE_MODEL = 1
"""Bumped whenever the same results would give other scores."""

CATEGORIES = UX_CATEGORIES + CX_CATEGORIES
"""Categories are the folders under rules/; UX and CX are made of them."""
EQUAL: Mapping[str, float] = dict.fromkeys(CATEGORIES, 1.0)
"""What the categories weigh on a page."""


class Term(Struct, frozen=True):
    """One rule's share in a category score: weight x grade x confidence, and friction."""

    rule: str
    weight: float
    friction: float


class CategoryScore(Struct, frozen=True):
    """0..100, None where fewer rules applied than a score needs. `cap` names what caps it.

    score = 100 * (1 - sum(weight * friction) / basis), then capped. `basis` is the sum of the
    weights, and more where they are too few to carry a score. `limit` is the most that the
    worst finding allows, for UX or CX as well.
    """

    score: float | None
    terms: tuple[Term, ...] = ()
    cap: str = ""
    reason: str = ""
    basis: float = 0.0
    limit: float = 100.0


class Scorecard(Struct, frozen=True):
    """Scores of one page (or, with url "", of the site); None is "not measured"."""

    url: str
    ux: float | None
    cx: float | None
    overall: float | None
    categories: Mapping[str, CategoryScore] = {}
    reason: str = ""


class SiteScore(Struct, frozen=True):
    """The site's card: mean over pages, the worst decile, and the share under the gate."""

    card: Scorecard
    worst_decile: Scorecard
    below_gate: float | None           # share 0..1 of scored pages under the gate's floor
    pages_scored: int


def axis_score(weighted: Iterable[tuple[float, float]], limit: float) -> float | None:
    """UX or CX: the mean of its measured categories, each (score, weight), at most `limit`, the
    lowest among them; so clean categories cannot hide a bad fault in another. None where nothing
    was measured."""
    known = list(weighted)
    total = sum(weight for _, weight in known)
    return min(sum(score * weight for score, weight in known) / total, limit) if total else None


class Scores(NamedTuple):
    """The cards by url, sorted, and the site's own."""

    cards: Mapping[str, Scorecard]
    site: SiteScore
