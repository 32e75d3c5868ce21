"""A site in, the pages out that no visitor judges it by: what breaks there breaks no promise."""

from __future__ import annotations

import re

from mkdocs_cxux.checks.unvisited import sees_all
from mkdocs_cxux.config.globs import matches
from mkdocs_cxux.data import words, words_anywhere
from mkdocs_cxux.model.case import SiteCase
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import MEASURED

_PARTS = re.compile(r"[^\W_]+")
_ONE_IN = 5
"""Where more of the pages have no link, links are made in ways that nobody sees, or the site is but
begun."""


def passed_by(case: SiteCase) -> frozenset[str]:
    """The pages, by url, that no link leads to, where nearly all others have one, and those that
    somebody made to try something out: “/video-test-three/”. A declared key page is none."""
    pages = {url: page for url, page in case.site.pages.items() if page.status in MEASURED}
    lost = pages.keys() - case.graph.depth.keys() if sees_all(case.site, case.graph) else set()
    if _ONE_IN * len(lost) > len(pages):
        lost = set()
    declared = case.policy.promise.key_pages
    return frozenset(
        url for url, page in pages.items()
        if (url in lost or _is_trial(page)) and not matches(page.path, declared)
    )


def _is_trial(page: PageRecord) -> bool:
    """Whether its address or its title is but that of a trial, or the address numbers one; a
    “speed test” is none."""
    slug = page.path.rstrip("/").rpartition("/")[2].partition(".")[0].lower()
    parts = _PARTS.findall(slug)
    bare = [part for part in parts if not _is_number(part, page.language)]
    left, numbered = words_anywhere("stray-names"), len(bare) < len(parts)
    called = page.title.strip().lower() in words_anywhere("placeholder-titles")
    return called or (bool(bare) and bare[-1] in left and (numbered or len(bare) == 1))


def _is_number(part: str, language: str) -> bool:
    return part.isdigit() or part in words("numerals", language)
