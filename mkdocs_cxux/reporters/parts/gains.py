"""A report in, the points that UX or CX of the site would gain from a repair out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import fmean
from typing import NamedTuple

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.scorecard import (
    CAPS,
    CATEGORIES,
    CX_CATEGORIES,
    EQUAL,
    UX_CATEGORIES,
    CategoryScore,
    Scorecard,
    axis_score,
)

_ALL = "*"


class _Part(NamedTuple):
    """A category's score, and the most that its worst finding allows."""

    value: float
    limit: float


_Axis = dict[str, _Part]


class Gains:
    """Works out repairs one by one, from the cards alone: nothing is judged again.

    A finding takes its part of what its rule takes. What is gained when the limit goes that the
    worst findings of a category set is dealt among them. The site's axis is the lower of the mean
    of its categories and the mean over its pages, as in `scoring.site`.
    """

    def __init__(self, report: Report) -> None:
        self._site = report.site_score.card
        self._cards = {url: card for url, card in report.cards.items() if card.overall is not None}
        self._weights = _weights(report, self._cards.values())
        self._means = {
            names: _mean(_value(_parts(card, names)) for card in self._cards.values())
            for names in (UX_CATEGORIES, CX_CATEGORIES)
        }
        self._pages: dict[tuple[str, str], tuple[_Axis, float]] = {}
        self._light = {id for id, rule in report.rules.items() if rule.weight <= 0}
        self._rules: Counter[tuple[str, str]] = Counter()
        self._severities: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for finding in report.findings:
            self._rules.update(((finding.card, finding.rule), (_ALL, finding.rule)))
            if finding.rule not in self._light:
                self._severities[finding.card, finding.category][finding.severity.value] += 1

    def of(self, findings: Sequence[Finding]) -> float:
        """Points of one axis, 0..100; `findings` are all of one rule."""
        name = findings[0].category
        names = UX_CATEGORIES if name in UX_CATEGORIES else CX_CATEGORIES
        site, mean = _parts(self._site, names), self._means[names]
        before = _value(site, self._weights)
        if before is None or mean is None or name not in site:
            return 0.0
        pages = category = 0.0
        homes = _by_home(findings)
        for url, here in homes.items():
            parts, value = self._of_page(url, names)
            for share, part in self._mended(self._cards[url], url, here) if name in parts else ():
                pages += share * ((_value({**parts, name: part}) or 0.0) - value)
                category += share * (part.value - parts[name].value)
        after = 0.0
        for share, own in self._mended(self._site, "" if "" in homes else _ALL, findings):
            raised = min(site[name].value + category / self._weights[name], own.limit)
            mended = {**site, name: own._replace(value=max(own.value, raised))}
            after += share * (_value(mended, self._weights) or 0.0)
        return max(0.0, min(after, mean + pages / len(self._cards)) - min(before, mean))

    def _of_page(self, url: str, names: Sequence[str]) -> tuple[_Axis, float]:
        """An axis of a page and its value; the findings of a page ask for it one by one."""
        known = self._pages.get((url, names[0]))
        if known is None:
            parts = _parts(self._cards[url], names) if url in self._cards else {}
            known = self._pages[url, names[0]] = parts, _value(parts) or 0.0
        return known

    def _mended(
        self, card: Scorecard, url: str, gone: Sequence[Finding]
    ) -> Iterator[tuple[float, _Part]]:
        """For `_ALL` the findings are those of pages, on the site's card."""
        first = gone[0]
        dealt = (0.0, 100.0)
        if first.rule not in self._light and url != _ALL:
            dealt = _dealt(self._severities[url, first.category], gone)
        part = len(gone) / max(1, self._rules[url, first.rule])
        return _without(card.categories[first.category], first.rule, part, dealt)


def page_gains(
    card: Scorecard | None, found: Sequence[Finding], rules: Mapping[str, Rule]
) -> list[float]:
    """Points of UX or CX, 0..100, that a page gains from the repair of each of its findings."""
    light = {id for id, rule in rules.items() if rule.weight <= 0}
    amounts = Counter(finding.rule for finding in found)
    severities: dict[str, Counter[str]] = defaultdict(Counter)
    for finding in found:
        if finding.rule not in light:
            severities[finding.category][finding.severity.value] += 1
    gains = []
    for finding in found:
        names = UX_CATEGORIES if finding.category in UX_CATEGORIES else CX_CATEGORIES
        parts = _parts(card, names) if card is not None else {}
        if card is None or finding.category not in parts:
            gains.append(0.0)
            continue
        score = card.categories[finding.category]
        every = severities[finding.category]
        dealt = (0.0, 100.0) if finding.rule in light else _dealt(every, [finding])
        value = _value(parts) or 0.0
        mended = _without(score, finding.rule, 1 / amounts[finding.rule], dealt)
        after = [(s, _value({**parts, finding.category: part}) or 0.0) for s, part in mended]
        gains.append(max(0.0, sum(share * (each - value) for share, each in after)))
    return gains


def _without(
    score: CategoryScore, rule: str, part: float, dealt: tuple[float, float]
) -> Iterator[tuple[float, _Part]]:
    """A category without a `part` of what a rule takes, as it would be without the limit and with
    it, each with how much it counts."""
    taken = sum(term.weight * term.friction for term in score.terms if term.rule == rule)
    free = _free(score) + (100.0 * part * taken / score.basis if score.basis else 0.0)
    share, limit = dealt
    if share > 0:
        yield share, _Part(min(free, limit), limit)
    if share < 1:
        yield 1.0 - share, _Part(min(free, score.limit), score.limit)


def _dealt(every: Counter[str], gone: Sequence[Finding]) -> tuple[float, float]:
    """The part of some findings in the limit of their category, and the limit without it; `every`
    are the findings of the category by severity."""
    worst = min(every, key=lambda severity: CAPS.get(severity, 100.0), default="")
    if worst not in CAPS:
        return 0.0, 100.0
    limit = min((CAPS.get(other, 100.0) for other in every if other != worst), default=100.0)
    return sum(finding.severity.value == worst for finding in gone) / every[worst], limit


def _by_home(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    homes: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        homes[finding.card].append(finding)
    return homes


def _free(score: CategoryScore) -> float:
    """The score as it would be without a limit."""
    value = score.score or 0.0
    if value < score.limit or not score.basis:
        return value
    return 100.0 * (1.0 - sum(term.weight * term.friction for term in score.terms) / score.basis)


def _parts(card: Scorecard, names: Sequence[str]) -> _Axis:
    """The measured categories of an axis."""
    every = ((name, card.categories.get(name)) for name in names)
    return {n: _Part(c.score, c.limit) for n, c in every if c is not None and c.score is not None}


def _value(parts: _Axis, weights: Mapping[str, float] = EQUAL) -> float | None:
    weighted = ((part.value, weights[name]) for name, part in parts.items())
    return axis_score(weighted, min((part.limit for part in parts.values()), default=100.0))


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return fmean(known) if known else None


def _weights(report: Report, cards: Iterable[Scorecard]) -> dict[str, float]:
    """How much a category weighs on the site: the pages on which it was measured, all of them
    where the site's own rules spoke."""
    scored = list(cards)
    weights = {
        name: float(sum(name in _parts(card, CATEGORIES) for card in scored))
        for name in CATEGORIES
    }
    for result in report.results.get("", ()):
        rule = report.rules.get(result.rule)
        if rule is not None and rule.weight > 0 and result.friction is not None:
            weights[rule.category] = float(len(scored))
    return {name: weight or 1.0 for name, weight in weights.items()}
