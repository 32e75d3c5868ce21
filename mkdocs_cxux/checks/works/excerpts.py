"""Broken links of a site in, without those that a list repeats from the beginning of a post."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from mkdocs_cxux.model.finding import Problem
from mkdocs_cxux.model.site import PageRecord, Site


def without_excerpts(
    site: Site, broken: Mapping[str, Sequence[Problem]]
) -> dict[str, list[Problem]]:
    """By url of a page its broken links; none to a place on the page itself that a page it links to
    lacks under the same name: that one was written, and the list shows its first lines."""
    lacks = {
        url: {_place(problem) for problem in found if _is_here(site.pages[url], problem)}
        for url, found in broken.items()
    }
    kept: dict[str, list[Problem]] = {}
    for url, found in broken.items():
        posts = {site.resolved(link.url) for link in site.pages[url].links} - {url}
        again = set().union(*(lacks.get(post, ()) for post in posts)) if lacks[url] else set()
        kept[url] = [p for p in found if _place(p) not in again or not _is_here(site.pages[url], p)]
    return kept


def _is_here(page: PageRecord, problem: Problem) -> bool:
    """Whether the link leads to a place on its own page."""
    parts = urlsplit(problem.subject or "")
    return bool(parts.fragment) and parts.path == page.path


def _place(problem: Problem) -> tuple[str, str]:
    return problem.text, urlsplit(problem.subject or "").fragment
