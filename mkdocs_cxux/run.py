"""The pipeline: target and configuration in, report out. Every door leads here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, closing, nullcontext
from datetime import date
from importlib.metadata import version
from typing import TypeVar

from msgspec.structs import replace

from mkdocs_cxux.baseline import Seen
from mkdocs_cxux.cache import Store
from mkdocs_cxux.config import Config
from mkdocs_cxux.config.rooted import rooted
from mkdocs_cxux.config.search import Search
from mkdocs_cxux.config.terms import left_alone
from mkdocs_cxux.crawl.crawl import Crawl, crawl
from mkdocs_cxux.crawl.parent import Hire, Worker
from mkdocs_cxux.desk import Desk
from mkdocs_cxux.extract import ExtractContext
from mkdocs_cxux.forms.url import canonical_url, is_internal, site_path
from mkdocs_cxux.gate import decide, decide_texts, judged_gaps, rule_gaps, without
from mkdocs_cxux.judge import (
    Settled,
    judge_site,
    nothing_passed,
    one_habit,
    one_of_folders,
    one_throughout,
    settle_parts,
    sheets,
    with_offers,
    without_aims,
    without_excerpts,
    without_forgotten,
    without_framed,
    without_one_target,
    without_past,
    without_referred,
    without_repeats,
    without_repositories,
    without_sheets,
)
from mkdocs_cxux.memory import keeps, memory_of
from mkdocs_cxux.metrics.copies import note_of_copies
from mkdocs_cxux.metrics.graph import link_graph
from mkdocs_cxux.metrics.named import need_pages, unvisited_keys
from mkdocs_cxux.metrics.searches import left_open, need_expected
from mkdocs_cxux.metrics.style.voices import need_voices
from mkdocs_cxux.metrics.twins import twins_of
from mkdocs_cxux.model.case import LinkGraph
from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.progress import Progress
from mkdocs_cxux.model.reading import Readings
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.site import TEXTS, Site
from mkdocs_cxux.model.snapshot import MEASURED
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.past import Past, accepted, held_against, read_past
from mkdocs_cxux.ruleset import Ruleset, load_ruleset
from mkdocs_cxux.ruleset.texts import text_rules
from mkdocs_cxux.scoring import score
from mkdocs_cxux.sources import shelf_of
from mkdocs_cxux.sources.locate import on_site
from mkdocs_cxux.vale.unjudged import unjudged

Value = TypeVar("Value")


def lint(
    target: Target,
    config: Config,
    listener: Callable[[Progress], None] | None = None,
    reading: bool = False,
    hire: Hire = Worker,
) -> Report:
    """Crawl, judge, score and decide. With `reading` the report keeps the pages' texts. A folder
    is visited by the worker that `hire` gives.

    An interruption (Ctrl-C) ends the crawl, not the run: what was seen is reported, and the
    verdict is "not measured". Raises ConfigError, UsageError and CannotMeasure.
    """
    if config.today is None:
        config = config.model_copy(update={"today": date.today()})
    if reading and config.crawl.screenshots is None:
        pictured = config.crawl.model_copy(update={"screenshots": True})
        config = config.model_copy(update={"crawl": pictured})
    ruleset = load_ruleset(config)
    if target.kind is TargetKind.SOURCE:
        ruleset, config = text_rules(ruleset), _without_site(config)
    need_voices(config)
    past = read_past(config)
    source = crawl(target, config, listener, hire)
    if target.kind is not TargetKind.SOURCE:
        ruleset, config = _rooted(ruleset, config, source)
    if target.kind is TargetKind.FOLDER:
        need_pages(Site({}, source.info), config)      # told before anybody waits for a crawl
    desk = Desk(ruleset, config, _context(source, config), shelf=shelf_of(target))
    desk.readings = Readings() if reading else None
    with _store(target, config) as store, closing(source):
        if store:
            desk.memory = memory_of(store, source, desk.context, config, desk.shelf)
        interrupted = desk.take(source)
    site = _site(desk, source, config, interrupted)
    report = _report(desk, site, past)
    said = (f"{store.note[0].upper()}{store.note[1:]}.",) if store and store.note else ()
    unchanged = frozenset(desk.memory.visits) if desk.memory else None
    return replace(report, notes=(*report.notes, *said), unchanged=unchanged)


def _rooted(ruleset: Ruleset, config: Config, source: Crawl) -> tuple[Ruleset, Config]:
    """Both with paths from the site's root, which nobody knows before the target is open."""
    seen = rooted(config, source.info.base, source.info.inventory or ())
    return (ruleset if seen is config else load_ruleset(seen)), seen


def _without_site(config: Config) -> Config:
    """The configuration without what asks a browser, the network, or the site as a whole."""
    crawl = config.crawl.model_copy(update={"clicks": False, "external": False})
    nothing = {"tasks": (), "search": Search()}
    return config.model_copy(update={"crawl": crawl, **nothing})


def _store(target: Target, config: Config) -> AbstractContextManager[Store | None]:
    """What earlier runs kept, None where nothing is kept."""
    folder = config.cache_folder
    return Store(folder) if folder and keeps(target, config) else nullcontext()


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


def _site(desk: Desk, source: Crawl, config: Config, interrupted: bool) -> Site:
    info = source.info
    pages = dict(sorted(desk.records.items()))
    if interrupted:
        info = replace(info, complete=False, interrupted=True, note="the run was interrupted")
    elif config.crawl.external and not info.external:
        from mkdocs_cxux.crawl.web import fetch

        outside = {k.url for p in pages.values() for k in p.links if not k.internal and k.url}
        outside |= {to for to in info.redirects.values() if not is_internal(to, info.base)}
        info = replace(info, external=fetch.statuses(outside, config.crawl.allow_private))
    return Site(pages, info)


