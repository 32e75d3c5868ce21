"""A site in, whether a crawl that a limit cut short saw all that visitors can come to."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import urljoin, urlsplit

from mkdocs_cxux.forms.url import canonical_url
from mkdocs_cxux.model.site import Site


def is_walked(site: Site) -> bool:
    """Whether a crawl of a folder that a limit cut saw all pages that links lead to from its start
    pages: what it left out then is what nobody links to."""
    info = site.info
    if info.interrupted or not any(_is_left_out(site, path) for path in info.inventory or ()):
        return False
    waiting = [site.resolved(start) for start in info.starts]
    met = set(waiting)
    while waiting and info.inventory is not None:
        url = waiting.pop()
        page = site.pages.get(url)
        if page is None:
            if _is_page(url, info.inventory):
                return False
            continue
        new = {site.resolved(link.url) for link in page.links if link.internal} - met
        met |= new
        waiting += new
    return not waiting and any(url in site.pages for url in met)


def _is_left_out(site: Site, path: str) -> bool:
    url = canonical_url(path.lstrip("/"), urljoin(site.info.base, "/"))
    return path.endswith(("/", ".html", ".htm")) and site.resolved(url) not in site.pages


def _is_page(url: str, inventory: frozenset[str]) -> bool:
    path = urlsplit(url).path
    spelled = {path, path.rstrip("/") + "/", f"{path}.html"}
    named = PurePath(path).suffix.lower() in ("", ".html", ".htm")
    return named and not spelled.isdisjoint(inventory)
