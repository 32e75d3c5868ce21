"""Results and findings of a site in; out with what all pages of a folder have that could made one
fault: a template wrote it, though no two pages say it in the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from msgspec.structs import replace

from mkdocs_cxux.forms.identity import identity
from mkdocs_cxux.forms.url import folders_above
from mkdocs_cxux.judge.templates import LEAST_PAGES, Results
from mkdocs_cxux.model.finding import THROUGHOUT, Finding, RuleResult

_MORE = 2
"""Things that could have gone wrong on a page, from which on it could have the fault as well: the
main heading alone skips no level."""


def one_throughout(results: Results, findings: Sequence[Finding]) -> list[Finding]:
    """The findings; those whose mark says so are one for the widest folder in which all pages have
    them that could, three at least."""
    marked = [(f, mark) for f in findings for mark in f.alike if mark.startswith(THROUGHOUT)]
    rules = {finding.rule for finding, _ in marked}
    able = Counter(
        (result.rule, folder)
        for url, many in results.items() for result in many
        if result.rule in rules and _could(result) for folder in _folders(url)
    )
    seen = {(finding.rule, mark, finding.location.url) for finding, mark in marked}
    told = Counter((rule, mark, folder) for rule, mark, url in seen for folder in _folders(url))
    made = {
        id(finding): _of(finding, mark, whole)
        for finding, mark in marked
        if (whole := next((
            folder for folder in _folders(finding.location.url)
            if told[finding.rule, mark, folder] >= max(LEAST_PAGES, able[finding.rule, folder])
        ), ""))
    }
    return [made.get(id(finding), finding) for finding in findings]


def _could(result: RuleResult) -> bool:
    return (result.opportunities or 0) >= _MORE


def _folders(url: str) -> list[str]:
    return folders_above(urlsplit(url).path)


def _of(finding: Finding, mark: str, folder: str) -> Finding:
    fault = f"{mark} below {folder}"
    # What its check says of other folders, too, holds on: one template may write several.
    alike = (fault.removeprefix(THROUGHOUT), *(m for m in finding.alike if m != mark))
    return replace(finding, once=True, alike=alike, identity=identity(finding.rule, fault))
