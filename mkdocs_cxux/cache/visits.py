"""What the browser saw of a page on an earlier run, where nothing it was made of has changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

import orjson

from mkdocs_cxux.cache.digests import MISSING, Files, digest_of
from mkdocs_cxux.cache.store import Store

NEEDS = "needs"
LINE = "visit"


class Visits:
    """Visits to the pages of one built folder.

    `circumstances` is a digest of all else that a visit depends on: the browser's version, the
    viewports, the options of the crawl, our own scripts.
    """

    def __init__(self, store: Store, root: Path, circumstances: bytes) -> None:
        self._store = store
        self._files = Files(root)
        self._circumstances = circumstances

    def key(self, url: str, path: str) -> bytes:
        """The key of the visit to `url`, whose file is at `path`: one digest of all that it was
        made of. Nothing where it must be made anew."""
        page = self._page(url, path)
        value = self._store.get(NEEDS, page) if page else None
        try:
            needs = orjson.loads(value) if value is not None else None
            if needs is not None and all(self._files.digest(name) == was for name, was in needs):
                return digest_of(page.hex(), needs)
        except (ValueError, TypeError):
            return b""
        return b""

    def line(self, key: bytes) -> bytes | None:
        """The visit with a key as the worker told it, None where it is not kept."""
        return self._store.get(LINE, key)

    def keep(self, url: str, path: str, needs: Sequence[str], line: bytes) -> bytes:
        """Keep a visit that needed the files at `needs`; returns its key, nothing where its own
        file cannot be read."""
        page = self._page(url, path)
        if not page:
            return b""
        found = [[name, self._files.digest(name)] for name in sorted(set(needs))]
        key = digest_of(page.hex(), found)
        self._store.put(NEEDS, page, orjson.dumps(found))
        self._store.put(LINE, key, line)
        return key

    def _page(self, url: str, path: str) -> bytes:
        """The key under which a page is kept, nothing where its file cannot be read."""
        html = self._files.digest(path)
        return digest_of(url, html, self._circumstances.hex()) if html != MISSING else b""


def paths_of(addresses: Iterable[str], prefix: str) -> list[str]:
    """Where under the folder the files of local addresses are. What lies beside the folder is
    never served, and so never changes."""
    paths = (unquote(urlsplit(address).path) for address in addresses)
    return ["/" + path[len(prefix) :] for path in paths if path.startswith(prefix)]
