"""Scorecards in, scores that open out: axis, category, rule, and what each one costs."""

from __future__ import annotations

from collections import Counter
from typing import Mapping, Sequence

from msgspec import Struct

from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.scorecard import CX_CATEGORIES, UX_CATEGORIES, CategoryScore, Scorecard
from mkdocs_cxux.reporters.html.reasons import plainly
from mkdocs_cxux.reporters.html.words import AXES, CATEGORY, category
from mkdocs_cxux.reporters.parts.clean import clean
from mkdocs_cxux.reporters.parts.shown import number, word

LEAST = 0.05
"""Points; what costs less is shown as nothing."""


class Score(Struct, frozen=True):
    """A number from 0 to 100 as it is shown; `value` None and `text` "–" where not measured."""

    value: float | None
    text: str
    word: str

    @property
    def tone(self) -> str:
        """good, fair, poor or none: a class of the style sheet."""
        return "none" if self.value is None else self.word


class Share(Struct, frozen=True):
    """One rule's part in a category: how much it counts, and the points it takes."""

    rule: str
    title: str
    counts: str
    lost: float
    found: int


class Part(Struct, frozen=True):
    """A category opened. `cap` says what may hold it down; `reason` why it has no score."""

    id: str
    name: str
    question: str
    score: Score
    cap: str
    reason: str
    shares: tuple[Share, ...]

    @property
    def costly(self) -> tuple[Share, ...]:
        """The rules that take points, or found something."""
        return tuple(s for s in self.shares if s.lost >= LEAST or s.found)

    @property
    def clean(self) -> tuple[Share, ...]:
        """The rules that take nothing."""
        return tuple(s for s in self.shares if s not in self.costly)


class Axis(Struct, frozen=True):
    """UX or CX with its categories. `held` says what holds it down, "" for nothing."""

    id: str
    name: str
    meaning: str
    score: Score
    held: str
    parts: tuple[Part, ...]


class Card(Struct, frozen=True):
    """A scorecard as it is shown."""

    overall: Score
    axes: tuple[Axis, ...]
    reason: str

    @property
    def parts(self) -> tuple[Part, ...]:
        """All categories."""
        return tuple(part for axis in self.axes for part in axis.parts)


def shown(value: float | None) -> Score:
    """A score in words."""
    return Score(value, number(value), word(value))


def card_of(
    card: Scorecard | None, rules: Mapping[str, Rule], findings: Sequence[Finding]
) -> Card:
    """The card with everything it is made of; `findings` are those on the page or site."""
    card = card or Scorecard("", None, None, None)
    found = Counter(finding.rule for finding in findings)
    axes = tuple(
        Axis(
            name,
            *AXES[name],
            shown(value),
            _held(value, [card.categories[c] for c in categories if c in card.categories], rules),
            tuple(_part(c, card.categories.get(c), rules, found) for c in categories),
        )
        for name, value, categories in (
            ("ux", card.ux, UX_CATEGORIES),
            ("cx", card.cx, CX_CATEGORIES),
        )
    )
    return Card(shown(card.overall), axes, clean(card.reason))


def _held(
    value: float | None, parts: Sequence[CategoryScore], rules: Mapping[str, Rule]
) -> str:
    """What holds UX or CX down: the worst finding in any of its categories."""
    worst = min(parts, key=lambda part: part.limit, default=None)
    if worst is None or not worst.cap or value is None or value < worst.limit:
        return ""
    return plainly(worst.cap, rules)


def _part(
    name: str, score: CategoryScore | None, rules: Mapping[str, Rule], found: Counter[str]
) -> Part:
    score = score or CategoryScore(None, reason="nothing was measured")
    whole = sum(term.weight for term in score.terms)
    shares = [
        Share(
            term.rule,
            title_of(term.rule, rules),
            f"{100 * term.weight / whole:.0f} %" if whole else "",
            100 * term.weight * term.friction / score.basis if score.basis else 0.0,
            found[term.rule],
        )
        for term in score.terms
    ]
    shares.sort(key=lambda share: (-share.lost, -share.found, share.rule))
    title, question = CATEGORY.get(name, (name, ""))
    cap, reason = plainly(score.cap, rules), clean(score.reason)
    return Part(name, title, question, shown(score.score), cap, reason, tuple(shares))


def title_of(id: str, rules: Mapping[str, Rule]) -> str:
    """What a rule is about, in words; its id where it is not known."""
    return clean(rules[id].title) if id in rules else clean(id)


class Ending(Struct, frozen=True):
    """How one rule ended on a page, in words."""

    rule: str
    title: str
    category: str
    said: str


def endings(
    results: Sequence[RuleResult], rules: Mapping[str, Rule], outcome: str
) -> tuple[Ending, ...]:
    """The rules that ended in one way, by category and title."""
    ended = [
        Ending(
            r.rule,
            title_of(r.rule, rules),
            category(rules[r.rule].category) if r.rule in rules else "",
            _said(r),
        )
        for r in results
        if r.outcome.value == outcome
    ]
    return tuple(sorted(ended, key=lambda e: (e.category, e.title, e.rule)))


def _said(result: RuleResult) -> str:
    parts = [clean(result.reason, 300)] if result.reason else []
    if result.opportunities is not None and result.problems:
        parts.append(f"{result.problems} of {result.opportunities}")
    if result.suppressed:
        parts.append(f"{result.suppressed} suppressed by the author")
    return "; ".join(parts)
