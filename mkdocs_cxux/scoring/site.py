"""The pages' cards and the site's own rules in, the site's card out (SCIENCE 6.4)."""

from __future__ import annotations

from collections import defaultdict
from math import ceil
from statistics import fmean
from typing import Iterable, Mapping, NamedTuple, Sequence

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.scorecard import CATEGORIES, CategoryScore, Scorecard, SiteScore, Term
from mkdocs_cxux.scoring.card import make_card, of_axes
from mkdocs_cxux.scoring.category import capped


class Own(NamedTuple):
    """What the site's own rules say of one category, and the findings that can cap it."""

    category: CategoryScore
    findings: Sequence[Finding]


def score_site(
    cards: Mapping[str, Scorecard], own: Mapping[str, Own], floor: float
) -> SiteScore:
    """The site's card. `floor` is the overall score under which a page counts as poor.

    A category weighs by the number of pages on which it was measured, so that one that
    applies to two pages of twenty does not count as much as one that applies to all; a
    category in which the site's own rules spoke weighs as all pages.
    """
    scored = [card for card in cards.values() if card.overall is not None]
    if not scored:
        empty = Scorecard("", None, None, None, reason="no page could be scored")
        return SiteScore(empty, empty, None, 0)
    categories = {name: _site_category(name, scored, own[name]) for name in CATEGORIES}
    weights = {name: _pages_measured(name, scored, own[name]) for name in CATEGORIES}
    worst = sorted(scored, key=lambda card: (card.overall or 0.0, card.url))
    below = sum(1 for card in scored if card.overall is not None and card.overall < floor)
    return SiteScore(
        card=_held(make_card("", categories, weights), scored),
        worst_decile=_mean_card(worst[: ceil(len(worst) / 10)]),
        below_gate=below / len(scored),
        pages_scored=len(scored),
    )


def _held(card: Scorecard, scored: Sequence[Scorecard]) -> Scorecard:
    """No axis better than its mean over pages, whose bad faults hold whole pages down."""
    ux, cx = _mean(page.ux for page in scored), _mean(page.cx for page in scored)
    return of_axes(replace(card, ux=_lower(card.ux, ux), cx=_lower(card.cx, cx)))


def _lower(one: float | None, other: float | None) -> float | None:
    return one if other is None or one is None else min(one, other)


def _pages_measured(name: str, scored: Sequence[Scorecard], own: Own) -> float:
    if own.category.score is not None:
        return float(len(scored))
    return float(sum(1 for card in scored if card.categories[name].score is not None))


def _site_category(name: str, scored: Sequence[Scorecard], own: Own) -> CategoryScore:
    """The mean over pages, with the site's own rules beside it by their weight."""
    return capped(_beside(_mean_category(name, scored), own.category), own.findings)


def _beside(pages: CategoryScore, own: CategoryScore) -> CategoryScore:
    if own.score is None:
        return pages
    if pages.score is None:
        return own
    basis = pages.basis + own.basis
    value = (pages.score * pages.basis + own.score * own.basis) / basis
    terms = tuple(sorted((*pages.terms, *own.terms), key=lambda term: term.rule))
    return CategoryScore(value, terms, own.cap, f"{pages.reason}, and the site's own rules", basis)


def _mean_category(name: str, cards: Sequence[Scorecard]) -> CategoryScore:
    """The mean score; its terms are each rule's mean weight and mean friction over pages."""
    known = [c for card in cards if (c := card.categories[name]).score is not None]
    if not known:
        return CategoryScore(None, reason=cards[0].categories[name].reason)
    return CategoryScore(
        score=fmean(c.score for c in known if c.score is not None),
        terms=_mean_terms(known),
        reason=f"mean over pages: {len(known)}",
        basis=fmean(c.basis for c in known),
    )


def _mean_terms(categories: Sequence[CategoryScore]) -> tuple[Term, ...]:
    weights: dict[str, float] = defaultdict(float)
    losses: dict[str, float] = defaultdict(float)
    for term in (term for category in categories for term in category.terms):
        weights[term.rule] += term.weight
        losses[term.rule] += term.weight * term.friction
    return tuple(
        Term(rule, weights[rule] / len(categories), losses[rule] / weights[rule])
        for rule in sorted(weights)
    )


def _mean_card(cards: Sequence[Scorecard]) -> Scorecard:
    """Plain means over some pages; overall is the mean of their overalls."""
    return Scorecard(
        url="",
        ux=_mean(card.ux for card in cards),
        cx=_mean(card.cx for card in cards),
        overall=_mean(card.overall for card in cards),
        categories={name: _mean_category(name, cards) for name in CATEGORIES},
        reason=f"mean over the worst pages: {len(cards)}",
    )


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return fmean(known) if known else None
