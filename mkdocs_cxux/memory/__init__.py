"""What earlier runs found out of the pages of one crawl, and what this one does for the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs_cxux.cache import Entry, Results, Store
from mkdocs_cxux.cache.digests import digest_of, text_digest
from mkdocs_cxux.config import Config
from mkdocs_cxux.crawl.crawl import Crawl
from mkdocs_cxux.extract import ExtractContext
from mkdocs_cxux.forms.url import site_path
from mkdocs_cxux.memory.circumstances import circumstances
from mkdocs_cxux.model.judged import Judged
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.sources import Shelf


class Memory:
    """Keeps judged pages in a store. A page is known where the browser would see the same, the
    rules and options are the same, and so are the files it was written in, as far as read.

    `visits` are the keys of the visits that still hold, by page.
    """

    def __init__(
        self, results: Results, visits: Mapping[str, bytes], source: Crawl,
        context: ExtractContext, shelf: Shelf,
    ) -> None:  # fmt: skip
        self._results = results
        self.visits = visits
        self._source = source
        self._context = context
        self._shelf = shelf

    def known(self) -> Iterator[Judged]:
        """The pages that need neither be visited nor judged; the crawl passes over them."""
        for url, visit in self.visits.items():
            entry = self._results.recall(self._key(url, visit))
            if entry is not None and self._same_files(entry.files):
                self._source.pass_over(entry.judged.record, entry.blocked)
                yield entry.judged

    def noting(self, files: dict[str, str]) -> Shelf:
        """The shelf; what is read of it is noted in `files`, by name with its digest."""

        def read(name: str) -> str | None:
            text = self._shelf.read(name)
            files[name] = text_digest(text)
            return text

        return Shelf(read, self._shelf.bases)

    def keep(self, judged: Judged, files: Mapping[str, str]) -> None:
        """Keep a page for the next run, if its visit was kept, too."""
        url = judged.record.url
        visit = self._source.key(url)
        if visit:
            entry = Entry(judged, self._source.blocked(url), files)
            self._results.keep(self._key(url, visit), entry)

    def _key(self, url: str, visit: bytes) -> bytes:
        """The visit, and what is known of the page's source beside its text."""
        path = site_path(url, self._context.base)
        said = (self._context.sources.get(path, ""), self._context.suppressions.get(path, ()))
        return digest_of(visit.hex(), said)

    def _same_files(self, files: Mapping[str, str]) -> bool:
        return all(text_digest(self._shelf.read(name)) == was for name, was in files.items())


def keeps(target: Target, config: Config) -> bool:
    """Whether anything of a run is kept. What others answer tomorrow is in no file of ours, and
    without a browser a first look takes no longer than a second."""
    options = config.crawl
    local = target.kind is TargetKind.FOLDER and options.assets == "block"
    return bool(local and options.engine != "static" and config.cache_folder)


def memory_of(
    store: Store, source: Crawl, context: ExtractContext, config: Config, shelf: Shelf
) -> Memory:
    """The memory of a crawl; from now on its visits are kept in the store."""
    visits = source.remember(store)
    return Memory(Results(store, circumstances(config, context)), visits, source, context, shelf)
