"""Results and findings of a site in; out without what is said of a page as one that visitors come
to where it is a part of another one, which shows it in a frame: a demo, a sheet of prices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from mkdocs_cxux.judge.twice import Told, without_these
from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.site import Site
from mkdocs_cxux.model.snapshot import MEASURED

REASON = "another page shows this one in a frame, and it is no page of its own"
FINDING, ACTING = "findability", "cta"
"""Categories of the rules on where visitors are and what they are asked to do."""


def without_framed(
    results: Mapping[str, Sequence[RuleResult]], findings: Sequence[Finding], site: Site
) -> Told:
    """Results and findings; of parts only whether they work, can be read and say the right thing.

    Where a page that shows one links to it as well, for a larger view, it has a name in a tab and
    an address of its own, but what to do is still said around it.
    """
    held = _held(site)
    linked = _linked(site, held)
    parts = {
        id(f) for f in findings
        if (url := f.location.url) in held and linked[url] <= held[url] and (
            f.category == ACTING or (f.category == FINDING and not linked[url])
        )
    }
    return without_these(results, findings, parts, REASON)


def _held(site: Site) -> dict[str, set[str]]:
    """By page that others show in a frame, these: each says more by itself, else it only stands
    around what one comes for."""
    held: dict[str, set[str]] = defaultdict(set)
    for url, page in site.pages.items():
        for address in page.framed if page.status in MEASURED else ():
            part = site.pages.get(site.resolved(address))
            if part is not None and part.url != url and part.words <= page.words > 0:
                held[part.url].add(url)
    return held


def _linked(site: Site, wanted: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """The pages that link to each of the wanted ones, itself left out."""
    linked: dict[str, set[str]] = {url: set() for url in wanted}
    for url, page in site.pages.items():
        for link in page.links if wanted else ():
            end = site.resolved(link.url) if link.internal else ""
            if end in linked and end != url:
                linked[end].add(url)
    return linked
