"""Whether a promise is stated, and whether what was measured breaks it."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from mkdocs_cxux.checks.promise.stated import states
from mkdocs_cxux.model.case import LinkGraph
from mkdocs_cxux.model.finding import Checked, Finding, Location, Outcome
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.model.snapshot import Box
from tests.checks.factories import BASE, check_page, look, page_of
from tests.checks.promised import case_of, check, config_of


def finding(rule: str, path: str, **facts: Any) -> Finding:
    place = Location(url=f"{BASE}{path}", text=facts.pop("quote", f"quoted on {path}"))
    severity = facts.pop("severity", Severity.WARNING)
    return Finding(rule, "x", severity, f"{rule} here", place, **facts)


EASY = {"line": "Plants made easy", "terms": ["easy"]}
PAGES = dict.fromkeys(("/", "/a/", "/b/", "/c/"), "<p>Green.</p>")


def gap(*findings: Finding, promise: dict[str, Any] = EASY) -> Checked:
    return check("promise-gap", case_of(PAGES, config_of(promise=promise), *findings))


def test_the_worst_evidence_is_told_first() -> None:
    found = gap(finding("long-sentences", "/a/"), finding("form-load", "/b/"),
                finding("reading-ease", "/c/", severity=Severity.ERROR))
    (problem,) = found.problems
    assert problem.url == f"{BASE}/c/" and problem.evidence["kind"] == "easy"
    assert problem.evidence["says"].startswith("reading-ease here. Also /b/: form-load here")


def test_one_light_thing_on_a_far_page_breaks_no_promise() -> None:
    assert not gap(finding("long-sentences", "/a/")).problems
    assert gap(finding("long-sentences", "/a/"), finding("long-sentences", "/b/")).problems
    assert gap(finding("long-sentences", "/")).problems           # a key page


def test_one_finding_of_another_rule_is_no_gap_on_however_many_pages() -> None:
    trusted = {"line": "Plants", "terms": ["plants"], "kinds": ["trusted"]}
    image = [finding("page-works", path, quote="a.png") for path in ("/a/", "/b/", "/c/")]
    other = finding("broken-link", "/c/")
    assert not gap(*image, promise=trusted).problems
    assert not gap(image[0], promise=trusted).problems
    assert gap(image[0], other, promise=trusted).problems
    assert gap(image[0], finding("page-works", "/b/"), promise=trusted).problems
    assert gap(finding("page-works", "/"), promise=trusted).problems          # a key page


TRUSTED = {"line": "Plants", "terms": ["plants"], "kinds": ["trusted"]}


def missing_on(*paths: str, links: tuple[str, ...] = (), **promise: Any) -> bool:
    """Whether a picture of its own that fails on each page breaks "trusted", on a site whose other
    pages are linked from the start page, besides `links`."""
    linked = (*PAGES, *(f"/{n}/" for n in range(4)))
    pages = dict.fromkeys((*linked, *paths), "<p>Green.</p>")
    reached = {f"{BASE}{path}": 1 for path in (*linked, *links)}
    findings = [finding("page-works", path, quote=path) for path in paths]
    case = case_of(pages, config_of(promise={**TRUSTED, **promise}), *findings)
    site = replace(case.site, info=replace(case.site.info, inventory=frozenset(pages)))
    graph = LinkGraph(depths=(reached, reached))
    return bool(check("promise-gap", replace(case, site=site, graph=graph)).problems)


def test_what_fails_where_no_visitor_comes_breaks_no_promise() -> None:
    lost = "/old-pots/", "/offers/fern/"
    assert not missing_on(*lost)
    assert missing_on(*lost, links=lost)
    assert missing_on(*lost, key_pages=lost), "key pages are judged however one comes to them"
    many = *lost, "/x/", "/y/", "/z/"
    assert missing_on(*many), "where many pages have no link, nobody sees how they are linked"


def test_a_page_on_which_somebody_tried_something_breaks_no_promise() -> None:
    trials = "/video-test-two/", "/video-test-three/", "/test/", "/pots/draft-2.html"
    assert not missing_on(*trials, links=trials)
    for ours in (("/speed-test/", "/pot-test/"), ("/testing/", "/two-old-pots/"),
                 ("/latest-2/", "/contest-3/")):
        assert missing_on(*ours, links=ours), ours


def test_a_fault_of_several_pages_counts_where_visitors_come_to_one() -> None:
    both = [finding("page-works", "/test/", quote="a.png", also=(f"{BASE}/a/",)),
            finding("page-works", "/b/", quote="b.png")]
    pages = {**PAGES, "/test/": "<p>Green.</p>"}
    case = case_of(pages, config_of(promise=TRUSTED), *both)
    (problem,) = check("promise-gap", case).problems
    assert problem.url == f"{BASE}/a/"


def test_unsure_mild_and_unrelated_findings_are_no_evidence() -> None:
    assert not gap(finding("form-load", "/", confidence=0.4)).problems
    assert not gap(finding("form-load", "/", severity=Severity.INFO)).problems
    assert not gap(finding("duplicate-title", "/")).problems


def test_a_wrong_number_stands_behind_a_broken_free_only_where_it_is_about_money() -> None:
    free = config_of(promise={"line": "Plants for free", "terms": ["free"]})
    pages = {**PAGES, "/b/": "<p>A setup fee counts.</p>"}

    def told(fact: str) -> bool:
        error = replace(finding("contradiction", "/", severity=Severity.ERROR),
                        message=f"The {fact} is 5 here.")
        (problem,) = check("promise-gap", case_of(pages, free, error)).problems
        assert problem.url == f"{BASE}/b/"
        return f"Also /: The {fact} is 5 here." in problem.evidence["says"]

    assert told("price of Moss") and told("length of the free trial")
    assert not told("number of teams") and not told("feedback time")


@pytest.mark.parametrize("rule", ["contradiction", "likely-contradiction"])
def test_facts_that_are_told_otherwise_make_no_gap_of_their_own(rule: str) -> None:
    trusted = {"line": "Plants", "terms": ["plants"], "kinds": ["trusted"]}
    both = [replace(finding(rule, path), identity=path) for path in ("/", "/a/")]
    assert not gap(*both, promise=trusted).problems
    assert not gap(*both, finding("broken-link", "/b/"), promise=trusted).problems
    more = finding("page-works", "/b/"), finding("broken-link", "/c/")
    (problem,) = gap(*both, *more, promise=trusted).problems
    assert problem.url == f"{BASE}/b/" and problem.evidence["count"] == "4"


def test_another_voice_is_not_unfriendly() -> None:
    friendly = {"line": "Plants", "terms": ["plants"], "kinds": ["friendly"]}
    assert not gap(finding("voice-distance", "/"), promise=friendly).problems
    assert gap(finding("formal-address", "/"), promise=friendly).problems


def test_only_kinds_that_are_declared_or_named_by_the_line_count() -> None:
    other = {"line": "Green plants", "terms": ["green"]}
    assert gap(finding("form-load", "/"), promise=other).outcome is Outcome.NOT_APPLICABLE
    assert gap(finding("form-load", "/"), promise={**other, "kinds": ["easy"]}).problems
    denied = {"line": "Not easy, but green", "terms": ["green"]}
    assert gap(finding("form-load", "/"), promise=denied).outcome is Outcome.NOT_APPLICABLE


def test_a_line_is_quoted_only_where_it_makes_that_promise() -> None:
    other = {"line": "Green plants", "terms": ["green"], "kinds": ["easy"]}
    (declared,) = gap(finding("form-load", "/"), promise=other).problems
    assert declared.evidence["stated"] == "promise.kinds in cxux.yml"
    (said,) = gap(finding("form-load", "/")).problems
    assert said.evidence["stated"] == "“Plants made easy”, cxux.yml"


def test_what_one_finding_says_is_evidence_once() -> None:
    both = [replace(finding("contradiction", path, severity=Severity.ERROR),
                    message=f"The price is 5 on {path}, 6 on /c/.", identity="price")
            for path in ("/", "/a/")]
    trusted = {"line": "Plants", "terms": ["plants"], "kinds": ["trusted"]}
    more = finding("page-works", "/b/"), finding("broken-link", "/c/")
    (problem,) = gap(*both, *more, promise=trusted).problems
    assert problem.evidence["count"] == "3"


def test_a_kind_of_ones_own_has_its_own_evidence() -> None:
    own = {"kind": "calm", "contrary": ["act now"], "evidence": [{"rule": "cta-attention"}]}
    promise = {"line": "A calm shop", "terms": ["calm"], "kinds": [own]}
    assert gap(finding("cta-attention", "/"), promise=promise).problems
    pages = {**PAGES, "/b/": "<p>Hurry and act now!</p>"}
    found = check("promise-gap", case_of(pages, config_of(promise=promise)))
    assert "act now" in found.problems[0].evidence["says"]


def test_a_measure_breaks_a_kind_where_it_is_sure() -> None:
    own = {"kind": "short", "evidence": [
        {"metric": "readability.words", "max": 20, "says": "it has {value} words, not {limit}"}]}
    promise = {"line": "In short", "terms": ["short"], "kinds": [own]}
    pages = {**PAGES, "/": "<p>" + "Plants like water and light. " * 80 + "</p>"}
    found = check("promise-gap", case_of(pages, config_of(promise=promise)))
    assert "it has 400 words, not 20" in found.problems[0].evidence["says"]


def test_a_policy_may_be_formal_though_friendliness_is_promised() -> None:
    own = {"kind": "short", "evidence": [
        {"metric": "readability.words", "max": 20, "apart": ["policy", "policies"]}]}
    promise = {"line": "In short", "terms": ["short"], "kinds": [own]}
    long = "<p>" + "Plants like water and light. " * 80 + "</p>"
    for path, told in (("/030-policies/pots/", 0), ("/pots-policy/", 0), ("/policyholders/", 1)):
        found = check("promise-gap", case_of({**PAGES, path: long, f"{path}b/": long},
                                             config_of(promise=promise)))
        assert len(found.problems) == told, path


# -- What is stated

@pytest.mark.parametrize("text", [
    "It has never been easier", "Not only easy, but cheap", "No contracts. Easy care",
    "No fuss, easy plants", "Nothing is easier",
])
def test_negations_that_deny_nothing(text: str) -> None:
    assert states(text, "easy", "en")


@pytest.mark.parametrize("text", ["Not an easy task", "It isn’t always easy", "Without easy ways"])
def test_negations_that_deny(text: str) -> None:
    assert not states(text, "easy", "en")


def test_german_denials() -> None:
    assert not states("Das ist nicht einfach", "einfach", "de")
    assert states("Nicht nur einfach, auch schön", "einfach", "de")


def test_an_equivalent_states_the_promise() -> None:
    promise = {"terms": ["easy"], "equivalents": {"easy": "effortless"}}
    page = page_of("<main><h1>Effortless plants</h1></main>", "/")
    assert not check_page("promise-prominent", page, config=config_of(promise=promise)).problems


def test_a_large_picture_on_the_first_screen_is_read_by_its_name() -> None:
    html = '<main><h1>Plants</h1><p>We water.</p><img src="/{}.png" alt="{}"></main>'
    config = config_of(promise={"terms": ["easy"]})

    def told(file: str, alt: str, width: float = 900, top: float = 90) -> Outcome | int:
        page = page_of(html.format(file, alt), "/", has_layout=True)
        drawn = (look(Box(0, 60, 600, 40)), None)
        seen = (look(Box(0, top, width, 500)), None)
        page = replace(
            page,
            blocks=tuple(replace(b, element=replace(b.element, looks=drawn)) for b in page.blocks),
            images=tuple(replace(i, element=replace(i.element, looks=seen)) for i in page.images),
        )
        found = check_page("promise-prominent", page, config=config)
        return found.outcome or len(found.problems)

    assert told("pots", "Plants made easy") == 0
    assert told("pots", "Plants in a row") == 1
    assert told("WrapUpGraphic", "Plants") == told("pots", "Our slogan") == Outcome.UNKNOWN
    assert told("pots", "Our slogan", width=90) == told("pots", "Our slogan", top=900) == 1
