"""A site in, its pages that are one page in several languages out: one template writes them."""

from __future__ import annotations

from collections import Counter, defaultdict

from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED

ALIKE = 0.8
"""Share of the places of the links of both pages that twins have in common: what a translation
leaves out or adds is little beside what the template writes."""


def twins_of(site: Site) -> dict[str, str]:
    """By url of each page that has a twin in another language, the url of the first of them.

    Twins have one path but for the folder of their language (/en/team/, /team/, /fr/team/), whose
    name is that of the language that the page has, and their links stand in the same places.
    """
    named: dict[str, list[PageRecord]] = defaultdict(list)
    for url in sorted(site.pages):
        page = site.pages[url]
        if page.status in MEASURED:
            named[_name(page)].append(page)
    found: dict[str, str] = {}
    for pages in named.values():
        alike = [page for page in pages if _is_alike(pages[0], page)]
        if len({page.path for page in alike}) > 1:
            found |= {page.url: alike[0].url for page in alike}
    return found


def _name(page: PageRecord) -> str:
    """The path of a page without the first folder that is called by its language."""
    parts = page.path.split("/")
    own = {language[:2].lower() for language in (page.lang, page.language)} - {""}
    folders = enumerate(parts[:-1])
    at = next((at for at, folder in folders if _is_language(folder.lower(), own)), len(parts))
    return "/".join((*parts[:at], *parts[at + 1 :]))


def _is_language(folder: str, own: set[str]) -> bool:
    """Whether a folder is called by one of some languages: “fr”, “pt-br”."""
    return folder[:2] in own and folder[2:3] in ("", "-", "_")


def _is_alike(one: PageRecord, other: PageRecord) -> bool:
    mine, theirs = _places(one), _places(other)
    return (mine & theirs).total() >= ALIKE * (mine | theirs).total()


def _places(page: PageRecord) -> Counter[str]:
    return Counter(without_positions(link.selector) for link in page.links)
