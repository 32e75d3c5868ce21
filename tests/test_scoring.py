from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from mkdocs_cxux.model.finding import Outcome, RuleResult
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.scorecard import CATEGORIES
from mkdocs_cxux.scoring import Scores, score
from tests.factories_report import BASE, clean, config, finding, found, rule, rules, unknown

PLAIN = config()
HOME = BASE + "/"
UX_RULES = rules(
    rule("vague-label", "cta", weight=3.0),
    rule("orphan", "findability", weight=3.0),
    rule("long-sentences", "readability", weight=3.0),
)
CX_RULES = rules(rule("term-policy", "terms", weight=3.0))
ALL_CLEAN = tuple(clean(id) for id in UX_RULES)


def scored(*results: RuleResult, known: dict[str, Rule] | None = None, findings=()) -> Scores:
    return score({HOME: results}, known or {**UX_RULES, **CX_RULES}, findings, PLAIN)


def test_a_page_without_friction_scores_100() -> None:
    assert scored(*ALL_CLEAN).cards[HOME].overall == 100


def test_friction_counts_by_severity_evidence_weight_and_confidence() -> None:
    known = rules(
        rule("heavy", "cta", "critical", evidence="A"),            # 8 * 1
        rule("light", "cta", "info", evidence="B", weight=0.5),    # 1 * .8 * .5
        rule("doubtful", "cta", "warning", evidence="C"),          # 2 * .6, at confidence .5
    )
    card = scored(clean("heavy"), found("light", 1.0), found("doubtful", 0.5, 0.5), known=known)
    lost = 0.4 * 1.0 + 0.6 * 0.5
    assert card.cards[HOME].categories["cta"].score == pytest.approx(100 * (1 - lost / 9.0))


def test_a_thin_category_counts_what_is_missing_as_clean() -> None:
    known = {**UX_RULES, "variants": rule("variants", "terms", evidence="C")}   # 2 * .6 of 4.8
    alone = scored(*ALL_CLEAN, found("variants", 1.0), known=known).cards[HOME]
    assert alone.cx == pytest.approx(75)
    doubtful = scored(*ALL_CLEAN, found("variants", 1.0, 0.4), known=known).cards[HOME]
    assert doubtful.cx == pytest.approx(90)


def test_a_category_score_opens_into_its_terms() -> None:
    category = scored(found("vague-label", 0.25), *ALL_CLEAN[1:]).cards[HOME].categories["cta"]
    assert [(t.rule, t.weight, t.friction) for t in category.terms] == [("vague-label", 6.0, 0.25)]


@pytest.mark.parametrize(("severity", "limit"), [("critical", 49), ("error", 79)])
def test_the_worst_finding_caps_its_category_and_is_named(severity: str, limit: int) -> None:
    worst = finding("vague-label", severity=severity)
    category = scored(*ALL_CLEAN, findings=[worst]).cards[HOME].categories["cta"]
    assert category.score == limit
    assert category.cap == (
        f"at most {limit} while vague-label has a finding of severity {severity}"
    )


@pytest.mark.parametrize(("severity", "limit"), [("critical", 49), ("error", 79)])
def test_clean_categories_do_not_hide_a_bad_fault_in_another(severity: str, limit: int) -> None:
    worst = finding("vague-label", severity=severity)
    card = scored(*ALL_CLEAN, findings=[worst]).cards[HOME]
    assert (card.ux, card.overall) == (limit, limit)
    assert card.categories["findability"].score == 100


def test_a_bad_fault_of_one_page_holds_down_the_mean_not_the_whole_site() -> None:
    worst = finding("vague-label", path="/0/", severity="critical")
    results = {f"{BASE}/{n}/": ALL_CLEAN for n in range(3)}
    site = score(results, UX_RULES, [worst], PLAIN).site
    assert site.card.overall == pytest.approx((49 + 100 + 100) / 3)


def test_a_rule_of_weight_0_reports_without_counting_or_capping() -> None:
    known = {**UX_RULES, "new-rule": rule("new-rule", "cta", "critical", weight=0.0)}
    card = scored(
        *ALL_CLEAN, found("new-rule", 1.0), known=known, findings=[finding("new-rule")]
    ).cards[HOME]
    assert card.overall == 100


def test_a_category_in_which_no_rule_applies_is_not_measured() -> None:
    category = scored(*ALL_CLEAN).cards[HOME].categories["voice"]
    assert (category.score, category.reason) == (None, "no rule of this category applies here")


def test_a_category_whose_rules_could_not_look_says_why() -> None:
    category = scored(unknown("vague-label")).cards[HOME].categories["cta"]
    assert (category.score, category.reason) == (
        None,
        "could not be measured: no layout was measured",
    )


def test_fewer_than_three_rules_make_no_score() -> None:
    card = scored(*ALL_CLEAN[:2]).cards[HOME]
    assert (card.ux, card.cx, card.overall) == (None, None, None)
    assert card.reason == "too few rules could judge this page for a score: 2, not 3"


def test_overall_is_the_lesser_of_ux_and_cx() -> None:
    card = scored(*ALL_CLEAN, found("term-policy", 0.6)).cards[HOME]
    assert (card.ux, card.cx, card.overall) == (100, 40, 40)


def test_overall_is_ux_alone_and_says_so_where_no_cx_rule_spoke() -> None:
    card = scored(*ALL_CLEAN).cards[HOME]
    assert (card.cx, card.overall) == (None, 100)
    assert card.reason == "CX was not measured: overall is UX alone"


def test_there_is_no_overall_without_ux() -> None:
    known = rules(*(rule(f"voice-{n}", "voice") for n in range(3)))
    card = scored(*(clean(id) for id in known), known=known).cards[HOME]
    assert (card.ux, card.cx, card.overall) == (None, 100, None)


