"""One fault of a page that two rules see is told by one of them."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.forms.identity import identity
from mkdocs_cxux.judge import without_twice
from mkdocs_cxux.metrics import measures
from mkdocs_cxux.model.finding import Finding, Location, Outcome, RuleResult
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.ruleset import load_ruleset
from tests.checks.factories import check_page, page_of
from tests.metrics.readability.test_measures import HARD

GAP = "readability.heading_gap"
EASE, CUT = "readability.ease", "readability.cut_ease"
RULES = load_ruleset(Config()).rules
RATE = RuleResult("title-h1", Outcome.FOUND, 0.5, problems=1, opportunities=3)


def finding(rule: str, url: str, unless: str = "") -> Finding:
    place = Location(url, "p", "t")
    return Finding(rule, "findability", Severity.WARNING, "m", place, unless=unless)


def test_a_title_of_another_page_is_not_told_as_a_wrong_heading_too() -> None:
    wrong = [finding("title-h1", f"/{n}/", "duplicate-title") for n in "ab"]
    lacking, same = finding("title-h1", "/a/"), finding("duplicate-title", "/a/")
    results = {"/a/": (RATE,), "/b/": (RATE,)}
    left, told = without_twice(results, [*wrong, lacking, same], RULES)
    assert told == (wrong[1], lacking, same)
    assert left["/b/"] == (RATE,) and left["/a/"][0].problems == 0


def test_a_title_that_is_told_of_other_pages_too_is_told_of_them_once() -> None:
    wrong, same = finding("title-h1", "/b/", "duplicate-title"), finding("duplicate-title", "/a/")
    assert without_twice({}, [wrong, replace(same, also=("/b/",))], RULES)[1] == (
        replace(same, also=("/b/",)),
    )
    assert without_twice({}, [wrong, same], RULES)[1] == (wrong, same)


def test_a_stretch_that_one_long_paragraph_makes_is_told_as_that() -> None:
    long, short = "We go to the city by the old road. " * 20, "Ferns like the wet wood. " * 22
    listed = "You may bring these: - Pots for the ferns. - Soil. " + long

    def told(*texts: str) -> list[str]:
        page = page_of("<main>" + "".join(f"<p>{text}</p>" for text in texts) + "</main>")
        limits: dict[str, Any] = {"max": 250, "fail_above": 400, "part": "long-paragraph"}
        known = measures(page)
        gap = check_page("threshold", page, metrics=known, metric=GAP, **limits).problems
        walls = check_page("long-paragraph", page, metrics=known).problems
        found = [
            replace(finding(rule, "/a/", each.unless), identity=identity(rule, each.subject or ""))
            for rule, many in (("heading-gap", gap), ("long-paragraph", walls)) for each in many
        ]
        return [each.rule for each in without_twice({}, found, RULES)[1]]

    assert told(long, short) == told(short, short, listed[:-100]) == ["long-paragraph"]
    assert told(short, short, long) == ["heading-gap", "long-paragraph"]
    few = "Ferns like the wet wood. " * 5
    assert told(few, few, long + long[:240]) == ["long-paragraph"]
    assert told(short, short, short) == ["heading-gap"]
    assert told(long, long * 2) == ["heading-gap", "long-paragraph", "long-paragraph"]


def test_an_empty_main_heading_is_told_as_that() -> None:
    body = "<main><h1></h1><h2>Fern</h2><p>Water it on Mondays.</p></main>"
    [lacking] = check_page("title-h1", page_of(body, title="Ferns")).problems
    wrong, empty = finding("title-h1", "/a/", lacking.unless), finding("empty-heading", "/a/")
    assert without_twice({}, [wrong, empty], RULES)[1] == (empty,)
    other = body.replace("<h1></h1>", "<h3></h3>")
    [lacking] = check_page("title-h1", page_of(other, title="Ferns")).problems
    wrong = finding("title-h1", "/a/", lacking.unless)
    assert without_twice({}, [wrong, empty], RULES)[1] == (wrong, empty)


def test_a_button_that_does_not_say_what_it_does_is_not_to_be_drawn_stronger() -> None:
    html = '<main><a class="button" href="/a/">Continue reading</a></main>'
    page = page_of(html, has_layout=True)
    [call] = page.ctas
    outlined = replace(call, terms={**call.terms, "drawn": 0.8})
    [drawn] = check_page("primary-drawn", replace(page, ctas=(outlined,))).problems
    pale, says = finding("outlined-primary-cta", "/a/", drawn.unless), finding("vague-label", "/a/")
    assert without_twice({}, [pale, says], RULES)[1] == (says,)
    assert without_twice({}, [pale], RULES)[1] == (pale,)


def test_two_rules_that_show_one_sentence_are_one_finding() -> None:
    hard, long = finding("reading-ease", "/a/", "long-sentences"), finding("long-sentences", "/a/")
    assert without_twice({}, [hard, long], RULES)[1] == (long,)
    elsewhere = replace(long, location=replace(long.location, url="/b/"))
    other = replace(long, location=replace(long.location, text="another"))
    for kept in (elsewhere, other):
        assert without_twice({}, [hard, kept], RULES)[1] == (hard, kept)
    grave = replace(hard, severity=Severity.ERROR)
    assert without_twice({}, [grave, long], RULES)[1] == (grave, long)


def test_a_page_that_only_its_long_sentences_make_hard_is_told_of_those() -> None:
    plain = "We water the ferns in the morning and look at their leaves. " * 15
    long = " and ".join(["we water each fern in the morning until its pot is wet"] * 4) + ". "
    short = long.replace(" and we", ". We")
    limits: dict[str, Any] = {"min": 70, "without": CUT, "unless": "long-sentences"}

    def unless(text: str) -> str:
        page = page_of(f"<main><p>{text}</p></main>")
        known = measures(page)
        found = check_page("threshold", page, metrics=known, metric=EASE, **limits).problems
        return found[0].unless if found else ""

    assert unless(plain + long * 15) == "long-sentences: *"
    assert unless(plain + short * 15) == ""
    assert unless(HARD * 3) == "long-sentences"


def test_what_gives_way_to_a_rule_anywhere_on_the_page_is_told_where_that_one_is_not() -> None:
    hard = finding("reading-ease", "/a/", "long-sentences: *")
    long = finding("long-sentences", "/a/")
    other = replace(long, location=replace(long.location, text="another"))
    assert without_twice({}, [hard, other], RULES)[1] == (other,)
    assert without_twice({}, [hard], RULES)[1] == (hard,)
    elsewhere = replace(long, location=replace(long.location, url="/b/"))
    assert without_twice({}, [hard, elsewhere], RULES)[1] == (hard, elsewhere)
    grave = replace(hard, severity=Severity.ERROR)
    assert without_twice({}, [grave, other], RULES)[1] == (grave, other)


def test_a_fault_that_another_rule_tells_of_elsewhere_with_the_same_subject_is_one() -> None:
    pale = finding("text-contrast", "/a/", "cta-contrast: #0fb1dc and about white")
    call = replace(
        finding("cta-contrast", "/b/"),
        identity=identity("cta-contrast", "#0fb1dc and about white"),
    )
    assert without_twice({}, [pale, call], RULES)[1] == (call,)
    other = replace(call, identity=identity("cta-contrast", "#0fb1dc and about black"))
    assert without_twice({}, [pale, other], RULES)[1] == (pale, other)


def test_where_the_advice_counts_another_rule_has_to_give_the_same() -> None:
    pale = finding(
        "text-contrast", "/a/", "cta-contrast: #ff6c2f and about white → background #d73"
    )
    call = replace(
        finding("cta-contrast", "/b/"), suggestion="background #d73",
        identity=identity("cta-contrast", "#ff6c2f and about white"),
    )
    assert without_twice({}, [pale, call], RULES)[1] == (call,)
    written = replace(call, suggestion="text colour #d73")
    assert without_twice({}, [pale, written], RULES)[1] == (pale, written)
