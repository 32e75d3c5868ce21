"""The pipeline: target and configuration in, report out. Every door leads here."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from importlib.metadata import version
from typing import TypeVar

from mkdocs_cxux.config import Config
from mkdocs_cxux.cores import cores, on_all_cores
from mkdocs_cxux.crawl import Crawl, crawl
from mkdocs_cxux.extract import ExtractContext, extract, record
from mkdocs_cxux.gate import decide
from mkdocs_cxux.judge import judge_page, judge_site, settle_templates
from mkdocs_cxux.metrics import measures
from mkdocs_cxux.metrics.acronyms import with_acronyms
from mkdocs_cxux.metrics.graph import link_graph
from mkdocs_cxux.metrics.scent import need_tasks
from mkdocs_cxux.metrics.scent.gist import gist_of
from mkdocs_cxux.metrics.searches import need_expected
from mkdocs_cxux.metrics.terms import surface_forms
from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.progress import Progress
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED, Snapshot
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.model.url import canonical_url, site_path
from mkdocs_cxux.ruleset import Ruleset, load_ruleset
from mkdocs_cxux.scoring import score

Value = TypeVar("Value")
KEPT = ("readability.ease", "readability.flesch", "readability.lix", "readability.words")
"""Numbers that stay with a page's record, for its scorecard."""
Share = tuple[dict[str, PageRecord], dict[str, tuple[RuleResult, ...]], list[Finding]]
FEWEST_PAGES = 20
"""A process of its own is worth starting for so many pages of a saved crawl."""
COLLECT_AFTER = 50_000
"""A page makes some ten thousand objects and no cycles; looking for garbage after every 700
of them takes a sixth of our time."""


def lint(
    target: Target, config: Config, listener: Callable[[Progress], None] | None = None
) -> Report:
    """Crawl, judge, score and decide.

    An interruption (Ctrl-C) ends the crawl, not the run: what was seen is reported, and the
    verdict is "not measured". Raises ConfigError, UsageError and CannotMeasure.
    """
    if config.today is None:
        config = config.model_copy(update={"today": date.today()})
    ruleset = load_ruleset(config)
    source = crawl(target, config, listener)
    if target.kind is TargetKind.FOLDER:
        need_tasks(Site({}, source.info), config)      # told before anybody waits for a crawl
    desk = _Desk(ruleset, config, _context(source, config))
    interrupted = desk.take(source)
    site = _site(desk, source, config, interrupted)
    return _report(desk, site)


@dataclass(slots=True)
class _Desk:
    """What gathers while pages come in: their records, results and findings."""

    ruleset: Ruleset
    config: Config
    context: ExtractContext
    records: dict[str, PageRecord] = field(default_factory=dict)
    results: dict[str, tuple[RuleResult, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def take(self, source: Crawl) -> bool:
        """Judge every page as it comes, then forget its text. True when interrupted."""
        usual = gc.get_threshold()
        gc.set_threshold(COLLECT_AFTER, *usual[1:])
        parts = min(cores(), source.parts // FEWEST_PAGES) or 1
        try:
            others = on_all_cores(partial(self._share, source), parts)[1:]
        except KeyboardInterrupt:
            return True
        finally:
            gc.set_threshold(*usual)
        for records, results, findings in others:
            self.records.update(records)
            self.results.update(results)
            self.findings += findings
        return False

    def _share(self, source: Crawl, part: int, parts: int) -> Share:
        for snapshot in source.share(part, parts):
            self.judge(snapshot)
        return self.records, self.results, self.findings

    def judge(self, snapshot: Snapshot) -> None:
        """One page: understood, judged, and reduced to its record."""
        page = extract(snapshot, self.context)
        numbers = measures(page)
        measured = page.status in MEASURED
        kept = {n: numbers[n].value for n in KEPT} if measured else {}
        forms = surface_forms(page) if measured else {}
        metrics = {name: value for name, value in kept.items() if value is not None}
        gist = gist_of(page) if measured else ()
        self.records[page.url] = with_acronyms(record(page, metrics, forms, gist), page)
        if page.status not in UNDECIDED:
            results, findings = judge_page(page, numbers, self.ruleset, self.config)
            self.results[page.url] = results
            self.findings += findings


def _context(source: Crawl, config: Config) -> ExtractContext:
    info = source.info
    return ExtractContext(
        base=info.base,
        page_type=config.page_type,
        cta_selector=config.cta.selector,
        site_name=config.site_name,
        sources=_under(info.base, info.sources),
        aliases=info.aliases,
        suppressions=_under(info.base, info.suppressions),
    )


def _under(base: str, by_path: Mapping[str, Value]) -> dict[str, Value]:
    """By path from the site's root, as pages have it, however somebody wrote the paths."""
    full = {canonical_url(path.lstrip("/"), base): value for path, value in by_path.items()}
    return {site_path(url, base): value for url, value in full.items()}


def _site(desk: _Desk, source: Crawl, config: Config, interrupted: bool) -> Site:
    info = source.info
    pages = dict(sorted(desk.records.items()))
    if interrupted:
        info = replace(info, complete=False, interrupted=True, note="the run was interrupted")
    elif config.crawl.external and not info.external:
        from mkdocs_cxux.crawl import fetch

        outside = {k.url for p in pages.values() for k in p.links if not k.internal and k.url}
        info = replace(info, external=fetch.statuses(outside, config.crawl.allow_private))
    return Site(pages, info)


def _report(desk: _Desk, site: Site) -> Report:
    """Rules across pages, templates, scores, gate; everything sorted."""
    ruleset, config = desk.ruleset, desk.config
    need_tasks(site, config)
    need_expected(site, config)
    across, found = judge_site(site, link_graph(site), ruleset, config)
    results = {
        url: (*desk.results.get(url, ()), *across.get(url, ()))
        for url in sorted({*desk.results, *across})
    }
    measured = sum(page.status in MEASURED for page in site.pages.values())
    settled = settle_templates(results, sorted(desk.findings + list(found), key=_order), measured)
    rules = {**ruleset.known, **ruleset.rules}
    findings = tuple(sorted(settled.findings, key=_order))
    scores = score(settled.results, rules, findings, config)
    return Report(
        version=version("mkdocs_cxux"),
        site=site,
        rules=rules,
        findings=findings,
        results=settled.results,
        cards=scores.cards,
        site_score=scores.site,
        verdict=decide(site, findings, scores.cards, scores.site, config),
        notes=_notes(site),
    )


def _order(finding: Finding) -> tuple[int, str, str, str, str]:
    """Worst first, then by place."""
    place = finding.location
    return (-finding.severity.rank, place.url, finding.rule, place.selector, finding.message)


def _notes(site: Site) -> tuple[str, ...]:
    """What the reader should know beside the findings."""
    info = site.info
    left_out = "" if info.complete else "Not everything was crawled: "
    notes = [f"{left_out}{info.note}."] if info.note else []
    if info.blocked_requests:
        hosts = ", ".join(list(info.blocked_requests)[:5])
        count = sum(info.blocked_requests.values())
        notes.append(
            f"{count} requests to other hosts were blocked ({hosts}); pages may look different "
            "with them. Set crawl.assets: load to let them through."
        )
    return tuple(notes)
