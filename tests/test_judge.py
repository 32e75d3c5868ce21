"""Judging: unknown is never clean, what is silenced leaves the score, templates count once."""

from __future__ import annotations

from typing import Any, Callable

import pytest
from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict

from mkdocs_cxux.config import Config
from mkdocs_cxux.judge import judge_page, judge_site
from mkdocs_cxux.judge.stamp import fill, fingerprint, severity_of
from mkdocs_cxux.model.case import Check, LinkGraph, PageCase, SiteCase
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.finding import Checked, Outcome, Problem
from mkdocs_cxux.model.metric import Metric
from mkdocs_cxux.model.page import Block, BlockKind, Page
from mkdocs_cxux.model.rule import Curve, Grade, Rule, Severity
from mkdocs_cxux.model.site import CrawlInfo, PageRecord, Site
from mkdocs_cxux.model.snapshot import Status
from mkdocs_cxux.ruleset import Ruleset
from mkdocs_cxux.ruleset.ruleset import Changed

URL = "http://a.test/"


class NoOptions(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class NoMeasures:
    def __getitem__(self, name: str) -> Metric:
        raise KeyError(name)


def element(selector: str = "p", ignored: str = "") -> Element:
    reached = frozenset({ignored}) if ignored else frozenset()
    return Element(selector, "p", Landmark.MAIN, ignored=reached)


def page(*elements: Element, **facts: Any) -> Page:
    blocks = tuple(Block(BlockKind.PARAGRAPH, e.selector, e) for e in elements)
    given = {"url": URL, "path": "/", "status": Status.OK, "type": "home", **facts}
    return Page(reason="", title="", lang="", language="", has_layout=False,
                blocks=blocks, **given)


def rule(id: str = "some-rule", **facts: Any) -> Rule:
    given = {
        "severity": Severity.WARNING, "evidence": Grade.B, "message": "{text} is bad.", **facts
    }
    return Rule(id, "cta", "t", id, why="", fix="", options=NoOptions(), **given)


def ruleset(run: Callable[[Any, Any], Checked], *rules: Rule, **facts: Any) -> Ruleset:
    level, needs = facts.pop("level", "page"), facts.pop("needs", frozenset())
    checks = {r.check: Check(r.check, level, NoOptions, frozenset(), needs, run) for r in rules}
    known = {r.id: r for r in rules}
    return Ruleset(known, known, checks, **facts)


def judged(run: Callable[[Any, Any], Checked], at: Page, *rules: Rule, **facts: Any) -> Any:
    made = ruleset(run, *(rules or (rule(),)), **facts)
    return judge_page(at, NoMeasures(), made, Config())


def each_block(case: PageCase, options: NoOptions) -> Checked:
    """A check that finds fault with every block whose selector begins with "bad"."""
    bad = [b for b in case.page.blocks if b.element.selector.startswith("bad")]
    problems = tuple(Problem(text=b.text, element=b.element) for b in bad)
    return Checked(problems, opportunities=len(case.page.blocks))


def test_a_problem_becomes_a_finding_with_its_place() -> None:
    (result,), (finding,) = judged(each_block, page(element("bad"), element("p"), element("q")))
    assert (result.outcome, result.problems, result.opportunities) == (Outcome.FOUND, 1, 3)
    assert result.friction == pytest.approx(0.22)
    assert (finding.rule, finding.message) == ("some-rule", "bad is bad.")
    assert (finding.location.url, finding.location.selector) == (URL, "bad")


def test_clean_is_clean() -> None:
    (result,), findings = judged(each_block, page(element("p")))
    assert (result.outcome, findings) == (Outcome.CLEAN, ())


def test_a_whole_number_is_written_as_any_other() -> None:
    (result,), _ = judged(lambda case, options: Checked(value=57), page())
    assert repr(result.value) == "57.0"


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        (Checked.unknown("too little text"), Outcome.UNKNOWN),
        (Checked.not_applicable("too little text"), Outcome.NOT_APPLICABLE),
    ],
)
def test_what_could_not_be_judged_has_no_friction(said: Checked, outcome: Outcome) -> None:
    (result,), _ = judged(lambda case, options: said, page())
    assert (result.outcome, result.friction, result.reason) == (outcome, None, "too little text")


