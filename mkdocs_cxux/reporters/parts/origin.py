"""A finding without a line in, why it has none out: the theme or a plugin made its words."""

from __future__ import annotations

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Report

MADE = "made by the theme or a plugin"


def is_made(report: Report, url: str) -> bool:
    """Whether a page has no file, while others of the site have theirs."""
    page = report.site.pages.get(url)
    if page is None or page.source:
        return False
    return any(other.source for other in report.site.pages.values())


def origin_of(report: Report, finding: Finding, url: str) -> str:
    """What made the words at `url` that no file holds; "" where a line is known, or nothing."""
    place = finding.location
    if place.line or finding.pages or not url:
        return ""
    if is_made(report, url):
        return f"page {MADE}"
    return f"{MADE}, it seems" if place.absent else ""
