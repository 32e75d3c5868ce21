"""The points that a repair is said to gain are those it gains when it is made."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.model.scorecard import UX_CATEGORIES
from mkdocs_cxux.reporters.parts.fixes import fix_first, on_page
from mkdocs_cxux.reporters.parts.gains import Gains, page_gains
from mkdocs_cxux.scoring import score
from tests.factories_report import clean, config, sample_report


def without(report: Report, gone: Finding) -> Report:
    """The report of the same site with one fault mended, scored again."""
    results = {
        url: tuple(
            clean(r.rule) if r.rule == gone.rule and url == gone.location.url else r for r in some
        )
        for url, some in report.results.items()
    }
    left = tuple(finding for finding in report.findings if finding is not gone)
    cards, own = score(results, report.rules, left, config())
    return replace(report, results=results, findings=left, cards=cards, site_score=own)


@pytest.mark.parametrize("number", range(4))
def test_one_repair_gains_what_was_said(number: int) -> None:
    report = sample_report()
    gone = report.findings[number]
    before, after = report.site_score.card.ux, without(report, gone).site_score.card.ux
    assert before is not None and after is not None
    assert Gains(report).of([gone]) == pytest.approx(after - before, abs=0.05)


def test_what_gains_most_comes_first() -> None:
    report = sample_report()
    gains = [fix.gain for fix in fix_first(report.findings, Gains(report))]
    assert gains == sorted(gains, reverse=True)
    assert gains[0] > 0


def test_without_scores_nothing_is_gained() -> None:
    report = sample_report()
    cards, own = score({}, report.rules, report.findings, config())
    bare = replace(report, results={}, cards=cards, site_score=own)
    assert [fix.gain for fix in fix_first(bare.findings, Gains(bare))] == [0.0] * 3


def test_a_hint_is_never_what_to_fix_first() -> None:
    report = sample_report()
    mild = replace(report.findings[0], severity=Severity.INFO)
    fixes = fix_first((mild, *report.findings[1:]), Gains(report))
    assert fixes[-1].finding is mild


def test_faults_that_hold_a_page_down_together_share_what_it_gains() -> None:
    report = sample_report()
    (worst,) = (each for each in report.findings if each.rule == "orphan-page")
    twin = replace(worst, message="Nor does the menu.")
    both = replace(report, findings=(*report.findings, twin))
    one, two = Gains(both).of([worst]), Gains(both).of([worst, twin])
    assert 0 < one < two == pytest.approx(Gains(report).of([worst]), abs=0.05)


def axis_of(report: Report, finding: Finding) -> float:
    card = report.cards[finding.location.url]
    value = card.ux if finding.category in UX_CATEGORIES else card.cx
    assert value is not None
    return value


@pytest.mark.parametrize("number", range(4))
def test_a_page_gains_from_a_repair_what_was_said(number: int) -> None:
    report = sample_report()
    gone = report.findings[number]
    if gone.location.url not in report.cards:
        pytest.skip("a finding of the site")
    found = [each for each in report.findings if each.location.url == gone.location.url]
    gains = page_gains(report.cards[gone.location.url], found, report.rules)
    after, before = axis_of(without(report, gone), gone), axis_of(report, gone)
    assert gains[found.index(gone)] == pytest.approx(after - before, abs=0.05)


def test_a_page_is_told_first_what_gains_it_most_and_hints_last() -> None:
    report = sample_report()
    url = report.findings[0].location.url
    found = [each for each in report.findings if each.location.url == url]
    mild = replace(found[0], severity=Severity.INFO)
    ordered = on_page(report.cards[url], [mild, *found[1:]], report.rules)
    assert ordered[-1][0] is mild
    gains = [gain for _, gain in ordered[:-1]]
    assert gains == sorted(gains, reverse=True) and len(gains) > 0


def test_a_page_without_a_score_gains_nothing() -> None:
    report = sample_report()
    assert page_gains(None, report.findings, report.rules) == [0.0] * len(report.findings)
