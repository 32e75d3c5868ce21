from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.finding import Outcome, RuleResult
from mkdocs_cxux.model.known import Known
from mkdocs_cxux.model.report import Decision, Verdict
from mkdocs_cxux.model.scorecard import CategoryScore, Term
from mkdocs_cxux.reporters import REPORTERS
from mkdocs_cxux.reporters.text import TextOptions, text
from tests.factories_report import BASE, finding, sample_report

WHOLE = """\
NOT MEASURED
  1 page could not be measured and 0 may fail (crawl.max_failed_pages), the
  first being /slow/ (PAGE_TIMEOUT). Repair or exclude them (crawl.exclude).
  3 findings of severity error or worse (gate.fail_on), by orphan-page,
  vague-label. Fix them, or run `cxux explain orphan-page` to see why it
  matters.

Site: 3 pages measured, 3 scored
  Overall          76.0 ███████████████░░░░░ fair
  UX               76.0 ███████████████░░░░░ fair
    findability    66.7 █████████████░░░░░░░ fair
    cta            84.1 ████████████████░░░░ good
    readability    98.0 ███████████████████░ good
  CX                  – not measured
  CX was not measured: overall is UX alone.
  Worst tenth of the pages: 49.0 poor; 1 of 3 pages below the page minimum.

Worst pages
   49.0 poor  /old/                        orphan-page, vague-label
   79.0 fair  /pricing/                    vague-label, long-sentences

Fix first
 1.  critical  No page links to this one.
     orphan-page  ·  /old/  (page made by the theme or a plugin)
     → Link to it from /pricing/.
 2.  error  CTA “Click here” does not say what happens next.
     vague-label  ·  /pricing/ and 1 more page  docs/pricing.md:12
     → Start the free trial
 3.  warning  1 of 3 sentences is longer than 30 words.
     long-sentences  ·  /pricing/  main > p
     “Fernlight is a lamp that you can put on any table in any room of any
     house, and that, whatever you…”
     → Cut it in two at “and that”.

Pages that could not be measured
  PAGE_TIMEOUT  /slow/: it did not load within 30 seconds

Notes
  2 requests to outside addresses were blocked.

4 findings in all: 1 critical, 2 error, 1 warning.
Why it matters:  cxux explain orphan-page
Every finding:   cxux check --verbose   (for programs: --format json)
"""

PRICING = """\
/pricing/  Pricing
  Overall          79.0 ███████████████░░░░░ fair
  UX               79.0 ███████████████░░░░░ fair  capped
    findability   100.0 ████████████████████ good
    cta            73.3 ██████████████░░░░░░ fair
    readability    94.0 ██████████████████░░ good
  CX                  – not measured
  CX was not measured: overall is UX alone.

What the scores are made of
  works        not measured (no rule of this category applies here)
  findability  2 rules, nothing lost
  cta          vague-label -26.7; at most 79 while vague-label has a finding of
               severity error
  readability  long-sentences -6.0
  voice        not measured (no rule of this category applies here)
  terms        not measured (no rule of this category applies here)
  promise      not measured (no rule of this category applies here)
  touchpoints  not measured (no rule of this category applies here)

Findings
  -  error  CTA “Click here” does not say what happens next.
     vague-label  ·  /pricing/  docs/pricing.md:12
     → Start the free trial
  -  warning  1 of 3 sentences is longer than 30 words.
     long-sentences  ·  /pricing/  main > p
     “Fernlight is a lamp that you can put on any table in any room of any
     house, and that, whatever you…”
     → Cut it in two at “and that”.
"""


def test_the_report_says_verdict_scores_worst_pages_and_what_to_fix() -> None:
    assert text(sample_report()) == WHOLE


def test_a_pages_scorecard_opens_its_scores_and_lists_its_findings() -> None:
    assert text(sample_report(), TextOptions(page="/pricing/")) == PRICING


def test_the_table_of_reporters_holds_it() -> None:
    assert REPORTERS["text"](sample_report()) == WHOLE


def test_an_unknown_page_names_some_that_are_known() -> None:
    assert text(sample_report(), TextOptions(page="/prices/")).splitlines()[:2] == [
        "/prices/ is not among the pages of this run. Paths look like:",
        "  /",
    ]


def test_verbose_lists_every_finding_by_page_and_the_sites_own_first() -> None:
    report = sample_report()
    shared = finding("vague-label", path="", pages=(BASE + "/", BASE + "/old/"))
    shown = text(replace(report, findings=(*report.findings, shared)), TextOptions(verbose=True))
    headings = [line for line in shown.splitlines() if line.startswith("Findings on")]
    assert headings == ["Findings on the site", "Findings on /old/", "Findings on /pricing/"]
    assert shown.count("vague-label  ·") == 3


