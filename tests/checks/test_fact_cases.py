"""Declared facts beside which another value is right: in a history, and of a case."""

from __future__ import annotations

import pytest

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


CREDIT = {"name": "trial credit", "value": "$11 credit",
          "pattern": r"(\$\d+)(?: of)?(?: free| trial)? credit"}
DAYS = {"name": "trial", "value": "30-day trial", "pattern": r"(\d+)[ -]days?"}


def is_rival(said: str, fact: dict[str, str]) -> bool:
    pages = {"/": f"<p>Get {fact['value']}.</p>", "/a/": f"<p>{said}</p>"}
    case = case_of(pages, config_of(facts=[fact]))
    return bool(check("contradiction", case).problems)


@pytest.mark.parametrize(("said", "fact"), [
    ("Make some test calls using the remaining $1 credit.", CREDIT),
    ("When $1 of credit is left, with $1 credit left, we write to you.", CREDIT),
    ("The remaining balance is $1 credit.", CREDIT),
    ("Five calls later you have $1 credit left.", CREDIT),
    ("You still have 3 days to try it.", DAYS),
    ("A note says that there are 3 days remaining, and asks you to stay.", DAYS),
])
def test_what_is_left_of_an_amount_is_no_rival_of_it(said: str, fact: dict[str, str]) -> None:
    assert not is_rival(said, fact)


@pytest.mark.parametrize(("said", "fact"), [
    ("You get $1 credit for test calls.", CREDIT),
    ("Use your $1 credit in the remaining time.", CREDIT),
    ("Try it for the rest of your 14 days with us.", DAYS),
    ("We still offer it for 14 days to all.", DAYS),
    ("You have some of your 14 days left.", DAYS),
    ("The 14 days left us in no doubt.", DAYS),
    ("Try it for 14 days, on the left.", DAYS),
])
def test_an_amount_beside_such_a_word_is_a_rival(said: str, fact: dict[str, str]) -> None:
    assert is_rival(said, fact)


def test_a_fact_of_what_is_left_is_compared() -> None:
    places = {"name": "places", "value": "5 places left", "pattern": r"(\d+) places left"}
    assert is_rival("There are 7 places left.", places)


@pytest.mark.parametrize(("name", "about"), [
    ("our trial", "our trial"), ("The trial", "The trial"), ("trial", "the trial"),
    ("unser Test", "unser Test"), ("theme of the day", "the theme of the day"),
])
def test_a_fact_with_a_word_that_says_whose_it_is_has_no_article_before_it(
    name: str, about: str
) -> None:
    pages = {"/": "<p>Get a 30-day trial.</p>", "/a/": "<p>Get a 14-day trial.</p>"}
    ours = {"name": name, "value": "30-day trial"}
    (found,) = check("contradiction", case_of(pages, config_of(facts=[ours]))).problems
    assert found.evidence["about"] == about


def test_what_costs_nothing_costs_the_same_in_all_words_and_a_price_is_another_answer() -> None:
    price = r"[Mm]oving (?:a pot )?is (free of charge|free|at no (?:extra )?cost|\$\d+)"
    ours = {"name": "price of moving", "value": "free", "pattern": price}
    free = {"/": "<p>Moving is free.</p>", "/a/": "<p>Moving a pot is at no extra cost.</p>",
            "/b/": "<p>Moving is free of charge.</p>", "/c/": "<p>Moving a pot is $0 here.</p>"}
    assert not check("contradiction", case_of(free, config_of(facts=[ours]))).problems
    (told,) = check("contradiction", case_of(
        {**free, "/d/": "<p>Moving a pot is $9 here.</p>"}, config_of(facts=[ours]))).problems
    assert (told.evidence["value"], told.evidence["other"]) == ("$9", "free")
