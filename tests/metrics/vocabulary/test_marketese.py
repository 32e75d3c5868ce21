"""Praise without facts."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.metrics import measures
from mkdocs_cxux.model.page import BlockKind, Page
from tests.checks.factories import page_of
from tests.metrics.pages import block, page

PLAIN = "We live next door and you can call us at any time of the day or night. " * 12


def praise(of: Page) -> list[str]:
    return [each.note for each in measures(of)["readability.marketese"].evidence]


def test_boosters_are_found_in_text_and_headings() -> None:
    heading = block("A truly Seamless stay", BlockKind.HEADING)
    of = page(heading, PLAIN, "Our world class boats are simply stunning.")
    assert praise(of) == ["seamless", "world class", "stunning"]
    assert measures(of)["readability.marketese"].value == pytest.approx(100 * 3 / 213, rel=0.02)


def test_what_others_say_and_what_is_meant_literally_does_not_count() -> None:
    said = "A guest wrote: “Simply stunning and amazing.”"
    meant = "The motor is powerful enough, and functions are first-class objects."
    quote = block("An amazing and stunning place.", BlockKind.QUOTE)
    assert praise(page(PLAIN, said, meant, quote)) == []


def test_what_a_thing_is_like_beside_its_number_is_no_praise() -> None:
    light = "It is lightweight but powerful at just 3.8kg."
    strong = "The powerful motor lifts 57lbs, and a robust case weighs 2 kg."
    assert praise(page(PLAIN, light, strong)) == []
    vague = "The powerful motor has a robust case. In 2023 we made it sleek."
    boast = "An amazing motor with 4000W of thrust."
    assert praise(page(PLAIN, vague, boast)) == ["powerful", "robust", "sleek", "amazing"]


def test_a_quote_may_span_sentences_and_blocks() -> None:
    guest = "She wrote: “It was amazing. We had a stunning view, and a superb bed.” We agree."
    rest = 'The people are wonderful and the boats are stunning." Ann, of Bath'
    assert praise(page(PLAIN, guest, rest)) == []
    assert praise(page(PLAIN, "“It is small,” she wrote. The bed is amazing.")) == ["amazing"]
    assert praise(page(PLAIN, 'A 20" screen hangs there. The bed is amazing.')) == ["amazing"]


def test_the_name_in_the_title_is_no_praise_of_it() -> None:
    of = page(PLAIN, "Stunning Boats began in 1982.", "Stunning boats wait for you.")
    assert praise(replace(of, title="Our team | Stunning Boats")) == ["stunning"]
    assert praise(replace(of, title="Our team")) == ["stunning"] * 2


def test_a_capital_letter_in_the_middle_of_a_sentence_is_that_of_a_name() -> None:
    named = "You walk in an Area of Outstanding Natural Beauty that begins behind the house."
    raised = "We have raised money with the Somerset Wildlife Trust"
    riders = f"{raised} for the Incredible Farm in the Quantock Hills."
    assert praise(page(PLAIN, named, riders)) == []
    begun = "Outstanding views of the lake wait for you."
    shouted = "We have OUTSTANDING views of the lake, and all of them are for you."
    heading = block("Enjoy Our Outstanding Views", BlockKind.HEADING)
    assert praise(page(heading, PLAIN, begun, shouted)) == ["outstanding"] * 3


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Most of this comes from Ann's awesome course {}.", []),
        ("I read {}, a delightful book, last year.", []),
        ("{} delivers a seamless view. The motor is stunning.", ["stunning"]),
        ("We made {}, an amazing book.", ["amazing"]),
        ("Get your amazing copy from {}.", ["amazing"]),
        ('<a href="https://fern.test">Fern</a> is a revolutionary pot.', ["revolutionary"]),
        ('<a href="/moss">On Moss</a> is an amazing book.', ["amazing"]),
    ],
)
def test_what_is_linked_elsewhere_is_praise_of_others(said: str, found: list[str]) -> None:
    there = '<a href="https://moss.test/book">On Moss</a>'
    of = page_of(f"<main><p>{PLAIN}</p><p>{said.format(there)}</p></main>", title="Fern | Home")
    assert praise(of) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [("You’ve come up with a fantastic idea for a talk.", []),
     ("Tell us of your most exciting project idea in May.", []),
     ("Here is our fantastic idea for your house.", ["fantastic"]),
     ("You have found a fantastic house by the lake.", ["fantastic"]),
     ("You get a bed, a meal and a view of the lake, and fantastic ideas.", ["fantastic"])],
)
def test_what_the_reader_brings_is_no_offer(said: str, found: list[str]) -> None:
    assert praise(page(PLAIN, said)) == found


def test_a_page_that_is_kept_as_it_was_is_not_written_again() -> None:
    of = page(PLAIN, "Simply stunning and amazing.")
    assert not measures(replace(of, path="/index-archived/"))["readability.marketese"].applicable
    assert praise(replace(of, path="/archive/")) == ["stunning", "amazing"]


def test_on_a_page_of_testimonials_customers_praise() -> None:
    of = replace(page(PLAIN, "Simply stunning and amazing."), path="/our-testimonials.html")
    assert not measures(of)["readability.marketese"].applicable
    for path in ("/reviewing/", "/great-code-reviews/"):
        assert measures(replace(of, path=path))["readability.marketese"].applicable


def test_a_language_without_a_list_says_nothing() -> None:
    assert not measures(page(PLAIN, language="fi"))["readability.marketese"].applicable


LIFE = "I live in Bristol with my amazing husband and three wonderful children. "
PLAIN_TEXT = "You can buy bread in our shop every day, and you can order it by phone as well. " * 9


def praised(*texts: str) -> list[str]:
    found = measures(page(PLAIN_TEXT, *texts))["readability.marketese"]
    return [each.note for each in found.evidence]


def test_what_people_praise_in_their_own_lives_is_no_claim() -> None:
    assert praised(LIFE) == []
    assert praised("I make stunning websites for amazing people.") == ["stunning", "amazing"]
    assert praised("Our amazing staff bakes wonderful bread.") == ["amazing", "wonderful"]


def test_on_a_page_of_staff_all_that_say_i_speak_of_themselves() -> None:
    work = "I look forward to an amazing year. "
    ours = "We have an amazing school. "
    assert praised(LIFE, LIFE, work) == ["amazing"]
    assert praised(LIFE, LIFE, LIFE, work, ours) == ["amazing"]
    assert praised(LIFE, LIFE, LIFE, work) == []


def test_thanks_sell_nothing_and_children_are_the_next_generation() -> None:
    thanks = "Many thanks to Ann for the amazing work. We are grateful for a wonderful day."
    children = "We teach the next generation of sailors, and keep the lake for the next generation."
    sold = "It is the next generation sail, and a thankless one: simply amazing."
    assert praise(page(PLAIN, thanks, children)) == []
    assert praise(page(PLAIN, sold)) == ["next generation", "amazing"]


def test_the_name_of_an_award_is_no_praise() -> None:
    named = block("Outstanding Paper Award on Amazing Ferns", BlockKind.HEADING)
    assert praise(page(PLAIN, named, "The Outstanding Student Award goes to Ann.")) == ["amazing"]
    assert praise(page(PLAIN, block("Outstanding Service", BlockKind.HEADING))) == ["outstanding"]


def test_what_a_writer_felt_is_no_claim_in_a_post() -> None:
    felt = "I'm thrilled to join, and my first day was amazing. The team wrote a superb tool."
    assert praise(replace(page(PLAIN, felt), type="blog")) == ["superb"]
    assert praise(page(PLAIN, felt)) == ["thrilled", "amazing", "superb"]
