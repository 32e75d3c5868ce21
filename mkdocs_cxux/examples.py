"""Runs the examples of rules: each bad one must be found, each good one must be clean."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Iterable, Mapping, NamedTuple

from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.config.load import tuples
from mkdocs_cxux.forms.url import canonical_url
from mkdocs_cxux.model.finding import Finding, Outcome, RuleResult
from mkdocs_cxux.model.metric import Measures
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.rule import Example, Rule
from mkdocs_cxux.model.site import CrawlInfo, PageRecord, SearchAnswer, SearchState, Site
from mkdocs_cxux.model.snapshot import Snapshot
from mkdocs_cxux.model.target import Target, TargetKind

if TYPE_CHECKING:
    from mkdocs_cxux.ruleset import Ruleset

BASE = "http://example.test"
Snap = Callable[[Mapping[str, str]], list[Snapshot]]
"""HTML by url in, what a crawler saw of it out."""
Asked = tuple[str, str]
"""Url and HTML of one page."""


class Ran(NamedTuple):
    """What became of one example: results and findings of the rule on all its pages."""

    results: tuple[RuleResult, ...]
    findings: tuple[Finding, ...]


def needs_browser(rule: Rule, example: Example) -> bool:
    """Whether the example means nothing without layout."""
    from mkdocs_cxux.checks import CHECKS

    check = CHECKS.get(rule.check)
    return example.layout or bool(check and "layout" in check.needs)


def mistakes(rule: Rule, snap: Snap | None = None) -> list[str]:
    """One sentence for each example that does not behave, those that need a browser left out.

    With `snap`, which renders pages, no example is left out.
    """
    found = []
    for kind, examples in (("bad", rule.bad), ("good", rule.good)):
        for number, example in enumerate(examples, 1):
            if snap is None and needs_browser(rule, example):
                continue
            said = mistake(rule, example, kind == "bad", snap)
            found += [f"{rule.id}: {kind} example {number}: {said}"] if said else []
    return found


def mistake(rule: Rule, example: Example, bad: bool, snap: Snap | None = None) -> str:
    """What is wrong with one example, "" where it behaves."""
    ran = run_example(rule.id, example, snap or static_snapshots)
    outcomes = {result.outcome for result in ran.results}
    if bad:
        reasons = ", ".join(f"{r.outcome} {r.reason}".strip() for r in ran.results)
        return "" if Outcome.FOUND in outcomes and ran.findings else f"not found ({reasons})"
    if ran.findings:
        return f"found: {ran.findings[0].message}"
    others = [r for r in ran.results if r.outcome is not Outcome.CLEAN]
    if Outcome.CLEAN not in outcomes:
        return f"not clean but {others[0].outcome}: {others[0].reason}" if others else "not judged"
    unknown = [r for r in others if r.outcome is Outcome.UNKNOWN]
    return f"unknown on a page: {unknown[0].reason}" if unknown else ""


def run_example(rule: str, example: Example, snap: Snap) -> Ran:
    """The example's pages through the whole pipeline, with all rules in force."""
    from mkdocs_cxux.judge import judge_page, judge_site
    from mkdocs_cxux.metrics import measures
    from mkdocs_cxux.metrics.graph import link_graph
    from mkdocs_cxux.metrics.told.record import with_told

    config, ruleset = _configured(json.dumps(example.config, sort_keys=True, default=str))
    results: list[RuleResult] = []
    findings: list[Finding] = []
    records = []
    for page in _pages(example, config, snap):
        measured = measures(page, config)
        judged, found = judge_page(page, measured, ruleset, config)
        results += judged
        findings += found
        records.append(with_told(_record(page, measured), page, measured, config))
    site = _site(records, example)
    by_url, found = judge_site(site, link_graph(site), ruleset, config, findings)
    results += (result for many in by_url.values() for result in many)
    findings += found
    return Ran(
        tuple(r for r in results if r.rule == rule), tuple(f for f in findings if f.rule == rule)
    )


