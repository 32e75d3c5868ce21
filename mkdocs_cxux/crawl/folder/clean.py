"""The files of a built folder in; how each page is called out: by an address with ".html" or
without it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from mkdocs_cxux.crawl.folder.files import beginning
from mkdocs_cxux.forms.url import canonical_url

ENDING, INDEX = ".html", "index.html"
_HREF = re.compile(r"""<a\b[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_START_BYTES = 400_000
_MOST = 4
"""So many times as often as with it, addresses must stand without the ending."""
_TELLING = 3
"""Links to files of a folder from which on its own start page tells how its pages are called."""
_STARTS = 20
"""Start pages of folders that are read, the outermost first."""
_SERVED = frozenset({"404", "500", "200"})
"""Files that a host sends for other addresses than their own."""


class Homes(NamedTuple):
    """The addresses of a folder: here, and on its host or ""."""

    base: str
    published: str


def naming(
    root: Path, homes: Homes, sitemap: Sequence[str], files: Collection[str]
) -> Callable[[str], str]:
    """What makes the path of a page of its file, blog/first of blog/first.html where sitemap and
    start page call it so, as sites do whose host finds the file: a script that draws such a page
    again may know no other address of it.

    The start page of a folder tells of what lies below it, as documentation does that another
    generator put beside or below a site.
    """
    bare, ended = _called(root, "", homes, sitemap)
    told = {"": bare > _MOST * ended} if bare + ended else {}
    for folder in islice(_starts(files), _STARTS):
        bare, ended = _called(root, folder, homes, ())
        if bare + ended >= _TELLING:
            told[folder] = bare > _MOST * ended
    if not any(told.values()):
        return str

    def named(path: str) -> str:
        above = (f"{folder}/" for folder in map(str, PurePosixPath(path).parents) if folder != ".")
        return clean(path) if next((told[f] for f in (*above, "") if f in told), False) else path

    return named


def clean(path: str) -> str:
    """The path of a page without its ending; that of an index or an error page as it is."""
    bare = path.removesuffix(ENDING)
    name = bare.rpartition("/")[2]
    return path if name == "index" or name in _SERVED else bare


def _starts(files: Collection[str]) -> Iterator[str]:
    """The folders ("docs/") with a start page and other pages beside it, the outermost first."""
    beside = {path.rpartition("/")[0] for path in files
              if path.endswith(ENDING) and path.rpartition("/")[2] != INDEX}
    found = (folder for folder in beside if folder and f"{folder}/{INDEX}" in files)
    yield from (f"{folder}/" for folder in sorted(found, key=lambda each: (each.count("/"), each)))


def _called(root: Path, folder: str, homes: Homes, named: Iterable[str]) -> tuple[int, int]:
    """How many files of a folder its start page, or other addresses, name without their ending,
    and how many with it."""
    start = beginning(root / folder / INDEX, _START_BYTES)
    links = {canonical_url(href, homes.base + folder) for href in _HREF.findall(start)}
    bare = ended = 0
    for path in _inside(links | set(named), homes):
        if not path.startswith(folder):
            continue
        if path.endswith(ENDING):
            ended += (root / path).is_file()
        elif path and not path.endswith("/"):
            bare += (root / f"{path}{ENDING}").is_file()
    return bare, ended


def _inside(urls: Iterable[str], homes: Homes) -> Iterator[str]:
    """The paths of those addresses that lie at one of `homes`, from there, decoded."""
    roots = tuple(home for home in homes if home)
    for url in urls:
        root = next((root for root in roots if url.startswith(root)), "")
        if root:
            yield unquote(urlsplit(url[len(root) :]).path)
