"""The longest paragraph of a page, and what could be done about it."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.metrics import measures
from mkdocs_cxux.model.page import BlockKind
from tests.metrics.pages import block, element, page


def test_the_longest_paragraph_is_named() -> None:
    found = measures(page("one two", "one two three four", "one"))["readability.long_paragraph"]
    assert found.value == 4
    assert found.evidence[0].text == "one two three four"


def test_a_list_that_somebody_typed_into_a_paragraph_is_to_be_a_list() -> None:
    def advice(text: str) -> str:
        written = replace(page(text), source="fern.md")
        return measures(written)["readability.long_paragraph"].evidence[0].advice

    typed = "To repot it: 1. Water the fern well. 2. Lift it out. 3. Put it into the new pot."
    how = "on (in Markdown, with a blank line before it)"
    assert advice(typed) == f"make a list of it, from “1. Water the fern well” {how}"
    assert advice(typed.replace("1. ", "1) ").replace("2. ", "2) ").replace("3. ", "3) ")) == (
        f"make a list of it, from “1) Water the fern well” {how}")
    [told] = measures(page(typed))["readability.long_paragraph"].evidence
    assert told.advice.endswith("fern well” on")
    shown = "These are open: - Pots: all of them. - Soil, as described here. - Data. That is all."
    for sign in "-+*":
        begins = f"from “{sign} Pots: all of them”"
        assert advice(shown.replace("-", sign)) == f"make a list of it, {begins} {how}"
    assert advice(shown.replace("- ", "+")).startswith("make a list of it, from “+Pots: all of")
    assert advice("You need: - a pot, - a can. That is all. Write to us.").startswith("make a list")
    ones = "Water it as we do. 1. When it is dry, fill the can. 1. If the can is full, pour it."
    assert advice(ones) == f"make a list of it, from “1. When it is dry” {how}"
    told = "We check (i) the pot and its soil, (ii) the light it has and (iii) the water in it."
    for one, two, three in (("i", "ii", "iii"), ("a", "b", "c"), ("1", "2", "3")):
        text = told.replace("iii", three).replace("(ii)", f"({two})").replace("(i)", f"({one})")
        assert advice(text) == f"make a list of it, from “({one}) the pot and its” on"
    for other in ("In May of 2. Lift it. It costs 1. That is all. We have 3. Or more.",
                  "Take 2. Lift it out, then 3. Put it back, and so on. It is done. Look.",
              "Ferns, - she said, - like it wet, - and cold. It is - so he said - true. Look.",
              "It grew. - It was late. Two + three ferns grow here. We like them. Look."):
        assert advice(other).startswith("split before"), other


def test_what_a_card_cuts_off_after_two_lines_is_no_long_paragraph() -> None:
    text = "We water ferns. " * 60
    shown = block(text, y=0)                 # 600 by 100 pixels, four lines
    low = replace(shown, element=element(y=0))
    assert measures(page(text))["readability.long_paragraph"].value == 180
    assert measures(page(low))["readability.long_paragraph"].value is None
    assert measures(page(block("We water ferns. " * 20, y=0)))[
        "readability.long_paragraph"].value == 60


def test_a_quotation_is_no_paragraph_of_the_page() -> None:
    found = measures(page("one two", block("one two three", BlockKind.QUOTE)))
    assert found["readability.long_paragraph"].value == 2
