"""A built folder in, the address out that it was built for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from mkdocs_cxux.crawl.folder.files import beginning
from mkdocs_cxux.crawl.web.sitemap import addresses
from mkdocs_cxux.forms.url import canonical_url

MANY = 50
"""Addresses of a sitemap that are looked up to tell whether it is this folder's."""
_CANONICAL = re.compile(
    r"""<link[^>]+rel\s*=\s*["']?canonical["']?[^>]*href\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE
)
_SHARED = re.compile(
    r"""<meta\s[^>]*property\s*=\s*["']?og:url["']?\s[^>]*content\s*=\s*["']?(https?://[^"'\s>]+)""",
    re.IGNORECASE,
)
"""What a page tells those who share it: its own address."""
_FEEDS = ("feed.xml", "index.xml", "rss.xml", "atom.xml", "feed.atom", "feed/index.xml")
_FED = re.compile(r"""<link>\s*(https?://[^<\s?#]+)|<link\s[^>]*href\s*=\s*["'](https?://[^"'?#]+)""")
"""The address of an entry in a feed (RSS, Atom)."""
_SITEMAPS = ("sitemap.xml", "sitemap-index.xml", "sitemap_index.xml")
_NAMED = re.compile(r"^\s*sitemap\s*:\s*https?://[^/\s]+/(\S+)", re.IGNORECASE | re.MULTILINE)
"""The sitemap that robots.txt names."""
_ROOTED = re.compile(r"""(?:href|src)\s*=\s*["']?/([\w.~-]+/[^"'\s>?#]*)""", re.IGNORECASE)
_WHOLE = re.compile(r"""(?:href|src)\s*=\s*["']?(https?://[^"'\s>?#]+)""", re.IGNORECASE)
_BASE = re.compile(
    r"""<base\s[^>]*?href\s*=\s*["']?/([\w.~-]+(?:/[\w.~-]+){0,2})/["'\s>]""", re.IGNORECASE
)
_PUBLIC_BASE = re.compile(
    r"""<base\s[^>]*?href\s*=\s*["']?(https?://[^"'\s>]+/)["'\s>]""", re.IGNORECASE
)
_RELATIVE = re.compile(
    r"""(?:href|src)\s*=\s*["']?([\w.~-]+[^"'\s>?#:]*)["'\s>?#]""", re.IGNORECASE
)
_HOST = re.compile(r"(?:[a-z\d-]+\.)+[a-z\d-]{2,}")
NEARLY = 0.9
"""Share of the addresses below a host that must be files of the folder."""
DEPTH = 3
"""Folders of an address that a site is published below, at most."""
FOUND = 3
"""Files found one folder higher than the start page says, from which all of them are."""
OTHERS = 8
"""Pages beside the start page that are asked where that one does not tell."""


def others(root: Path, pages: Sequence[str]) -> dict[str, str]:
    """By path a few pages of the folder, from its top down, and how they begin: what they say of
    themselves counts where the start page says nothing of other folders, as one may that somebody
    wrote by hand beside the documentation. None where it names files from the root."""
    start = beginning(root / "index.html", 200_000)
    rooted = any(_is_file(root, address) for address in _ROOTED.findall(start))
    return {} if rooted else _few(root, [page for page in pages if "/" in page])


def _few(root: Path, pages: Sequence[str]) -> dict[str, str]:
    rest = sorted(pages, key=lambda each: (each.count("/"), each))
    return {page: beginning(root / page, 200_000) for page in rest[:: len(rest) // OTHERS + 1]}


def published_at(root: Path, sitemap: Sequence[str], others: Mapping[str, str]) -> str:
    """The folder address in the start page's canonical link or, without one, below which the
    sitemap, or else the start page, names files of the folder, that the page for errors has as its
    base, or below which other pages say that they are; "" where none of them tells."""
    start = beginning(root / "index.html", 200_000)
    found = _CANONICAL.search(start[:50_000])
    if found and not _is_within(root, found[1]):
        url = canonical_url(found[1])
        return url if url.endswith("/") and "://" in url else ""
    found_at = _home(root, sitemap, 2) or _home(root, _WHOLE.findall(start), FOUND)
    return found_at or _based(root, _PUBLIC_BASE) or _above(others)


def _fed(root: Path) -> list[str]:
    """The addresses of the entries of a feed at the top of the folder, each once."""
    texts = (beginning(root / name, 200_000) for name in _FEEDS)
    found = next(filter(None, map(_FED.findall, texts)), [])
    return list(dict.fromkeys(one or other for one, other in found))


def _above(others: Mapping[str, str]) -> str:
    """The address below which all of a few pages say they are, by their canonical links or what
    they tell those who share them."""
    said = {page: found[1] for page, text in others.items()
            if (found := _CANONICAL.search(text[:50_000]) or _SHARED.search(text[:50_000]))}
    homes = {_without(canonical_url(url), page) for page, url in said.items()}
    return homes.pop() if len(said) >= FOUND and len(homes) == 1 else ""


def _without(url: str, page: str) -> str:
    """The address of the folder that has the page at its path; "" where the address is another."""
    ends = (page, page.removesuffix("index.html"), page.removesuffix("/index.html"),
            page.removesuffix(".html"))
    found = next((end for end in ends if unquote(url).endswith(f"/{end}")), None)
    return unquote(url)[: -len(found)] if found and "://" in url else ""


def called(root: Path, prefix: str, pages: Sequence[str]) -> tuple[str, ...]:
    """The addresses of the host that a file says the folder is published at, as GitHub Pages reads
    it: CNAME with "docs.example.com"; or that a few pages say they are at, or a feed names pages
    at. None where it is published below a path."""
    if prefix != "/":
        return ()
    said = _HOST.fullmatch(beginning(root / "CNAME", 300).strip().lower())
    host = said[0] if said else _host_at_top(root, pages) if pages else ""
    return tuple(f"{scheme}://{host}/" for scheme in ("https", "http")) if host else ()


def _host_at_top(root: Path, pages: Sequence[str]) -> str:
    few = _few(root, [page for page in pages if page not in ("index.html", "404.html")])
    home = urlsplit(_above(few) or _home(root, _fed(root), FOUND))
    return home.netloc if home.path == "/" else ""


def _is_within(root: Path, address: str) -> bool:
    """Whether an address is that of a page in the folder, of which the start page is a copy: the
    home of one language. Else the folder has nothing at its path."""
    path = urlsplit(address).path.strip("/")
    return bool(path) and _is_file(root, path)


def _home(root: Path, urls: Sequence[str], least: int) -> str:
    """The address below which nearly all addresses of the most named host are files."""
    hosts = Counter(urlsplit(url)[:2] for url in urls)
    if not hosts:
        return ""
    [(most, _)] = hosts.most_common(1)
    named = sorted({url for url in urls if urlsplit(url)[:2] == most})
    at = min(named, key=len).rpartition("/")[0] + "/"
    named = named[:: len(named) // MANY + 1]
    while len(named) >= least and at.count("/") >= 3:
        here = sum(url.startswith(at) and _is_file(root, url[len(at) :]) for url in named)
        if here >= NEARLY * len(named):
            return at
        at = at[:-1].rpartition("/")[0] + "/"
    return ""


def _is_file(root: Path, address: str) -> bool:
    """Whether an address below the root is a file of the folder."""
    path = unquote(address).rstrip("/")
    spelled = (path, f"{path}/index.html".lstrip("/"), f"{path}.html")
    return any((root / name).is_file() for name in spelled)


def deeper(root: Path, others: Mapping[str, str]) -> str:
    """The folder ("/plants/", "/plants/2.x/") below which the start page looks for its files,
    or a few other pages, or the page for errors, though they lie at the top: where a project's site
    is published below its name and no link says so. Else "/"."""
    start = _looked_below(root, set(_ROOTED.findall(beginning(root / "index.html", 200_000))))
    found = start or _looked_below(root, set(_ROOTED.findall(" ".join(others.values()))))
    return f"/{found}/" if found else _below(root)


def _looked_below(root: Path, addresses: Collection[str]) -> str:
    """The folder that is not there, below which most of some addresses name files; else ""."""
    for depth in range(1, DEPTH + 1):
        split = [address.split("/", depth) for address in addresses]
        tops = [("/".join(parts[:-1]), parts[-1]) for parts in split if len(parts) > depth]
        if not tops:
            break
        [(first, said)] = Counter(name for name, _ in tops).most_common(1)
        found = sum(_is_file(root, rest) for name, rest in tops if name == first)
        if found >= FOUND and 2 * found >= said and not (root / first).exists():
            return first
    return ""


def _below(root: Path) -> str:
    """The folder that the page for errors takes as its base. Else "/"."""
    base = _based(root, _BASE)
    return f"/{base}/" if base and not (root / base).exists() else "/"


def _based(root: Path, base: re.Pattern[str]) -> str:
    """The base of the page for errors, from which it finds its files at whatever address it is
    shown; "" where it has none of that form, or finds no files there."""
    page = beginning(root / "404.html", 50_000)
    found = base.search(page)
    if found is None:
        return ""
    here = sum(_is_file(root, address) for address in set(_RELATIVE.findall(page)))
    return found[1] if here >= FOUND else ""


def local(url: str, home: str, base: str) -> str:
    """An address under `home`, where the site is published, as one of this folder."""
    if home and url.startswith(home):
        return base + url[len(home) :]
    return url


def listed(root: Path) -> list[str]:
    """The addresses of its sitemap, canonical; none without one. It is called as usual, or as
    robots.txt calls it."""
    names = (*_SITEMAPS, *_NAMED.findall(beginning(root / "robots.txt", 50_000)))
    here = (root / name for name in names if ".." not in name)
    path = next((path for path in here if path.is_file()), None)
    if path is None:
        return []

    def part(url: str) -> bytes | None:
        """The part of an index at the end of its address that is a file here, read once."""
        names = unquote(urlsplit(url).path).strip("/").split("/")
        files = (root.joinpath(*names[at:]) for at in range(len(names)))
        found = next((file for file in files if ".." not in names and file.is_file()), path)
        if found in read:
            return None
        read.add(found)
        return found.read_bytes()

    read = {path}
    return [canonical_url(url) for url in addresses(path.read_bytes(), part)]
