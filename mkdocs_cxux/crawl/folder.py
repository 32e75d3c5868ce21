"""A built folder in: its pages, redirect stubs, inventory and the path it was built for out."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from mkdocs_cxux.crawl.hosting import redirected
from mkdocs_cxux.crawl.sitemap import addresses
from mkdocs_cxux.crawl.stubs import redirect_target
from mkdocs_cxux.model.error import CannotMeasure, UsageError
from mkdocs_cxux.model.url import canonical_url

ORIGIN = "http://localhost"
"""Stands for the site in reports: the real port differs from run to run."""
STUB_BYTES = 8_000
MANY = 50
"""Addresses of a sitemap that are looked up to tell whether it is this folder's."""
PAGE_SUFFIXES = (".html", ".htm")
_REFRESH = re.compile(
    r"""<meta[^>]+http-equiv\s*=\s*["']?refresh["']?[^>]*content\s*=\s*(?:"([^"]*)"|'([^']*)')""",
    re.IGNORECASE,
)
_CANONICAL = re.compile(
    r"""<link[^>]+rel\s*=\s*["']?canonical["']?[^>]*href\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE
)
_ROOTED = re.compile(r"""(?:href|src)\s*=\s*["']?/([\w.~-]+)/([^"'\s>?#]*)""", re.IGNORECASE)
FOUND = 3
"""Files found one folder higher than the start page says, from which all of them are."""
_SCRIPT = re.compile(r"<script[^>]*>(.*?)</script>", re.IGNORECASE | re.DOTALL)
_BODY = re.compile(r"<body.*", re.IGNORECASE | re.DOTALL)
_TAGS = re.compile(r"<(script|style|noscript).*?</\1>|<[^>]*>", re.IGNORECASE | re.DOTALL)
_FIELD = re.compile(r"<(?:input|button|select|textarea)\b", re.IGNORECASE)
"""Who fills something in is there to stay: the script leads on afterwards."""
_TEMPLATE = re.compile(r"\{[%{]")
_WHOLE = re.compile(r"<(?:!doctype|html|head|body|title)\b", re.IGNORECASE)
_PART = re.compile(
    r"(?:^|/)_?(?:partials?|includes?|components?|fragments?|snippets?|templates?|layouts?)/"
    r"|(?:^|/)_?(?:head|header|footer|nav|navbar|menu|sidebar)\.html?$",
    re.IGNORECASE,
)
"""A file without the frame of a page is a part of pages, and none itself, where it has the marks
of a template (a theme that was copied along) or is called what parts are called."""

_FRAME = re.compile(r"(?:^|/)_(?:layouts|includes)/")
"""What Jekyll and Eleventy keep the frames of pages in: with the marks of a template, no pages."""

_PACKAGES = re.compile(
    r"(?:^|/)(?:(?:node_modules|bower_components)/|(?:web)?fonts?/(?:[^/]+/)*demo[^/]*\.html?$)"
)
"""Pages in there are demos of packages and of fonts of icons."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What stands in a built folder. Addresses are canonical; `prefix` is "/" or "/docs/".

    `pages` maps an address to its size in bytes, `redirects` a stub to where it leads.
    `published` is the address the site was built for ("https://example.com/docs/"), "" where
    its pages do not say. `known` are the paths of all files, of sitemap.xml's addresses
    and of those that the host sends on.
    """

    root: Path
    prefix: str
    published: str
    pages: dict[str, int] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    known: frozenset[str] = frozenset()

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
    files = list(_files(root))
    if not any(path.endswith(PAGE_SUFFIXES) for path, _ in files):
        raise CannotMeasure(
            f"{location}: no HTML file in this folder, so nothing was measured.\n"
            "  build the site first (mkdocs build), or name the folder it was built into."
        )
    published = _published(root)
    prefix = urlsplit(published).path or "/"
    if prefix == "/":
        prefix = _deeper(root)
    base = ORIGIN + prefix
    pages: dict[str, int] = {}
    redirects: dict[str, str] = {}
    known = set()
    copied = _copied({path for path, _ in files})
    for path, size in files:
        url = canonical_url(base + quote(path))
        known.add(urlsplit(url).path)
        if path.endswith(PAGE_SUFFIXES):
            html = _read(root / path, STUB_BYTES)
            target = _stub(html, url) if size <= STUB_BYTES else ""
            if target:
                redirects[url] = _local(target, published, base)
            elif not (_is_part(path, html) or _PACKAGES.search(path) or path.startswith(copied)):
                pages[url] = size
    known |= {urlsplit(_local(u, published, base)).path for u in _sitemap(root)}
    known |= redirected(root)
    return Folder(root, prefix, published, pages, redirects, frozenset(known))


def _is_part(path: str, html: str) -> bool:
    """Whether a file is put into pages by a theme, a script or a server, from its beginning."""
    marks = _TEMPLATE.search(html)
    if _WHOLE.search(html):
        return bool(marks and _FRAME.search(path))
    return bool(marks or _PART.search(path))


def _copied(paths: set[str]) -> tuple[str, ...]:
    """The folders that hold a whole package of someone else's, by its manifest and its licence."""
    tops = (path.removesuffix("package.json") for path in paths if path.endswith("/package.json"))
    return tuple(top for top in tops if not paths.isdisjoint({top + "LICENSE", top + "LICENSE.md"}))


def _files(root: Path) -> Iterator[tuple[str, int]]:
    """(relative path, bytes) of every regular file whose real path is inside, sorted."""
    real = os.path.realpath(root)
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            path = Path(folder, name)
            inside = os.path.realpath(path).startswith(real + os.sep)
            if inside and path.is_file() and _readable_name(name):
                yield path.relative_to(root).as_posix(), path.stat().st_size


def _readable_name(name: str) -> bool:
    """Names that are no UTF-8 cannot be asked for by address."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _read(path: Path, size: int) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(size)
    except OSError:
        return ""


def _published(root: Path) -> str:
    """The folder address in the start page's canonical link or, without one, in the sitemap;
    "" where neither tells."""
    found = _CANONICAL.search(_read(root / "index.html", 50_000))
    url = canonical_url(found[1]) if found else ""
    if not found:
        listed = _sitemap(root)[:MANY]
        home = min(listed, key=len, default="")
        here = len(listed) > 1 and all(_is_here(root, home, entry) for entry in listed)
        url = home if here else ""
    return url if url.endswith("/") and "://" in url else ""


def _is_here(root: Path, home: str, url: str) -> bool:
    """Whether an address of the sitemap is a file of the folder, its root being `home`."""
    if not url.startswith(home):
        return False
    return _is_file(root, url[len(home) :])


def _is_file(root: Path, address: str) -> bool:
    """Whether an address below the root is a file of the folder."""
    path = unquote(address).rstrip("/")
    spelled = (path, f"{path}/index.html".lstrip("/"), f"{path}.html")
    return any((root / name).is_file() for name in spelled)


def _deeper(root: Path) -> str:
    """The folder ("/plants/") below which the start page looks for its files, though they lie at
    the top: where a project's site is published below its name and no link says so. Else "/"."""
    addresses = set(_ROOTED.findall(_read(root / "index.html", 200_000)))
    if not addresses:
        return "/"
    [(first, said)] = Counter(name for name, _ in addresses).most_common(1)
    found = sum(_is_file(root, rest) for name, rest in addresses if name == first)
    fits = found >= FOUND and 2 * found >= said and not (root / first).exists()
    return f"/{first}/" if fits else "/"


def _stub(html: str, url: str) -> str:
    """Where a page only sends visitors on to, "" for a real page."""
    lowered = html.lower()
    if "refresh" not in lowered and "location" not in lowered:
        return ""
    match = _REFRESH.search(html)
    body = _BODY.search(html)
    words = len(_TAGS.sub(" ", body[0] if body else "").split())
    scripts = "" if _FIELD.search(html) else "\n".join(_SCRIPT.findall(html))
    refresh = (match[1] or match[2] or "") if match else ""
    return redirect_target(refresh, scripts, words, url)


def _local(url: str, published: str, base: str) -> str:
    """The published address of a page as one of this folder."""
    if published and url.startswith(published):
        return base + url[len(published) :]
    return url


def _sitemap(root: Path) -> list[str]:
    path = root / "sitemap.xml"
    if not path.is_file():
        return []

    def no_more(url: str) -> bytes | None:
        part = root / Path(urlsplit(url).path).name
        return part.read_bytes() if part.is_file() else None

    return [canonical_url(url) for url in addresses(path.read_bytes(), no_more)]
