"""Report -> JUnit XML: the gate is one test, each page a suite.

In a suite stand whether the page could be measured, the rules that found something there, and,
skipped, those that could not tell. A rule that found nothing has no entry. New findings of
severity error and worse are failures unless the verdict is "passed": the build then passes here
as well.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator, NamedTuple

from mkdocs_cxux.model.finding import Finding, Outcome, RuleResult
from mkdocs_cxux.model.report import Decision, Report
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED
from mkdocs_cxux.reporters.parts.clean import clean
from mkdocs_cxux.reporters.parts.place import message_of, place_of
from mkdocs_cxux.reporters.parts.safe_xml import DECLARATION, content, tag
from mkdocs_cxux.reporters.parts.shown import DECISIONS, count, path_of

LISTED = 20
"""Findings told in one test."""
SUITE = "cxux"
SITE = "(site)"


class Case(NamedTuple):
    """One test; `result` is passed, failure, error or skipped."""

    name: str
    result: str = "passed"
    message: str = ""
    lines: tuple[str, ...] = ()


def junit(report: Report) -> str:
    """The gate, the site, then its pages by address."""
    suites = [("gate", [_gate(report)]), *_suites(report)]
    cases = [case for _, some in suites for case in some]
    lines = [
        DECLARATION,
        tag("testsuites", {"name": SUITE, **_counts(cases)}, close=False),
        *(line for name, some in suites for line in _suite(name, some)),
        "</testsuites>",
    ]
    return "".join(f"{line}\n" for line in lines)


def _gate(report: Report) -> Case:
    verdict = report.verdict
    result = {Decision.FAILED: "failure", Decision.NOT_MEASURED: "error"}
    reasons = tuple(clean(reason) for reason in verdict.reasons)
    message = DECISIONS[verdict.decision]
    return Case("verdict", result.get(verdict.decision, "passed"), message, reasons)


def _suites(report: Report) -> Iterator[tuple[str, list[Case]]]:
    found: dict[str, dict[str, list[Finding]]] = defaultdict(lambda: defaultdict(list))
    for finding in report.findings:
        url = "" if len(finding.pages) > 1 else finding.location.url
        found[url][finding.rule].append(finding)
    yield SITE, list(_cases(report, "", found[""]))
    for url in sorted({*report.site.pages, *found} - {""}):
        page = report.site.pages.get(url)
        state = [_state(page)] if page is not None else []
        yield path_of(report, url), state + list(_cases(report, url, found[url]))


def _state(page: PageRecord) -> Case:
    reason = clean(f"{page.status}: {page.reason}" if page.reason else str(page.status))
    if page.status in MEASURED:
        return Case("measured")
    return Case("measured", "skipped" if page.status in UNDECIDED else "error", reason)


def _cases(report: Report, url: str, found: dict[str, list[Finding]]) -> Iterator[Case]:
    for rule in sorted(found):
        yield _found(report, rule, found[rule])
    ended = sorted(report.results.get(url, ()), key=lambda result: result.rule)
    unknown = [result for result in ended if result.outcome is Outcome.UNKNOWN]
    if unknown:
        yield _unknown(unknown)


def _found(report: Report, rule: str, findings: list[Finding]) -> Case:
    findings = sorted(findings, key=lambda f: (bool(f.known), -f.severity.rank))
    worst = findings[0]
    bad = not worst.known and worst.severity.rank >= Severity.ERROR.rank
    fails = bad and report.verdict.decision is not Decision.PASSED
    lines = [_line(report, finding) for finding in findings[:LISTED]]
    if len(findings) > LISTED:
        lines.append(f"and {len(findings) - LISTED} more")
    return Case(rule, "failure" if fails else "passed", clean(worst.message, 300), tuple(lines))


def _line(report: Report, finding: Finding) -> str:
    place = place_of(report, finding)
    known = f" [known: {clean(finding.known)}]" if finding.known else ""
    told = message_of(finding, place)
    return f"{finding.severity}: {place.path}:{place.line}: {told}{known}"


def _unknown(results: list[RuleResult]) -> Case:
    """One test for all: a run without a browser leaves dozens of rules open on every page."""
    lines = tuple(f"{result.rule}: {clean(result.reason, 300)}" for result in results)
    told = f"{count(len(results), 'rule')} could not tell"
    return Case("rules that could not tell", "skipped", told, lines)


def _suite(name: str, cases: list[Case]) -> Iterator[str]:
    skipped = str(sum(case.result == "skipped" for case in cases))
    counted = {"name": name, **_counts(cases), "skipped": skipped}
    yield "  " + tag("testsuite", counted, close=False)
    for case in cases:
        yield from _case(name, case)
    yield "  </testsuite>"


def _counts(cases: list[Case]) -> dict[str, str]:
    results = [case.result for case in cases]
    failures, errors = results.count("failure"), results.count("error")
    return {"tests": str(len(cases)), "failures": str(failures), "errors": str(errors)}


def _case(suite: str, case: Case) -> Iterator[str]:
    """A failure tells what was found; what fails nothing is what the test printed."""
    plain = case.result == "passed" and not case.lines
    yield "    " + tag("testcase", {"classname": suite, "name": case.name}, close=plain)
    if plain:
        return
    element = "system-out" if case.result == "passed" else case.result
    said = {} if case.result == "passed" else {"message": case.message}
    body = content("\n".join(case.lines))
    yield f"      {tag(element, said, close=False)}{body}</{element}>"
    yield "    </testcase>"
