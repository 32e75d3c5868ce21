"""What the checks on the link graph share: which pages count, and whether the graph is whole."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from urllib.parse import quote, unquote, urljoin

from mkdocs_cxux.checks.version_folders import is_version
from mkdocs_cxux.checks.wording import LANGUAGE
from mkdocs_cxux.config.globs import matches
from mkdocs_cxux.forms.url import site_path
from mkdocs_cxux.model.case import LinkGraph
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.site import LinkRecord, PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED, Status

LINKS_SEEN = MEASURED | {
    Status.REDIRECT, Status.NOT_HTML, Status.NO_CONTENT, Status.EMPTY_PAGE, Status.HTTP_ERROR,
    Status.NOT_FOUND,
    Status.REDIRECT_LOOP, Status.BLOCKED_OFFSITE, Status.BLOCKED_SCHEME,
}
"""After any other status a page may hold links that nobody saw."""


def whole(site: Site, graph: LinkGraph) -> str:
    """Why the link graph may lack links, "" where it is whole."""
    if not (site.info.complete or graph.walked):
        return site.info.note or "the crawl was cut short"
    if not any(_is_measured(site, start) for start in site.info.starts):
        return "no start page could be measured"
    others = other_builds(site)
    for start in site.info.starts:
        page = site.pages.get(site.resolved(start))
        for link in page.links if page else ():
            if link.internal and top_folder(link.url, site.info.base) in others:
                return f"{site_path(link.url, site.info.base)} is published by another build"
    unseen = [p.path for p in site.pages.values() if p.status not in LINKS_SEEN]
    return f"links of pages that failed to load are unknown: {unseen[0]}" if unseen else ""


def nameless(site: Site) -> frozenset[str]:
    """Pages of which nobody can tell what they are about by their names: without a main heading,
    and with a title that others have as well."""
    used = Counter(page.title for page in site.pages.values())
    return frozenset(
        url for url, page in site.pages.items() if not page.h1s and used[page.title] > 1
    )


def other_builds(site: Site) -> frozenset[str]:
    """Folders at the top of the site that are not in this build, but published beside it.

    Told by links with the site's public address, or by the name of a version.
    """
    folders = built_folders(site)
    if not folders:
        return frozenset()
    links = (link for page in site.pages.values() for link in page.links if link.internal)
    addresses = {(link.url, link.public) for link in links}
    tops = {(top_folder(url, site.info.base), public) for url, public in addresses}
    return frozenset(
        top for top, public in tops if top not in folders and (public or is_version(top))
    )


def translations(site: Site) -> frozenset[str]:
    """Folders at the top that are not in this build, are called by a language, and are linked to
    from around the content: each language of a site is often a build of its own."""
    folders = built_folders(site)
    if not folders:
        return frozenset()
    links = (link for page in site.pages.values() for link in page.links)
    around = {link.url for link in links if link.internal and link.landmark != Landmark.MAIN}
    tops = {top_folder(url, site.info.base) for url in around}
    return frozenset(top for top in tops - folders if LANGUAGE.fullmatch(top))


def built_folders(site: Site) -> frozenset[str]:
    """The folders and files at the top of a built folder; none where it was not listed."""
    return _tops(site.info.inventory or frozenset(), site.info.base)


@lru_cache(maxsize=4)
def _tops(inventory: frozenset[str], base: str) -> frozenset[str]:
    files = (entry for entry in inventory if entry.startswith("/"))
    return frozenset(top_folder(urljoin(base, quote(unquote(entry))), base) for entry in files)


@lru_cache(maxsize=100_000)
def top_folder(url: str, base: str) -> str:
    """The first folder or file of an address under the site's root."""
    return unquote(site_path(url, base).split("/")[1].partition("?")[0])


def _is_measured(site: Site, url: str) -> bool:
    page = site.pages.get(site.resolved(url))
    return page is not None and page.status in MEASURED


def named(page: PageRecord) -> str:
    """What visitors call a page: its heading, else its title, else its address."""
    return next((h1 for h1 in page.h1s if h1.strip()), page.title) or page.path


def is_error_page(page: PageRecord) -> bool:
    """Whether a page is what a server shows for missing ones."""
    return page.type == "error" or page.path.rstrip("/").endswith(("/404.html", "/404"))


def expected(site: Site, ignore_types: tuple[str, ...], allow: tuple[str, ...]) -> list[PageRecord]:
    """The measured pages a visitor should be able to walk to."""
    return [
        page for url, page in site.pages.items()
        if page.status in MEASURED and not page.noindex and not is_error_page(page)
        and page.type not in ignore_types and url not in site.info.starts
        and not matches(page.path, allow)
    ]


def element_of(link: LinkRecord) -> Element:
    """The place of a recorded link on its page."""
    return Element(
        selector=link.selector, tag="a", landmark=Landmark(link.landmark), ignored=link.ignored
    )
