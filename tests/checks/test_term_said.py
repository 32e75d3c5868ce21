"""What people said or wrote elsewhere keeps their words: quotations, letters and the press."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of
from tests.checks.test_term_policy import terms


def test_a_letter_that_was_sent_stays_as_it_is() -> None:
    entry = Config.model_validate({"terms": ({"use": "sign up", "not": ("signup",)},)})
    letter = (
        "<main><h2>{}</h2><p>Dear Mayor Ash,</p><p>{}</p><p>Sincerely,</p><ul><li>Fern</li></ul>"
        "<h2>Take part</h2><p>Please signup for more.</p></main>"
    )

    def told(title: str, said: str) -> int:
        page = page_of(letter.format(title, said))
        return len(check_page("term-policy", page, config=entry).problems)

    said = "Please signup for the park."
    assert told("Our letter to the city", said) == 1
    assert told("How to write", said) == 2
    assert told("Template of a letter", f"I am [name]. {said}") == 2


def test_what_stands_in_a_list_of_press_is_worded_by_others() -> None:
    entry: dict[str, Any] = {"use": "Fern", "not": ("fern",)}
    link = '<a href="https://pots.example/7">{}</a>'
    label = "Deploy fern using pots"
    for source in (" - pots.example - 9/2023", " <em>Nov 9, 2017</em>", " (pots.example, Ann Ash)",
                   " by Ann Ash, Ben Oak and Cy Yew"):
        assert not terms(link.format(label) + source, **entry), source
    row = "</p><table><tr><td>{}</td><td>{}</td></tr></table><p>"
    card = "</p><div><h3>{}</h3><p>{}</p></div><p>"
    for beside in (row, card):
        for source in ("9 May 2023", "pots.com"):
            assert not terms(beside.format(link.format(label), source), **entry), source
        assert terms(beside.format(link.format(label), "Since 2023 we plant."), **entry)
    for said in (link.format(label), f"{link.format(label)} and be done by 3 pm.",
                 f"{link.format('See fern')} (2023)"):
        assert terms(said, **entry) == ["fern > Fern"], said


def test_what_somebody_says_stays_in_their_words() -> None:
    entry: dict[str, Any] = {"use": "web app", "not": ("webapp",)}
    long = "It is great to see a webapp for every garden. We look forward to more of them."
    for text in (
        f"“{long}” said Ann Reed, head of Fern Ltd. “Each webapp of theirs is a joy to use now.”",
        f"Ann Reed (Fern Ltd): “{long}”",
        f"The mayor, Ann Reed, said: \"{long}\"",
        f"“{long}” – Ann Reed, Fern Ltd",
        f"“{long}”, she added.",
    ):
        assert not terms(text, **entry), text
    for text in (
        f"“{long}” That is our promise.",
        "“We like all of it so much!” said Ann Reed of our webapp.",
        "In short: “Take the webapp with you.”",
    ):
        assert terms(text, **entry), text


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    config = Config.model_validate({"terms": ({"use": "web app", "not": ("webapp",)},)})
    two = "<main><h1>News</h1><p>“We have a webapp now.</p><p>{}Our webapp is in use.</p></main>"
    assert not check_page("term-policy", page_of(two.format("“")), config=config).problems
    assert check_page("term-policy", page_of(two.format("")), config=config).problems


def test_what_a_paper_wrote_stays_as_it_is() -> None:
    config = Config.model_validate({"terms": ({"use": "web app", "not": ("webapp",)},)})
    page = (
        "<main><h1>Press</h1><h2>{}</h2><p>A webapp for gardens is out. "
        "<a href='https://times.example/7'>Read more</a></p></main>"
    )
    told = page_of(page.format("Garden Times – “The ferns are coming back”"))
    assert not check_page("term-policy", told, config=config).problems
    assert check_page("term-policy", page_of(page.format("Our new app")), config=config).problems


def test_a_quotation_ends_in_the_paragraph_that_closes_it() -> None:
    entry: dict[str, Any] = {"use": "web app", "not": ("webapp",)}
    essay = "</p><p>“We have plants.</p><p>Our webapp is in use.</p><p>So it ends{}</p><p>A webapp."
    assert len(terms(essay.format("."), **entry)) == 2
    assert len(terms(essay.format(".”"), **entry)) == 1
    assert len(terms(essay.format(" “so”."), **entry)) == 2


def test_other_names_in_brackets_right_behind_the_right_word_are_told_there() -> None:
    entry: dict[str, Any] = {"use": "two-part pot", "not": ("TPP", "MPP")}
    assert not terms("The best are Two-Part Pots\n(2PP, or MPP - multipart pots).", **entry)
    assert not terms("A two-part pot (2PP / MPP) helps.", **entry)
    used = "Take a two-part pot (we have an MPP of ours)."
    assert terms(used, **entry) == ["MPP > a two-part pot"]


def test_an_abbreviation_beside_that_of_the_right_word_is_its_other_name() -> None:
    entry: dict[str, Any] = {"use": "two-part pot", "not": ("MPP",)}
    for both in ("Use 2PP / MPP, be it of wood.", "An MPP or 2PP helps.", "Use TPP/MPP."):
        assert not terms(both, **entry), both
    for alone in ("Use MPP / pots.", "Use 3PP / MPP."):
        assert len(terms(alone, **entry)) == 1, alone


def test_a_small_abbreviation_in_brackets_behind_any_form_of_its_words_is_told_there() -> None:
    entry: dict[str, Any] = {
        "use": "GardenText", "not": ("Garden Text", "gt"), "match_case": True}
    assert terms("In the Garden Text (gt) form.", **entry) == ["Garden Text > GardenText"]
    assert not terms("In the GardenText (gt) form.", **entry)
    for used in ("In gt (of ours) we write.", "In the form (gt) we write."):
        assert len(terms(used, **entry)) == 1, used
