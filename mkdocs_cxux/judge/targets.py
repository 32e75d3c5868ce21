"""Results and findings of a site in; out without those of several targets that are one page or
copies of it: a page alone does not know what its links lead to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mkdocs_cxux.judge.twice import Told, without_these
from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.site import Site

REASON = "the links lead to one page, or to copies of it"


def without_one_target(
    results: Mapping[str, Sequence[RuleResult]],
    findings: Sequence[Finding],
    site: Site,
    originals: Mapping[str, str],
) -> Told:
    """Results and findings, those gone whose addresses do not lead to two different texts.
    `originals`: by url of a copy, the page it is a copy of."""
    same = {id(f) for f in findings if f.apart and len(_texts(f, site, originals)) < 2}
    return without_these(results, findings, same, REASON)


def _texts(finding: Finding, site: Site, originals: Mapping[str, str]) -> set[str]:
    pages = map(site.resolved, finding.apart)
    return {originals.get(page, page) for page in pages}
