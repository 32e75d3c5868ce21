"""The three kinds of target, each as a crawl: iterate for snapshots, then ask for `info`."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from mkdocs_cxux.config import Config
from mkdocs_cxux.crawl import archive, discovery
from mkdocs_cxux.crawl.addresses import on_our_network
from mkdocs_cxux.crawl.browse import Browse, redirect
from mkdocs_cxux.crawl.folder import ORIGIN, read_folder
from mkdocs_cxux.crawl.frontier import Frontier
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.settle import settled
from mkdocs_cxux.crawl.sitemap import LARGEST, addresses
from mkdocs_cxux.model.error import CannotMeasure, UsageError
from mkdocs_cxux.model.site import CrawlInfo
from mkdocs_cxux.model.snapshot import BLOCKED, Flag, Snapshot, Status
from mkdocs_cxux.model.target import Target
from mkdocs_cxux.model.url import canonical_url

TAB_BYTES = 400_000_000
"""What one tab of a heavy page takes."""
MOST_TABS = 8


def tabs(config: Config) -> int:
    """Pages at the same time: more than cores, because loading is mostly waiting."""
    if config.crawl.concurrency:
        return config.crawl.concurrency
    import psutil

    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = psutil.virtual_memory().available // TAB_BYTES
    return int(max(1, min(2 * (cores or 1), memory, MOST_TABS)))


def _job(config: Config) -> Job:
    options = config.crawl
    return Job(
        token="",
        browser=discovery.find(config).path,
        timeout=options.timeout,
        max_nodes=options.max_nodes,
        max_bytes=int(options.max_page_mb * 1_000_000),
        tabs=tabs(config),
        block_assets=options.assets == "block",
        allow_private=options.allow_private,
    )


STYLES = frozenset({"link", "css", "stylesheet"})
"""Kinds of requests that may be style sheets: the page's record keeps those we refused."""
CODE = frozenset({"script", "fetch", "xhr", "xmlhttprequest"})
"""Kinds of requests on which scripts depend."""


class FolderCrawl:
    """A built folder: every HTML file in it is a page, linked or not."""

    def __init__(self, target: Target, config: Config) -> None:
        self._config = config
        self._folder = read_folder(target.location)
        self._frontier = Frontier(self._folder.base, config.crawl)
        self._browser = ""
        self._blocked: Counter[str] = Counter()
        for url in sorted(self._folder.pages, key=lambda url: (url.count("/"), url)):
            self._frontier.add(url)

    def __len__(self) -> int:
        return len(self._frontier)

    def __iter__(self) -> Iterator[Snapshot]:
        for source, target in sorted(self._folder.redirects.items()):
            yield redirect(source, target, f"it sends visitors on to {target}")
        visit = self._static if self._config.crawl.engine == "static" else self._browse
        for snapshot in visit(self._chosen()):
            sent_on, page = settled(self._without_blocked(snapshot), self._folder.base)
            if sent_on is None:
                yield page
            else:                                # the page it led to is visited by itself
                self._folder.redirects[sent_on.url] = page.url
                yield sent_on

    @property
    def info(self) -> CrawlInfo:
        """What is known once all snapshots were taken."""
        folder, options = self._folder, self._config.crawl
        return CrawlInfo(
            base=folder.base,
            starts=tuple(canonical_url(p.lstrip("/"), folder.base) for p in options.start),
            engine=options.engine,
            browser=self._browser,
            complete=not self._frontier.cut,
            note=self._frontier.cut,
            aliases=(folder.published,) if folder.published else (),
            inventory=folder.known,
            redirects=dict(sorted(folder.redirects.items())),
            blocked_requests=dict(sorted(self._blocked.items())),
        )

    def _chosen(self) -> list[str]:
        """The longest pages first: one of them at the end would hold up the run."""
        chosen = list(iter(self._frontier.take, None))
        return sorted(chosen, key=lambda url: (-self._folder.pages[url], url))

    def _browse(self, urls: list[str]) -> Iterator[Snapshot]:
        limit = int(self._config.crawl.max_page_mb * 1_000_000)
        queue = Frontier(self._folder.base, self._config.crawl)
        for url in urls:
            size = self._folder.pages[url]
            if size > limit:
                yield _too_large(url, size, limit)
            else:
                queue.add(url)
        root = str(self._folder.root.resolve())
        job = replace(_job(self._config), folder=root, prefix=self._folder.prefix)
        browse = Browse(job, queue, _served)
        yield from browse
        self._browser = browse.browser

    def _static(self, urls: list[str]) -> Iterator[Snapshot]:
        from mkdocs_cxux.crawl.static import snapshot_of

        for url in urls:
            path = self._file(url)
            try:
                html = path.read_text(encoding="utf-8", errors="replace")
            except OSError as error:
                reason = error.strerror or "it cannot be read"
                yield Snapshot(url, url, Status.FETCH_FAILED, reason, engine="static")
                continue
            yield snapshot_of(html, url)

    def _file(self, url: str) -> Path:
        path = unquote(urlsplit(url).path)[len(self._folder.prefix) :]
        if path.endswith("/") or not path:
            names = (self._folder.root / path / n for n in ("index.html", "index.htm"))
            return next((p for p in names if p.is_file()), self._folder.root / path / "index.html")
        return self._folder.root / path

    def _without_blocked(self, snapshot: Snapshot) -> Snapshot:
        """Requests that our own sandbox refused are counted by host, not held against a page."""
        kept = []
        for request in snapshot.failed_requests:
            if request.url.startswith((self._folder.base, ORIGIN + "/")):
                kept.append(request)
            else:
                self._blocked[urlsplit(request.url).netloc or request.url[:40]] += 1
                if request.kind in STYLES:
                    kept.append(request._replace(status=0, reason=BLOCKED))
        if kept == list(snapshot.failed_requests):
            return snapshot
        # Without a library from elsewhere other scripts stop: that is our doing, too.
        shut_out = any(r.kind in CODE for r in snapshot.failed_requests if r not in kept)
        errors = () if shut_out else snapshot.script_errors
        return replace(snapshot, failed_requests=tuple(kept), script_errors=errors)


