"""Finds links of the site that lead to nothing: missing pages, missing anchors, dead addresses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import PurePath
from typing import Any, Iterator, NamedTuple
from urllib.parse import unquote, urlsplit

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.reach import (
    element_of,
    is_error_page,
    other_builds,
    top_folder,
    translations,
)
from mkdocs_cxux.checks.requests import HOSTED
from mkdocs_cxux.checks.unvisited import editions, specimens
from mkdocs_cxux.checks.version_folders import in_newest, version_in
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.checks.works.anchors import CLOSE, closest, fragments, holds, named, nearest
from mkdocs_cxux.checks.works.broken_lists import one_of_lists
from mkdocs_cxux.checks.works.circles import ROUND, unlinked_circles
from mkdocs_cxux.checks.works.excerpts import without_excerpts
from mkdocs_cxux.checks.works.hidden_mail import is_mail_backwards
from mkdocs_cxux.checks.works.missing_pages import one_of_pages
from mkdocs_cxux.checks.works.missing_places import is_top, one_of_places
from mkdocs_cxux.checks.works.moved_folder import one_of_moved
from mkdocs_cxux.checks.works.told_once import with_others
from mkdocs_cxux.config.pattern import compile_pattern
from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.forms.url import is_internal, site_path
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import LinkRecord, PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED, Status

DEAD = {404: "HTTP 404", 410: "HTTP 410", 0: "no answer"}
"""Answers of other sites that mean the page is gone; 403 and 5xx often mean "no robots"."""

FILLER = "la"
"""What a detector takes “Lorem ipsum” for."""

MANY = 3
"""Places that a page links to on itself and lacks, from which on they have one cause."""

ONE = (
    "correct the address; if your host sends this page for every address, and its script draws "
    "the rest, say so in cxux.yml: crawl: {fallback: index.html}"
)
NO_LABEL = "(a picture)"
"""Stands in messages for the name of a link that has none."""


class Options(BaseModel):
    """Which parts of a link must hold."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    anchors: bool = Field(True, description="Check #anchors, too")
    external: bool = Field(True, description="Check links to other sites where they were fetched")


class Known(NamedTuple):
    """What is known to exist. `files` is None unless the whole folder was listed; `others`
    are the folders at the top that another build publishes, `wanted` the fragments by page,
    `moved` the patterns of what the host sends on."""

    site: Site
    files: frozenset[str] | None
    paths: tuple[str, ...]
    others: frozenset[str]
    wanted: Mapping[str, frozenset[str]]
    moved: tuple[Any, ...] = ()


