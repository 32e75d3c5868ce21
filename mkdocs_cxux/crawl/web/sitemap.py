"""sitemap.xml in, the addresses it lists out; broken ones list nothing and are no error."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable

LARGEST = 50_000_000
"""Bytes, before and after unpacking: the sitemap protocol's own limit."""
MOST_PARTS = 1_000
"""Sitemaps of an index that are read; those that name each other end there, too."""


def addresses(data: bytes, fetch: Callable[[str], bytes | None]) -> list[str]:
    """All `<loc>` of a sitemap; those of a sitemap index are fetched with `fetch`, each once."""
    pages, parts = _listed(data)
    waiting, known = parts[:MOST_PARTS], set(parts)
    for part in waiting:                         # it grows where a part is an index again
        more = fetch(part)
        found, parts = _listed(more) if more is not None else ([], [])
        pages += found
        waiting += [one for one in parts if one not in known][: MOST_PARTS - len(waiting)]
        known.update(parts)
    return pages


def _listed(data: bytes) -> tuple[list[str], list[str]]:
    """The pages of a sitemap, and the sitemaps of an index."""
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(_unpacked(data), parser)
    except (etree.XMLSyntaxError, ValueError, OSError, EOFError, zlib.error):
        return [], []
    if root is None:
        return [], []
    said = ((node.text or "").strip() for node in root.iter("{*}loc"))
    found = [address for address in said if address]
    return ([], found) if str(root.tag).endswith("sitemapindex") else (found, [])


def _unpacked(data: bytes) -> bytes:
    if data[:2] == b"\x1f\x8b":
        data = gzip.GzipFile(fileobj=io.BytesIO(data)).read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ValueError("too large")
    return data