def test_a_passed_run_without_findings_is_short() -> None:
    report = replace(
        sample_report(),
        findings=(),
        notes=(),
        verdict=Verdict(Decision.PASSED, ("3 pages measured; nothing found.",)),
    )
    shown = text(report)
    assert shown.startswith("PASSED\n  3 pages measured; nothing found.\n")
    assert "Fix first" not in shown
    assert shown.endswith("0 findings in all.\n")


def test_a_crawl_that_was_cut_short_is_said_to_be_so() -> None:
    report = sample_report()
    info = replace(report.site.info, complete=False, note="5 pages is the limit.")
    cut = replace(report, site=replace(report.site, info=info))
    assert "  The crawl is not complete. 5 pages is the limit." in text(cut).splitlines()


def test_points_lost_near_a_limit_are_told_from_those_lost_beyond_it() -> None:
    report = sample_report()
    held = tuple(
        replace(result, outcome=Outcome.CLEAN) if result.rule == "long-sentences" else result
        for result in report.results[BASE + "/pricing/"]
    )
    near = replace(report, results={**report.results, BASE + "/pricing/": held})
    assert "long-sentences -6.0 (near its limit)" in text(near, TextOptions(page="/pricing/"))
    assert "   79.0 fair  /pricing/                    vague-label\n" in text(near)


def test_a_page_names_first_what_gains_most_as_its_scorecard_does() -> None:
    report, url = sample_report(), BASE + "/pricing/"
    little, much = (
        finding(id, "/pricing/", "warning", message=f"It is {id}.", category="cta")
        for id in ("vague-label", "small-target")
    )
    terms = (Term("vague-label", 1.0, 0.02), Term("small-target", 1.0, 0.5))
    card = replace(report.cards[url], categories={"cta": CategoryScore(74.0, terms, basis=2.0)})
    shown = replace(report, findings=(little, much), cards={**report.cards, url: card})
    lines = text(shown, TextOptions(page="/pricing/")).splitlines()
    said = [line for line in lines if line.startswith("  -")]
    assert said == ["  -  warning  It is small-target.", "  -  warning  It is vague-label."]


def test_a_page_on_which_nothing_was_found_says_so_and_one_that_was_not_seen_does_not() -> None:
    said = "Nothing was found on this page."
    report = replace(sample_report(), findings=())
    assert text(report, TextOptions(page="/")).splitlines()[-1] == said
    assert said not in text(report, TextOptions(page="/slow/"))


def test_suppressed_findings_are_counted() -> None:
    report = sample_report()
    twice = (RuleResult("vague-label", "found", 0.5, suppressed=2),)
    results = {"": twice, BASE + "/": twice}    # the site's own count is that of its pages
    assert "; 2 suppressed." in text(replace(report, results=results))


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    for options in (TextOptions(width, verbose=True), TextOptions(width, page="/pricing/")):
        assert max(map(len, text(sample_report(), options).splitlines())) <= width


def test_colour_changes_nothing_but_colour() -> None:
    import re

    coloured = text(sample_report(), TextOptions(colour=True))
    assert "\x1b[" in coloured
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [row.rstrip() for row in plain.splitlines()] == WHOLE.splitlines()


def test_page_text_cannot_command_a_terminal_or_a_ci_system() -> None:
    hostile = finding(
        "vague-label",
        text="\x1b[2J\n::error::owned \u202eabc [bold]not markup[/bold] :smile:",
        message="“\x07\x1b]0;title\x07x”\n::set-env::",
        suggestion="x" * 70 + " ::error::wrapped",
        selector="a[title='::warning::']",
    )
    shown = text(replace(sample_report(), findings=(hostile,), notes=("::add-mask::a",)))
    assert not set(shown) & set("\x1b\x07\u202e\r")
    assert not [row for row in shown.splitlines() if row.lstrip().startswith("::")]
    assert "[bold]not markup[/bold] :smile:" in shown


def test_new_findings_come_first_and_known_ones_are_counted() -> None:
    report = sample_report()
    known = tuple(replace(finding, known="in the baseline") for finding in report.findings[1:])
    compared = replace(
        report, findings=(report.findings[0], *known), known=Known(sources=("the baseline b.yml",))
    )
    shown = text(compared)
    assert "New, fix first" in shown
    assert "critical  new  No page links to this one." in shown
    assert "Click here" not in shown
    assert "1 new, 3 known" in shown
    assert "error  known  CTA “Click here”" in text(compared, TextOptions(verbose=True))