def test_missing_layout_is_unknown_before_the_check_is_asked() -> None:
    (result,), _ = judged(each_block, page(element("bad")), needs=frozenset({"layout"}))
    assert result.outcome is Outcome.UNKNOWN


def test_a_page_that_was_not_measured_is_unknown_to_every_rule() -> None:
    (result,), findings = judged(each_block, page(element("bad"), status=Status.PAGE_CRASHED))
    assert (result.outcome, findings) == (Outcome.UNKNOWN, ())
    assert "PAGE_CRASHED" in result.reason


def test_a_check_that_raises_is_our_bug_and_named() -> None:
    def broken(case: PageCase, options: NoOptions) -> Checked:
        raise ValueError("oops")

    with pytest.raises(RuntimeError, match=f"rule some-rule on {URL}: ValueError: oops"):
        judged(broken, page())


def test_what_is_silenced_leaves_the_rate() -> None:
    silent = element("bad2", "some-rule: we quote")
    (result,), findings = judged(each_block, page(element("bad"), silent, element("p")))
    assert (result.problems, result.opportunities, result.suppressed) == (1, 2, 1)
    assert [f.location.selector for f in findings] == ["bad"]


def test_a_fact_that_is_silenced_leaves_the_score_instead_of_passing() -> None:
    def fact(case: PageCase, options: NoOptions) -> Checked:
        return Checked((Problem(text="x"),), value=40.0)

    at = page(meta={"cxux-ignore": "some-rule: so be it"})
    (result,), findings = judged(fact, at, rule(curve=Curve(20, 40)))
    assert (result.outcome, result.friction, findings) == (Outcome.NOT_APPLICABLE, None, ())
    assert result.suppressed == 1


def test_suppressions_are_looked_at_after_all_other_rules() -> None:
    from mkdocs_cxux.checks.works import suppressions

    made = ruleset(each_block, rule())
    last = replace(rule("a-last"), check="suppressions",
                   options=suppressions.Options(state="unused"), message="{rule}")
    made = replace(made, rules={"a-last": last, **made.rules}, known={**made.known},
                   checks={**made.checks, "suppressions": suppressions.CHECK})
    at = page(element("bad", "some-rule: used"), element("p", "some-rule: unused"))
    results, findings = judge_page(at, NoMeasures(), made, Config())
    assert [r.rule for r in results] == ["a-last", "some-rule"]
    assert [(f.rule, f.message) for f in findings] == [("a-last", "some-rule")]


@pytest.mark.parametrize(
    ("severity", "grade", "severe", "becomes"),
    [
        (Severity.WARNING, Grade.B, True, Severity.ERROR),
        (Severity.WARNING, Grade.B, False, Severity.WARNING),
        (Severity.CRITICAL, Grade.A, True, Severity.CRITICAL),
        (Severity.INFO, Grade.D, True, Severity.WARNING),
        (Severity.WARNING, Grade.D, True, Severity.WARNING),
        (Severity.ERROR, Grade.D, False, Severity.ERROR),
    ],
)
def test_evidence_caps_how_severity_steps_up(
    severity: Severity, grade: Grade, severe: bool, becomes: Severity
) -> None:
    assert severity_of(rule(severity=severity, evidence=grade), severe) is becomes


def test_a_user_s_own_word_for_one_problem_holds() -> None:
    def told(case: PageCase, options: NoOptions) -> Checked:
        return Checked((Problem(text="x", severity=Severity.CRITICAL),))

    _, (finding,) = judged(told, page())
    assert finding.severity is Severity.CRITICAL


def test_messages_are_filled_once_and_without_attributes() -> None:
    words = {"text": "{match} {text.__class__}", "match": "x"}
    assert fill("{text}, {match}, {text.__class__}, {none}", words) == (
        "{match} {text.__class__}, x, , "
    )


def test_a_fingerprint_survives_white_space_and_case() -> None:
    assert fingerprint("r", "/", "A  b\n") == fingerprint("r", "/", "a b")
    assert fingerprint("r", "/", "a") != fingerprint("r", "/x/", "a")


# --- across pages ---------------------------------------------------------------------------


def record(path: str, **facts: Any) -> PageRecord:
    given = {"status": Status.OK, "type": "page", "source": "", "noindex": False, **facts}
    return PageRecord(URL[:-1] + path, path, reason="", title="", lang="", language="", h1s=(),
                      links=(), ids=frozenset(), words=0, **given)