class UrlCrawl:
    """A site on the web: what can be reached from the start pages and the sitemap."""

    def __init__(self, target: Target, config: Config) -> None:
        self._config = config
        start = canonical_url(target.location)
        if not start.startswith(("http://", "https://")):
            raise UsageError(f"{target.location}: this is no address of a site.")
        self._base = start.rpartition("/")[0] + "/"
        self._origin = "/".join(start.split("/")[:3])
        self._frontier = Frontier(self._base, config.crawl)
        paths = [p for p in config.crawl.start if p != "/"]
        self._starts = (start, *(canonical_url(p.lstrip("/"), self._base) for p in paths))
        self._redirects: dict[str, str] = {}
        self._done: set[str] = set()
        self._browser = ""
        self._listed: frozenset[str] | None = None

    def __len__(self) -> int:
        return len(self._frontier)

    def __iter__(self) -> Iterator[Snapshot]:
        for url in self._starts:
            self._frontier.add(url)
        self._read_sitemap()
        if self._config.crawl.engine == "static":
            visits: Iterator[Snapshot] = self._static()
        else:
            private = on_our_network(urlsplit(self._origin).hostname or "")
            job = replace(_job(self._config), origins=(self._origin,), private=private)
            browse = Browse(job, self._frontier, lambda url, _port: url)
            visits = iter(browse)
        for snapshot in visits:
            yield from self._settled(snapshot)
            if self._config.crawl.engine != "static":
                self._browser = browse.browser

    @property
    def info(self) -> CrawlInfo:
        """What is known once all snapshots were taken."""
        return CrawlInfo(
            base=self._base,
            starts=self._starts,
            engine=self._config.crawl.engine,
            browser=self._browser,
            complete=not self._frontier.cut,
            note=self._frontier.cut,
            redirects=dict(sorted(self._redirects.items())),
        )

    def _settled(self, snapshot: Snapshot) -> Iterator[Snapshot]:
        """Let in what the page links to; a page reached twice is yielded once."""
        sent_on, page = settled(snapshot, self._base)
        if sent_on is not None:
            self._redirects[sent_on.url] = page.url
            self._frontier.follow(sent_on.url, page.url)
            yield sent_on
        self._frontier.add_links(page.url, _addresses(page))
        if page.url not in self._done and page.url in self._frontier:
            self._done.add(page.url)
            yield page

    def _read_sitemap(self) -> None:
        from mkdocs_cxux.crawl import fetch

        def more(url: str) -> bytes | None:
            if not url.startswith(inside):
                return None
            answer = fetch.get(url, LARGEST, inside=inside)
            return answer.body if answer.status == 200 else None

        inside = self._origin + "/"
        data = more(canonical_url("sitemap.xml", self._base))
        for address in addresses(data, more) if data else []:
            self._frontier.add(canonical_url(address), 1)

    def _static(self) -> Iterator[Snapshot]:
        from mkdocs_cxux.crawl import fetch
        from mkdocs_cxux.crawl.static import snapshot_of

        most = int(self._config.crawl.max_page_mb * 1_000_000)
        while (url := self._frontier.take()) is not None:
            answer = fetch.get(url, most + 1, inside=self._origin + "/")
            refused = fetch.refused(answer, most)
            if refused is not None:
                status, reason = refused
                yield Snapshot(url, url, status, reason, answer.status, engine="static")
                continue
            html = answer.body.decode("utf-8", "replace")
            page = snapshot_of(html, canonical_url(answer.url), http_status=answer.status)
            yield replace(page, requested=url)


class ArchiveCrawl:
    """A saved crawl."""

    def __init__(self, target: Target, config: Config) -> None:
        del config
        self._folder = target.path
        self.info = archive.read_info(self._folder)
        self._pages = archive.count(self._folder)

    def __len__(self) -> int:
        return self._pages

    def __iter__(self) -> Iterator[Snapshot]:
        return self.share(0, 1)

    def share(self, part: int, parts: int) -> Iterator[Snapshot]:
        """A part of the pages, for judging on several cores."""
        return archive.read_pages(self._folder, part, parts)


def _served(url: str, port: int) -> str:
    return url.replace(ORIGIN, f"http://127.0.0.1:{port}", 1)


def _too_large(url: str, size: int, limit: int) -> Snapshot:
    reason = f"{size:,} bytes; the limit is {limit:,} (crawl.max_page_mb)"
    return Snapshot(url=url, requested=url, status=Status.TOO_LARGE, reason=reason)


def _addresses(snapshot: Snapshot) -> Iterator[str]:
    """Canonical addresses of what a page links to."""
    base = snapshot.link_base
    for node in snapshot.nodes:
        if node.tag == "a" and "href" in node.attrs and not node.flags & Flag.CLIPPED:
            yield canonical_url(node.attrs["href"], base)


def no_pages(location: str) -> CannotMeasure:
    """What is said when a crawl ended without one page."""
    return CannotMeasure(
        f"{location}: not one page was found, so nothing was measured.\n"
        "  look at crawl.start, crawl.include and crawl.exclude in cxux.yml."
    )
