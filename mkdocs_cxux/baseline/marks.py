"""Findings of a run in, the marks by which they are known again out."""

from __future__ import annotations

from typing import Iterable, Mapping

from mkdocs_cxux.forms.identity import identity
from mkdocs_cxux.forms.url import site_path
from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.known import SITE, TEMPLATE_PAGE, Mark
from mkdocs_cxux.model.site import Site

QUOTE = 100
"""Characters of a quote that are kept."""


def printable(text: str, limit: int = QUOTE) -> str:
    """The beginning of a text on one line, without what a terminal or YAML cannot show."""
    begin = text[: 8 * limit]
    said = begin if begin.isprintable() else "".join(map(_shown, begin))
    folded = " ".join(said.split())
    return folded if len(folded) <= limit else folded[: limit - 1].rstrip() + "…"


def _shown(character: str) -> str:
    return character if character.isprintable() else " "


def marks_of(findings: Iterable[Finding], site: Site) -> list[Mark]:
    """One mark a finding, in the same order."""
    paths = {url: page.path for url, page in site.pages.items()}
    return [_mark(finding, paths, site.info.base) for finding in findings]


def _mark(finding: Finding, paths: Mapping[str, str], base: str) -> Mark:
    place = finding.location
    page = TEMPLATE_PAGE if finding.pages else SITE
    if not finding.pages and place.url:
        page = paths.get(place.url) or site_path(place.url, base)
    return Mark(
        page=page,
        rule=finding.rule,
        identity=finding.identity,
        quote=printable(place.text),
        rank=finding.severity.rank,
        pages=tuple(paths.get(url) or site_path(url, base) for url in finding.pages),
        by_text=finding.identity == identity(finding.rule, place.text),
    )
