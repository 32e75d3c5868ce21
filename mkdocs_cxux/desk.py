"""Snapshots in, one after another; their records, results and findings gather, text is dropped."""

from __future__ import annotations

import gc
from dataclasses import dataclass, field
from functools import partial
from sys import intern

from msgspec.structs import replace

from mkdocs_cxux.checks.requests import unstyled_by_us, unwritten
from mkdocs_cxux.config import Config
from mkdocs_cxux.cores import MOST_PIECES, Share, cores, on_all_cores
from mkdocs_cxux.crawl.crawl import Crawl
from mkdocs_cxux.extract import ExtractContext, extract, record
from mkdocs_cxux.judge import judge_page
from mkdocs_cxux.memory import Memory
from mkdocs_cxux.metrics import measures
from mkdocs_cxux.metrics.reading import reading_of
from mkdocs_cxux.metrics.scent.gist import gist_of
from mkdocs_cxux.metrics.style.record import with_voice
from mkdocs_cxux.metrics.told.record import with_told
from mkdocs_cxux.metrics.vocabulary.acronyms import with_acronyms
from mkdocs_cxux.metrics.vocabulary.formats import with_formats
from mkdocs_cxux.metrics.vocabulary.terms import surface_forms, with_phrases
from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.judged import Judged
from mkdocs_cxux.model.metric import Measures
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.reading import Readings
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED, Snapshot
from mkdocs_cxux.pictures import Pictures
from mkdocs_cxux.ruleset import Ruleset
from mkdocs_cxux.sources import EMPTY, Shelf
from mkdocs_cxux.sources.locate import on_page
from mkdocs_cxux.vale.across import with_marks

KEPT = ("readability.ease", "readability.flesch", "readability.lix", "readability.words")
"""Numbers that stay with a page's record, for its scorecard."""
Done = tuple[
    dict[str, PageRecord], dict[str, tuple[RuleResult, ...]], list[Finding], Readings | None
]
FEWEST_PAGES = 20
"""A process of its own is worth starting for so many pages that lie in files."""
COLLECT_AFTER = 50_000
"""A page makes some ten thousand objects and no cycles; looking for garbage after every 700
of them takes a sixth of our time."""


@dataclass(slots=True)
class Desk:
    """Where pages are judged: what gathers are records, results and findings.

    `readings` gathers the text of the pages, packed, and `pictures` their shots, where a report
    is to show them. `shelf` has
    the files they were written in, `memory` what an earlier run found out.
    """

    ruleset: Ruleset
    config: Config
    context: ExtractContext
    records: dict[str, PageRecord] = field(default_factory=dict)
    results: dict[str, tuple[RuleResult, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    readings: Readings | None = None
    pictures: Pictures = field(default_factory=Pictures)
    shelf: Shelf = EMPTY
    memory: Memory | None = None

    def take(self, source: Crawl) -> bool:
        """Judge every page as it comes, then forget its text. True when interrupted."""
        usual = gc.get_threshold()
        gc.set_threshold(COLLECT_AFTER, *usual[1:])
        processes = min(cores(), source.parts // FEWEST_PAGES) or 1
        pieces = min(source.parts, MOST_PIECES)
        try:
            self._recall()
            others = on_all_cores(partial(self._share, source), pieces, processes)[1:]
        except KeyboardInterrupt:
            return True
        finally:
            gc.set_threshold(*usual)
        for records, results, findings, readings in others:
            self.records.update(records)
            self.results.update(results)
            self.findings += findings
            if self.readings is not None and readings is not None:
                self.readings.packed.update(readings.packed)
        return False

    def _share(self, source: Crawl, share: Share) -> Done:
        for snapshot in source.share(share):
            self.judge(snapshot)
        return self.records, self.results, self.findings, self.readings

    def _recall(self) -> None:
        """Take what is known of unchanged pages. Their texts are not: a report that shows these
        has them judged again."""
        if self.memory is not None and self.readings is None and not self.config.crawl.clicks:
            for judged in self.memory.known():
                self._put(judged)

    def judge(self, snapshot: Snapshot) -> None:
        """One page: understood, judged, and reduced to its record."""
        files: dict[str, str] = {}
        shelf = self.memory.noting(files) if self.memory else self.shelf
        judged = self._judged(extract(snapshot, self.context), shelf)
        if self.readings is not None and snapshot.shots:
            self.pictures.put(judged.record.url, snapshot.shots)
        self._put(judged)
        if self.memory is not None:
            self.memory.keep(judged, files)

    def _put(self, judged: Judged) -> None:
        url = judged.record.url
        self.records[url] = judged.record
        if judged.results is not None:
            self.results[url] = judged.results
        self.findings += judged.findings

    def _judged(self, page: Page, shelf: Shelf) -> Judged:
        numbers = measures(page, self.config)
        if self.readings is not None and page.status in MEASURED:
            self.readings.put(page.url, reading_of(page, numbers, self.config))
        kept = self._record(page, numbers)
        if page.status in UNDECIDED:
            return Judged(kept)
        results, findings = judge_page(page, numbers, self.ruleset, self.config)
        return Judged(kept, results, on_page(findings, page, shelf))

    def _record(self, page: Page, numbers: Measures) -> PageRecord:
        measured = page.status in MEASURED
        values = {n: numbers[n].value for n in KEPT} if measured else {}
        forms = surface_forms(page) if measured else {}
        metrics = {name: value for name, value in values.items() if value is not None}
        gist = gist_of(page) if measured else ()
        kept = with_acronyms(record(page, metrics, forms, gist), page)
        kept = with_phrases(with_formats(with_voice(kept, page, numbers), page), page)
        kept = with_told(kept, page, numbers, self.config)
        if missing := unstyled_by_us(page):
            kept = replace(kept, unstyled=intern(missing))
        if writer := unwritten(page):
            kept = replace(kept, unwritten=intern(writer))
        return with_marks(kept, page, self.ruleset.rules) if self.config.vale.across_pages else kept
