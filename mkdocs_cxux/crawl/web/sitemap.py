"""sitemap.xml in, the addresses it lists out; broken ones list nothing and are no error."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable

LARGEST = 50_000_000
"""Bytes, before and after unpacking: the sitemap protocol's own limit."""
DEEPEST = 5


def addresses(data: bytes, fetch: Callable[[str], bytes | None], depth: int = 0) -> list[str]:
    """All `<loc>` of a sitemap; those of a sitemap index are fetched with `fetch` in turn."""
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(_unpacked(data), parser)
    except (etree.XMLSyntaxError, ValueError, OSError, EOFError, zlib.error):
        return []
    if root is None:
        return []
    found = [(node.text or "").strip() for node in root.iter("{*}loc")]
    if not str(root.tag).endswith("sitemapindex"):
        return [address for address in found if address]
    pages: list[str] = []
    for address in found if depth < DEEPEST else []:
        part = fetch(address)
        if part is not None:
            pages += addresses(part, fetch, depth + 1)
    return pages


def _unpacked(data: bytes) -> bytes:
    if data[:2] == b"\x1f\x8b":
        data = gzip.GzipFile(fileobj=io.BytesIO(data)).read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ValueError("too large")
    return data
