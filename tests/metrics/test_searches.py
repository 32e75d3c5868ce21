"""Declared questions without an answer are told, not taken for found."""

from __future__ import annotations

from mkdocs_cxux.config import Config
from mkdocs_cxux.metrics.searches import left_open
from mkdocs_cxux.model.site import SearchAnswer, SearchState
from tests.checks.factories import site_of

CONFIG = Config.model_validate({"search": {"queries": (
    {"ask": "pause", "expect": "/"}, {"ask": "red wine", "expect": "/"},
)}})  # fmt: skip


def told(*answers: SearchAnswer) -> tuple[str, ...]:
    return left_open(site_of({"/": "<main><h1>Home</h1></main>"}, searches=answers), CONFIG)


def test_a_search_that_never_answers_is_told_with_the_question() -> None:
    answers = (
        SearchAnswer("pause", SearchState.ANSWERED, ("http://fern.test/",)),
        SearchAnswer("red wine", SearchState.SILENT),
        SearchAnswer("Home", SearchState.SILENT, (), "http://fern.test/"),
    )
    (said,) = told(*answers)
    assert "no answer to 1 of 2 declared questions (“red wine”, for one)" in said


def test_what_was_found_or_plainly_not_found_needs_no_note() -> None:
    assert told() == ()
    assert told(SearchAnswer("pause", SearchState.NOTHING)) == ()
