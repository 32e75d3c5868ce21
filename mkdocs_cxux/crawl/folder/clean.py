"""A built folder in; whether its pages are known by addresses without their ".html"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from mkdocs_cxux.crawl.folder.files import beginning
from mkdocs_cxux.forms.url import canonical_url

ENDING = ".html"
_HREF = re.compile(r"""<a\b[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_START_BYTES = 400_000
_MOST = 4
"""So many times as often as with it, addresses must stand without the ending."""
_SERVED = frozenset({"404", "500", "200"})
"""Files that a host sends for other addresses than their own."""


def is_clean(root: Path, base: str, published: str, sitemap: Sequence[str]) -> bool:
    """Whether sitemap and start page call blog/first.html "/blog/first", as sites do whose host
    finds the file. A script that draws such a page again may know no other address of it.

    `base` is the address of the folder here, `published` that on its host or ""."""
    start = beginning(root / "index.html", _START_BYTES)
    named = {canonical_url(href, base) for href in _HREF.findall(start)} | set(sitemap)
    bare = ended = 0
    for path in _inside(named, (base, published)):
        if path.endswith(ENDING):
            ended += (root / path).is_file()
        elif path and not path.endswith("/"):
            bare += (root / f"{path}{ENDING}").is_file()
    return bare > _MOST * ended


def clean(path: str) -> str:
    """The path of a page without its ending; that of an index or an error page as it is."""
    bare = path.removesuffix(ENDING)
    name = bare.rpartition("/")[2]
    return path if name == "index" or name in _SERVED else bare


def _inside(urls: Iterable[str], homes: Iterable[str]) -> Iterable[str]:
    """The paths of those addresses that lie at one of `homes`, from there, decoded."""
    roots = tuple(home for home in homes if home)
    for url in urls:
        root = next((root for root in roots if url.startswith(root)), "")
        if root:
            yield unquote(urlsplit(url[len(root) :]).path)
