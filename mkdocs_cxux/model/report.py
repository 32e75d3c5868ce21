"""Everything a run found out: what every reporter reads and every door returns."""

from __future__ import annotations

from enum import StrEnum
from typing import Mapping

from msgspec import Struct

from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.known import Known
from mkdocs_cxux.model.reading import Reading
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.scorecard import SCORE_MODEL as SCORE_MODEL
from mkdocs_cxux.model.scorecard import Scorecard, SiteScore
from mkdocs_cxux.model.site import Site
from mkdocs_cxux.model.snapshot import Shot

REPORT_SCHEMA = 1


class Decision(StrEnum):
    """How the gate decided. Exit codes 0, 1 and 3."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_MEASURED = "not-measured"


class Verdict(Struct, frozen=True):
    """The gate's decision and, sentence by sentence, why."""

    decision: Decision
    reasons: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """0 passed, 1 gate failed, 3 could not measure."""
        return {Decision.PASSED: 0, Decision.FAILED: 1, Decision.NOT_MEASURED: 3}[self.decision]


class Report(Struct, frozen=True):
    """The result of a run; sorted, free of times and absolute paths.

    `findings` are worst first; `results` hold every rule's outcome by url, the site's own
    under "". `notes` are things the reader should know (blocked requests, limits reached).
    `anchor` is the file that stands for the site as a whole where a format wants one, "" where
    nobody named any. `readings` are the pages' texts by url, empty unless they were asked for.
    `pictures` are shots of them, where they were taken.
    `owners` look after pages, by url, where somebody says so.
    `edit` is a folder of sources and the address where those in it are edited, if known.
    `known` tells of a comparison with a baseline, a revision or an earlier report.
    `unchanged` are the urls that an earlier run saw as they are; None where no run is kept.
    """

    version: str
    site: Site
    rules: Mapping[str, Rule]
    findings: tuple[Finding, ...]
    results: Mapping[str, tuple[RuleResult, ...]]
    cards: Mapping[str, Scorecard]
    site_score: SiteScore
    verdict: Verdict
    notes: tuple[str, ...] = ()
    anchor: str = ""
    readings: Mapping[str, Reading] = {}
    known: Known | None = None
    edit: tuple[str, str] = ("", "")
    owners: Mapping[str, tuple[str, ...]] = {}
    pictures: Mapping[str, tuple[Shot, ...]] = {}
    unchanged: frozenset[str] | None = None
