"""Abbreviations: which a page explains, and which it only uses."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.metrics.vocabulary.acronyms import acronyms
from mkdocs_cxux.metrics.vocabulary.expansion import explains
from mkdocs_cxux.model.page import BlockKind, Link, Page
from tests.metrics.pages import block, element, page


def used(of: Page) -> list[str]:
    return [each.name for each in acronyms(of).used]


def test_an_abbreviation_in_prose_is_noted_once_with_its_words() -> None:
    (found,) = acronyms(page("Send the form to your TKP before Friday. The TKPs sign it.")).used
    assert (found.name, found.uses) == ("TKP", 2)
    assert found.quote == "Send the form to your TKP before Friday."


@pytest.mark.parametrize(
    "text",
    [
        "Send it to your team key person (TKP) before Friday.",
        "Send it to your TKP (team key person) before Friday.",
        "Send it to the TKP. TKP stands for the one who signs.",
        "Every team key person signs, and the TKP is asked first.",
        "The TKP is the person who signs for a team.",
    ],
)
def test_what_is_explained_in_words_is_not_noted(text: str) -> None:
    assert used(page(text)) == []
    assert "TKP" in acronyms(page(text)).explained


def test_a_term_and_its_meaning_may_be_two_blocks() -> None:
    of = page(block("TKP", BlockKind.ITEM), block("team key person", BlockKind.ITEM))
    assert "TKP" in acronyms(of).explained


def test_abbr_titles_and_links_explain() -> None:
    of = page("Send the form to your TKP before Friday.")
    assert used(replace(of, abbreviations={"TKP": "team key person"})) == []
    link = Link("TKP", "TKP", "/tkp/", "https://example.org/tkp/", "", True, element())
    assert used(replace(of, links=(link,))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Save the page as HTML or PDF and read the FAQ.",
        "Do NOT send it, and ALWAYS ask before you go.",
        "It was built in MCMXC and is in part XIV of the book.",
        "Open the file QPX.TXT or the folder QPX/files with --QPX set.",
        "The part QPX-12 costs more than the part 12QPX does.",
        "PRESS THE QPX KEY NOW OR LEAVE THE ROOM.",
        "We work with the QPX Company in the south.",
        "Ask Red QPX what it costs for the whole year.",
        "TKP now",
    ],
)
def test_what_is_known_or_no_abbreviation_is_not_noted(text: str) -> None:
    assert used(page(text)) == []


def test_constants_that_stand_in_code_too_are_not_noted() -> None:
    code = block("export QPX=1", BlockKind.CODE)
    assert used(page("Set the QPX before you start.", code)) == []
    inline = replace(block("Set the QPX to QPX=1."), prose="Set the QPX to code.")
    assert used(page(inline)) == []


def test_words_in_capitals_of_other_languages_are_known_by_their_small_form() -> None:
    text = "Das ist NICHT erlaubt, und es ist nicht gut. Fragen Sie den TKP im Haus."
    assert used(page(text, language="de")) == ["TKP"]
    assert used(page(text, language="fi")) == []


def test_arabic_text_and_pages_without_text_say_nothing() -> None:
    assert used(page("اكتب إلى TKP قبل يوم الجمعة من فضلك", language="ar")) == []
    assert acronyms(page()).used == ()


def test_long_text_takes_linear_time() -> None:
    assert not explains("(a " * 7_000, "TKP")
    assert not explains("TKP (" * 4_000, "TKP")
