"""Results and findings of a site in; out without those of words in the label of a link that is the
heading it leads to, where it is told or the name of what others made, or that turns pages to what
menus call so: generators write such labels, and one repair mends all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from mkdocs_cxux.judge.copies import said_in
from mkdocs_cxux.judge.twice import Told, without_these
from mkdocs_cxux.model.finding import Finding, Location, RuleResult
from mkdocs_cxux.model.site import PageRecord, Site

REASON = "a link has the words of a heading or menu, where it is told, or the name of others"
_HEADING = re.compile(r"(?:^|> )h[1-6](?![\w-])")
"""In the place of a heading, or of what stands in one."""
_OWN = re.compile(r"#[^ >]+")
"""The place of what has an id of its own, as headings have."""


def without_referred(
    results: Mapping[str, Sequence[RuleResult]], findings: Sequence[Finding], site: Site
) -> Told:
    """Results and findings, those gone whose word stands in their text only as labels of links that
    say what the heading says to which they lead, and that heading is told of the same word, or is
    the name of others."""
    headings: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    labels: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for finding in findings:
        place, page = finding.location, site.pages.get(finding.location.url)
        if not place.match or page is None:
            continue
        if _is_heading(place, page):
            headings[finding.rule, place.match, place.url].add(said_in(place))
        elif not _turns(place):
            for label, url in _labels(place, page, whole=True):
                labels[finding.rule, place.match, site.resolved(url)].add(label.casefold())
    again = {
        id(f) for f in findings if f.location.match
        and _is_referred(f, labels if _turns(f.location) else {}, headings, site)
    }
    return without_these(results, findings, again, REASON)


def _turns(place: Location) -> bool:
    """Whether a label says before its words that it turns pages."""
    return said_in(place) != place.text.casefold()


def _is_referred(
    finding: Finding,
    labels: Mapping[tuple[str, str, str], set[str]],
    headings: Mapping[tuple[str, str, str], set[str]],
    site: Site,
) -> bool:
    place = finding.location
    page = site.pages.get(place.url)
    if page is None or not place.selector or _is_heading(place, page):
        return False
    count = 0
    for label, url in _labels(place, page):
        end = site.resolved(url)
        key, said = (finding.rule, place.match, end), said_in(place, label)
        told = headings.get(key, set()) | labels.get(key, set())
        if end != place.url and (said in told or _is_others(said, site.pages.get(end))):
            count += label.count(place.match)
    return 0 < count == place.text.count(place.match)


def _is_others(said: str, page: PageRecord | None) -> bool:
    """Whether a page is on a thing of others: its main heading is what is `said`, and so is a link
    to another site."""
    if page is None or said not in map(str.casefold, page.h1s):
        return False
    return any(link.label.casefold() == said for link in page.links if not link.internal)


def _is_heading(place: Location, page: PageRecord | None) -> bool:
    if _HEADING.search(place.selector):
        return True
    if page is None or not _OWN.fullmatch(place.selector):
        return False
    return all(link.selector != place.selector for link in page.links)


def _labels(
    place: Location, page: PageRecord, whole: bool = False
) -> Iterator[tuple[str, str]]:
    """The links to pages of the site at a place or in it, only the former where they have to be the
    `whole` of it, each label with its address."""
    within = f"{place.selector} > "
    for link in page.links:
        inside = not whole and link.selector.startswith(within)
        here = link.selector == place.selector or inside
        if here and link.internal and place.match in link.label:
            yield link.label, link.url