def _settled(desk: Desk, site: Site, graph: LinkGraph, past: Past) -> Settled:
    """Results and findings of all rules, what is one fault told once; everything sorted."""
    ruleset, config = desk.ruleset, desk.config
    apart = sheets(site, graph)
    on_pages, told = without_sheets(desk.results, desk.findings, apart)
    desk.results.clear()                         # one copy is enough
    across, found = judge_site(site, graph, ruleset, config, told)
    found = on_site(found, site.pages, desk.shelf)
    results = {
        url: (*on_pages.pop(url, ()), *across.pop(url, ()))
        for url in sorted({*on_pages, *across})
    }
    results = nothing_passed(results, graph, apart)
    results, ordered = without_repeats(
        results, sorted(with_offers((*told, *found), site), key=_order), _rules(ruleset), graph
    )
    results, ordered = without_one_target(results, ordered, site, graph.originals)
    results, ordered = without_framed(results, ordered, site)
    results, ordered = without_past(results, ordered, site, _rules(ruleset))
    results, ordered = without_referred(results, ordered, site)
    results, ordered = without_excerpts(results, ordered, site)
    results, ordered = without_repositories(results, ordered, site)
    results, ordered = without_aims(results, ordered, site, _rules(ruleset))
    known = accepted(past, site, config)
    results, ordered = without_forgotten(results, ordered, _rules(ruleset), known)
    if site.info.engine == TEXTS:          # bare texts: no template
        return Settled(results, ordered)
    measured = sum(page.status in MEASURED for page in site.pages.values())
    checks = {name: rule.check for name, rule in _rules(ruleset).items()}
    one = one_throughout(results, one_of_folders(one_habit(results, ordered), checks, site))
    return settle_parts(results, one, measured, twins_of(site))


def _rules(ruleset: Ruleset) -> dict[str, Rule]:
    return {**ruleset.known, **ruleset.rules}


def _report(desk: Desk, site: Site, past: Past) -> Report:
    """Rules across pages, templates, scores, gate; everything sorted."""
    ruleset, config = desk.ruleset, desk.config
    need_pages(site, config)
    need_expected(site, config)
    graph = link_graph(site)
    settled, rules = _settled(desk, site, graph, past), _rules(ruleset)
    texts = site.info.engine == TEXTS            # parts of pages have no scores
    findings = tuple(sorted(settled.findings, key=_order))
    scores = score(settled.results, rules, findings, config)
    tool = version("mkdocs_cxux")
    seen = Seen(site, findings, settled.results, rules)
    findings, known = held_against(past, seen, config, tool)
    if texts:
        scores = score({}, rules, (), config)
        verdict = decide_texts(site, findings, settled.results, config, known)
    else:
        verdict = decide(site, findings, scores, config, known)
        verdict = without(tuple(judged_gaps(settled.results, ruleset.rules)), verdict)
    stuck = unjudged(settled.results, rules)
    verdict = without(tuple(rule_gaps(stuck, rules, config)), verdict)
    return Report(
        version=tool,
        site=site,
        rules=rules,
        findings=findings,
        results=settled.results,
        cards=scores.cards,
        site_score=scores.site,
        verdict=verdict,
        notes=(
            *_notes(site), *note_of_copies(site, graph.originals, scores.cards),
            *_unseen(site, ruleset), *left_open(site, config),
            *unvisited_keys(site, config),
            *_words(ruleset, config), *ruleset.notes, *stuck.values(),
            *(known.notes if known else ()),
        ),
        known=known,
        readings=desk.readings or {},
        pictures=desk.pictures,
    )


def _order(finding: Finding) -> tuple[int, str, str, str, str]:
    """Worst first, then by place."""
    place = finding.location
    return (-finding.severity.rank, place.url, finding.rule, place.selector, finding.message)


def _words(ruleset: Ruleset, config: Config) -> tuple[str, ...]:
    """Which declared words were left alone, where no rule speaks of them."""
    hints = ruleset.rules.get("everyday-term")
    every = hints is not None and not getattr(hints.options, "meant", False)
    told = "term-policy" not in ruleset.rules or every
    return () if told else tuple(left_alone(config.terms))


def _unseen(site: Site, ruleset: Ruleset) -> Iterator[str]:
    """What nobody can tell without a browser."""
    rules, checks = ruleset.rules, ruleset.checks
    needs = [id for id, rule in rules.items() if "layout" in checks[rule.check].needs]
    if site.info.engine == "static" and needs:
        yield (
            f"Without a browser (crawl.engine: static) {len(needs)} of {len(rules)} rules could "
            f"not be judged: {', '.join(needs[:4])}{', …' * (len(needs) > 4)}."
        )


def _notes(site: Site) -> tuple[str, ...]:
    """What the reader should know beside the findings."""
    info = site.info
    left_out = "" if info.complete else "Not everything was crawled: "
    notes = [f"{left_out}{info.note}."] if info.note else []
    if led := site.led_out():
        named = ", ".join(f"{page.path} (to {to})" for page, to in led[:3])
        addresses = "1 address leads" if len(led) == 1 else f"{len(led)} addresses lead"
        notes.append(f"{addresses} out of the site: {named}{', …' * (len(led) > 3)}.")
    if info.blocked_requests:
        hosts = ", ".join(list(info.blocked_requests)[:5])
        count = sum(info.blocked_requests.values())
        blocked = "1 request to another host was" if count == 1 else (
            f"{count} requests to other hosts were"
        )
        notes.append(
            f"{blocked} blocked ({hosts}); pages may look different with "
            f"{'it' if count == 1 else 'them'}. Set crawl.assets: load to let them through."
        )
    return tuple(notes)
