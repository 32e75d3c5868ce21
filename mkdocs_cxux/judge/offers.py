"""Findings of a site in; out with suggestions that lead to pages which the site has, and which have
something to read: a page alone does not know what its links lead to."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.site import Site
from mkdocs_cxux.model.snapshot import MEASURED


def with_offers(findings: Iterable[Finding], site: Site) -> tuple[Finding, ...]:
    """The findings; those that offer pages suggest the first that can be read, or nothing."""
    return tuple(_chosen(finding, site) if finding.offers else finding for finding in findings)


def _chosen(finding: Finding, site: Site) -> Finding:
    first = next((each.words for each in finding.offers if _can_be_read(each.url, site)), "")
    return finding if finding.suggestion == first else replace(finding, suggestion=first)


def _can_be_read(url: str, site: Site) -> bool:
    """Whether a page with text or a name answers at an address; where a crawl did not come to, one
    may."""
    page = site.pages.get(site.resolved(url))
    if page is None:
        return not site.info.complete
    return page.status in MEASURED and (page.words > 0 or bool(page.h1s))
