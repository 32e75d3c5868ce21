"""Headings in the other case: what is proposed, and what nobody can be sure of."""

from __future__ import annotations

import pytest

from mkdocs_cxux.checks.terms.recased import recased
from mkdocs_cxux.model.format import SENTENCE, TITLE
from tests.checks.factories import check_site, site_of

NAMES = frozenset({"Fernlight", "Garden", "Planner"})


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Choose Your New Kubectl", ""),                         # an unknown word may be a name
        ("Choose Your New Lamp", "Choose your new lamp"),
        ("Choose A Lamp", "Choose a lamp"),
        ("How I Work: The First Week", "How I work: The first week"),
        ("2.1 Install the API Settings", "2.1 Install the API settings"),
        ("Set Up Fernlight for Your Office", ""),                # Office may be a product
        ("Set Up Fernlight for Your Desk", "Set up Fernlight for your desk"),
        ("Use the Garden Planner", ""),                          # common words, and a name here
        ("Our Monday Letter", ""),
        ("Your Sign-Up Rules", ""),
        ("READ THIS FIRST", ""),
        ("Install K8s Now", ""),
        ("Choose your new lamp", ""),
    ],
)
def test_sentence_case(text: str, better: str) -> None:
    assert recased(text, SENTENCE, "en", NAMES) == better


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Choose your new lamp", "Choose Your New Lamp"),
        ("How to care for the plants", "How to Care for the Plants"),
        ("What we learned from it", ""),                         # styles differ on "from"
        ("Install npm packages", ""),
        ("What it is for", ""),                                  # the last word is a small one
        ("npm and you", ""),
        ("Choose Your New Lamp", ""),
    ],
)
def test_title_case(text: str, better: str) -> None:
    assert recased(text, TITLE, "en", NAMES) == better


@pytest.mark.parametrize("form", [SENTENCE, TITLE])
@pytest.mark.parametrize("text", ["Choose Your New Lamp", "Choose your new lamp", "How It Works"])
def test_twice_is_as_once(text: str, form: str) -> None:
    once = recased(text, form, "en", NAMES) or text
    assert recased(once, form, "en", NAMES) == ""


def test_other_languages_and_forms_are_left_alone() -> None:
    assert recased("Wähle Deine Lampe", SENTENCE, "de", NAMES) == ""
    assert recased("Choose Your New Lamp", "12 March 2026", "en", NAMES) == ""


def headings(*texts: str, **options: object) -> list[tuple[str, str, str]]:
    """(text, what it replaces, suggestion) of what is found among the headings of a page."""
    parts = "".join(f"<h2>{text}</h2><p>You find it here.</p>" for text in texts)
    found = check_site(
        "format-mix", site_of({"/": f"<main><h1>A</h1>{parts}</main>"}), kinds=("heading",),
        **options,
    )  # fmt: skip
    return [(each.text, each.replaces, each.suggestion) for each in found.problems]


USUAL = tuple(f"Choose {what} for the table" for what in ("lamps", "paper", "bread", "fruit"))
MORE = tuple(text.replace("Choose", "Put away") for text in USUAL)


def test_where_the_site_has_decided_the_label_in_its_case_is_proposed() -> None:
    title = "Keep Your Garden Clean"
    assert headings(*USUAL, *MORE, title, least=9) == [(title, title, "Keep your garden clean")]
    assert headings(*USUAL, *MORE, title, least=10) == []
    doubtful = "Ask the Teams of Your Office"
    assert headings(*USUAL, *MORE, doubtful, least=9) == [
        (doubtful, "", "as elsewhere: “Choose lamps for the table”")
    ]


def test_a_declared_case_is_right_whatever_most_headings_have() -> None:
    declared = {"heading": "Title Case"}
    assert headings(*USUAL, declared=declared) == [
        (USUAL[0], USUAL[0], "Choose Lamps for the Table")
    ]
    assert headings("Keep Your Garden Clean", declared=declared) == []


def test_what_may_be_cut_short_is_not_replaced() -> None:
    long = "Keep Your Garden Clean and Water All of the Plants" + " in the House" * 4
    ((_, replaces, _),) = headings(*USUAL, *MORE, long, least=9)
    assert replaces == ""


def test_headings_of_two_words_with_capitals_count_for_titles() -> None:
    pairs = "Pot Types", "Lamp Options", "Bread Baskets"
    title = "Keep Your Garden Clean"
    assert len(headings(*USUAL, *MORE, title, least=9)) == 1
    assert headings(*USUAL, *MORE, *pairs, title, least=9) == []
    names = "Using Fernlight", "Using Kubectl", "Using Windows"
    assert len(headings(*USUAL, *MORE, *names, title, least=9)) == 1
    assert headings(*USUAL, *MORE, "Pot Types", least=9) == []


def test_where_all_headings_of_a_page_have_the_other_case_the_page_is_spoken_of() -> None:
    def said(*texts: str) -> str:
        def html(*parts: str) -> str:
            said = "".join(f"<h2>{text}</h2><p>You find it here.</p>" for text in parts)
            return f"<main><h1>A</h1>{said}</main>"

        pages = {"/": html(*USUAL, *MORE), "/a/": html(*texts)}
        found = check_site("format-mix", site_of(pages), kinds=("heading",), share=0.8, least=9)
        return found.problems[0].evidence["as_all"]

    title = "Keep Your Garden Clean"
    assert said(title) == ""
    assert said(title, USUAL[0]) == ""
    assert said(title, "Pot Types") == ", as are all 2 such labels on this page"


def test_titles_of_two_words_are_told_with_a_longer_one_of_their_page() -> None:
    texts = (*USUAL, *MORE, "Keep Your Garden Clean", "Pot Types", "Pot Types")
    html = "".join(f"<h2>{text}</h2><p>You find it here.</p>" for text in texts)
    pages = {"/": f"<main><h1>A</h1>{html}</main>"}
    found = check_site("format-mix", site_of(pages), kinds=("heading",), share=0.8, least=9)
    (one,) = found.problems
    assert one.evidence["as_all"] == ", as is “Pot Types”"
    assert ("Pot Types", "Pot types") in {each[:2] for each in one.rewords}


def test_a_heading_that_many_pages_have_counts_once() -> None:
    pages = {f"/{n}/": "<main><h1>A</h1><h2>Pot Types</h2><p>All.</p></main>" for n in range(9)}
    usual = "".join(f"<h2>{text}</h2><p>You find it here.</p>" for text in (*USUAL, *MORE))
    title = "<h2>Keep Your Garden Clean</h2><p>Do it.</p>"
    pages["/"] = f"<main><h1>A</h1>{usual}{title}</main>"
    found = check_site("format-mix", site_of(pages), kinds=("heading",), share=0.8, least=9)
    assert [one.evidence["total"] for one in found.problems] == ["10"]
