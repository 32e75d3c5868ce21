"""A file of a built folder in, what is served in its place out.

A theme's search index is loaded and parsed on EVERY page, costs half of a page's time on
Material, and changes nothing that a reader sees: it is served without its entries.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import orjson

NAMES = ("/search/search_index.json", "/search.json")
ENTRIES = ("docs", "items")
"""Where MkDocs and Zensical keep the entries of an index that has a `config` beside them."""
CONFIG = {"lang": ["en"], "separator": "[\\s\\-]+", "pipeline": []}
"""With other languages the theme would load a stemmer for each."""
WORKER = "/assets/javascripts/workers/search."
"""Material and Zensical start this on every page, too; with no entry it has nothing to do."""


class StandIn(NamedTuple):
    """What is served instead of a file."""

    content: bytes
    media_type: str


def stand_in(folder: Path, path: str) -> StandIn | None:
    """For the file at `path` ("/search.json") of a folder; None where its own content is.

    A file of the same name that is no such index (a list, say, that the page itself draws) is
    the site's own affair, and one that is missing stays missing.
    """
    if WORKER not in path and not path.endswith(NAMES):
        return None
    file = Path(f"{folder}{path}")
    try:
        found = file.stat()
    except (OSError, ValueError):
        return None
    if WORKER in path:
        return StandIn(b"", "text/javascript")
    content = _emptied(file, found.st_mtime_ns, found.st_size)
    return StandIn(content, "application/json") if content else None


@lru_cache(maxsize=64)
def _emptied(file: Path, _changed: int, _size: int) -> bytes:
    """The index without entries, nothing where there is none that we know."""
    try:
        index = orjson.loads(file.read_bytes())
    except (OSError, ValueError):
        return b""
    if not isinstance(index, dict) or not isinstance(index.get("config"), dict):
        return b""
    lists: dict[str, object] = {name: [] for name in ENTRIES if isinstance(index.get(name), list)}
    return orjson.dumps({"config": CONFIG, **lists}) if lists else b""
