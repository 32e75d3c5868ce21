"""The requests of a folder's pages that our own sandbox refused: counted, held against nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from msgspec.structs import replace

from mkdocs_cxux.assets import CODE, file_stem, styles_pages, writes_pages
from mkdocs_cxux.crawl.folder import ORIGIN
from mkdocs_cxux.model.snapshot import BLOCKED, FailedRequest, Snapshot

STYLES = frozenset({"link", "css", "stylesheet"})
"""Kinds of requests that may be style sheets: the page's record keeps those we refused."""

DATA = CODE - {"script"}
"""Kinds of requests by which scripts ask for data: what a page says without them is known by it."""


class Refusals:
    """What was refused, by page and then by host. `base` is the site's root address."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._by_page: dict[str, Counter[str]] = {}

    def of(self, url: str) -> Mapping[str, int]:
        """How many requests of a page were refused, by host."""
        return self._by_page.get(url, {})

    def by_host(self) -> dict[str, int]:
        """How many were refused in all, hosts in order."""
        return dict(sorted(sum(self._by_page.values(), Counter()).items()))

    def remember(self, url: str, refused: Mapping[str, int]) -> None:
        """What an earlier run counted for a page."""
        self._by_page[url] = Counter(refused)

    def taken_out(self, snapshot: Snapshot) -> Snapshot:
        """The page without the requests that we refused, and without what follows from them."""
        kept = []
        for request in snapshot.failed_requests:
            if request.url.startswith((self._base, ORIGIN + "/")):
                kept.append(request)
            else:
                refused = self._by_page.setdefault(snapshot.requested, Counter())
                refused[urlsplit(request.url).netloc or request.url[:40]] += 1
                writes = request.kind == "script" and writes_pages(request.url)
                data = request.kind in DATA
                if data or request.kind in STYLES or styles_pages(request.url) or writes:
                    kept.append(request._replace(status=0, reason=BLOCKED))
        if kept == list(snapshot.failed_requests):
            return snapshot
        kept = list(_without_stand_ins(kept, snapshot))
        # Without a library from elsewhere other scripts stop: that is our doing, too.
        shut_out = any(r.kind in CODE for r in snapshot.failed_requests if r not in kept)
        errors = () if shut_out else snapshot.script_errors
        return replace(snapshot, failed_requests=tuple(kept), script_errors=errors)


def _without_stand_ins(
    kept: list[FailedRequest], snapshot: Snapshot
) -> Iterator[FailedRequest]:
    """All but the site's own copies of scripts that we refused: pages ask for such a copy only
    where the script from elsewhere does not come."""
    refused = {file_stem(r.url) for r in snapshot.failed_requests if r not in kept}
    return (
        r for r in kept
        if r.kind != "script" or r.reason == BLOCKED or file_stem(r.url) not in refused
    )
