"""Results and findings of a site in; out without “nothing to do” on the home of a site that asks
for nothing anywhere: a page alone does not know what the others want."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mkdocs_cxux.checks.scopes import IDENTITY
from mkdocs_cxux.checks.wording import any_of
from mkdocs_cxux.data import words
from mkdocs_cxux.judge.twice import Told, without_these
from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.format import PRICE
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED

REASON = "no page of the site asks for anything that this one could call to"
AIMLESS, HOME = "no-primary-cta", "home"

PAGES = 5
"""Measured pages from which on what none of them asks for nobody wants; of fewer, as of one that
says whom to call, the next step may be in a sentence."""

LABEL = 5
"""Words of a label; longer links are the cards and the sentences of a text."""


def without_aims(
    results: Mapping[str, Sequence[RuleResult]],
    findings: Sequence[Finding],
    site: Site,
    rules: Mapping[str, Rule],
) -> Told:
    """Results and findings, those of a home without a call to action gone where the whole site was
    seen and has no form, price, number to dial or call, and nothing that is called as what is sold
    or open to all is (`asking-words`)."""
    aimless = [f for f in findings if f.rule in rules and rules[f.rule].check == AIMLESS]
    homes = ((f, site.pages.get(f.location.url)) for f in aimless)
    again = {
        id(f) for f, home in homes
        if home is not None and home.type == HOME and not _asks(site, home.language)
    }
    return without_these(results, findings, again, REASON)


def _asks(site: Site, language: str) -> bool:
    """Whether some page asks for something, or too few were seen to tell."""
    pages = [page for page in site.pages.values() if page.status in MEASURED]
    few = not site.info.complete or len(pages) < PAGES
    return few or any(_wants(page, page.language or language) for page in pages)


def _wants(page: PageRecord, language: str) -> bool:
    """Whether a page asks for something, or may do so in a language without a list."""
    if page.asked >= IDENTITY or any(f.kind.startswith(PRICE) for f in page.formats):
        return True
    if not words("asking-words", language):
        return True
    asking = any_of("asking-words", language)
    return any(asking.search(label.lower()) for label in _labels(page))


def _labels(page: PageRecord) -> Iterator[str]:
    """What it calls itself and where it leads; its buttons are calls, or send a form."""
    yield from (page.title, *page.h1s)
    yield from (link.label for link in page.links if len(link.label.split()) <= LABEL)
