"""What a page tells of its formats: which forms count, and what shows no case."""

from __future__ import annotations

import pytest

from mkdocs_cxux.metrics.vocabulary.formats import case_of
from mkdocs_cxux.model.format import RAISED, SENTENCE, TITLE
from tests.checks.factories import page_of, record_of


def forms(body: str, language: str = "en") -> dict[str, int]:
    page = page_of(f"<main><h1>x</h1>{body}</main>", lang=language, language=language)
    return {each.form: each.uses for each in record_of(page).formats}


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("On 12 March 2026 and 1 May 2027.", "en", {"12 March 2026": 2}),
        ("On March 12, 2026 or 2026-03-12.", "en", {"March 12, 2026": 1, "2026-03-12": 1}),
        ("It closes 14 July, option 1 May be late.", "en", {"12 March 2026": 1}),
        ("In March 2026, version 2026-03-12-1 of page 3/4.", "en", {}),
        ("It takes 5 GB or 5GB, in 20 ms.", "en", {"5 GB": 2, "5GB": 1}),
        ("From 5% to 7 percent.", "en", {"5%": 1, "5 percent": 1}),
        ("It costs $5 or 5 USD.", "en", {"$5": 1, "5 USD": 1}),
        ("At 5 pm, not 17:00, see /v/5GB/x.", "en", {"5 pm": 1}),
        ("The 1AM Handyman comes at 7 AM.", "en", {"5 PM": 1}),
        ("Am 12. März 2026 um 17:30 Uhr.", "de", {"12. März 2026": 1, "17:30 Uhr": 1}),
        ("Am 12.03.2026, für 5 €.", "de", {"12.03.2026": 1, "5 €": 1}),
        ("Den 12 mars 2026.", "sv", {}),
        ("Call (213) 361-1700, 510-408-7510 or 510.408.7510.", "en", {
            "(555) 123-4567": 1, "555-123-4567": 1, "555.123.4567": 1}),
        ("Call +1 510-408-7510, 1-800-555-1234 0117 496 0123; see 192.168.100.1000.", "en", {}),
        ('It says "so", “so” and ("so.").', "en", {
            "straight quotation marks": 2, "curly quotation marks": 1}),
        ('A 65" screen, 40" wide, with a="b" and "".', "en", {}),
        ("Es heißt „so“, »so« oder \"so\".", "de", {
            "„so“": 1, "»so«": 1, "gerade Anführungszeichen": 1}),
    ],
)
def test_forms_in_running_text(text: str, language: str, found: dict[str, int]) -> None:
    assert forms(f"<p>{text}</p>", language) == found


def test_each_currency_has_a_place_of_its_own() -> None:
    page = page_of("<main><h1>x</h1><p>It costs $6, 419€ or 5 EUR.</p></main>", lang="en",
                   language="en")
    found = {(each.kind, each.form, each.quote) for each in record_of(page).formats}
    assert found == {("price in $", "$5", "$6"), ("price in €", "5 $", "419€"),
                     ("price in €", "5 USD", "5 EUR")}


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "EUR 2000"), ("en", "USD 1,250.50"), ("en", "£12.50"), ("de", "€ 2.000,50")],
)
def test_an_amount_is_quoted_with_all_its_digits(language: str, said: str) -> None:
    page = page_of(f"<main><h1>x</h1><p>It is up to {said}.</p></main>", language=language)
    assert [each.quote for each in record_of(page).formats] == [said]


def test_what_names_a_release_is_no_date() -> None:
    for named in ("It has the full 2026-04-01 security patch level since then.",
                  "We took it from the 2nd December 2025 release for all pots.",
                  "It is based on FERN 14 April backports.", "We use Fern 14 April backports."):
        assert forms(f"<p>{named}</p>") == {}, named
    for day in ("We met on Monday 14 April.", "Until 14 April it is open.", "On 14 April we met.",
                "We met on 14 April we release.", "Since 2026-04-01 the patch is out."):
        assert forms(f"<p>{day}</p>"), day


def test_code_does_not_count() -> None:
    assert forms("<p>Call it <code>5GB</code>.</p><pre>5GB</pre>") == {}


@pytest.mark.parametrize(
    ("heading", "case"),
    [
        ("Choose Your New Shears", TITLE),
        ("Choose your new shears", SENTENCE),
        ("Watering", ""),
        ("Working with Kubernetes", ""),
        ("Using the Garden Planner", ""),
        ("Part one: Another beginning", SENTENCE),
        ("FAQ for the API", ""),
        ("Read config_file first", ""),
        ("What is the Spec-Driven Planner", RAISED),    # one word with a capital may be a name
        ("Pot Types", RAISED),
        ("2. Choose Your New Shears", TITLE),
        ("18.1 Choose your new shears", SENTENCE),
        ("Step-by-Step Setup Guide", TITLE),
    ],
)
def test_the_case_of_a_heading(heading: str, case: str) -> None:
    names = frozenset({"Garden", "Planner", "Kubernetes"})
    assert case_of(heading, "en", names) == case


def test_the_first_place_is_kept() -> None:
    page = page_of("<main><h1>x</h1><p>No.</p><p>On 12 March 2026.</p></main>", language="en")
    (each,) = record_of(page).formats
    assert (each.quote, each.selector) == ("12 March 2026", "main > p:nth-of-type(2)")


def test_questions_and_sentences_show_no_case() -> None:
    leading = "Thinking of plants may help us to live otherwise:"
    for text in ("How do I pay for it?", "We water them.", "Get Started Right Now!", leading):
        assert case_of(text, "en") == ""
    assert case_of("Plants of this season:", "en")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2026-03-12", "date in a stamp"),
        ("Posted on March 12, 2026 by Ada", "date in a stamp"),
        ("03/12/2026 Ferns that climb the walls of our house", "date in a stamp"),
        ("Last updated on 2026-03-12 | Edit this page or tell us of it", "date in a stamp"),
        ("By Ada · 2026-03-12 · What is new in the garden this week", "date in a stamp"),
        ("We met on March 12, 2026.", "date"),
        ("We met on March 12, 2026 – it was warm.", "date"),
        ("We met on 2026-03-12. It was warm, and so we stayed until the sun was gone", "date"),
    ],
)
def test_the_date_of_an_entry_is_told_from_one_in_a_sentence(text: str, kind: str) -> None:
    page = page_of(f"<main><h1>x</h1><p>{text}</p></main>", lang="en", language="en")
    assert [each.kind for each in record_of(page).formats] == [kind]


def test_a_date_in_the_title_of_what_is_linked_elsewhere_is_not_ours() -> None:
    link = '<ul><li><a href="https://moss.example/7">Moss Advisory [06 August 2014]</a></li></ul>'
    assert forms(link) == {}
    assert forms('<p>We met on <a href="https://moss.example/7">6 August 2014</a> again.</p>')
