"""Findings in, a short list of what to repair first out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Iterable, Mapping, NamedTuple, Sequence

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.rule import Rule, Severity
from mkdocs_cxux.model.scorecard import Scorecard
from mkdocs_cxux.reporters.parts.gains import Gains, page_gains
from mkdocs_cxux.reporters.parts.shown import urls_of

_STEP = re.compile(r"(\D+)(\d*)")
MOST = 10
PER_RULE = 3
"""One rule fills at most so many places: the list is for an overview."""


class Fix(NamedTuple):
    """One thing to repair: the same quote found by the same rule, on one or more pages. `gain`
    are the points that UX or CX of the site would gain."""

    finding: Finding
    urls: tuple[str, ...]
    gain: float = 0.0

    @property
    def weight(self) -> float:
        """Severity weight x pages x confidence: what decides between equal gains."""
        severity = float(2**self.finding.severity.rank)
        return severity * max(1, len(self.urls)) * self.finding.confidence


def fix_first(findings: Iterable[Finding], gains: Gains | None = None) -> tuple[Fix, ...]:
    """At most MOST things to repair, the one that gains most first; without `gains`, by weight."""
    chosen: list[Fix] = []
    taken: Counter[str] = Counter()
    for fix in sorted(_grouped(findings, gains), key=_order):
        if taken[fix.finding.rule] < PER_RULE and len(chosen) < MOST:
            taken[fix.finding.rule] += 1
            chosen.append(fix)
    return tuple(chosen)


def on_page(
    card: Scorecard | None, found: Sequence[Finding], rules: Mapping[str, Rule]
) -> list[tuple[Finding, float]]:
    """The findings of one page with the points that it gains from each, in the order of
    `fix_first`: what gains most first, hints last."""
    gained = zip(found, page_gains(card, found, rules), strict=True)
    return sorted(gained, key=lambda pair: _order_on_page(*pair))


def _order_on_page(finding: Finding, gain: float) -> tuple[object, ...]:
    """Of equals the worse and the surer, as far as a tenth of a point can be told, then from the
    top of the page down."""
    hint, worse = finding.severity is Severity.INFO, -finding.severity.rank
    place = finding.location
    down = (place.line, place.column, place.box.y if place.box else 0.0, _steps(place.selector))
    return (hint, -round(gain, 1), worse, -finding.confidence, finding.rule, *down, finding.message)


def _steps(selector: str) -> tuple[tuple[str, int], ...]:
    """A selector with its numbers as numbers: the tenth row comes after the second."""
    return tuple((words, int(digits or 0)) for words, digits in _STEP.findall(selector))


def left_over(findings: Iterable[Finding], fixes: Iterable[Fix]) -> list[tuple[str, int]]:
    """How many things to repair the list leaves out, by rule, most first."""
    shown = Counter(fix.finding.rule for fix in fixes)
    every = Counter(fix.finding.rule for fix in _grouped(findings))
    return sorted((every - shown).items(), key=lambda item: (-item[1], item[0]))


def _grouped(findings: Iterable[Finding], gains: Gains | None = None) -> list[Fix]:
    groups: dict[tuple[str, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        where = () if finding.location.text else (finding.location.url, finding.location.selector)
        key = (finding.rule, finding.severity, finding.location.text, finding.message, *where)
        groups[key].append(finding)
    return [_fix(same, gains.of(same) if gains else 0.0) for same in groups.values()]


def _fix(same: list[Finding], gain: float) -> Fix:
    urls = sorted({url for finding in same for url in urls_of(finding)})
    return Fix(max(same, key=lambda finding: finding.confidence), tuple(urls), gain)


def _order(fix: Fix) -> tuple[bool, float, float, int, str, tuple[str, ...], str, str]:
    """By gain as far as it is shown, to a tenth of a point; hints come last."""
    place = fix.finding.location
    rank = -fix.finding.severity.rank
    hint = fix.finding.severity is Severity.INFO
    last = (fix.finding.rule, fix.urls, place.selector, fix.finding.message)
    return (hint, -round(fix.gain, 1), -fix.weight, rank, *last)
