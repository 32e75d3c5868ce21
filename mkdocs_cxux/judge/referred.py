"""Results and findings of a site in; out without those of words in the label of a link that is the
heading it leads to, where it is told: generators write such labels, and one repair mends all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from mkdocs_cxux.judge.copies import said_in
from mkdocs_cxux.judge.twice import Told, without_these
from mkdocs_cxux.model.finding import Finding, Location, RuleResult
from mkdocs_cxux.model.site import PageRecord, Site

REASON = "a link has the words of the heading it leads to, where it is told"
_HEADING = re.compile(r"(?:^|> )h[1-6](?![\w-])")
"""In the place of a heading, or of what stands in one."""
_OWN = re.compile(r"#[^ >]+")
"""The place of what has an id of its own, as headings have."""


def without_referred(
    results: Mapping[str, Sequence[RuleResult]], findings: Sequence[Finding], site: Site
) -> Told:
    """Results and findings, those gone whose word stands in their text only as labels of links that
    say what the heading says to which they lead, and that heading is told of the same word."""
    headings: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for finding in findings:
        place = finding.location
        if place.match and _is_heading(place, site.pages.get(place.url)):
            headings[finding.rule, place.match, place.url].add(said_in(place))
    named = {(rule, match) for rule, match, _ in headings}
    again = {
        id(f) for f in findings
        if (f.rule, f.location.match) in named and _is_referred(f, headings, site)
    }
    return without_these(results, findings, again, REASON)


def _is_referred(
    finding: Finding, headings: Mapping[tuple[str, str, str], set[str]], site: Site
) -> bool:
    place = finding.location
    page = site.pages.get(place.url)
    if page is None or not place.selector or _is_heading(place, page):
        return False
    count = 0
    for label, url in _labels(place, page):
        end = site.resolved(url)
        told = headings.get((finding.rule, place.match, end), set())
        if end != place.url and said_in(place, label) in told:
            count += label.count(place.match)
    return 0 < count == place.text.count(place.match)


def _is_heading(place: Location, page: PageRecord | None) -> bool:
    if _HEADING.search(place.selector):
        return True
    if page is None or not _OWN.fullmatch(place.selector):
        return False
    return all(link.selector != place.selector for link in page.links)


def _labels(place: Location, page: PageRecord) -> Iterator[tuple[str, str]]:
    """The links to pages of the site at a place or in it, each label with its address."""
    within = f"{place.selector} > "
    for link in page.links:
        here = link.selector == place.selector or link.selector.startswith(within)
        if here and link.internal and place.match in link.label:
            yield link.label, link.url
