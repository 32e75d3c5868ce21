"""A site and a kind of promise in, all that was measured against it out, worst first."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Iterator, NamedTuple

from mkdocs_cxux.checks.promise.cadence import posts_dates
from mkdocs_cxux.checks.promise.rhythm import broken
from mkdocs_cxux.checks.promise.told import element_of, statements
from mkdocs_cxux.checks.promise.visited import passed_by
from mkdocs_cxux.checks.wording import clip, number
from mkdocs_cxux.config.promise import Breach, Kind
from mkdocs_cxux.model.case import SiteCase
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import MEASURED

SURE = 0.6
"""Findings below this confidence are no proof that a promise is broken."""
_SAID = 6.0
"""Weight of a sentence that says the opposite outright."""
_SLACK = 2.0
_OF_FACTS = frozenset({"contradiction", "likely-contradiction"})
"""Rules that tell one fact on each page that has it otherwise."""


class Broken(NamedTuple):
    """One thing that breaks a promise: how much it weighs, where it is, and in words what."""

    weight: float
    rank: float
    url: str
    path: str
    says: str
    quote: str
    element: Element | None
    confidence: float
    fact: str = ""
    """Of a contradiction: by what it is known on every page that tells it."""
    told: bool = False
    """Whether it is a finding of another rule."""

    @property
    def fault(self) -> tuple[str, str]:
        """The same for one fault on many pages."""
        return (self.fact, "") if self.fact else (self.says, self.quote)


def breaches(case: SiteCase, kind: Kind, ignore_types: tuple[str, ...]) -> list[Broken]:
    """All that is known against a kind where visitors meet it, worst first."""
    pages = case.site.pages
    unmet = {url for url, page in pages.items() if page.type in ignore_types} | passed_by(case)
    found = [*_said(case, kind), *_of_rules(case, kind, unmet), *_of_metrics(case, kind)]
    found += _of_dates(case, kind)
    kept = [b for b in found if b.url not in unmet]
    return sorted(kept, key=lambda b: (-b.rank, b.path, b.says))


def each_once(found: list[Broken]) -> list[Broken]:
    """What stands in the template, on page after page, once, and one fact that many pages tell."""
    first = {b.fault: b for b in reversed(found)}
    return [b for b in found if first[b.fault] is b]


def _said(case: SiteCase, kind: Kind) -> Iterator[Broken]:
    for page, told in statements(case):
        if told.key == f"!{kind.kind}":
            says = f"it says “{clip(told.quote, 120)}”"
            yield Broken(_SAID, 2 * _SAID, page.url, page.path, says, told.quote,
                         element_of(told), 0.8)


def _of_rules(case: SiteCase, kind: Kind, unmet: Collection[str]) -> Iterator[Broken]:
    sought = {breach.rule: breach for breach in kind.evidence if breach.rule}
    for finding in case.findings:
        sure = finding.confidence >= SURE and finding.severity is not Severity.INFO
        breach = sought.get(finding.rule)
        if breach and sure and _is_about(finding, breach):
            told = finding.location.url, *finding.also
            met = next((url for url in told if url not in unmet), told[0])
            yield _of_rule(case, finding, breach.weight, met)


def _is_about(finding: Finding, breach: Breach) -> bool:
    either = "|".join(map(re.escape, breach.about))
    about = re.compile(rf"(?<!\w)(?:{either})s?(?!\w)", re.IGNORECASE)
    return not breach.about or about.search(finding.message) is not None


def _of_rule(case: SiteCase, finding: Finding, weight: float, url: str) -> Broken:
    """What a finding tells, at the first of its pages that visitors come to."""
    place = finding.location
    page = case.site.pages.get(url)
    element = Element(place.selector, "", Landmark.MAIN) if place.selector else None
    rank = weight * (1 + finding.severity.rank) * finding.confidence
    path = page.path if page else "the site"
    fact = (finding.identity or finding.message) if finding.rule in _OF_FACTS else ""
    return Broken(weight, rank, url, path, finding.message, place.text, element,
                  finding.confidence, fact, told=True)


def _of_metrics(case: SiteCase, kind: Kind) -> Iterator[Broken]:
    for breach in kind.evidence:
        for page in case.site.pages.values() if breach.metric else ():
            value = page.metrics.get(breach.metric)
            if page.status in MEASURED and value is not None and _beyond(value, breach):
                if _stands_apart(page, breach):
                    continue
                limit = breach.max if breach.min is None else breach.min
                assert limit is not None
                told = breach.says or f"its {breach.metric} is {{value}}, the limit {{limit}}"
                says = told.replace("{value}", number(value)).replace("{limit}", number(limit))
                far = min(1.0, abs(value - limit) / (abs(limit) or 1))
                rank = breach.weight * (2 + far)
                yield Broken(breach.weight, rank, page.url, page.path, says, "", None, 0.7)


def _stands_apart(page: PageRecord, breach: Breach) -> bool:
    """Whether a page is of a kind that may speak otherwise: a policy is formal everywhere."""
    either = "|".join(map(re.escape, breach.apart))
    named = f"{page.path} {' '.join(page.h1s)}".lower()
    return bool(either) and re.search(rf"(?<![^\W_])(?:{either})(?![^\W_])", named) is not None


def _beyond(value: float, breach: Breach) -> bool:
    low = breach.min is not None and value < breach.min
    return low or (breach.max is not None and value > breach.max)


def _of_dates(case: SiteCase, kind: Kind) -> Iterator[Broken]:
    for breach in kind.evidence:
        dates = posts_dates(case.site) if breach.every else ()
        gap = broken(dates, breach.every or 1, _SLACK, case.policy.today)
        if gap is not None:
            start = next(iter(case.site.info.starts), "")
            page = case.site.pages.get(case.site.resolved(start))
            says = f"of its posts, {gap.says}"
            yield Broken(breach.weight, 2 * breach.weight, page.url if page else "",
                         page.path if page else "the site", says, "", None, 0.8)
