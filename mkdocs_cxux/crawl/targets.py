"""Folders and saved crawls, each as a crawl: iterate for snapshots, then ask for `info`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from urllib.parse import unquote, urlsplit

from msgspec.structs import replace

from mkdocs_cxux.cache import Store
from mkdocs_cxux.config import Config
from mkdocs_cxux.config.rooted import rooted
from mkdocs_cxux.cores import Share
from mkdocs_cxux.crawl.browse import Browse, redirect
from mkdocs_cxux.crawl.charset import text_of
from mkdocs_cxux.crawl.folder import ORIGIN, read_folder
from mkdocs_cxux.crawl.folder.hosting import fallback
from mkdocs_cxux.crawl.folder.order import in_order
from mkdocs_cxux.crawl.folder.read import refreshed
from mkdocs_cxux.crawl.frontier import Frontier
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.jobs import job_of
from mkdocs_cxux.crawl.linked import linked
from mkdocs_cxux.crawl.parent import Hire, Worker, starter
from mkdocs_cxux.crawl.refusals import Refusals
from mkdocs_cxux.crawl.saved import archive
from mkdocs_cxux.crawl.saved.kept import KeptVisits
from mkdocs_cxux.crawl.settle import settled, stayed
from mkdocs_cxux.forms.url import canonical_url, is_internal
from mkdocs_cxux.hosted import file_for
from mkdocs_cxux.model.error import CannotMeasure, UsageError
from mkdocs_cxux.model.site import CrawlInfo
from mkdocs_cxux.model.snapshot import Snapshot, Status
from mkdocs_cxux.model.target import Target
from mkdocs_cxux.sources import KEPT


class FolderCrawl:
    """A built folder: every HTML file in it is a page, linked or not."""

    def __init__(self, target: Target, config: Config) -> None:
        self.hire: Hire = Worker
        self._folder = read_folder(target.location)
        config = rooted(config, self._folder.base, self._folder.known)
        self._config = config
        self._frontier = Frontier(self._folder.base, config.crawl)
        self._fallback = _fallback(self._folder.root, config)
        self._browser = ""
        self.job: Job | None = None
        self._refusals = Refusals(self._folder.base)
        self._kept: KeptVisits | None = None
        self._passed: set[str] = set()
        self._begun: Worker | None = None
        most, wants = config.crawl.max_pages, self._frontier.wants
        for url in in_order(self._folder, self._starts(), most, wants):
            self._frontier.add(url)

    def __len__(self) -> int:
        return len(self._frontier)

    def _starts(self) -> tuple[str, ...]:
        base = self._folder.base
        return tuple(canonical_url(path.lstrip("/"), base) for path in self._config.crawl.start)

    def __iter__(self) -> Iterator[Snapshot]:
        for source, target in sorted(self._folder.redirects.items()):
            yield redirect(source, target, f"it sends visitors on to {target}")
        yield from self._seen(self._chosen())
        while drawn := self._chosen():
            yield from self._seen(drawn)

    def _seen(self, urls: list[str]) -> Iterator[Snapshot]:
        """One round of visits, each as the page and the redirect that it was."""
        look = self._static if self._config.crawl.engine == "static" else self._browse
        for snapshot in look(urls):
            visit = stayed(self._refusals.taken_out(snapshot), self._folder.pages)
            self._let_in(visit)
            sent_on, page = settled(visit, self._folder.base)
            if sent_on is None:
                yield self._sent_away(page)
            else:                                # the page it led to is visited by itself
                self._folder.redirects[sent_on.url] = page.url
                yield sent_on

    def _sent_away(self, page: Snapshot) -> Snapshot:
        """A page that sends visitors out of the site by a refresh is a redirect, however long it
        is: somebody put it there."""
        file = self._file(page.url)
        if page.status is not Status.BLOCKED_OFFSITE or not file.is_file():
            return page
        target = refreshed(text_of(file.read_bytes()), page.url)
        if not target or is_internal(target, self._folder.base):
            return page
        self._folder.redirects[page.url] = target
        return redirect(page.url, target, f"it sends visitors on to {target}")

    def _let_in(self, visit: Snapshot) -> None:
        """What a page links to has no file, but its host sends the fallback for it: a page that
        a script draws. They are visited when all others are done."""
        if not self._fallback or self._config.crawl.engine == "static":
            return
        folder = self._folder
        for url in linked(visit):
            path = urlsplit(url).path
            files = folder.known.intersection((path, f"{path}/", f"{path}.html"))
            if files or PurePath(path).suffix or url in folder.pages or url in folder.redirects:
                continue
            self._frontier.add_links(canonical_url(visit.url), [url])
            if url in self._frontier:
                folder.pages[url] = 0

    @property
    def info(self) -> CrawlInfo:
        """What is known once all snapshots were taken."""
        folder, options = self._folder, self._config.crawl
        return CrawlInfo(
            base=folder.base,
            starts=self._starts(),
            engine=options.engine,
            browser=self._browser,
            complete=not self._frontier.cut,
            note=self._frontier.cut,
            aliases=tuple(filter(None, dict.fromkeys((folder.published, *folder.called)))),
            inventory=folder.known,
            moved=folder.moved,
            alone=folder.alone,
            fallback=self._fallback,
            redirects=dict(sorted(folder.redirects.items())),
            blocked_requests=self._refusals.by_host(),
        )

    def _chosen(self) -> list[str]:
        """The longest pages first: one of them at the end would hold up the run."""
        waiting = iter(self._frontier.take, None)
        chosen = [url for url in waiting if url not in self._passed]
        return sorted(chosen, key=lambda url: (-self._folder.pages[url], url))

    def remember(self, store: Store) -> dict[str, bytes]:
        """Keep visits in `store`, and take from it those that still hold: their keys by page."""
        if self._fallback:           # what a script draws is found on pages that are looked at
            return {}
        self.job = self.new_job()
        self._kept = KeptVisits(store, self._folder, self.job)
        wanted = [url for url in self._folder.pages if url in self._frontier]
        if start := starter(self.hire):          # it starts while the files are read
            self._begun = start(self.job)
            self._begun.begin()
            self.hire = self._first_begun
        unchanged = self._kept.unchanged(wanted)
        if len(unchanged) == len(wanted):
            self.close()
        return unchanged

    def _first_begun(self, job: Job) -> Worker:
        """The worker that is already starting; when it is lost, another one."""
        begun, self._begun = self._begun, None
        return begun or Worker(job)

    def close(self) -> None:
        """End what was begun and never needed."""
        begun, self._begun = self._begun, None
        if begun is not None:
            begun.close()

    def pass_over(self, url: str, blocked: Mapping[str, int]) -> None:
        """A page is known and need not be seen; it had so many requests refused by host."""
        self._passed.add(url)
        self._refusals.remember(url, blocked)

    def key(self, url: str) -> bytes:
        """The key under which a page's visit is kept, nothing where it is not."""
        return self._kept.key(url) if self._kept else b""

    def blocked(self, url: str) -> Mapping[str, int]:
        """How many requests of a page were refused, by host."""
        return self._refusals.of(url)

    def new_job(self) -> Job:
        """What a worker is told that visits the folder."""
        folder = self._folder
        return replace(
            job_of(self._config), folder=str(folder.root.resolve()), prefix=folder.prefix,
            published=folder.published, fallback=self._fallback,
        )

    def _browse(self, urls: list[str]) -> Iterator[Snapshot]:
        limit = int(self._config.crawl.max_page_mb * 1_000_000)
        queue = Frontier(self._folder.base, self._config.crawl)
        for url in urls:
            size = self._folder.pages[url]
            known = self._kept.snapshot(url) if self._kept else None
            if size > limit:
                yield _too_large(url, size, limit)
            elif known is not None:
                yield known
            else:
                queue.add(url)
        self.job = self.job or self.new_job()
        self._browser = self._kept.browser if self._kept else ""
        if len(queue):
            keep = self._kept.keep if self._kept else None
            browse = Browse(self.job, queue, visible, keep, self.hire)
            yield from browse
            self._browser = browse.browser

    def _static(self, urls: list[str]) -> Iterator[Snapshot]:
        from mkdocs_cxux.crawl.static import snapshot_of

        for url in urls:
            path = self._file(url)
            try:
                html = text_of(path.read_bytes())
            except OSError as error:
                reason = error.strerror or "it cannot be read"
                yield Snapshot(url, url, Status.FETCH_FAILED, reason, engine="static")
                continue
            yield snapshot_of(html, url)

    def _file(self, url: str) -> Path:
        return file_for(self._folder.root, unquote(urlsplit(url).path)[len(self._folder.prefix) :])


