"""Checks of facts across pages: those that pages show by themselves, and declared ones."""

from __future__ import annotations

from typing import Any

import pytest

from mkdocs_cxux.config import Config
from mkdocs_cxux.model.finding import Checked, Outcome
from tests.checks.factories import BASE
from tests.checks.promised import case_of, check, config_of


def mined(pages: dict[str, str]) -> list[tuple[str, str]]:
    found = check("contradiction", case_of(pages, Config()), declared=False)
    return [(p.url.removeprefix(BASE), p.evidence["value"]) for p in found.problems]


# -- Facts that pages show by themselves

def test_the_rarer_value_is_told_with_both_places() -> None:
    pages = {
        "/": "<p>Start a 30-day free trial.</p>",
        "/a/": "<p>Your trial lasts 30 days.</p>",
        "/b/": "<p>The 14-day trial is short.</p>",
    }
    (found,) = check("contradiction", case_of(pages, Config()), declared=False).problems
    assert found.url == f"{BASE}/b/" and found.evidence["value"] == "14 days"
    assert found.evidence["other"] == "30 days" and found.evidence["other_page"] == "/"
    assert "30-day free trial" in found.evidence["other_quote"]


@pytest.mark.parametrize("other", [
    "<p>Small teams get a 14-day trial.</p><p>Large teams get a 30-day trial.</p>",   # it knows
    "<p>You can extend it, up to a 60-day trial.</p>",                              # a bound
    "<p>Other tools have a 7-day trial.</p>",                                       # of others
    "<p>Before 2020 it was a 14-day trial.</p>",                                    # of the past
    "<p>For example, a 14-day trial.</p>",                                          # an example
    "<p>Trials of two weeks: a 2-week trial.</p>",                                  # another unit
    "<blockquote><p>We had a 14-day trial.</p></blockquote>",                       # a customer
    "<p>Is it a 14-day trial or a 21-day trial?</p>",                               # two at once
])
def test_what_may_be_about_something_else_is_silent(other: str) -> None:
    pages = {"/": "<p>Start a 30-day trial.</p>", "/a/": "<p>A 30-day trial.</p>", "/b/": other}
    assert mined(pages) == []


def test_posts_changes_and_other_editions_had_their_own_day() -> None:
    old = "<p>Trusted by 12 teams.</p>"
    pages = {"/": "<p>Trusted by 900 teams.</p>", "/blog/first/": old, "/changelog/": old,
             "/2019/05/x/": old, "/v1.2/about/": old, "/docs/2.0-rc1/about/": old}
    assert mined(pages) == []


def test_a_round_number_agrees_with_the_exact_one_but_not_with_another() -> None:
    def two(one: str, other: str) -> bool:
        return bool(mined({"/": f"<p>Trusted by {one}.</p>", "/a/": f"<p>Used by {other}.</p>"}))

    assert not two("over 200 teams", "214 teams")
    assert two("200+ teams", "5,000+ teams")
    assert not two("200 teams", "300 schools")


def test_the_same_price_in_two_spellings_is_one() -> None:
    def beside(price: str) -> list[tuple[str, str]]:
        start = "<p>Our plans start at £1,200 a year.</p>"
        return mined({"/": start, "/a/": f"<p>Prices start at {price}.</p>"})

    assert beside("£1200.00 a year") == []
    assert beside("£1,300 a year") == [("/a/", "£1,300 a year")]
    assert beside("£110 a month") == []


def test_more_than_three_values_are_no_fact() -> None:
    texts = {f"/{n}/": f"<p>The 1{n}-day trial begins.</p>" for n in range(4)}
    assert mined(texts) == []


# -- Declared facts

def declared(site: dict[str, str], **fact: Any) -> Checked:
    return check("contradiction", case_of(site, config_of(facts=[{"name": "it", **fact}])))


def test_a_declared_value_is_right_wherever_it_is_told_and_in_the_footer() -> None:
    page = "<p>Try it.</p></main><footer><p>A 14 day trial for all</p></footer><main>"
    (found,) = declared({"/": page}, value="30-day trial").problems
    assert found.evidence["other_page"] == "cxux.yml" and found.suggestion == "30-day trial"
    assert not declared({"/": "<p>A 30 day trial.</p>"}, value="30-day trial").problems


