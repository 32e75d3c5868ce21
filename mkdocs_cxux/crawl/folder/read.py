"""A built folder in: its pages, redirect stubs, inventory and the path it was built for out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct

from mkdocs_cxux.crawl.folder.alone import alone
from mkdocs_cxux.crawl.folder.clean import Homes, naming
from mkdocs_cxux.crawl.folder.files import beginning, files_of
from mkdocs_cxux.crawl.folder.hosting import redirected
from mkdocs_cxux.crawl.folder.parts import (
    code_in,
    has_frame,
    is_demo,
    is_part,
    packages_in,
    put_in,
)
from mkdocs_cxux.crawl.folder.patterns import patterns
from mkdocs_cxux.crawl.folder.published import called, deeper, listed, local, others, published_at
from mkdocs_cxux.crawl.folder.scripts import sent_to
from mkdocs_cxux.crawl.stubs import FEWEST_WORDS, redirect_target
from mkdocs_cxux.forms.url import canonical_url, path_of_file
from mkdocs_cxux.model.error import CannotMeasure, UsageError

ORIGIN = "http://localhost"
"""Stands for the site in reports: the real port differs from run to run."""
STUB_BYTES = 8_000
READERS, WHOLE_BYTES = 50, 400_000
"""Files, and bytes of each, that are asked which others they put in."""
PAGE_SUFFIXES = (".html", ".htm")
_REFRESH = re.compile(
    r"""<meta[^>]+http-equiv\s*=\s*["']?refresh["']?[^>]*content\s*=\s*(?:"([^"]*)"|'([^']*)')""",
    re.IGNORECASE,
)
_NEVER = re.compile(r"<!--.*?-->|<noscript\b.*?</noscript>", re.IGNORECASE | re.DOTALL)
"""What a browser that runs scripts takes no notice of."""
_SCRIPT = re.compile(r"<script[^>]*>(.*?)</script>", re.IGNORECASE | re.DOTALL)
_LEADS = re.compile(r"\blocation(?:\.href)?\s*=(?!=)|\blocation\.(?:replace|assign)\(")
"""A script that sends visitors on, wherever it has the address from."""
_BODY = re.compile(r"<body.*", re.IGNORECASE | re.DOTALL)
_TAGS = re.compile(r"<(script|style|noscript).*?</\1>|<[^>]*>", re.IGNORECASE | re.DOTALL)
_FIELD = re.compile(r"<(?:input|button|select|textarea)\b", re.IGNORECASE)
"""Who fills something in is there to stay: the script leads on afterwards."""


class Folder(Struct, frozen=True):
    """What stands in a built folder. Addresses are canonical; `prefix` is "/" or "/docs/".

    `pages` maps an address to its size in bytes, `redirects` a stub to where it leads.
    `published` is the address the site was built for ("https://example.com/docs/"), "" where
    its pages do not say, `called` those of a host that a file names. `known` are the paths of all
    files, of sitemap.xml's addresses and of those that the host sends on; `moved` are patterns of
    more of these. `alone` are the addresses of pages of which their sources say that no list is to
    lead to them, or to which a script sends visitors.
    """

    root: Path
    prefix: str
    published: str
    called: tuple[str, ...] = ()
    pages: dict[str, int] = {}
    redirects: dict[str, str] = {}
    known: frozenset[str] = frozenset()
    moved: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()

    @property
    def base(self) -> str:
        """The site's root address in reports."""
        return ORIGIN + self.prefix


def read_folder(location: str) -> Folder:
    """Look through a built folder. Raises UsageError or CannotMeasure where there is none."""
    root = Path(location)
    if not root.exists():
        raise UsageError(
            f"{location}: there is no such folder.\n"
            "  build the site first (mkdocs build), or name the folder it was built into."
        )
    if not root.is_dir():
        raise UsageError(f"{location}: this is a file; a built folder is needed.")
    files = list(files_of(root))
    if not any(path.lower().endswith(PAGE_SUFFIXES) for path, _ in files):
        raise CannotMeasure(
            f"{location}: no HTML file in this folder, so nothing was measured.\n"
            "  build the site first (mkdocs build), or name the folder it was built into."
        )
    sitemap = listed(root)
    paged = [path for path, _ in files if path.lower().endswith(PAGE_SUFFIXES)]
    pages_read = others(root, paged)
    published = published_at(root, sitemap, pages_read)
    prefix = urlsplit(published).path or "/"
    if prefix == "/":
        prefix = deeper(root, pages_read)
    base = ORIGIN + prefix
    pages: dict[str, int] = {}
    redirects: dict[str, str] = {}
    known = set()
    bare: dict[str, str] = {}
    paths = {path for path, _ in files}
    brought = (*packages_in(paths), *code_in(paths))
    named = naming(root, Homes(base, published), sitemap, paths)
    for path, size in files:
        file, url = (canonical_url(base + path_of_file(name)) for name in (path, named(path)))
        known |= {urlsplit(file).path, urlsplit(url).path}
        if path.lower().endswith(PAGE_SUFFIXES):
            html = beginning(root / path, STUB_BYTES)
            target = _stub(html, url, whole=size <= STUB_BYTES)
            if target:
                redirects[url] = local(target, published, base)
            elif not (is_part(path, html) or is_demo(path) or path.startswith(brought)):
                pages[url] = size
                if not has_frame(html):
                    bare[path] = url
    for url in _put_in(root, bare, [path for path, _ in files if path not in bare]):
        del pages[url]
    known |= {urlsplit(local(u, published, base)).path for u in sitemap}
    known |= redirected(root)
    moved, hosts = patterns(root, prefix), called(root, prefix, () if published else paged)
    lone = tuple(sorted(_alone(root, paths, base, named) & pages.keys()))
    return Folder(root, prefix, published, hosts, pages, redirects, frozenset(known), moved, lone)


def _alone(root: Path, paths: set[str], base: str, named: Callable[[str], str]) -> set[str]:
    """The addresses of pages that need no link: their source says so, or a script leads there."""
    said = {canonical_url(base + path_of_file(named(path))) for path in alone(root, paths)}
    return said | {canonical_url(address, base) for address in sent_to(root, sorted(paths))}


def _put_in(root: Path, bare: Mapping[str, str], others: Sequence[str]) -> list[str]:
    """The addresses of files without the frame of a page that a page or a script puts in."""
    if not bare:
        return []
    readers = [path for path in others if path.lower().endswith((*PAGE_SUFFIXES, ".js"))]
    texts = (beginning(root / path, WHOLE_BYTES) for path in readers[:READERS])
    return [bare[path] for path in put_in(bare, texts)]


def refreshed(html: str, url: str) -> str:
    """Where the page at `url` sends visitors by a refresh, wherever in it that stands; else ""."""
    return _stub(html, url, whole=False)


def _stub(html: str, url: str, *, whole: bool) -> str:
    """Where a page only sends visitors on to, "" for a real page. Of a file that is not `whole`
    only its refresh counts: many words stand below, and nobody is there to read them."""
    lowered = html.lower()
    if "refresh" not in lowered and "location" not in lowered:
        return ""
    match = _REFRESH.search(_NEVER.sub(" ", html))
    body = _BODY.search(html)
    words = len(_TAGS.sub(" ", body[0] if body else "").split())
    stays = not whole or _FIELD.search(html)
    scripts = "" if stays else "\n".join(_SCRIPT.findall(html))
    if match is None and words < FEWEST_WORDS and _LEADS.search(scripts):
        match = _REFRESH.search(html)       # the same for those without scripts
    refresh = (match[1] or match[2] or "") if match else ""
    return redirect_target(refresh, scripts, words, url)
