"""One page, its measures and the rules in; results and findings out."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.judge.result import PARTLY, result_of, run_check
from mkdocs_cxux.judge.stamp import Place, stamp
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Finding, Outcome, RuleResult
from mkdocs_cxux.model.metric import Measures
from mkdocs_cxux.model.page import SHRUNK, Page
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.snapshot import MEASURED
from mkdocs_cxux.ruleset import Ruleset
from mkdocs_cxux.suppress import Sheet, page_sheet, split_silenced

LAST = "suppressions"
"""The check whose rules look at what the other rules' suppressions were good for."""
Judged = tuple[tuple[RuleResult, ...], tuple[Finding, ...]]


def judge_page(page: Page, measures: Measures, ruleset: Ruleset, config: Config) -> Judged:
    """How every rule for the page ended, by rule id, and the findings in the same order.

    A page that could not be measured is UNKNOWN to every rule.
    """
    bench = _Bench(page, ruleset, page_sheet(page, ruleset.canonical, config.today))
    case = PageCase(page, measures, config)
    rules = ruleset.for_page(page.path, page.type)
    judged = {r.id: bench.judge(r, case) for r in rules if r.check != LAST}
    sure = {rule for rule, (result, _) in judged.items() if result.outcome is not Outcome.UNKNOWN}
    case = replace(case, noted=bench.sheet.noted(sure, ruleset.known))
    judged.update({r.id: bench.judge(r, case) for r in rules if r.check == LAST})
    ordered = [judged[rule] for rule in sorted(judged)]
    return (
        tuple(result for result, _ in ordered),
        tuple(finding for _, findings in ordered for finding in findings),
    )


class _Bench(Struct, frozen=True):
    """What is the same for all rules on a page."""

    page: Page
    ruleset: Ruleset
    sheet: Sheet

    def judge(self, rule: Rule, case: PageCase) -> tuple[RuleResult, tuple[Finding, ...]]:
        """One rule."""
        checked = self._check(rule, replace(case, scope=rule.scope))
        kept, silenced = split_silenced(self.sheet, rule.id, checked.problems)
        place = Place(self.page.url, self.page.path, self.page.source)
        findings = tuple(stamp(rule, problem, checked, place) for problem in kept)
        return result_of(rule, checked, silenced), findings

    def _check(self, rule: Rule, case: PageCase) -> Checked:
        check: Check = self.ruleset.check(rule)
        if rule.id in self.ruleset.resting:
            return Checked.not_applicable(PARTLY)
        if self.page.status not in MEASURED:
            return Checked.unknown(f"the page was not measured: {self.page.status}")
        if "layout" in check.needs and not self.page.has_layout:
            return Checked.unknown("needs the layout, which only a browser gives")
        if "phone" in check.needs and self.page.shrunk:
            return Checked.not_applicable(SHRUNK)
        return run_check(check, rule, case, self.page.url)