def test_what_a_story_of_a_customer_tells_is_no_fact_of_the_brand() -> None:
    site = {"/about/case-studies/puppet/": "<p>The company was founded in 2009.</p>"}
    assert not declared(site, value="founded in 2014").problems
    assert declared(site, value="founded in 2014", pages=["/about/**"]).problems
    assert declared({"/customers/": site.popitem()[1]}, value="founded in 2014").problems


def test_a_telephone_number_is_wrong_only_where_it_is_nearly_right() -> None:
    right = "0117 496 0123"
    assert declared({"/": "<p>Call 0117 496 0132.</p>"}, value=right).problems
    assert not declared({"/": "<p>Call (0117) 496-0123, or Leeds: 0113 222 4444.</p>"},
                        value=right).problems


def test_numbers_are_told_as_the_pages_write_them() -> None:
    (found,) = declared({"/": "<p>Call +44 117 496-0132.</p>"}, value="0117 496 0123").problems
    assert found.evidence["value"] == "+44 117 496-0132"
    assert found.suggestion == "0117 496 0123"
    pages = {"/": "<p>We have 12,000 users.</p>", "/a/": "<p>We have 12,000 users.</p>",
             "/b/": "<p>We have 9,500 users.</p>"}
    (found,) = declared(pages, pattern=r"([\d,]+) users").problems
    assert (found.evidence["value"], found.suggestion) == (
        "9,500", "12,000, as on /, if that is right")


def test_a_value_beside_the_right_one_may_be_that_of_another_plan() -> None:
    plans = "<ul><li>Pro: 100 picture tokens.</li><li>Max: 500 picture tokens.</li></ul>"
    fact = {"name": "tokens of Pro", "value": "100 picture tokens"}

    def told(text: str) -> list[str]:
        case = case_of({"/": text}, config_of(facts=[fact]))
        return [p.evidence["value"] for p in check("contradiction", case).problems]

    assert told(plans) == []
    assert told(plans + "<p>With Pro you have 90 picture tokens.</p>") == ["90"]
    assert told("<p>You have 500 picture tokens.</p>") == ["500"]
    plans = plans.replace("Pro", "Ashfield").replace("Max", "Ashfeild")
    fact["name"] = "tokens of Ashfield"
    assert told(plans) == ["500"]


def test_numbers_of_two_blocks_are_two() -> None:
    page = "<p>Since 2014</p><p>0117 496 0132</p><p>2026</p>"
    assert declared({"/": page}, value="0117 496 0123").problems


def test_fax_numbers_and_the_extensions_of_a_house_are_no_slips() -> None:
    right = "+49 89 / 309 052 975"
    pages = {"/": "<p>+49 89 / 309 052 970</p>", "/b/": "<p>+49 89 / 309 052 972</p>"}
    assert not declared({**pages, "/c/": f"<p>{right}</p>"}, value=right).problems
    assert not declared({"/": "<p>Telefax: +49 89 / 309 052 979</p>"}, value=right).problems
    assert declared({"/": "<p>+49 89 / 309 052 979</p>"}, value=right).problems


def test_a_fact_holds_where_it_is_declared_to() -> None:
    pages = {"/": "<p>A 14 day trial.</p>"}
    assert declared(pages, value="30-day trial", pages=["/pricing/"]).outcome is Outcome.UNKNOWN


def test_a_declared_fact_that_no_page_tells_is_not_clean() -> None:
    assert declared({"/": "<p>Green.</p>"}, value="30-day trial").outcome is Outcome.UNKNOWN
    nothing = check("contradiction", case_of({"/": "<p>Green.</p>"}, Config()))
    assert nothing.outcome is Outcome.NOT_APPLICABLE