class Broken(NamedTuple):
    """Why a link leads to nothing, and the nearest thing that exists. `alone`: a page is missing
    in a folder that has just one, as folders of apps have."""

    how: str
    nearest: str = ""
    severe: bool = True
    confidence: float = 1.0
    alone: bool = False


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each broken target a page links to; pages with undecided links are
    not judged."""
    known = _known(case.site)
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
                cache[key] = _verdict(known, link, options)
            verdict = cache[key]
            decided = decided and verdict is not None
            if isinstance(verdict, Broken) and not _arrives(known, page, link, verdict):
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
    moved = one_of_moved(made, case.site.pages, partial(_is_there, known))
    placed = one_of_places(one_of_pages(moved), case.site.pages)
    problems = [*written, *one_of_lists(placed)]
    problems += unlinked_circles(case.site, broken)
    if not judged and not problems:
        return Checked.unknown("the pages that are linked to were not visited")
    return Checked(tuple(problems), opportunities=len(cache), judged=frozenset(judged))


def _different(page: PageRecord) -> Iterator[LinkRecord]:
    told: set[tuple[str, str]] = set()
    for link in page.links:
        key = (link.url, link.fragment)
        # Hidden links around the content are those of menus; hidden ones in it are left-overs.
        counts = link.reachable or link.landmark != Landmark.MAIN
        if link.url and counts and key not in told:
            told.add(key)
            yield link


def _known(site: Site) -> Known:
    # A folder lists every file by path; a sitemap lists addresses and leaves files out, so
    # what is missing there may well exist.
    listed = site.info.inventory or frozenset()
    files = frozenset(unquote(entry) for entry in listed if entry.startswith("/"))
    paths = tuple(sorted(p.path for p in site.pages.values() if p.status in MEASURED))
    return Known(site, files or None, paths, other_builds(site) | translations(site),
                 fragments(site), _patterns(site.info.moved))


def _patterns(moved: Sequence[str]) -> tuple[Any, ...]:
    return tuple(compile_pattern(pattern, ignore_case=False) for pattern in moved)


def _verdict(known: Known, link: LinkRecord, options: Options) -> Broken | bool | None:
    """Broken, True where it holds, None where nobody can tell."""
    url = known.site.resolved(link.url) if link.internal else link.url
    if not (link.internal and is_internal(url, known.site.info.base)):
        status = known.site.info.external.get(url)
        if not options.external or status not in DEAD:
            return True
        return Broken(DEAD[status], confidence=0.5 if status == 0 else 1.0)
    page = known.site.pages.get(url)
    if page is not None and page.status in MEASURED:
        if page.type == "error" and not _is_file(known.files or frozenset(), url):
            return Broken(f"what answers there says “{clip(_name(page))}”", _nearest(known, url))
        return _anchor(known, page, link.fragment) if options.anchors else True
    if page is not None and page.status is Status.REDIRECT_LOOP:
        return Broken(page.reason or ROUND)
    if page is not None and page.status in (Status.NOT_FOUND, Status.HTTP_ERROR):
        return Broken(page.reason or "HTTP error", _nearest(known, url))
    if page is not None:
        return None if page.status not in (Status.NOT_HTML, Status.NO_CONTENT) else True
    if HOSTED.match(site_path(link.url, known.site.info.base)):
        return True
    if known.files is None:
        return None
    # Other builds may be published beside this one: older versions, languages, documentation.
    if top_folder(url, known.site.info.base) in known.others:
        return None
    path = unquote(urlsplit(url).path)
    if _is_file(known.files, url) or any(pattern.search(path) for pattern in known.moved):
        return True
    if known.site.info.fallback and not PurePath(urlsplit(url).path).suffix:
        return None     # a script draws what stands there, and it was not looked at
    moved = url in known.site.info.redirects.values() and url != link.url
    sent = f"it sends visitors on to {site_path(url, known.site.info.base)}, " if moved else ""
    return Broken(f"{sent}no such page", _nearest(known, url), alone=len(known.paths) == 1)


def _name(page: PageRecord) -> str:
    return next(filter(None, page.h1s), page.title)


def _is_there(known: Known, path: str) -> bool:
    """Whether a page or a file lies at a path from the site's root."""
    url = known.site.info.base.rstrip("/") + path
    page = known.site.pages.get(url)
    if page is not None:
        return page.status in MEASURED
    return known.files is not None and _is_file(known.files, url)


def _is_file(files: frozenset[str], url: str) -> bool:
    path = unquote(urlsplit(url).path)
    bare = path.rstrip("/")
    return any(
        spelled in files for spelled in (path, bare, f"{bare}/", f"{bare}/index.html",
                                         f"{bare}/index.htm", f"{bare}.html")
    )


def _anchor(known: Known, page: PageRecord, fragment: str) -> Broken | bool:
    name = named(fragment)
    others = known.wanted.get(page.url, frozenset())
    if page.status is not Status.OK or holds(page, name, others):
        return True
    close = nearest(page, name)
    return Broken(f"the page has no place called #{name}", f"#{close}" if close else "", False)


def _arrives(known: Known, page: PageRecord, link: LinkRecord, broken: Broken) -> bool:
    """Whether a link to a place that is missing leads to what it names, the top of its page."""
    there = None if broken.severe else known.site.pages.get(known.site.resolved(link.url))
    return there is not None and there.url != page.url and is_top(link, page.language, there)


def _nearest(known: Known, url: str) -> str:
    """The page whose address is most like it; both the whole and the last part must be alike. Who
    names no version is led to the newest one."""
    from rapidfuzz import fuzz

    wanted = unquote(site_path(url, known.site.info.base))
    found = closest(wanted, known.paths)
    names = (address.rstrip("/").rpartition("/")[2] for address in (wanted, found))
    near = found if fuzz.ratio(*names) >= CLOSE else ""
    return near if not near or version_in(wanted)[1] else in_newest(near, known.paths)


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
        evidence={"label": clip(link.label) or NO_LABEL, "target": clip(target), "how": broken.how,
                  "more": ""},
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
