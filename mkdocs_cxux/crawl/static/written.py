"""Markdown files in, a snapshot of the text of each out: no site is built, no browser is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.cores import Share, whole
from mkdocs_cxux.crawl.folder import ORIGIN
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.static.markdown import markdown_html
from mkdocs_cxux.crawl.static.snapshot import snapshot_of
from mkdocs_cxux.forms.url import canonical_url
from mkdocs_cxux.model.site import TEXTS, CrawlInfo
from mkdocs_cxux.model.snapshot import Snapshot, Status
from mkdocs_cxux.model.target import Target

BASE = f"{ORIGIN}/"
NO_TEXT = "the file has no text of its own"
MOST_NAMED = 3


class WrittenCrawl:
    """The files of a SOURCE target, each as the main part of its page.

    A file of which nothing is left but front matter or macros (a home page that the theme
    draws) is no page of its own: it is neither judged nor failed.
    """

    def __init__(self, target: Target, config: Config) -> None:
        del config
        self._files = target.files
        self._language = target.language
        self.job: Job | None = None
        self.info = CrawlInfo(
            base=BASE, starts=(), engine=TEXTS, note=_note(target.left_out),
            sources=target.sources, suppressions=target.suppressions,
        )  # fmt: skip

    def __len__(self) -> int:
        return len(self._files)

    def __iter__(self) -> Iterator[Snapshot]:
        return self.share(whole())

    def share(self, share: Share) -> Iterator[Snapshot]:
        """Some of the files, for judging on several cores."""
        files = sorted(self._files.items())
        for piece in share.pieces:
            begin, end = (number * len(files) // share.of for number in (piece, piece + 1))
            yield from self._seen(files[begin:end])

    def _seen(self, files: Iterable[tuple[str, Path]]) -> Iterator[Snapshot]:
        for path, file in files:
            url = canonical_url(path.lstrip("/"), BASE)
            try:
                text = file.read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError) as error:
                yield Snapshot(url, url, Status.FETCH_FAILED, str(error), engine="static")
                continue
            seen = replace(snapshot_of(markdown_html(text), url), lang=self._language)
            if seen.status is Status.EMPTY_PAGE:
                seen = replace(seen, status=Status.NO_CONTENT, reason=NO_TEXT)
            yield seen


def _note(left_out: tuple[str, ...]) -> str:
    if not left_out:
        return ""
    more = f" and {len(left_out) - MOST_NAMED} more" if len(left_out) > MOST_NAMED else ""
    named = ", ".join(left_out[:MOST_NAMED])
    return f"Left out by crawl.include or crawl.exclude: {named}{more}"
