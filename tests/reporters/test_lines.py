from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.reporters.lines import lines
from tests.factories_report import finding, sample_report

EXPECTED = """\
/old/: critical orphan-page: No page links to this one.
/pricing/: error vague-label: CTA “Click here” does not say what happens next. \
[docs/pricing.md:12]
/old/: error vague-label: CTA “Click here” does not say what happens next.
/pricing/: warning long-sentences: 1 of 3 sentences is longer than 30 words.
/slow/: not-measured PAGE_TIMEOUT: it did not load within 30 seconds
"""


def test_one_line_a_finding_then_the_pages_that_failed() -> None:
    assert lines(sample_report()) == EXPECTED


def test_hostile_text_stays_on_its_line() -> None:
    hostile = finding("vague-label", path="", message="a\n::error::\x1b[31mowned", pages=("x", "y"))
    report = replace(sample_report(), findings=(hostile,))
    assert lines(report).splitlines()[0] == (
        "(site): warning vague-label: a ::error::owned (on 2 pages)"
    )


def test_what_is_known_from_before_is_left_out() -> None:
    report = sample_report()
    known = tuple(replace(finding, known="in the baseline") for finding in report.findings[1:])
    shown = lines(replace(report, findings=(report.findings[0], *known)))
    assert shown.count(" orphan-page: ") == 1
    assert "vague-label" not in shown
