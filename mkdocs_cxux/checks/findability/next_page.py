"""A page that leads nowhere in, the page it could lead to out: alike, or next in the navigation."""

from __future__ import annotations

from typing import Iterator

from mkdocs_cxux.checks.wording import clip, stems
from mkdocs_cxux.model.page import Landmark, Link, Page

AROUND = frozenset({Landmark.NAV, Landmark.HEADER, Landmark.ASIDE})


def next_page(page: Page) -> str:
    """What to link to, in words; "" where the page shows no other page of the site.

    First a page that the navigation names with a word of this page's headings; of several the
    one with most. Then the next link of the menu this page stands in, then the section above.
    """
    choices = [link for link in page.links if _leads_on(page, link)]
    about = stems(" ".join((page.title, *(block.text for block in page.headings))), page.language)
    shared = [(len(about & stems(link.name, page.language)), -n) for n, link in enumerate(choices)]
    best, place = max(shared, default=(0, 0))
    if best:
        return _said(choices[-place], "shares its subject")
    for url, why in (*_after(page), *_above(page, choices)):
        link = next((link for link in choices if link.url == url), None)
        if link is not None:
            return _said(link, why)
    return ""


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


def _said(link: Link, why: str) -> str:
    return f"end with a link to “{clip(link.name, 40)}” ({_path(link)}), which {why}"
