"""Addresses in, their one canonical form out, so that two spellings of a page are one page."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, unquote, urljoin, urlsplit

_PLAIN = re.compile(r"[A-Za-z0-9_.~/-]+")
_ABSOLUTE = re.compile(r"https?://[A-Za-z0-9.-]+(?:[/?]|\Z)")
_CROOKED = re.compile(r"//|(?:^|/)\.\.?(?:/|$)")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_IN_PATHS = _UNRESERVED | frozenset("!$&'()*+,;=:@")
"""Signs of paths that name the same file with and without an escape: “l%2Bm/” is the folder l+m."""
_KEPT = "%/:@!$&'()*+,;=~?"
_IN_FILES = _KEPT.translate({ord("%"): None, ord("?"): None})
_PORTS = {"http": 80, "https": 443}
_TRACKING = re.compile(r"(?:utm_\w+|gclid|fbclid|msclkid|mc_[ce]id)(?:=|$)", re.IGNORECASE)
"""Parts of a query that count visitors and change no page."""
_PICTURE = re.compile(r"\.(?:avif|gif|jpe?g|png|svg|webp)$", re.IGNORECASE)
_INDEXES = ("/index.html", "/index.htm")


def canonical_url(url: str, base: str = "") -> str:
    """Resolve `url` against the page address `base` and fold equal spellings into one.

    The fragment is dropped, the query sorted and without what counts visitors, `index.html` and
    default ports folded, `//` and `..` resolved, percent-encoding normalised, credentials dropped.
    "" for mailto:, tel:, javascript: and for what is no address at all. Idempotent.
    """
    written = url.partition("#")[0].strip()
    if base and _ABSOLUTE.match(written):
        # Of the page nothing but the scheme counts: one answer for all pages of the site.
        return _canonical(written, base.partition(":")[0] + "://page/" if "://" in base else base)
    if not base or not _PLAIN.fullmatch(written) or written.startswith("//"):
        return _canonical(written, base)
    origin, folder = _parts(base)
    if not origin:
        return _canonical(written, base)
    return origin + _path(written if written[0] == "/" else folder + written)


def is_internal(url: str, base: str) -> bool:
    """Whether canonical `url` lies at or under `base`, the site's root address."""
    root = base if base.endswith("/") else base + "/"
    return url.startswith(root) or url + "/" == root


def site_path(url: str, base: str) -> str:
    """Path and query of canonical `url` from the site's root, what lies at `base` being "/".

    It is the same wherever a site is published. Outside `base` it is the path on its host.
    """
    parts = urlsplit(url)
    query = f"?{parts.query}" if parts.query else ""
    path = parts.path or "/"
    if is_internal(url, base):
        path = "/" + path[len(urlsplit(base).path.rstrip("/")) :].lstrip("/")
    return path + query


def folder_of(url: str) -> str:
    """The folder that a page lies in: ".../docs/" for ".../docs/a/" and ".../docs/a.html"."""
    return url.rstrip("/").rpartition("/")[0] + "/"


def folders_above(path: str) -> list[str]:
    """The folders that a page or a file lies in, the widest first: "/" and "/docs/" for
    "/docs/a.html" and "/docs/"."""
    parts = path.split("/")[:-1]
    return [f"{'/'.join(parts[:count])}/" for count in range(1, len(parts) + 1)]


def split_fragment(url: str) -> tuple[str, str]:
    """Return `url` before its "#" and the decoded fragment; "" where there is none."""
    address, _, fragment = url.partition("#")
    return address, unquote(fragment.partition(":~:")[0])


@lru_cache(maxsize=64)
def _parts(base: str) -> tuple[str, str]:
    """Origin and folder ("/docs/") of a page address; ("", "") where it has no host."""
    whole = _canonical(base, "")
    if "://" not in whole:
        return "", ""
    parts = urlsplit(whole)
    return f"{parts.scheme}://{parts.netloc}", parts.path.rpartition("/")[0] + "/"


@lru_cache(maxsize=4096)
def _canonical(written: str, base: str) -> str:
    cleaned = "".join(c for c in written if c not in "\t\r\n")
    head, mark, query = cleaned.partition("?")
    try:
        joined = urljoin(base, head.replace("\\", "/") + mark + query)
        parts = urlsplit(joined.strip())
        host = _host(parts.hostname or "", parts.scheme, parts.port)
    except ValueError:
        return ""
    if parts.scheme not in ("", "http", "https") or (parts.scheme and not host):
        return ""
    if not joined and not base:
        return ""
    origin = f"{parts.scheme}://{host}" if parts.scheme else (f"//{host}" if host else "")
    return origin + _path("/" + _escaped(parts.path, _IN_PATHS)) + _query(parts.query)


def path_of_file(name: str) -> str:
    """How canonical addresses spell the path or the name of a file: “paul's.html”, “a%20b.html”."""
    return quote(name, safe=_IN_FILES)


def _host(name: str, scheme: str, port: int | None) -> str:
    """Lower case, internationalised names in their ASCII form, default port left out."""
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii")
        except UnicodeError:
            name = quote(name.encode("utf-8", "replace"))
    name = f"[{name}]" if ":" in name else name.lower()
    return name if port is None or port == _PORTS.get(scheme or "http") else f"{name}:{port}"


def _escaped(text: str, plain: frozenset[str] = _UNRESERVED) -> str:
    """One percent-encoding: upper case, and none of what is `plain`."""

    def one(match: re.Match[str]) -> str:
        character = chr(int(match[1], 16))
        return character if character in plain else match[0].upper()

    lone = _LONE_PERCENT.sub("%25", text)
    return quote(_ESCAPE.sub(one, lone).encode("utf-8", "replace"), safe=_KEPT)


def _path(path: str) -> str:
    if _CROOKED.search(path):
        path = _straight(path)
    for index in _INDEXES:
        if path.endswith(index):
            return path[: len(path) - len(index) + 1]
    return path


def _straight(path: str) -> str:
    """Resolve `.`, `..` and empty segments."""
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment not in ("", "."):
            kept.append(segment)
    folder = segments[-1] in ("", ".", "..") and kept
    return "/" + "/".join(kept) + ("/" if folder else "")


def _query(query: str) -> str:
    said = (pair for pair in query.split("&") if pair and not _TRACKING.match(pair))
    pairs = sorted(map(_escaped, said))
    return "?" + "&".join(pairs) if pairs else ""


def is_picture(url: str) -> bool:
    """Whether an address is that of the file of a picture."""
    return _PICTURE.search(urlsplit(url).path) is not None
