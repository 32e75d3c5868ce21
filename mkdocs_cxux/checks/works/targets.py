"""A link and what is known of the site in, whether what it leads to is there out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from mimetypes import MimeTypes
from pathlib import PurePath
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from mkdocs_cxux.checks.reach import other_builds, top_folder, translations
from mkdocs_cxux.checks.requests import HOSTED
from mkdocs_cxux.checks.version_folders import in_newest, version_in
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.checks.works.anchors import CLOSE, closest, fragments, holds, named, nearest
from mkdocs_cxux.checks.works.circles import ROUND
from mkdocs_cxux.checks.works.missing_places import is_top
from mkdocs_cxux.config.pattern import compile_pattern
from mkdocs_cxux.forms.url import is_internal, site_path
from mkdocs_cxux.model.site import LinkRecord, PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED, Status

_KINDS = MimeTypes()
"""What endings of addresses tell, the same on all machines."""
_FILE = re.compile(r"/?(?:index)?(?:\.html?|\.md)?/?$")
DEAD = {404: "HTTP 404", 410: "HTTP 410", 0: "no answer"}
"""Answers of other sites that mean the page is gone; 403 and 5xx often mean "no robots"."""


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


def known_of(site: Site) -> Known:
    """What is known of a whole site, gathered once for all of its links."""
    # A folder lists every file by path; a sitemap lists addresses and leaves files out, so
    # what is missing there may well exist.
    listed = site.info.inventory or frozenset()
    files = frozenset(unquote(entry) for entry in listed if entry.startswith("/"))
    paths = tuple(sorted(p.path for p in site.pages.values() if p.status in MEASURED))
    return Known(site, files or None, paths, other_builds(site) | translations(site),
                 fragments(site), _patterns(site.info.moved))


def verdict_on(
    known: Known, link: LinkRecord, anchors: bool, external: bool
) -> Broken | bool | None:
    """Broken, True where it holds, None where nobody can tell; `anchors` and `external`: whether
    places on a page and links to other sites are looked at."""
    url = known.site.resolved(link.url) if link.internal else link.url
    if not (link.internal and is_internal(url, known.site.info.base)):
        status = known.site.info.external.get(url)
        if not external or status not in DEAD:
            return True
        return Broken(DEAD[status], confidence=0.5 if status == 0 else 1.0)
    page = known.site.pages.get(url)
    if page is not None and page.status in MEASURED:
        if page.type == "error" and not _is_file(known.files or frozenset(), url):
            return Broken(f"what answers there says “{clip(_name(page))}”", _nearest(known, url))
        return _anchor(known, page, link.fragment) if anchors else True
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
    what = "page" if _names_page(path) else "file"
    return Broken(f"{sent}no such {what}", _nearest(known, url), alone=len(known.paths) == 1)


def _names_page(path: str) -> bool:
    """Whether an address has no ending, or none of what is only opened or saved, as a picture."""
    kind = _KINDS.guess_type(path)[0]
    return kind is None or "html" in kind


def is_there(known: Known, path: str) -> bool:
    """Whether a page or a file lies at a path from the site's root."""
    url = known.site.info.base.rstrip("/") + path
    page = known.site.pages.get(url)
    if page is not None:
        return page.status in MEASURED
    return known.files is not None and _is_file(known.files, url)


def arrives(known: Known, page: PageRecord, link: LinkRecord, broken: Broken) -> bool:
    """Whether a link to a place that is missing leads to what it names, the top of its page."""
    there = None if broken.severe else known.site.pages.get(known.site.resolved(link.url))
    return there is not None and there.url != page.url and is_top(link, page.language, there)


def _patterns(moved: Sequence[str]) -> tuple[Any, ...]:
    return tuple(compile_pattern(pattern, ignore_case=False) for pattern in moved)


def _name(page: PageRecord) -> str:
    return next(filter(None, page.h1s), page.title)


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


def _bare(path: str) -> str:
    """A path without what only files have at their end."""
    return _FILE.sub("", path)


def _nearest(known: Known, url: str) -> str:
    """The page whose address is most like it; both the whole and the last part must be alike. Who
    names no version is led to the newest one, and who left out the first stroke of an address to
    the page that it names from the root."""
    from rapidfuzz import fuzz

    wanted = unquote(site_path(url, known.site.info.base))
    rooted = {_bare(path): path for path in known.paths}
    ends = (_bare(wanted[at:]) for at, sign in enumerate(wanted) if sign == "/" and at)
    from_root = next((rooted[end] for end in ends if end in rooted and end.count("/") > 1), "")
    if from_root:
        return from_root
    found = closest(wanted, known.paths)
    names = (address.rstrip("/").rpartition("/")[2] for address in (wanted, found))
    near = found if fuzz.ratio(*names) >= CLOSE else ""
    return near if not near or version_in(wanted)[1] else in_newest(near, known.paths)
