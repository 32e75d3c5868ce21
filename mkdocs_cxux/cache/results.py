"""How a page was judged on an earlier run, where neither page nor rules nor options changed."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from msgspec import DecodeError
from msgspec.json import Decoder, encode
from msgspec.structs import replace

from mkdocs_cxux.cache.digests import digest_of
from mkdocs_cxux.cache.store import Store
from mkdocs_cxux.model.judged import Judged
from mkdocs_cxux.model.site import LinkRecord, MenuRecord, PageRecord

KIND = "result"


class Entry(NamedTuple):
    """All that is kept of a judged page. `blocked` counts refused requests by host; `files` are
    the digests of the files that were read to find its lines, by name."""

    judged: Judged
    blocked: Mapping[str, int]
    files: Mapping[str, str]


class Results:
    """Judged pages by key (of the visit, and of what else is known of the page).
    `circumstances` is a digest of all that judging depends on beside the page:
    rules, word lists, options, today's date, our own code."""

    def __init__(self, store: Store, circumstances: bytes) -> None:
        self._store = store
        self._circumstances = circumstances
        self._links: dict[LinkRecord, LinkRecord] = {}
        self._menus: dict[MenuRecord, MenuRecord] = {}

    def recall(self, key: bytes) -> Entry | None:
        """What was found out, None where the page must be judged anew."""
        value = self._store.get(KIND, self._key(key))
        if value is None:
            return None
        try:
            entry = _entries().decode(value)
        except DecodeError:
            return None
        shared = self._shared(entry.judged.record)
        return entry._replace(judged=entry.judged._replace(record=shared))

    def keep(self, key: bytes, entry: Entry) -> None:
        """Keep what was found out. A text that JSON cannot hold is judged anew every time."""
        try:
            value = encode(entry, enc_hook=_plain)
        except UnicodeError:
            return
        self._store.put(KIND, self._key(key), value)

    def _key(self, key: bytes) -> bytes:
        return digest_of(key.hex(), self._circumstances.hex())

    def _shared(self, record: PageRecord) -> PageRecord:
        """Links and menus that repeat from page to page are one object, as in a first run."""
        links = tuple(self._links.setdefault(link, link) for link in record.links)
        menus = tuple(self._menus.setdefault(menu, menu) for menu in record.menus)
        return replace(record, links=links, menus=menus, style=array("f", record.style))


@cache
def _entries() -> Decoder[Entry]:
    return Decoder(Entry)


def _plain(value: Any) -> Any:
    if isinstance(value, array):
        return value.tolist()
    raise TypeError(type(value).__name__)
