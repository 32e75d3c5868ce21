"""Target in, snapshots out: `crawl` visits or replays, `save` keeps them for later."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Protocol, runtime_checkable

from msgspec.structs import replace

from mkdocs_cxux.cache import Store
from mkdocs_cxux.config import Config
from mkdocs_cxux.cores import Share, whole
from mkdocs_cxux.crawl.after.search import ask_all, wanted
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.parent import Hire, Worker
from mkdocs_cxux.crawl.saved import archive
from mkdocs_cxux.crawl.targets import ArchiveCrawl, FolderCrawl, no_pages
from mkdocs_cxux.model.progress import Progress
from mkdocs_cxux.model.site import CrawlInfo, PageRecord, SearchAnswer
from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED, Snapshot
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.sources import KEPT, shelf_of
from mkdocs_cxux.sources.files.keep import keep

Listener = Callable[[Progress], None]


class Source(Protocol):
    """What each kind of target gives: how many pages are known, the snapshots, then `info`."""

    @property
    def info(self) -> CrawlInfo: ...

    @property
    def job(self) -> Job | None: ...

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Snapshot]: ...


@runtime_checkable
class Divisible(Source, Protocol):
    """What lies in files: several processes may read it at once."""

    def share(self, share: Share) -> Iterator[Snapshot]: ...


def _web(target: Target, config: Config) -> Source:
    # Its readers of HTML and HTTP take a fifth of the start; a saved crawl needs neither.
    from mkdocs_cxux.crawl.web.site import UrlCrawl

    return UrlCrawl(target, config)


def _written(target: Target, config: Config) -> Source:
    from mkdocs_cxux.crawl.static.written import WrittenCrawl

    return WrittenCrawl(target, config)


CRAWLERS: dict[TargetKind, Callable[[Target, Config], Source]] = {
    TargetKind.FOLDER: FolderCrawl,
    TargetKind.URL: _web,
    TargetKind.ARCHIVE: ArchiveCrawl,
    TargetKind.SOURCE: _written,
}


class Crawl:
    """Iterate once for the snapshots, in no particular order; `info` is whole after that."""

    def __init__(
        self, target: Target, config: Config, listener: Listener | None = None, hire: Hire = Worker
    ) -> None:
        self._source = CRAWLERS[target.kind](target, config)
        if isinstance(self._source, FolderCrawl):
            self._source.hire = hire
        self._listener = listener
        self._target = target
        self._config = config
        self._titles: dict[str, str] = {}
        self._passed = 0
        self._searches: tuple[SearchAnswer, ...] = ()

    def __iter__(self) -> Iterator[Snapshot]:
        return self.share(whole())

    @property
    def parts(self) -> int:
        """Into how many pieces it can be divided: what lies in files into many, a visit not."""
        return len(self._source) if isinstance(self._source, Divisible) else 1

    def remember(self, store: Store) -> Mapping[str, bytes]:
        """The keys of the pages that an earlier run saw as they are; from now on visits to this
        folder (nothing else can be kept) are kept."""
        return self._folder.remember(store)

    def pass_over(self, page: PageRecord, blocked: Mapping[str, int]) -> None:
        """Need not see a page: all that is wanted of it is known."""
        self._folder.pass_over(page.url, blocked)
        self._titles[page.url] = page.title
        self._passed += 1

    def key(self, url: str) -> bytes:
        """The key of a page's visit, nothing where it was not kept."""
        return self._folder.key(url)

    def blocked(self, url: str) -> Mapping[str, int]:
        """How many requests of a page were refused, by host."""
        return self._folder.blocked(url)

    def close(self) -> None:
        """Leave nothing running, however the run ended."""
        if isinstance(self._source, FolderCrawl):
            self._source.close()

    @property
    def _folder(self) -> FolderCrawl:
        assert isinstance(self._source, FolderCrawl)
        return self._source

    def share(self, share: Share) -> Iterator[Snapshot]:
        """A share of the pages; the listener hears as if all went at the pace of this one."""
        begun = time.monotonic()
        done = failed = 0
        source = self._source
        asks = not isinstance(source, Divisible) and wanted(self._config)
        pages = source.share(share) if isinstance(source, Divisible) else self._live()
        for snapshot in pages:
            done += 1
            failed += snapshot.status not in MEASURED | UNDECIDED
            if snapshot.status in MEASURED and asks:
                self._titles[snapshot.url] = snapshot.title
            yield snapshot
            if self._listener is not None and not share.process:
                known = max(len(source) - self._passed, done)
                spent = time.monotonic() - begun
                seen = min(done * share.processes, known)
                self._listener(
                    Progress(seen, known, failed, spent, snapshot.url, self._passed)
                )
        none = not len(source) if isinstance(source, Divisible) else not done + self._passed
        if none and self._target.kind is not TargetKind.SOURCE:
            raise no_pages(self._target.location)
        if asks:
            self._searches = ask_all(source, self._config, self._titles)

    def _live(self) -> Iterator[Snapshot]:
        """The pages as they are visited, with clicks where they are wanted."""
        if not self._config.crawl.clicks:
            return iter(self._source)
        from mkdocs_cxux.crawl.after.clicks import clicked, clicking_of

        return clicked(self._source, lambda: clicking_of(self._source, self._config))

    @property
    def info(self) -> CrawlInfo:
        """What the crawl as a whole knows."""
        info, target = self._source.info, self._target
        info = replace(info, searches=self._searches or info.searches)
        if target.sources or target.suppressions:
            return replace(info, sources=target.sources, suppressions=target.suppressions)
        return info


def crawl(
    target: Target, config: Config, listener: Listener | None = None, hire: Hire = Worker
) -> Crawl:
    """Open a crawl; that of a folder takes its worker from `hire`.

    Raises UsageError or CannotMeasure with the remedy in the message.
    """
    return Crawl(target, config, listener, hire)


def save(
    target: Target, config: Config, folder: Path, listener: Listener | None = None
) -> CrawlInfo:
    """Crawl `target` and keep it in `folder` for `cxux check --from`."""
    source = crawl(target, config, listener)
    with archive.with_room(folder):
        pages = archive.write(folder, source)
        keep(shelf_of(target), target.sources.values(), folder / KEPT)
        archive.finish(folder, source.info, pages)
    return source.info
