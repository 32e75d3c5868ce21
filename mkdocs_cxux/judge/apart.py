"""The site and what was found on its pages in; out without what stands on sheets that no visitor
comes to: previews, e-mails, pictures that were drawn as HTML and show-cases of a theme that were
left in the folder; nor what stands on the edition for printing, as it stands on the pages too."""

from __future__ import annotations

from typing import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from msgspec.structs import replace

from mkdocs_cxux.checks.unvisited import editions, sees_all, unvisited
from mkdocs_cxux.judge.result import left_out
from mkdocs_cxux.model.case import LinkGraph
from mkdocs_cxux.model.finding import Finding, Outcome, RuleResult
from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED

REASON = (
    "no link leads here, and it leads nowhere, is a copy or was left by a theme or a generator: no "
    "page that visitors walk to; or it joins all others for printing"
)

COPY = "this page is a copy of {}, where what is wrong with it is told"


def sheets(site: Site, graph: LinkGraph) -> frozenset[str]:
    """The measured pages outside the link graph on which nothing can be pressed, copies, what was
    left in the folder, and editions for printing.

    Only those editions where the graph may lack links: not all was seen, or no start page could be.
    """
    if not sees_all(site, graph):
        return editions(site)
    alone = frozenset(
        url for url, page in site.pages.items()
        if page.status in MEASURED and url not in graph.depth and not _leads_on(page)
    )
    return alone | graph.copies | unvisited(site, graph)


def _leads_on(page: PageRecord) -> bool:
    return bool(page.calls) or any(link.url for link in page.links)


def without_sheets(
    results: Mapping[str, Sequence[RuleResult]], findings: Iterable[Finding], apart: frozenset[str]
) -> tuple[dict[str, tuple[RuleResult, ...]], list[Finding]]:
    """Results and findings of the page rules; on `apart` no rule applies."""
    left = {
        url: tuple(map(_open, many)) if url in apart else tuple(many)
        for url, many in results.items()
    }
    return left, [finding for finding in findings if finding.location.url not in apart]


def nothing_passed(
    results: Mapping[str, Sequence[RuleResult]], graph: LinkGraph, apart: frozenset[str]
) -> dict[str, tuple[RuleResult, ...]]:
    """Results of all rules: where nothing was found on a page `apart`, no rule across pages passes
    there either, and it has no score. Of a copy the reason names its original."""
    left = {url: tuple(many) for url, many in results.items()}
    for url in apart & left.keys():
        if any(result.outcome is Outcome.FOUND for result in left[url]):
            continue
        one = graph.originals.get(url)
        reason = COPY.format(urlsplit(one).path or one) if one else REASON
        left[url] = tuple(
            result if result.outcome is Outcome.UNKNOWN else left_out(result, reason)
            for result in left[url]
        )
    return left


def _open(result: RuleResult) -> RuleResult:
    return replace(
        result, outcome=Outcome.NOT_APPLICABLE, friction=None, reason=REASON, value=None,
        problems=0, opportunities=None,
    )
