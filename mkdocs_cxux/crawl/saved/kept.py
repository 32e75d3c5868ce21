"""The visits of earlier runs to a built folder: which of them still hold, and keeping new ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from msgspec.structs import asdict

from mkdocs_cxux.cache import Store, Visits
from mkdocs_cxux.cache.digests import digest_of, folder_digest
from mkdocs_cxux.cache.visits import paths_of
from mkdocs_cxux.crawl.browse import Sight, recalled
from mkdocs_cxux.crawl.browser.webserver.stand_in import stand_in
from mkdocs_cxux.crawl.chromium import discovery
from mkdocs_cxux.crawl.folder import Folder
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.saved.archive import BROKEN
from mkdocs_cxux.forms.url import canonical_url
from mkdocs_cxux.model.snapshot import SCHEMA, VIEWPORTS, Snapshot, Status

_NUMBER = re.compile(r"\d+(\.\d+)+")
_OF_THE_RUN = ("token", "folder", "tabs", "browser", "changing")
"""What a job says of the run and not of what is seen."""


class KeptVisits:
    """Keys and snapshots of the pages of one folder. `browser` is what would visit them."""

    def __init__(self, store: Store, folder: Folder, job: Job) -> None:
        version = _NUMBER.search(discovery.version_of(job.browser))
        self.browser = f"Chromium {version[0]}" if version else ""
        self._root, self._prefix = folder.root, folder.prefix
        self._pictured = job.shots
        self._visits = Visits(store, folder.root, _circumstances(job, self.browser, folder))
        self._keys: dict[str, bytes] = {}

    def unchanged(self, urls: Iterable[str]) -> dict[str, bytes]:
        """The keys of those pages whose visits still hold."""
        found = ((url, self._visits.key(url, self._path(url))) for url in urls)
        self._keys = {url: key for url, key in found if key and self.browser}
        return dict(self._keys)

    def key(self, url: str) -> bytes:
        """The key of a page's visit, an earlier or a new one; nothing where it was not kept."""
        return self._keys.get(url, b"")

    def snapshot(self, url: str) -> Snapshot | None:
        """What was seen of a page on an earlier run, None where it must be visited."""
        key = self._keys.get(url)
        line = self._visits.line(key) if key else None
        try:
            return recalled(line, url) if line else None
        except BROKEN:
            return None

    def keep(self, snapshot: Snapshot, sight: Sight) -> None:
        """Keep a visit for the next run, if all that it was made of is known."""
        needs, workers = sight.seen.get("needs"), sight.visit.get("workers", {})
        at_home = canonical_url(snapshot.url) == snapshot.requested
        if snapshot.status is not Status.OK or needs is None or workers is None:
            return
        if self._pictured and len(snapshot.shots) < len(VIEWPORTS):
            return                           # the next run may be luckier
        if at_home and self.browser:
            url = snapshot.requested
            asked = paths_of([*needs, *_asked_by(needs, workers)], self._prefix)
            needed = [path for path in asked if not stand_in(self._root, path)]
            self._keys[url] = self._visits.keep(url, self._path(url), needed, sight.line)

    def _path(self, url: str) -> str:
        """Where under the folder a page's file is, or the folder of its index.html."""
        return "/" + unquote(urlsplit(url).path)[len(self._prefix) :]


def _asked_by(needs: Iterable[str], workers: Mapping[str, Sequence[str]]) -> set[str]:
    """What the workers among these addresses asked for, and the workers that they started."""
    found: set[str] = set()
    waiting = [urlsplit(address).path for address in needs]
    while waiting:
        more = set(workers.get(waiting.pop(), ())) - found
        found |= more
        waiting += more
    return found


def _circumstances(job: Job, browser: str, folder: Folder) -> bytes:
    """Of all that a visit depends on beside the content of the site's files."""
    said = {name: value for name, value in asdict(job).items() if name not in _OF_THE_RUN}
    ours = folder_digest(Path(__file__).parents[1], (".py", ".js"))
    major = browser.partition(".")[0]
    files = (unquote(path)[len(folder.prefix) - 1 :] for path in folder.known)
    replaced = sorted(path for path in files if stand_in(folder.root, path))
    return digest_of(SCHEMA, VIEWPORTS, said, major, ours, replaced)