def test_a_template_finding_caps_the_site_and_none_of_its_pages() -> None:
    urls = [f"{BASE}/{n}/" for n in range(3)]
    shared = finding("vague-label", path="/0/", severity="critical", pages=tuple(urls[:2]))
    cards, site = score(dict.fromkeys(urls, ALL_CLEAN), UX_RULES, [shared], PLAIN)
    assert [cards[url].categories["cta"].score for url in urls] == [100, 100, 100]
    assert site.card.categories["cta"].score == 49


def frictions(*values: float) -> Scores:
    """One page a value, each with that friction in every category of UX."""
    results = {
        f"{BASE}/{n:02}/": tuple(found(id, value) for id in UX_RULES)
        for n, value in enumerate(values)
    }
    return score(results, UX_RULES, [], PLAIN)


def test_the_site_is_the_mean_of_its_pages() -> None:
    site = frictions(0.0, 0.2, 0.7).site
    assert site.card.overall == pytest.approx(70)
    assert site.pages_scored == 3


def test_the_worst_decile_is_one_page_of_ten_and_two_of_eleven() -> None:
    assert frictions(*[0.1] * 9, 0.9).site.worst_decile.overall == pytest.approx(10)
    assert frictions(*[0.1] * 9, 0.9, 0.7).site.worst_decile.overall == pytest.approx(20)


def test_pages_under_the_gates_floor_are_counted_as_a_share() -> None:
    assert frictions(0.6, 0.4, 0.2, 0.2).site.below_gate == 0.25
    strict = config(gate={"min_page_score": 70})
    results = {HOME: tuple(found(id, 0.4) for id in UX_RULES)}
    assert score(results, UX_RULES, [], strict).site.below_gate == 1.0


def test_the_sites_own_rules_stand_beside_the_mean_of_the_pages() -> None:
    known = {**UX_RULES, "click-depth": rule("click-depth", "findability", weight=3.0)}
    site = score({HOME: ALL_CLEAN, "": (found("click-depth", 0.5),)}, known, [], PLAIN).site
    assert site.card.categories["findability"].score == pytest.approx(75)
    assert site.card.ux == pytest.approx(100 * (1 + 1 + 0.75) / 3)


def test_a_finding_on_the_site_itself_caps_the_sites_category() -> None:
    worst = finding("orphan", path="", severity="critical", category="findability")
    site = score({HOME: ALL_CLEAN}, UX_RULES, [worst], PLAIN).site
    assert site.card.categories["findability"].score == 49


def test_a_category_measured_on_few_pages_weighs_little_for_the_site() -> None:
    known = {**UX_RULES, "broken": rule("broken", "works", weight=3.0)}
    results = {f"{BASE}/{n}/": ALL_CLEAN for n in range(9)}
    results[f"{BASE}/9/"] = (*ALL_CLEAN, found("broken", 1.0))
    site = score(results, known, [], PLAIN).site
    assert site.card.categories["works"].score == 0
    assert site.card.ux == pytest.approx(100 * 30 / 31)


def test_a_site_without_a_scored_page_has_no_score() -> None:
    site = score({HOME: ()}, UX_RULES, [], PLAIN).site
    assert (site.card.overall, site.below_gate, site.pages_scored) == (None, None, 0)
    assert site.card.reason == "no page could be scored"


KNOWN = rules(
    *(
        rule(f"{category}-{severity}", category, severity)
        for category in CATEGORIES
        for severity in ("info", "error")
    )
)
RESULT = st.builds(
    lambda id, friction, confidence: RuleResult(id, Outcome.FOUND, friction, confidence),
    st.sampled_from(sorted(KNOWN)),
    st.floats(0, 1),
    st.floats(0.3, 1),
)
PAGE = st.lists(RESULT, min_size=3, max_size=8, unique_by=lambda r: r.rule).map(tuple)


@settings(deadline=None, max_examples=50)
@given(st.lists(PAGE, min_size=1, max_size=4), st.floats(0, 1), st.data())
def test_more_friction_never_raises_a_score(pages, friction, data) -> None:
    results = {f"{BASE}/{n}/": page for n, page in enumerate(pages)}
    url = data.draw(st.sampled_from(sorted(results)))
    index = data.draw(st.integers(0, len(results[url]) - 1))
    page = list(results[url])
    page[index] = replace(page[index], friction=max(friction, page[index].friction))
    before = score(results, KNOWN, [], PLAIN)
    after = score({**results, url: tuple(page)}, KNOWN, [], PLAIN)
    assert_no_higher(after, before)


@settings(deadline=None, max_examples=50)
@given(
    st.lists(PAGE, min_size=1, max_size=4),
    st.sampled_from(sorted(KNOWN)),
    st.sampled_from(["info", "warning", "error", "critical"]),
)
def test_another_finding_never_raises_a_score(pages, id, severity) -> None:
    results = {f"{BASE}/{n}/": page for n, page in enumerate(pages)}
    more = finding(id, "/0/", severity, KNOWN[id].category)
    before = score(results, KNOWN, [], PLAIN)
    assert_no_higher(score(results, KNOWN, [more], PLAIN), before)


def assert_no_higher(after: Scores, before: Scores) -> None:
    pairs = [(after.cards[url], before.cards[url]) for url in before.cards]
    pairs.append((after.site.card, before.site.card))
    for now, then in pairs:
        for axis in ("overall", "ux", "cx"):
            new, old = getattr(now, axis), getattr(then, axis)
            assert (new is None) == (old is None)
            assert new is None or new <= old + 1e-9
    low, once = after.site.worst_decile.overall, before.site.worst_decile.overall
    assert (low is None and once is None) or low <= once + 1e-9
