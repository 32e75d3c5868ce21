"""A site in, its pages that are one page in several languages out: one template writes them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED

ALIKE = 0.8
"""Share of the places of the links of both pages that twins have in common: what a translation
leaves out or adds is little beside what the template writes."""


def twins_of(site: Site) -> dict[str, str]:
    """By url of each page that has a twin in another language, the url of the first of them.

    Twins have one path but for the folder of their language (/en/team/, /team/, /fr/team/), whose
    name is that of the language that the page has; or each is the one page of its language that
    the other leads to from around its content, as a menu of languages does. The links of twins
    stand in the same places.
    """
    named: dict[str, list[PageRecord]] = defaultdict(list)
    measured = {url: site.pages[url] for url in sorted(site.pages)
                if site.pages[url].status in MEASURED}
    for page in measured.values():
        named[_name(page)].append(page)
    groups = [*named.values(), *_led_to(measured)]
    found: dict[str, str] = {}
    for pages in groups:
        alike = [page for page in pages if len(pages) > 1 and _is_alike(pages[0], page)]
        if len({page.path for page in alike}) > 1:
            first = next((found[p.url] for p in alike if p.url in found), alike[0].url)
            found |= {page.url: found.get(page.url, first) for page in alike}
    return found


def _led_to(pages: Mapping[str, PageRecord]) -> Iterator[list[PageRecord]]:
    """Each page with the one of another language that it leads to and that leads back."""
    others = {url: _of_others(page, pages) for url, page in pages.items()}
    for url, page in pages.items():
        for led in sorted(others[url]):
            if url < led and url in others[led]:
                yield [page, pages[led]]


def _of_others(page: PageRecord, pages: Mapping[str, PageRecord]) -> frozenset[str]:
    """The pages in other languages, by url, that a page leads to from around its content; of a
    language to which several links lead none, as those are the links of a footer."""
    led: dict[str, set[str]] = defaultdict(set)
    for link in page.links:
        other = pages.get(link.url)
        if other is not None and link.landmark != Landmark.MAIN and _language(other):
            led[_language(other)].add(link.url)
    led.pop(_language(page), None)
    alone = (urls for urls in led.values() if len(urls) == 1)
    return frozenset().union(*alone) if _language(page) else frozenset()


def _language(page: PageRecord) -> str:
    return (page.lang or page.language)[:2].lower()


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
