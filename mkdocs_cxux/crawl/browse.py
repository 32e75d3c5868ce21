"""Drives the worker over a frontier: addresses in, snapshots out as they come.

A page that hangs or crashes costs its own time limit: what was under way beside it when a worker
died, and what ran out of time beside others, is asked again, one page at a time, so that the
guilty one gets its status and no other does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from mkdocs_cxux.crawl.emptiness import (
    GARBLED,
    NOTHING,
    WAITING,
    is_empty,
    is_garbled,
    is_waiting,
)
from mkdocs_cxux.crawl.frontier import Frontier
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.parent import Hire, Worker, WorkerGone
from mkdocs_cxux.crawl.saved.decode import parsed, snapshot_from
from mkdocs_cxux.model.snapshot import MEASURED, Snapshot, Status

GRACE = 20.0
"""Seconds beyond a page's own limit until the worker itself counts as deaf."""
AGAIN = frozenset({Status.PAGE_CRASHED, Status.FETCH_FAILED, Status.NO_CONTENT})
"""May be a passing fault: such a page gets a second chance."""
ALONE = frozenset({Status.PAGE_CRASHED, Status.PAGE_TIMEOUT})
"""That chance comes while no other page is open: it may be to blame, or another one."""
FIRST: Mapping[str, str] = {
    Status.PAGE_TIMEOUT: "after it had run out of time beside other pages",
    Status.FETCH_FAILED: "after it could not be fetched",
    Status.NO_CONTENT: "after it had come without content",
}
"""How a page ended before it was asked again, where the browser survived that."""
LATE = 3
"""Pages out of time that are asked again, alone: one beside them may have kept the machine busy.
A slow server has more of them, and each costs its whole limit."""
AHEAD = 2
"""Addresses the worker holds beyond those its tabs work on, so that none waits for us."""


class Sight(NamedTuple):
    """A visit as the worker told it: its line, what happened, what the page's script saw."""

    line: bytes
    visit: Mapping[str, Any]
    seen: Mapping[str, Any]


class Browse:
    """One crawl in a browser. Iterate for snapshots; `browser` is known from the first on."""

    def __init__(
        self,
        job: Job,
        frontier: Frontier,
        local: Callable[[str, int], str],
        keep: Callable[[Snapshot, Sight], None] | None = None,
        hire: Hire = Worker,
    ) -> None:
        self._job = job
        self._frontier = frontier
        self._local = local                      # (address, port) -> address to visit
        self._hire = hire
        self._keep = keep                        # is told of every visit
        self._under_way: dict[str, str] = {}     # address to visit -> canonical address
        self._suspects: list[str] = []           # were under way when a worker died
        self._tried: dict[str, str] = {}         # asked once, and how that ended
        self._drawn: set[str] = set()            # measured, their pictures are under way
        self._plain: set[str] = set()            # a worker died of their pictures
        self._late = 0                           # pages that ran out of time
        self.browser = ""

    def __iter__(self) -> Iterator[Snapshot]:
        while True:
            try:
                with self._hire(self._job) as worker:
                    self.browser = worker.browser
                    yield from self._visits(worker)
                return
            except WorkerGone as gone:
                yield from self._after(str(gone))

    def _visits(self, worker: Worker) -> Iterator[Snapshot]:
        while True:
            self._fill(worker)
            if not self._under_way:
                return
            line = worker.answer(self._job.timeout + GRACE)
            if worker.port:                      # reports do not show the port of this run
                for colon in (b":", b"%3A"):
                    line = line.replace(b"127.0.0.1%s%d" % (colon, worker.port), b"localhost")
            said = parsed(line)
            if isinstance(said, dict):
                self._drawn.add(self._under_way[self._local_key(said["drawn"], worker)])
                continue
            visit, seen = said
            url = self._under_way.pop(self._local_key(visit["requested"], worker))
            self._drawn.discard(url)
            if url in self._suspects:
                self._suspects.remove(url)
            if url not in self._tried and self._gets_another(visit["status"]):
                self._tried[url] = visit["status"]
                if visit["status"] in ALONE:
                    self._suspects.append(url)
                else:
                    self._ask(url, worker)
                continue
            snapshot = understood(visit, seen, url)
            if self._keep is not None:
                self._keep(snapshot, Sight(line, visit, seen or {}))
            yield snapshot

    def _gets_another(self, status: str) -> bool:
        """Whether a visit that ended so may end otherwise."""
        if status != Status.PAGE_TIMEOUT:
            return status in AGAIN
        self._late += 1
        return bool(self._under_way) and self._late <= LATE

    def _local_key(self, asked: str, worker: Worker) -> str:
        if worker.port:
            return asked.replace("http://localhost", f"http://127.0.0.1:{worker.port}", 1)
        return asked

    def _fill(self, worker: Worker) -> None:
        """Suspects go one at a time; everything else as many as the tabs can take."""
        room = 1 if self._suspects else self._job.tabs + AHEAD
        while len(self._under_way) < room:
            waiting = [u for u in self._suspects if u not in self._under_way.values()]
            if self._suspects and (self._under_way or not waiting):
                return
            url = waiting[0] if waiting else self._frontier.take()
            if url is None:
                return
            self._ask(url, worker)

    def _ask(self, url: str, worker: Worker) -> None:
        address = self._local(url, worker.port)
        self._under_way[address] = url
        worker.ask(address, plain=url in self._plain)

    def _after(self, reason: str) -> Iterator[Snapshot]:
        """Sort out who was under way: asked alone and died again, it is the guilty one. What had
        been measured and was being drawn is asked again without pictures."""
        alone = len(self._under_way) == 1
        self._plain |= self._drawn
        for url in self._under_way.values():
            if url in self._drawn:
                self._suspects += [] if url in self._suspects else [url]
            elif alone and url in self._tried:
                if url in self._suspects:
                    self._suspects.remove(url)
                yield _lost(url, self._tried[url], reason)
            else:
                self._tried[url] = Status.PAGE_CRASHED
                if url not in self._suspects:
                    self._suspects.append(url)
        self._under_way.clear()
        self._drawn.clear()


