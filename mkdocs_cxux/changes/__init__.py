"""What changed since a revision: which findings can come from the change, and which cannot."""

from __future__ import annotations

from typing import Mapping, Sequence

from msgspec.structs import replace

from mkdocs_cxux.changes.git import changed_files
from mkdocs_cxux.changes.pages import Concerned, concerned, paths_in
from mkdocs_cxux.model.finding import Finding

__all__ = ["Concerned", "changed_files", "concerned", "unchanged"]

WITNESSES = 3
"""A template fault that stands on so many pages that did not change was there before."""
KNOWN = "on a page that did not change"


def unchanged(
    findings: Sequence[Finding], paths: Mapping[str, str], touched: Concerned
) -> tuple[Finding, ...]:
    """The findings, those marked as known that the change does not concern.

    `paths` are the pages' paths by url. A finding counts when its page changed, or when its
    message names a page that did.
    """
    if touched.everywhere:
        return tuple(findings)
    return tuple(
        finding
        if finding.known or _counts(finding, paths, touched.pages)
        else replace(finding, known=KNOWN)
        for finding in findings
    )


def _counts(finding: Finding, paths: Mapping[str, str], pages: frozenset[str]) -> bool:
    if finding.pages:
        still = sum(1 for url in finding.pages if paths.get(url, url) not in pages)
        return bool(pages) and still < WITNESSES
    url = finding.location.url
    if url and paths.get(url, url) in pages:
        return True
    return any(path in pages for path in paths_in(f"{finding.message} {finding.suggestion}"))
