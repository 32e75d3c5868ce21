"""Checks of the promise: claims, lines and rhythms."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mkdocs_cxux.checks.promise.claims import claim_in
from mkdocs_cxux.checks.promise.rhythm import broken
from mkdocs_cxux.config import Config
from mkdocs_cxux.model.finding import Outcome
from tests.checks.factories import check_page, page_of
from tests.checks.promised import case_of, check, config_of

# -- Claims

@pytest.mark.parametrize("said", [
    "We are the best team in town.", "Fern offers the fastest service.",
    "Trusted by thousands.", "The market leader in moss.", "An award-winning garden.",
    "Fern has the world's most critical eye for moss.", "Unmatched support for your needs.",
    "We are industry leaders in moss.", "Trusted by industry leaders.",
])
def test_praise_is_a_claim(said: str) -> None:
    assert claim_in(said, "Fern", "en", measured=False)


@pytest.mark.parametrize("said", [
    "Our aim is to become one of the country’s most trusted gardens.",
    "The best way to water is from below.", "Are we the best?", "We are not the market leader.",
    "It follows best practice.", "“We are the best”, they say.", "I think we are the best team.",
    "Ivy offers the fastest growth.", "Pick the plan that fits you best.",
    "We grow by becoming the most trusted team.", "Even with the best plan it may rain.",
    "It is here where we get the best results.",
    "Women who solve the world's most critical development challenges with moss.",
    "A dialogue between industry leaders and gardeners.", "Meet market leaders at our stand.",
])
def test_advice_questions_denials_and_quotes_are_none(said: str) -> None:
    assert not claim_in(said, "Fern", "en", measured=False)


def test_a_bound_is_no_gain() -> None:
    for bound in ("> 95% uptime", "~90–95% uptime", "≥ 99.9 % availability"):
        assert not claim_in(f"Choose: {bound}.", "Fern", "en", measured=True)
    assert claim_in("You get 30–50% faster builds.", "Fern", "en", measured=True)


def claims(body: str, **facts: Any) -> int:
    page = page_of(f"<main>{body}</main>", "/", **facts)
    return len(check_page("claim-proof", page).problems)


def test_proof_must_be_near() -> None:
    claim = "<h2>Why us?</h2><p>We offer the fastest service.</p>"
    assert claims(f"<h1>A</h1>{claim}") == 1
    assert claims(f"<h1>A</h1>{claim}<h2>Care</h2><p>According to a study of 62 offices.</p>") == 1
    assert claims(f"<h1>A</h1>{claim}<p>Within 2 hours, in 98 of 100 cases.</p>") == 0
    assert claims(f'<h1>A</h1>{claim}<p>See <a href="https://x.test/">the test</a>.</p>') == 0
    assert claims(f"<h1>A</h1>{claim}<blockquote><p>So fast!</p></blockquote>") == 0


def test_logos_prove_who_trusts() -> None:
    logos = '<div><h2>Trusted by leading companies</h2><p><img src="/strip.png" alt=""></p></div>'
    assert claims(f"<h1>A</h1>{logos}<div><h2>B</h2><p>Text.</p></div>") == 0
    assert claims("<h1>A</h1><div><h2>Trusted by leading companies</h2></div>") == 1


def test_languages_without_lists_are_not_judged() -> None:
    page = page_of("<main><h1>A</h1><p>Wij zijn de beste.</p></main>", "/", language="nl")
    assert check_page("claim-proof", page).outcome is Outcome.NOT_APPLICABLE


# -- The line

def line(text: str, *lines: str) -> list[str]:
    promise = {"line": "Plant care made easy for teams", "lines": lines, "terms": ["easy"]}
    page = page_of(f"<main><h1>A</h1><p>{text}</p></main>", "/", title="Fern")
    found = check_page("near-line", page, config=config_of(promise=promise))
    return [p.evidence["slip"] for p in found.problems]


@pytest.mark.parametrize(("text", "slip"), [
    ("Plant care made esay for teams", "“esay” instead of “easy”"),
    ("Plant care made simple for teams!", "“simple” instead of “easy”"),
    ("Plant care made for teams", "“easy” is missing"),
    ("plant Care made easy for teams", "the capitals of “plant”"),
])
def test_a_slip_in_the_line_is_named(text: str, slip: str) -> None:
    assert line(text) == [slip]


@pytest.mark.parametrize("text", [
    "Plant care made easy for teams.", "Plant Care Made Easy For Teams",
    "PLANT CARE MADE EASY FOR TEAMS", "Plant Care made Easy For Teams",
    "We know that plant care made easy for teams is a joy.", "Plant food made cheap for teams",
    "Care for plants, made easy",
])
def test_the_line_itself_titles_and_other_sentences_are_fine(text: str) -> None:
    assert line(text) == []


def test_another_approved_line_is_no_slip() -> None:
    assert line("Plant care made simple for teams", "Plant care made simple for teams") == []


def test_the_name_of_the_site_stands_before_its_line() -> None:
    config = config_of(site_name="Fern", promise={"line": "Green plants for all", "terms": ["all"]})
    for text in ("Fern - Green Plants For All", "Green plants for all · Fern", "Fern: {}"):
        page = page_of(f"<main><h1>{text.format('Green plants for all')}</h1></main>", "/")
        assert not check_page("near-line", page, config=config).problems
    page = page_of("<main><h1>Fern - Green plants for al</h1></main>", "/")
    (found,) = check_page("near-line", page, config=config).problems
    assert found.replaces == "Green plants for al" and found.suggestion == "Green plants for all"


def test_the_name_of_the_site_stands_before_a_line_that_begins_small() -> None:
    small = {"line": "a simple way to grow many plants", "terms": ["simple"]}
    named = config_of(site_name="Fern", promise=small)
    for said, told in (("Fern<small> a simple way to grow many plants</small>", 0),
                       ("Fern, a simple way to grow many plants.", 0),
                       ("A simple way to grow many ferns", 1)):
        page = page_of(f"<main><h2>{said}</h2></main>")
        assert len(check_page("near-line", page, config=named).problems) == told, said


def test_the_name_of_the_site_may_be_a_part_of_the_sentence() -> None:
    for line in ("Fern is a network of people who plant", "A network of people who plant"):
        config = config_of(site_name="Fern", promise={"line": line, "terms": ["network"]})
        said = "<main><p>Fern is a network of people who plant.</p></main>"
        page = page_of(said, "/", title="Fern", description="Fern")
        assert not check_page("near-line", page, config=config).problems


def test_a_sign_for_and_is_no_slip() -> None:
    promise = {"line": "Green plants and happy people", "terms": ["green"]}

    def said(text: str) -> int:
        page = page_of(f"<main><h1>A</h1><p>{text}</p></main>", "/", title="Fern")
        return len(check_page("near-line", page, config=config_of(promise=promise)).problems)

    assert said("Green plants &amp; happy people") == said("Green Plants &amp; Happy People") == 0
    assert said("Green plants &amp; Happy people") == said("Green plants & hapy people") == 1


# -- Rhythm

def test_a_rhythm_is_broken_by_gaps_or_by_an_end() -> None:
    today = date(2026, 5, 3)
    weekly = [today.toordinal() - 7 * n for n in range(5)]
    assert broken(weekly, 7, 2, today) is None
    assert broken([day - 40 for day in weekly], 7, 2, today) is not None
    assert broken([today.toordinal() - 60 * n for n in range(5)], 7, 2, today) is not None
    assert broken(weekly[:2], 7, 2, today) is None
    assert broken(weekly, 1, 2, None) is not None


def test_plans_and_one_holiday_break_no_rhythm() -> None:
    today = date(2026, 5, 3)
    days = [today.toordinal() - gap for gap in (-30, 2, 9, 16, 44, 51)]
    assert broken(days, 7, 2, today) is None


def test_two_dates_are_not_enough_to_tell() -> None:
    pages = {"/": "<p>New posts every week.</p>", "/blog/a/": "<p>5 January 2026</p>"}
    assert check("cadence", case_of(pages, Config())).outcome is Outcome.UNKNOWN


def test_what_a_line_is_about_and_signs_of_registration_may_stand_beside_it() -> None:
    promise = {"line": "Making transit data open to all"}

    def found(html: str) -> list[str]:
        page = page_of(html)
        problems = check_page("near-line", page, config=config_of(promise=promise)).problems
        return [problem.text for problem in problems]

    assert not found("<main><h1>Moss: Making transit data open to all</h1></main>")
    assert not found("<main><h1>Making transit data open to all™</h1></main>")
    twice = "<main><h1>Making transit data free to all</h1><p>Making transit data free to all</p>"
    assert found(f"{twice}</main>") == ["Making transit data free to all"]
