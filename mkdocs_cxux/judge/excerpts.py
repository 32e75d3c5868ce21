"""Results and findings of a site in; out without those of what a list shows of a post, which is
told of the post itself: one line of its file makes both."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from mkdocs_cxux.forms.selector import shared_steps, without_positions
from mkdocs_cxux.judge.templates import AROUND
from mkdocs_cxux.judge.twice import Told, without_these
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.site import Site

REASON = "the page shows how another one begins, where it is told"
STEP = " > "
CONTROL = re.compile(r"(?:^| )(?:a|button|img|input)(?::[^ ]*)?$")
"""The last step of a selector of what is no text."""
WRITTEN = 2
"""Steps at the end of a selector that a post and its excerpt share: a paragraph and its link."""


def without_excerpts(
    results: Mapping[str, Sequence[RuleResult]], findings: Sequence[Finding], site: Site
) -> Told:
    """Results and findings, those gone whose element stands in a card that leads to a page of which
    the same is told, and there in an element of the same make. Only a link, a picture or a field
    is known again so: of words in a text copies tell, as a text may well lead to its like."""
    alike: dict[tuple[str, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        place = finding.location
        inside = place.selector.count(STEP) >= WRITTEN and not AROUND.search(place.selector)
        if inside and CONTROL.search(place.selector) and place.text and not place.match:
            alike[_fault(finding)].append(finding)
    again = {at for some in alike.values() if len(some) > 1 for at in _excerpts(some, site)}
    return without_these(results, findings, again, REASON)


def _fault(finding: Finding) -> tuple[str, ...]:
    steps = without_positions(finding.location.selector).split(STEP)
    return finding.rule, finding.message, *steps[-WRITTEN:]


def _excerpts(alike: Sequence[Finding], site: Site) -> set[int]:
    """By `id`, those that stand in a card of a page which tells of the same, but for what is one
    wherever it stands; of two pages that lead to each other nobody knows which shows the other."""
    posts: dict[str, set[str]] = {}
    for finding in alike:
        url = finding.location.url
        posts.setdefault(url, set()).update(_card(finding, site) - {url})
    lists = {
        url for url, ends in posts.items()
        if any(end in posts and url not in posts[end] for end in ends)
    }
    same = Counter(finding.identity for finding in alike if finding.once)
    return {id(f) for f in alike if f.location.url in lists and same[f.identity] < 2}


def _card(finding: Finding, site: Site) -> set[str]:
    """Where the links of the content lead that stand nearest to an element, if to one page: those
    of a card do, be they its title, its date and “Read more”."""
    place, page = finding.location, site.pages.get(finding.location.url)
    around = place.selector.split(STEP)
    near: dict[int, set[str]] = defaultdict(set)
    for link in page.links if page is not None else ():
        if link.landmark == Landmark.MAIN and link.url and link.selector != place.selector:
            shared = shared_steps(around, link.selector.split(STEP))
            near[shared].add(site.resolved(link.url))
    ends = near[max(near)] if near else set()
    return ends if len(ends) == 1 else set()