class ArchiveCrawl:
    """A saved crawl."""

    def __init__(self, target: Target, config: Config) -> None:
        del config
        self._folder = target.path
        self.info = archive.read_info(self._folder)
        archive.need_sources(self._folder / KEPT, self.info)
        self.job: Job | None = None
        self._pages = archive.count(self._folder)

    def __len__(self) -> int:
        return self._pages

    def __iter__(self) -> Iterator[Snapshot]:
        return archive.read_pages(self._folder)

    def share(self, share: Share) -> Iterator[Snapshot]:
        """Some of the pages, for judging on several cores."""
        return archive.read_pages(self._folder, share.pieces, share.of)


def _fallback(root: Path, config: Config) -> str:
    """The file that the host sends for addresses without one, as declared or as found."""
    named = config.crawl.fallback.strip("/")
    if named and not (root / named).is_file():
        raise UsageError(
            f"crawl.fallback: there is no file {named} in {root}.\n"
            "  name the file that your host sends for every other address, as index.html."
        )
    return named or fallback(root)


def visible(url: str, port: int) -> str:
    """Where our own browser finds a page of the folder."""
    return url.replace(ORIGIN, f"http://127.0.0.1:{port}", 1)


def _too_large(url: str, size: int, limit: int) -> Snapshot:
    reason = f"{size:,} bytes; the limit is {limit:,} (crawl.max_page_mb)"
    return Snapshot(url=url, requested=url, status=Status.TOO_LARGE, reason=reason)


def no_pages(location: str) -> CannotMeasure:
    """What is said when a crawl ended without one page."""
    return CannotMeasure(
        f"{location}: not one page was found, so nothing was measured.\n"
        "  look at crawl.start, crawl.include and crawl.exclude in cxux.yml."
    )
