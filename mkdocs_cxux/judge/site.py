"""The site, its link graph and the rules that look across pages in; results by page out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, partial

from msgspec.structs import replace

from mkdocs_cxux.checks.works.suppressions import problems_of
from mkdocs_cxux.config import Config
from mkdocs_cxux.forms.url import site_path
from mkdocs_cxux.judge.page import LAST
from mkdocs_cxux.judge.result import PARTLY, result_of, run_check
from mkdocs_cxux.judge.stamp import Place, stamp
from mkdocs_cxux.metrics.scent import site_scent
from mkdocs_cxux.metrics.style.site import site_voice
from mkdocs_cxux.model.case import LinkGraph, SiteCase
from mkdocs_cxux.model.finding import Checked, Finding, Outcome, Problem, RuleResult
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED
from mkdocs_cxux.ruleset import Ruleset
from mkdocs_cxux.suppress import Sheet, make_sheet, split_silenced

LAST_OF_ALL = "promise-gap"
"""The check whose rules weigh what all other rules found."""
BLANK = Sheet(())
"""That of most pages: nothing is silenced there."""
SITE = ""
"""The url under which the site's own results stand."""

Judged = tuple[dict[str, tuple[RuleResult, ...]], tuple[Finding, ...]]


def judge_site(
    site: Site,
    graph: LinkGraph,
    ruleset: Ruleset,
    config: Config,
    found: Sequence[Finding] = (),
) -> Judged:
    """How every rule across pages ended on each page and, under "", on the site.

    On a page it is a plain fact: something was found there or not. The rate counts for the
    site. Results are by url, findings by rule and url.
    """
    bench = _Bench(site, ruleset, config)
    scent = cache(partial(site_scent, site, graph, config))
    voice = cache(partial(site_voice, site))
    for rule in sorted(ruleset.for_site(), key=lambda rule: rule.check == LAST_OF_ALL):
        if rule.id in ruleset.resting:
            bench.judge(rule, Checked.not_applicable(PARTLY))
            continue
        known = (*found, *bench.findings) if rule.check == LAST_OF_ALL else ()
        scoped = SiteCase(site, graph, config, rule.scope, scent, voice, known)
        check = ruleset.check(rule)
        bench.judge(rule, run_check(check, rule, scoped, site.info.base))
    bench.note_unused()
    results = {url: tuple(bench.results[url]) for url in sorted(bench.results)}
    return results, tuple(bench.findings)


@dataclass(slots=True)
class _Bench:
    """What gathers while rule after rule is judged."""

    site: Site
    ruleset: Ruleset
    config: Config
    results: dict[str, list[RuleResult]] = field(default_factory=lambda: defaultdict(list))
    findings: list[Finding] = field(default_factory=list)
    sheets: dict[str, Sheet] = field(default_factory=dict)

    def judge(self, rule: Rule, checked: Checked) -> None:
        """One rule on all pages, then on the site."""
        by_url: dict[str, list[Problem]] = defaultdict(list)
        for problem in checked.problems:
            by_url[problem.url].append(problem)
        kept = dropped = 0
        quiet: dict[int, RuleResult] = {}
        for url in sorted(self._judged(checked) | (by_url.keys() - {SITE})):
            if url in by_url:
                found, lost = self._page(rule, checked, url, by_url[url])
                kept, dropped = kept + found, dropped + lost
            else:
                self._quiet(rule, checked, self.site.pages[url], quiet)
        own = by_url.get(SITE, []) if rule.id not in self.ruleset.off else []
        dropped += len(by_url.get(SITE, [])) - len(own)
        self.findings += (stamp(rule, p, checked, Place(SITE, SITE)) for p in own)
        if rule.id not in self.ruleset.off or kept:
            self.results[SITE].append(result_of(rule, checked, dropped))

    def _page(
        self, rule: Rule, checked: Checked, url: str, problems: list[Problem]
    ) -> tuple[int, int]:
        """One page; returns how many problems count there and how many do not."""
        record = self.site.pages.get(url)
        path = record.path if record else site_path(url, self.site.info.base)
        held = self.ruleset.holds(rule.id, path, record.type if record else "")
        if held is None:
            return 0, len(problems)
        kept, silenced = self._silenced(rule.id, record, problems)
        place = Place(url, path, record.source if record else "")
        self.findings += (stamp(held, problem, checked, place) for problem in kept)
        if record is not None:
            self.results[url].append(result_of(held, _fact(checked, problems), silenced))
        return len(kept), silenced

    def _quiet(
        self, rule: Rule, checked: Checked, record: PageRecord, known: dict[int, RuleResult]
    ) -> None:
        """A page without a problem: most are, and all of them end alike. `known` holds how, by
        the rule as it holds there."""
        self._sheet(record)
        held = self.ruleset.holds(rule.id, record.path, record.type)
        if held is not None:
            if id(held) not in known:
                known[id(held)] = result_of(held, _fact(checked, ()))
            self.results[record.url].append(known[id(held)])

    def _silenced(
        self, rule: str, record: PageRecord | None, problems: list[Problem]
    ) -> tuple[tuple[Problem, ...], int]:
        if record is None:
            return tuple(problems), 0
        return split_silenced(self._sheet(record), rule, problems)

    def _sheet(self, record: PageRecord) -> Sheet:
        sheet = self.sheets.get(record.url)
        if sheet is None:
            signs = [link.ignored for link in record.links if link.ignored]
            canonical, today = self.ruleset.canonical, self.config.today
            silent = record.suppressions or signs
            sheet = make_sheet(record.suppressions, signs, canonical, today) if silent else BLANK
            self.sheets[record.url] = sheet
        return sheet

    def note_unused(self) -> None:
        """Suppressions of rules across pages that silenced nothing; the page could not know."""
        across = {rule.id for rule in self.ruleset.for_site()}
        for url, sheet in sorted(self.sheets.items()):
            if not sheet.lines:
                continue
            record = self.site.pages[url]
            sure = {r.rule for r in self.results[url] if r.outcome is not Outcome.UNKNOWN}
            noted = [n for n in sheet.noted(sure, across) if n.suppression.rule in across]
            for rule in self.ruleset.for_page(record.path, record.type):
                if rule.check == LAST and rule.options.state == "unused":
                    place = Place(url, record.path, record.source)
                    found = problems_of(noted, "unused")
                    self.findings += (stamp(rule, p, Checked(), place) for p in found)

    def _judged(self, checked: Checked) -> set[str]:
        """The measured pages that the check could judge."""
        measured = {url for url, page in self.site.pages.items() if page.status in MEASURED}
        return measured if checked.judged is None else measured & checked.judged


def _fact(checked: Checked, problems: Sequence[Problem]) -> Checked:
    """What a check across pages says of one of them: there or not there, without a measure."""
    return replace(checked, problems=tuple(problems), value=None, opportunities=None)
