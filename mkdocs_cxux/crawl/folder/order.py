"""A built folder in, its pages in the order of the walk from the start page out, so that a limit
leaves out what nobody links to, not what visitors meet."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from urllib.parse import unquote, urlsplit

from mkdocs_cxux.crawl.folder.files import beginning
from mkdocs_cxux.crawl.folder.published import local
from mkdocs_cxux.crawl.folder.read import Folder
from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.forms.url import canonical_url
from mkdocs_cxux.hosted import file_for

BYTES = 2_000_000
"""What is read of a page for its links."""
READ = 4
"""Pages that are read for each one that is wanted, when most of the site is not."""
# Browsers read `class="x"href="y"`, too.
_LINK = re.compile(r"""<a\s(?:[^>]*[\s"'])?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", re.I)


def in_order(
    folder: Folder, starts: Iterable[str], most: int, wanted: Callable[[str], bool]
) -> Iterator[str]:
    """All pages: those that links lead to from the start pages first, nearest first, the others by
    their depth in the folder, what is called a draft or a copy last. Where `most` pages may be
    visited and no more are `wanted`, none is read: the order says nothing then."""
    rest = sorted(folder.pages, key=lambda url: (_is_stray(url), url.count("/"), url))
    chosen = [url for url in rest if wanted(url)]
    walked = tuple(_walk(folder, starts, most, wanted)) if len(chosen) > most else ()
    yield from walked
    yield from (url for url in rest if url not in frozenset(walked))


def _is_stray(url: str) -> bool:
    parts = re.split(r"[/.]+", urlsplit(url).path.lower())
    return not frozenset(words_anywhere("stray-names")).isdisjoint(parts)


def _walk(
    folder: Folder, starts: Iterable[str], most: int, wanted: Callable[[str], bool]
) -> Iterator[str]:
    waiting = deque(url for url in starts if url in folder.pages)
    met = set(waiting)
    left = most
    for _ in range(READ * most):
        if not (waiting and left > 0):
            return
        url = waiting.popleft()
        left -= wanted(url)
        yield url
        new = [to for to in dict.fromkeys(_links(folder, url)) if to not in met]
        met.update(new)
        waiting.extend(new)


def _links(folder: Folder, url: str) -> Iterator[str]:
    path = unquote(urlsplit(url).path)[len(folder.prefix) :]
    html = beginning(file_for(folder.root, path), BYTES)
    for match in _LINK.finditer(html):
        written = unescape(match[1] or match[2] or match[3] or "")
        found = _page(folder, local(canonical_url(written, url), folder.published, folder.base))
        if found:
            yield found


def _page(folder: Folder, url: str) -> str:
    """The page that a host sends for an address, through the stubs that send visitors on."""
    url = folder.redirects.get(url, url)
    bare = url.partition("?")[0].rstrip("/")
    spelled = (url, bare, f"{bare}/", f"{bare}.html")
    return next((one for one in spelled if one in folder.pages), "")
