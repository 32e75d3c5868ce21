"""Finds links of the site that lead to nothing: missing pages, missing anchors, dead addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Iterator
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.reach import element_of, is_error_page
from mkdocs_cxux.checks.unvisited import editions, specimens
from mkdocs_cxux.checks.wording import clip, clip_path
from mkdocs_cxux.checks.works.broken_lists import one_of_lists
from mkdocs_cxux.checks.works.circles import unlinked_circles
from mkdocs_cxux.checks.works.excerpts import without_excerpts
from mkdocs_cxux.checks.works.hidden_mail import is_mail_backwards
from mkdocs_cxux.checks.works.missing_pages import one_of_pages
from mkdocs_cxux.checks.works.missing_places import one_of_places
from mkdocs_cxux.checks.works.moved_folder import one_of_moved
from mkdocs_cxux.checks.works.targets import Broken, arrives, is_there, known_of, verdict_on
from mkdocs_cxux.checks.works.told_once import with_others
from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.forms.url import site_path
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import LinkRecord, PageRecord
from mkdocs_cxux.model.snapshot import MEASURED

FILLER = "la"
"""What a detector takes “Lorem ipsum” for."""
MANY = 3
"""Places that a page links to on itself and lacks, from which on they have one cause."""
ONE = (
    "correct the address; if your host sends this page for every address, and its script draws "
    "the rest, say so in cxux.yml: crawl: {fallback: index.html}"
)
NO_LABEL = "(a picture)"
DRAWN = re.compile(r"(?:^|> )svg\b")
"""In the selector of a link that is a part of a drawing."""
"""Stands in messages for the name of a link that has none."""


class Options(BaseModel):
    """Which parts of a link must hold."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    anchors: bool = Field(True, description="Check #anchors, too")
    external: bool = Field(True, description="Check links to other sites where they were fetched")


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each broken target a page links to; pages with undecided links are
    not judged."""
    known = known_of(case.site)
    apart = specimens(case.site, case.graph) | case.graph.copies | editions(case.site)
    cache: dict[tuple[str, str, bool], Broken | bool | None] = {}
    broken: dict[str, list[Problem]] = {}
    judged: set[str] = set()
    for page in case.site.pages.values():
        # Generators write the 404 page with addresses for its place on the live server.
        if page.status not in MEASURED or is_error_page(page) or page.url in apart:
            continue
        if page.language == FILLER:
            continue    # nobody is to follow the links of “Lorem ipsum”
        decided = True
        found: list[Problem] = []
        for link in _different(page):
            if link.url == page.url and not link.label.strip():
                continue    # marks without a label, as in code, get their targets from scripts
            if link.internal and is_mail_backwards(link.label):
                continue    # what it leads to is made under the mouse
            key = (link.url, link.fragment, link.public)
            if key not in cache:
                cache[key] = verdict_on(known, link, options.anchors, options.external)
            verdict = cache[key]
            decided = decided and verdict is not None
            if isinstance(verdict, Broken) and not arrives(known, page, link, verdict):
                found.append(_problem(page, link, verdict, case.site.info.base))
        broken[page.url] = found
        if decided:
            judged.add(page.url)
    written: list[Problem] = []
    made: list[Problem] = []
    for url, found in without_excerpts(case.site, broken).items():
        page = case.site.pages[url]
        if page.source:
            written += found
        else:
            made += _one_of_places(found, page)
    moved = one_of_moved(made, case.site.pages, partial(is_there, known))
    placed = one_of_places(one_of_pages(moved), case.site.pages)
    problems = [*written, *one_of_lists(placed, moved, case.site.pages)]
    problems += unlinked_circles(case.site, broken)
    if not judged and not problems:
        return Checked.unknown("the pages that are linked to were not visited")
    return Checked(tuple(problems), opportunities=len(cache), judged=frozenset(judged))


def _different(page: PageRecord) -> Iterator[LinkRecord]:
    told: set[tuple[str, str]] = set()
    for link in page.links:
        key = (link.url, link.fragment)
        # Hidden links around the content are those of menus; hidden ones in it are left-overs, but
        # for those of a drawing, of which no more is known.
        main = link.landmark == Landmark.MAIN
        counts = link.reachable or not main or DRAWN.search(link.selector)
        if link.url and counts and key not in told:
            told.add(key)
            yield link


def _one_of_places(found: Sequence[Problem], page: PageRecord) -> list[Problem]:
    """The problems; of many places that the page itself lacks, as where a generator spells them
    in another way than the author did, the first. Who has the file gets the line of each."""
    here = [p for p in found if urlsplit(p.subject or "").path == page.path]
    if len(here) < MANY:
        return list(found)
    first = with_others(here[0], len(here) - 1, "to places on this page")
    same = set(map(id, here))
    return [first, *(p for p in found if id(p) not in same)]


def _problem(page: PageRecord, link: LinkRecord, broken: Broken, base: str) -> Problem:
    target = site_path(link.url, base) if link.internal else link.url
    if link.fragment:
        target = f"{target}#{link.fragment}"
    nearest = broken.nearest if broken.nearest != page.path else ""
    return Problem(
        text=link.label,
        subject=target,
        element=element_of(link),
        url=page.url,
        evidence={"label": clip(link.label) or NO_LABEL, "target": clip_path(target),
                  "how": broken.how, "more": ""},
        suggestion=f"perhaps {nearest}" if nearest else ONE * broken.alone,
        severe=broken.severe,
        confidence=broken.confidence,
        alike=_place_of(link),
    )


def _place_of(link: LinkRecord) -> tuple[str, ...]:
    """A link around the content is one line of the template, wherever it leads from a page."""
    if link.landmark == Landmark.MAIN or not link.label.strip():
        return ()
    return (f"“{link.label.strip()}” of the {link.landmark} at {without_positions(link.selector)}",)


CHECK = Check(
    "broken-link", "site", Options, frozenset({"label", "target", "how", "more"}), frozenset(), run
)
