from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.gate import decide, judged_gaps, rule_gaps, without
from mkdocs_cxux.model.finding import Outcome, RuleResult
from mkdocs_cxux.model.report import Verdict
from mkdocs_cxux.model.scorecard import CategoryScore, Scorecard, Scores, SiteScore
from mkdocs_cxux.model.snapshot import Status
from tests.factories_report import BASE, config, finding, page, rule, site

HOME = page("/")


def verdict(
    *findings, pages=(HOME,), ux=90.0, cx=None, overall=90.0, categories=None,
    cards=None, interrupted=False, known=None, **sections,
) -> Verdict:
    own = Scorecard("", ux, cx, overall, categories or {})
    score = SiteScore(own, own, 0.0, 1 if overall is not None else 0)
    crawled = site(*pages, interrupted=interrupted)
    return decide(crawled, findings, Scores(cards or {}, score), config(**sections), known)


def test_a_site_without_findings_passes() -> None:
    assert verdict() == Verdict("passed", ("1 page measured; nothing found.",))


def test_findings_milder_than_the_limit_pass_and_are_counted() -> None:
    assert verdict(finding("vague-label"), finding("long-sentences")) == Verdict(
        "passed", ("1 page measured; 2 findings, none of severity error or worse.",)
    )


def test_a_finding_of_the_limits_severity_fails_and_says_what_to_do() -> None:
    assert verdict(finding("vague-label", severity="error")) == Verdict(
        "failed",
        (
            "1 finding of severity error or worse (gate.fail_on), by vague-label. Fix them, or "
            "run `cxux explain vague-label` to see why it matters.",
        ),
    )


def test_never_lets_every_finding_pass() -> None:
    assert verdict(finding("a", severity="critical"), gate={"fail_on": "never"}).exit_code == 0


def test_a_score_under_its_minimum_fails() -> None:
    low = verdict(overall=59.96, gate={"min_score": {"overall": 61}})
    assert low.exit_code == 1
    assert low.reasons == (
        "The site's score for overall is 60.0 and the gate asks for at least 61. Start with the "
        "first entries under “Fix first”.",
    )


def test_scores_are_compared_as_they_are_shown() -> None:
    assert verdict(overall=59.96, gate={"min_score": {"overall": 60}}).exit_code == 0


@pytest.mark.parametrize("axis", ["ux", "cx", "overall"])
def test_a_minimum_for_an_axis_that_was_not_measured_is_no_pass(axis: str) -> None:
    missing = verdict(ux=None, cx=None, overall=None, gate={"min_score": {axis: 1}})
    assert missing.exit_code == 3
    assert f" for {axis if axis == 'overall' else axis.upper()}, but " in missing.reasons[0]


def test_a_minimum_for_a_category_is_held() -> None:
    low = {"cta": CategoryScore(40.0), "voice": CategoryScore(None)}
    assert verdict(categories=low, gate={"min_category": {"cta": 40}}).exit_code == 0
    assert verdict(categories=low, gate={"min_category": {"cta": 41}}).exit_code == 1
    assert verdict(categories=low, gate={"min_category": {"voice": 1}}).exit_code == 3


def test_a_page_under_the_page_minimum_fails_and_is_named() -> None:
    cards = {
        url: Scorecard(url, value, None, value)
        for url, value in ((f"{BASE}/a/", 44.0), (f"{BASE}/b/", 90.0), (f"{BASE}/c/", None))
    }
    pages = tuple(page(path) for path in ("/a/", "/b/", "/c/"))
    low = verdict(pages=pages, cards=cards, gate={"min_page_score": 50})
    assert low.exit_code == 1
    assert low.reasons == (
        "1 page under 50 (gate.min_page_score), the lowest being /a/ with 44.0.",
    )


def test_no_pages_is_never_a_pass() -> None:
    assert verdict(pages=()).exit_code == 3


def test_pages_that_were_all_unreadable_are_never_a_pass() -> None:
    gone = replace(page("/", Status.PAGE_TIMEOUT), reason="it did not load")
    none = verdict(pages=(gone,), crawl={"max_failed_pages": 5})
    assert none.exit_code == 3
    assert none.reasons[0].startswith("No page could be measured. /: it did not load. See that")


def test_what_no_rule_could_judge_is_never_a_pass() -> None:
    def ended(outcome: Outcome, rule: str = "cta-contrast") -> RuleResult:
        return RuleResult(rule, outcome, reason="needs the layout")

    rules = {"cta-contrast", "dead-end"}
    unknown = ended(Outcome.UNKNOWN)
    assert list(judged_gaps({"/": [unknown]}, rules)) == [
        "No rule could judge anything. cta-contrast: needs the layout."
    ]
    other = {"/a/": [ended(Outcome.CLEAN, "dead-end")]}
    assert list(judged_gaps({"/": [unknown], **other}, rules)) == []
    assert list(judged_gaps({"/": [ended(Outcome.NOT_APPLICABLE)]}, rules)) == []
    (none,) = judged_gaps({}, ())
    assert none.startswith("No rule is in force")


def test_more_failed_pages_than_allowed_is_not_measured() -> None:
    pages = (page("/"), page("/slow/", Status.PAGE_TIMEOUT), page("/file/", Status.NOT_HTML))
    assert verdict(pages=pages, crawl={"max_failed_pages": 1}).exit_code == 0
    assert verdict(pages=pages).reasons == (
        "1 page could not be measured and 0 may fail (crawl.max_failed_pages), the first being "
        "/slow/ (PAGE_TIMEOUT). Repair or exclude them (crawl.exclude).",
    )


def test_a_page_that_was_drawn_without_its_styles_is_not_measured_unless_that_is_allowed() -> None:
    bare = replace(page("/bare/"), unstyled="https://cdn.example/all.css")
    assert verdict(pages=(HOME, bare)).exit_code == 3
    (told,) = verdict(pages=(HOME, bare)).reasons
    assert "1 page lacked a style sheet" in told and "all.css on /bare/" in told
    assert "crawl.assets: load" in told
    (loaded,) = verdict(pages=(bare,), crawl={"assets": "load"}).reasons
    assert "crawl.assets" not in loaded
    assert verdict(pages=(HOME, bare), gate={"allow_unstyled": True}).exit_code == 0


def test_a_rule_that_would_fail_the_build_and_could_not_be_judged_leaves_no_verdict() -> None:
    rules = {name: rule(name, severity=name) for name in ("error", "warning")}
    gaps = tuple(rule_gaps({"error": "It is slow.", "warning": "So is it."}, rules, config()))
    assert gaps == ("It is slow. Make its pattern simpler, or turn the rule off.",)
    passed = verdict()
    assert without((), passed) is passed
    assert without(gaps, passed) == Verdict("not-measured", (*gaps, *passed.reasons))


def test_an_interrupted_crawl_is_not_measured() -> None:
    assert verdict(interrupted=True).exit_code == 3


def test_what_was_not_measured_outweighs_what_failed_and_both_are_said() -> None:
    both = verdict(finding("a", severity="critical"), interrupted=True)
    assert both.exit_code == 3
    assert len(both.reasons) == 2