def test_prices_beside_the_right_one_are_those_of_other_plans() -> None:
    pages = {
        "/": "<p>Silver: $30 a year.</p><p>Gold: $150 a year.</p>",
        "/gold/": "<p>Gold is $150 a year.</p>", "/silver/": "<p>Silver is $35 a year.</p>",
    }
    (found,) = declared(pages, value="$30 a year").problems
    assert found.evidence["value"] == "35"


def test_a_page_that_tells_two_lengths_of_a_trial_is_wrong_once() -> None:
    page = "<p>Start a 30-day trial.</p><p>The 14-day trial is free.</p>"
    assert len(declared({"/": page}, value="30-day trial").problems) == 1


def test_a_sentence_that_compares_with_the_right_value_tells_it() -> None:
    promise = "<p>We reply within 24 hours, but often we reply within 12 hours.</p>"
    assert not declared({"/": promise}, value="reply within 24 hours").problems
    loosely = "<p>We answer in 24 hours, and mostly reply within 12 hours.</p>"
    assert not declared({"/": loosely}, value="reply within 24 hours").problems
    right = "<p>We reply within 24 hours.</p>"
    pages = {"/": promise, "/a/": right, "/c/": right}
    assert declared(pages, pattern=r"reply within (\d+) hours").opportunities == 1
    pages["/b/"] = "<p>We reply within 48 hours.</p>"
    (found,) = declared(pages, pattern=r"reply within (\d+) hours").problems
    assert found.evidence["value"] == "48"


def test_what_a_post_tells_was_right_on_its_day() -> None:
    fact = {"name": "it", "value": "30-day trial"}
    pages = {"/blog/2025/05/02/x/": "<p>A 14-day trial.</p>", "/": "<p>A 30-day trial.</p>"}

    def found(today: str, **said: Any) -> bool:
        return bool(check("contradiction", case_of(
            pages, config_of(facts=[{**fact, **said}], today=today))).problems)

    assert found("2025-09-01") and not found("2026-09-01")
    assert found("2026-09-01", pages=["**", "/blog/**"])
    assert not declared({"/blog/x/": "<p>A 14-day trial.</p>"}, value="30-day trial").problems


def test_without_a_right_value_a_page_that_tells_two_knows_why() -> None:
    two = "<p>Set up in 60 seconds.</p><p>Answers in 90 seconds.</p>"
    pages = {"/": two, "/a/": "<p>Answers in 90 seconds.</p>"}
    assert not declared(pages, pattern=r"in (\d+) seconds").problems
    named = {"/": "<p>7 modern awards</p>", "/a/": "<p>Seven modern awards.</p>",
             "/b/": "<p>All modern awards.</p>"}
    assert not declared(named, pattern=r"(\w+) modern awards").problems
    named["/c/"] = "<p>Eight modern awards.</p>"
    assert declared(named, pattern=r"(\w+) modern awards").problems
    hours = {"/": "<p>9am - 5pm</p><p>9 am to 5 pm</p>", "/a/": "<p>9am to 6pm</p>"}
    (found,) = declared(hours, pattern=r"(9 ?am (?:-|to) \d ?pm)").problems
    assert found.evidence["value"] == "9am–6pm"


def test_without_a_right_value_one_pattern_may_find_many_things() -> None:
    web, task = "<p>The web server is on port 8001.</p>", "<p>Flower can be seen at port 5555.</p>"
    assert not declared({"/": web, "/a/": task}, pattern=r"port (\d{4})").problems
    other = "<p>Then the server is at port 8002.</p>"
    assert len(declared({"/": web, "/a/": other}, pattern=r"port (\d{4})").problems) == 1
    many = {f"/{n}/": f"<p>The server is on port 800{n}.</p>" for n in range(5)}
    assert not declared({"/": web, **many}, pattern=r"port (\d{4})").problems


