"""A page that leads nowhere in, those it could lead to out: alike, or next in the navigation."""

from __future__ import annotations

from typing import Iterator

from mkdocs_cxux.checks.wording import clip, stems
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.finding import Offer
from mkdocs_cxux.model.page import Link, Page

AROUND = frozenset({Landmark.NAV, Landmark.HEADER, Landmark.ASIDE})
MOST = 9
"""Pages that are named: the first of them may be none that anybody can read."""


def next_pages(page: Page) -> tuple[Offer, ...]:
    """What to link to, in words, best first; none where the page shows no other page of the site.

    First the pages that the navigation names with a word of this page's headings, those with most
    of them. Then the next link of the menu this page stands in, then the section above.
    """
    choices = [link for link in page.links if _leads_on(page, link)]
    about = stems(" ".join((page.title, *(block.text for block in page.headings))), page.language)
    shared = [len(about & stems(link.name, page.language)) for link in choices]
    alike = [n for n in sorted(range(len(choices)), key=lambda n: -shared[n]) if shared[n]]
    found = [_offer(choices[n], "shares its subject") for n in alike]
    for url, why in (*_after(page), *_above(page, choices)):
        link = next((link for link in choices if link.url == url), None)
        if link is not None:
            found.append(_offer(link, why))
    return tuple(found[:MOST])


def _leads_on(page: Page, link: Link) -> bool:
    own = _bare(link.url) == _bare(page.url)
    inside = link.internal and link.url and not own and link.element.landmark in AROUND
    return bool(inside) and bool(link.name.strip()) and _path(link) != "/"


def _bare(url: str) -> str:
    """An address without what hosts leave off or add: “/team”, “/team/” and “/team.html”."""
    return url.removesuffix("index.html").rstrip("/").removesuffix(".html")


def _path(link: Link) -> str:
    return "/" + link.url.partition("://")[2].partition("/")[2]


def _after(page: Page) -> Iterator[tuple[str, str]]:
    """The link behind the one to this page, those of closed menus too."""
    urls = [link.url for link in page.links
            if link.internal and link.element.landmark in AROUND and not link.fragment]
    if page.url in urls:
        at = len(urls) - urls[::-1].index(page.url)
        yield from ((url, "comes next in the navigation") for url in urls[at : at + 1])


def _above(page: Page, choices: list[Link]) -> Iterator[tuple[str, str]]:
    """The nearest page above this one that is linked to."""
    above = [link.url for link in choices if page.url.startswith(link.url.rstrip("/") + "/")]
    yield from ((url, "is the section above") for url in sorted(above, key=len, reverse=True))


def _offer(link: Link, why: str) -> Offer:
    said = f"end with a link to “{clip(link.name, 40)}” ({_path(link)}), which {why}"
    return Offer(link.url, said)
