"""A site on the web as a crawl: iterate for snapshots, then ask for `info`."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.config.rooted import rooted
from mkdocs_cxux.crawl.browse import Browse
from mkdocs_cxux.crawl.charset import text_of
from mkdocs_cxux.crawl.frontier import Frontier
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.jobs import job_of
from mkdocs_cxux.crawl.linked import linked
from mkdocs_cxux.crawl.settle import led_out, settled
from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.crawl.web import fetch
from mkdocs_cxux.crawl.web.addresses import on_our_network
from mkdocs_cxux.crawl.web.landing import landed
from mkdocs_cxux.crawl.web.sitemap import LARGEST, addresses
from mkdocs_cxux.forms.url import canonical_url
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.model.site import CrawlInfo
from mkdocs_cxux.model.snapshot import Snapshot, Status
from mkdocs_cxux.model.target import Target


class UrlCrawl:
    """A site on the web: what can be reached from the start pages and the sitemap."""

    def __init__(self, target: Target, config: Config) -> None:
        start = canonical_url(target.location)
        if not start.startswith(("http://", "https://")):
            raise UsageError(f"{target.location}: this is no address of a site.")
        self._landing = landed(start, config.crawl.allow_private)
        self._base = self._landing.base
        config = rooted(config, self._base)
        self._config = config
        self._frontier = Frontier(self._base, config.crawl)
        paths = [p for p in config.crawl.start if p != "/"]
        others = (canonical_url(p.lstrip("/"), self._base) for p in paths)
        self._starts = (self._landing.start, *others)
        self._redirects: dict[str, str] = {}
        self._done: set[str] = set()
        self._browser = ""
        self.job: Job | None = None
        self._listed: set[str] = set()

    def __len__(self) -> int:
        return len(self._frontier)

    def __iter__(self) -> Iterator[Snapshot]:
        for url in self._starts:
            self._frontier.add(url)
        self._read_sitemap()
        if self._config.crawl.engine == "static":
            visits: Iterator[Snapshot] = self._static()
        else:
            home = self._landing.origin
            private = on_our_network(urlsplit(home).hostname or "")
            self.job = replace(job_of(self._config), origins=(home,), private=private)
            browse = Browse(self.job, self._frontier, lambda url, _port: url)
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
            note="; ".join(filter(None, [self._frontier.cut, self._landing.note])),
            aliases=(self._landing.asked,) if self._landing.note else (),
            redirects=dict(sorted(self._redirects.items())),
        )

    def _settled(self, snapshot: Snapshot) -> Iterator[Snapshot]:
        """Let in what the page links to; a page reached twice is yielded once."""
        sent_on, page = settled(snapshot, self._base)
        if sent_on is not None:
            self._redirects[sent_on.url] = page.url
            self._frontier.follow(sent_on.url, page.url)
            yield sent_on
        page = self._sent_away(page)
        self._frontier.add_links(page.url, map(self._own, linked(page)))
        if page.url not in self._done and page.url in self._frontier:
            self._done.add(page.url)
            if page.url in self._starts and page.status is Status.BLOCKED_OFFSITE:
                page = replace(page, reason=f"{page.reason}; if that is the site, check it there")
            yield page

    def _sent_away(self, page: Snapshot) -> Snapshot:
        """What leads out of the site is no page of it, unless the site itself says that it is."""
        target = led_out(page, self._base)
        if not target:
            return page
        if page.url in self._starts or page.url in self._listed:
            reason = f"it led to {target}, outside the site"
            return replace(page, status=Status.BLOCKED_OFFSITE, reason=reason)
        self._redirects[page.url] = target
        reason = f"it sends visitors on to {target}"
        return replace(page, status=Status.REDIRECT, reason=reason)

    def _own(self, url: str) -> str:
        """An address at the root that was asked for, as one at the root it leads to."""
        if self._landing.note and url.startswith(self._landing.asked):
            return self._base + url[len(self._landing.asked) :]
        return url

    def _read_sitemap(self) -> None:

        def more(url: str) -> bytes | None:
            if not url.startswith(inside):
                return None
            answer = fetch.get(url, LARGEST, inside=inside)
            return answer.body if answer.status == 200 else None

        inside = self._landing.origin + "/"
        data = more(canonical_url("sitemap.xml", self._base))
        for address in addresses(data, more) if data else []:
            self._listed.add(own := self._own(canonical_url(address)))
            self._frontier.add(own, 1)

    def _static(self) -> Iterator[Snapshot]:

        most = int(self._config.crawl.max_page_mb * 1_000_000)
        while (url := self._frontier.take()) is not None:
            answer = fetch.get(url, most + 1, inside=self._landing.origin + "/")
            refused = fetch.refused(answer, most)
            if refused is not None:
                status, reason = refused
                led = answer.status == fetch.LED_OUT
                code, chain = (0, ((url, 0), (answer.url, 0))) if led else (answer.status, ())
                yield Snapshot(url, url, status, reason, code, chain, engine="static")
                continue
            html = text_of(answer.body)
            page = snapshot_of(html, canonical_url(answer.url), http_status=answer.status)
            yield replace(page, requested=url)
