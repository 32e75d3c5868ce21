"""Declared facts beside which another value is right: in a history, and of a case."""

from __future__ import annotations

from tests.checks.promised import case_of, check, config_of


def test_a_page_that_tells_the_right_year_tells_a_history_with_the_others() -> None:
    ours = {"name": "year", "value": "1927", "pattern": r"(?:[Bb]egan|[Ss]ince).{0,20}?(\d{4})"}
    history = "<p>We began in 1927. Since 1978 we have been in Leeds.</p>"
    assert not check("contradiction", case_of({"/": history}, config_of(facts=[ours]))).problems
    other = {"/": history, "/about/": "<p>Since 1972 we water plants.</p>"}
    found = check("contradiction", case_of(other, config_of(facts=[ours])))
    assert [problem.evidence["value"] for problem in found.problems] == ["1972"]


def test_a_value_that_is_told_of_a_case_is_no_fact() -> None:
    ours = {"name": "pots", "value": "15 pots"}
    case = {"/a/": "<p>You get 16 pots unless you opt for fewer.</p>", "/": "<p>15 pots</p>"}
    assert not check("contradiction", case_of(case, config_of(facts=[ours]))).problems
    told = {**case, "/a/": "<p>You get 16 pots in spring.</p>"}
    assert check("contradiction", case_of(told, config_of(facts=[ours]))).problems


def test_the_same_days_in_other_signs_are_the_same_days() -> None:
    ours = {"name": "days", "value": "May 18 & 19", "pattern": r"\b(May \d\d (?:&|and) \d\d)"}
    site = {"/": "<p>Come on May 18 & 19.</p>", "/a/": "<p>We meet on May 18 and 19th.</p>"}
    assert not check("contradiction", case_of(site, config_of(facts=[ours]))).problems
    site["/a/"] = "<p>We meet on May 18 and 20th.</p>"
    assert len(check("contradiction", case_of(site, config_of(facts=[ours]))).problems) == 1


def test_a_page_named_after_a_year_tells_the_days_of_that_year() -> None:
    ours = {"name": "day", "value": "May 7, 2026", "pattern": r"(May \d+, \d{4})"}
    site = {"/": "<p>May 7, 2026</p>", "/2025-fair/": "<p>May 9, 2025</p>"}
    assert not check("contradiction", case_of(site, config_of(facts=[ours]))).problems
    site["/fair/"] = "<p>May 9, 2025</p>"
    assert len(check("contradiction", case_of(site, config_of(facts=[ours]))).problems) == 1
