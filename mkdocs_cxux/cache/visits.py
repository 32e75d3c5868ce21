"""What the browser saw of a page on an earlier run, where nothing it was made of has changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import orjson

from mkdocs_cxux.cache.digests import MISSING, Files, digest_of
from mkdocs_cxux.cache.store import Store

KIND = "visit"


class Kept(NamedTuple):
    """A visit as the worker told it, and the key of all that it was made of."""

    line: bytes
    key: bytes


class Visits:
    """Visits to the pages of one built folder.

    `circumstances` is a digest of all else that a visit depends on: the browser's version, the
    viewports, the options of the crawl, our own scripts.
    """

    def __init__(self, store: Store, root: Path, circumstances: bytes) -> None:
        self._store = store
        self._files = Files(root)
        self._circumstances = circumstances

    def recall(self, url: str, path: str) -> Kept | None:
        """The visit to `url`, whose file is at `path`, None where it must be made anew."""
        page = self._page(url, path)
        value = self._store.get(KIND, page) if page else None
        if value is None:
            return None
        head, _, line = value.partition(b"\n")
        try:
            needs = orjson.loads(head)
            if all(self._files.digest(name) == digest for name, digest in needs):
                return Kept(line, digest_of(page.hex(), needs))
        except (ValueError, TypeError):
            return None
        return None

    def keep(self, url: str, path: str, needs: Sequence[str], line: bytes) -> bytes:
        """Keep the visit that needed the files at `needs`; returns its key."""
        page = self._page(url, path)
        if not page:
            return b""
        found = sorted((name, self._files.digest(name)) for name in set(needs))
        self._store.put(KIND, page, orjson.dumps(found) + b"\n" + line)
        return digest_of(page.hex(), found)

    def _page(self, url: str, path: str) -> bytes:
        """The key under which a page is kept, nothing where its file cannot be read."""
        html = self._files.digest(path)
        return digest_of(url, html, self._circumstances.hex()) if html != MISSING else b""


def paths_of(addresses: Iterable[str], prefix: str) -> list[str]:
    """Where under the folder the files of local addresses are. What lies beside the folder is
    never served, and so never changes."""
    paths = (unquote(urlsplit(address).path) for address in addresses)
    return ["/" + path[len(prefix) :] for path in paths if path.startswith(prefix)]