def _lost(url: str, first: str, reason: str) -> Snapshot:
    """A page that ended the browser when it was asked again; `first` is how it ended before."""
    words = f"the browser did not survive it, {FIRST.get(first, 'twice')} ({reason})"
    return Snapshot(url=url, requested=url, status=Status.PAGE_CRASHED, reason=words)


def recalled(line: bytes, url: str) -> Snapshot:
    """The snapshot of a visit that was kept. Raises what `archive.BROKEN` names."""
    visit, seen = parsed(line)
    return understood(visit, seen, url)


def understood(visit: dict[str, Any], seen: dict[str, Any] | None, url: str) -> Snapshot:
    """The snapshot of a visit to `url`, wherever that was served."""
    snapshot = snapshot_from({**visit, "requested": url}, seen)
    return checked(snapshot, bool(seen and seen.get("flood")))


def checked(snapshot: Snapshot, flooded: bool = False) -> Snapshot:
    """The snapshot with the statuses that only its content shows: flooded, empty."""
    if snapshot.status not in MEASURED:
        return snapshot
    if flooded:
        return _with(snapshot, Status.CONSOLE_FLOOD, "it wrote to the console without end")
    if is_empty(snapshot.nodes) and snapshot.status is Status.PARTIAL_LOAD:
        return _with(snapshot, Status.PAGE_TIMEOUT, f"nothing was shown yet: {snapshot.reason}")
    if is_empty(snapshot.nodes):
        return _with(snapshot, Status.EMPTY_PAGE, NOTHING)
    if is_garbled(snapshot.nodes):
        return _with(snapshot, Status.NOT_HTML, GARBLED)
    if is_waiting(snapshot.nodes):
        return _with(snapshot, Status.PAGE_TIMEOUT, WAITING)
    return snapshot


def _with(snapshot: Snapshot, status: Status, reason: str) -> Snapshot:
    return Snapshot(
        url=snapshot.url, requested=snapshot.requested, status=status, reason=reason,
        http_status=snapshot.http_status, chain=snapshot.chain, engine=snapshot.engine,
    )  # fmt: skip


def redirect(source: str, target: str, reason: str) -> Snapshot:
    """A page that only sends visitors on."""
    chain: tuple[Any, ...] = ((source, 200), (target, 0))
    return Snapshot(
        url=source, requested=source, status=Status.REDIRECT, reason=reason, chain=chain
    )