def test_cells_tiles_and_plans_are_one_statement_to_the_eye() -> None:
    row = "<table><tr><td>Moss</td><td>{}</td></tr><tr><td>Ivy</td><td>$90</td></tr></table>"
    plan = "<div><div><h2>Moss</h2><p>{}</p></div><div><h2>Ivy</h2><p>$90</p></div></div>"
    for form in (row, plan):
        pages = {"/": "<p>Moss is $19 a month.</p>", "/a/": form.format("$25 /month")}
        (found,) = declared(pages, pattern=r"Moss[^$]{0,9}\$(\d+)", value="Moss $19").problems
        assert found.evidence["value"] == "25" and found.url == f"{BASE}/a/"
        pages["/a/"] = form.format("$19 /month")
        assert not declared(pages, pattern=r"Moss[^$]{0,9}\$(\d+)", value="Moss $19").problems
    tile = "<div><div><div>350</div><div>offices</div></div><div><div>9</div>towns</div></div>"
    (found,) = declared({"/": tile}, value="400 offices").problems
    assert found.text == "350 offices"
    listed = {"/": "<ul><li>350</li><li>offices</li></ul>"}
    assert not declared(listed, value="400 offices").problems


def test_hours_are_compared_on_the_face_of_a_clock() -> None:
    pages = {"/": "<p>We are open Monday to Friday, 9am to 5pm.</p>",
             "/a/": "<p>We are open Mon–Fri 9:00 – 17:00.</p>"}
    assert mined(pages) == []
    pages["/a/"] = "<p>We are open Mon–Fri 9:00 – 18:00.</p>"
    assert len(mined(pages)) == 1


def test_a_bare_price_is_that_of_what_the_sentence_names() -> None:
    fact = {"name": "price of the Soho plan", "value": "£29.99 a year"}
    pages = {"/": "<p>The Soho plan is £29.99 a year.</p>", "/a/": "<p>A name is £5 a year.</p>"}
    assert not declared(pages, **fact).problems
    pages["/b/"] = "<p>Soho: £35.99 a year.</p>"
    (found,) = declared(pages, **fact).problems
    assert found.url == f"{BASE}/b/"
    assert declared({"/": "<p>It is £5 a year.</p>"}, **{**fact, "name": "price"}).problems


def test_what_is_declared_is_told_once() -> None:
    pages = {"/": "<p>A 30-day trial.</p>", "/a/": "<p>A 14-day trial.</p>"}
    site = case_of(pages, config_of(facts=[{"name": "it", "value": "30-day trial"}]))
    assert check("contradiction", site).problems
    assert not check("contradiction", site, declared=False).problems


def test_signs_alone_are_no_value() -> None:
    pages = {"/": "<p>Founders, developers.</p>", "/a/": "<p>50,000 developers.</p>"}
    assert not declared(pages, pattern="([0-9,]+) developers").problems


def test_a_range_is_told_whole() -> None:
    pages = {"/": "<p>Book a 15-minute call.</p>", "/b/": "<p>Book a 15–30 minute call.</p>"}
    (found,) = declared(pages, value="15-minute call").problems
    assert found.evidence["value"] == "15–30"


@pytest.mark.parametrize("said", ["“Free 14 day trial”", "\"14-day trial\"", "„14-day trial“"])
def test_what_is_quoted_tells_no_fact(said: str) -> None:
    page = {"/": f"<p>A 30-day trial. If a subject says {said}, nobody opens it.</p>"}
    assert not declared(page, value="30-day trial").problems


def test_the_current_version_is_told_in_either_order() -> None:
    asked = "<p>The latest version of Leafkit is 4.1.</p>"
    for said in ("Leafkit 4.2 is the current version.", "Version 4.2 is the latest of Leafkit.",
                 "Version 4.2 is the latest version of Leafkit."):
        found = mined({"/": asked, "/a/": f"<p>{said}</p>"})
        assert bool(found) is not said.endswith("latest of Leafkit."), said
    assert not mined({"/": asked, "/a/": "<p>Version 4.2 is the latest version we know.</p>"})


def test_of_two_values_told_as_often_that_of_the_prices_is_right() -> None:
    pages = {
        "/a/": "<p>The Studio plan costs $39 a month.</p>",
        "/pricing/": "<p>The Studio plan costs $29 a month.</p>",
    }
    ((path, value),) = mined(pages)
    assert (path, value) == ("/a/", "$39 a month")
