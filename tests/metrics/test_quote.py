"""Sentences are quoted as the page shows them."""

from __future__ import annotations

import pytest

from mkdocs_cxux.metrics.quote import quoted
from tests.growth import grows_evenly


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("Set code in code.", "Set site_name: x in mkdocs.yml."),
        ("No code here.", "No code here."),
        ("code starts it.", "mkdocs serve starts it."),
        ("Then write code", "Then write a b"),
    ],
)
def test_code_stands_where_its_stand_in_stood(sentence: str, whole: str) -> None:
    assert quoted(sentence, whole) == whole


def test_other_sentences_of_the_block_stay_out() -> None:
    whole = "First of all. Set a.b in mkdocs.yml. And so on."
    assert quoted("Set code in code.", whole) == "Set a.b in mkdocs.yml."
    assert quoted("code is set.", "It is so. x is set. Good.") == "x is set."


def test_what_is_not_found_stays_as_it_is() -> None:
    assert quoted("Set code now.", "Another text.") == "Set code now."
    assert quoted("No such words.", "Another text.") == "No such words."


def test_a_page_made_to_be_slow_is_not() -> None:
    assert grows_evenly(lambda size: quoted("code " * size + "z", "x " * size), 5000)


def test_the_marks_of_notes_stand_in_the_quote_as_on_the_page() -> None:
    whole = "It is so.1 The county2 has ferns,[3] and they grow.4 They are old."
    marked = "The county2 has ferns,[3] and they grow."
    assert quoted("The county has ferns, and they grow.", whole) == marked
    assert quoted("It is so.", whole) == "It is so."


def test_of_sentences_that_begin_alike_the_one_with_the_code_is_meant() -> None:
    whole = "The pots are new. The old ones work. The pot:add command works, as pot:set does."
    said = "The code command works, as code does."
    assert quoted(said, whole) == "The pot:add command works, as pot:set does."
