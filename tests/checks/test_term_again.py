"""Where a word is told once, though it stands in two texts."""

from __future__ import annotations

from tests.checks.test_term_policy import terms


def test_a_label_that_names_a_text_of_the_page_is_told_with_it() -> None:
    item = ('</p><details open><summary><span>Make sure that all can signup.</span></summary>'
            '<p><a href="#signup">{}Make sure that all can {}.</a></p></details><p>')
    assert len(terms(item.format("Link to the item: ", "signup"))) == 1
    assert len(terms(item.format("Before you signup: ", "signup"))) == 2
    assert len(terms(item.format("Link to the item: ", "signup today"))) == 2


def test_a_heading_that_the_page_cites_is_told_once() -> None:
    page = "</p><h1>How all of us can signup</h1><p>Moss, Ada. 2026. “How All of Us Can {}.” May."
    assert len(terms(page.format("Signup"))) == 1
    assert len(terms(page.format("Signup") + " You can signup here.")) == 3