def site(*records: PageRecord) -> Site:
    return Site({r.url: r for r in records}, CrawlInfo(URL, (URL,), "static"))


def judged_site(checked: Checked, at: Site, **facts: Any) -> Any:
    def run(case: SiteCase, options: NoOptions) -> Checked:
        return checked

    made = ruleset(run, rule(), level="site", **facts)
    return judge_site(at, LinkGraph(), made, Config())


def test_each_page_gets_a_fact_and_the_site_the_rate() -> None:
    at = site(record("/"), record("/a/"), record("/b/", status=Status.HTTP_ERROR))
    problem = Problem(text="x", url=f"{URL}a/")
    results, (finding,) = judged_site(Checked((problem,), opportunities=8), at)
    assert {url: r[0].outcome for url, r in results.items()} == {
        "": Outcome.FOUND, URL: Outcome.CLEAN, f"{URL}a/": Outcome.FOUND
    }
    assert (results[f"{URL}a/"][0].friction, results[URL][0].friction) == (1.0, 0.0)
    assert results[""][0].friction == pytest.approx(0.11)
    assert finding.location.url == f"{URL}a/"


def test_only_pages_that_could_be_judged_get_a_result() -> None:
    at = site(record("/"), record("/a/"))
    results, _ = judged_site(Checked(judged=frozenset({URL})), at)
    assert sorted(results) == ["", URL]


def test_unknown_across_pages_is_unknown_on_each() -> None:
    results, _ = judged_site(Checked.unknown("cut short"), site(record("/")))
    assert {r[0].outcome for r in results.values()} == {Outcome.UNKNOWN}


def test_a_page_that_nobody_visited_can_have_a_finding() -> None:
    problem = Problem(text="x", url=f"{URL}lost/")
    results, (finding,) = judged_site(Checked((problem,)), site(record("/")))
    assert finding.location.url == f"{URL}lost/"
    assert sorted(results) == ["", URL]


def test_a_rule_switched_off_for_a_page_says_nothing_there() -> None:
    problems = tuple(Problem(text="x", url=URL + path) for path in ("", "a/"))
    at = site(record("/"), record("/a/"))
    off = (Changed(("/a/",), (), {"some-rule": None}),)
    results, (finding,) = judged_site(Checked(problems, opportunities=9), at, overrides=off)
    assert (finding.location.url, sorted(results)) == (URL, ["", URL])
    assert (results[""][0].problems, results[""][0].opportunities) == (1, 8)


def test_suppressions_hold_for_rules_across_pages() -> None:
    at = site(record("/", suppressions=("|cxux-ignore some-rule: so be it",)))
    results, findings = judged_site(Checked((Problem(text="x", url=URL),)), at)
    assert findings == ()
    assert results[URL][0].outcome is Outcome.NOT_APPLICABLE
    assert (results[""][0].outcome, results[""][0].suppressed) == (Outcome.NOT_APPLICABLE, 1)


def test_a_suppression_that_silences_nothing_across_pages_is_told() -> None:
    from mkdocs_cxux.checks.works import suppressions

    last = replace(rule("unused"), check="suppressions", message="{rule}",
                   options=suppressions.Options(state="unused"))
    made = ruleset(lambda case, options: Checked(), rule(), level="site")
    made = replace(made, rules={**made.rules, "unused": last},
                   checks={**made.checks, "suppressions": suppressions.CHECK})
    said = ("|cxux-ignore some-rule: so be it; other-rule: no",)
    _, findings = judge_site(site(record("/", suppressions=said)), LinkGraph(), made, Config())
    assert [(f.rule, f.message, f.location.url) for f in findings] == [("unused", "some-rule", URL)]


def test_what_is_met_on_a_phone_is_not_judged_where_it_shows_the_page_shrunk() -> None:
    wide: dict[str, Any] = {"scroll": ((1366.0, 900.0), (980.0, 900.0))}
    needs = frozenset({"phone"})
    (result,), _ = judged(each_block, page(element("bad"), **wide), needs=needs)
    assert result.outcome is Outcome.NOT_APPLICABLE
    said = {"viewport": "width=device-width"}
    (result,), _ = judged(each_block, page(element("bad"), meta=said, **wide), needs=needs)
    assert result.outcome is Outcome.FOUND