def static_snapshots(pages: Mapping[str, str]) -> list[Snapshot]:
    """The pages as the browserless crawler sees them."""
    from mkdocs_cxux.crawl.static import snapshot_of

    return [snapshot_of(html, url) for url, html in sorted(pages.items())]


def pages_of(example: Example) -> dict[str, str]:
    """The example's HTML by url."""
    return {BASE + path: html for path, html in example.pages.items()}


def browser_snapshots(examples: Iterable[Example], folder: Path, config: Config) -> Snap:
    """What a browser sees of all these examples, in a crawl of `folder`, which is empty.

    Those whose configuration has `crawl.clicks` get a crawl of their own, with clicks.
    The answer knows these examples only. Raises CannotMeasure where there is no browser.
    """
    told = tuple(examples)
    seen: dict[Asked, Snapshot] = {}
    for clicks in (False, True):
        chosen = [one for one in told if clicks is bool(one.config.get("crawl", {}).get("clicks"))]
        if chosen:
            crawled = config.crawl.model_copy(update={"clicks": clicks})
            part = folder / ("clicked" if clicks else "seen")
            seen |= _crawled(chosen, part, config.model_copy(update={"crawl": crawled}))
    return lambda pages: [
        replace(seen[page], url=page[0], requested=page[0]) for page in sorted(pages.items())
    ]


def _crawled(examples: list[Example], folder: Path, config: Config) -> dict[Asked, Snapshot]:
    from mkdocs_cxux.crawl.crawl import crawl
    from mkdocs_cxux.crawl.folder import ORIGIN

    asked: dict[str, Asked] = {}
    for number, example in enumerate(examples):
        for url, html in pages_of(example).items():
            file = f"{number}{url.removeprefix(BASE)}"
            if not file.endswith((".html", ".htm")):
                file += "index.html" if file.endswith("/") else ".html"
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(html, encoding="utf-8")
            asked[canonical_url(f"{ORIGIN}/{file}")] = (url, html)
    return {
        asked[snapshot.url]: snapshot
        for snapshot in crawl(Target(TargetKind.FOLDER, str(folder)), config)
    }


def _pages(example: Example, config: Config, snap: Snap) -> list[Page]:
    from mkdocs_cxux.extract import ExtractContext, extract

    context = ExtractContext(
        f"{BASE}/", config.page_type, config.cta.selector, config.site_name
    )
    return [extract(snapshot, context) for snapshot in snap(pages_of(example))]


def _record(page: Page, measured: Measures) -> PageRecord:
    from mkdocs_cxux.extract import record
    from mkdocs_cxux.metrics.scent.gist import gist_of
    from mkdocs_cxux.metrics.style.record import with_voice
    from mkdocs_cxux.metrics.vocabulary.acronyms import with_acronyms
    from mkdocs_cxux.metrics.vocabulary.formats import with_formats
    from mkdocs_cxux.metrics.vocabulary.terms import surface_forms, with_phrases

    kept = with_acronyms(record(page, {}, surface_forms(page), gist_of(page)), page)
    return with_phrases(with_formats(with_voice(kept, page, measured), page), page)


def _site(records: list[PageRecord], example: Example) -> Site:
    inventory = frozenset(example.pages) if len(example.pages) > 1 else None
    searches = tuple(
        SearchAnswer(ask, _state(paths), tuple(BASE + path for path in paths))
        for ask, paths in example.answers.items()
    )
    info = CrawlInfo(
        f"{BASE}/", (f"{BASE}/",), "static", inventory=inventory, searches=searches
    )
    return Site({record.url: record for record in records}, info)


def _state(paths: tuple[str, ...]) -> SearchState:
    return SearchState.ANSWERED if paths else SearchState.NOTHING


@lru_cache(maxsize=64)
def _configured(said: str) -> tuple[Config, Ruleset]:
    """The configuration an example gives, and its rules; read once for all that give none."""
    from mkdocs_cxux.ruleset import load_ruleset

    config = Config.model_validate(tuples(json.loads(said)))
    return config, load_ruleset(config)
