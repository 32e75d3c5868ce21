"""What is told of the newest build, whatever the check still says of older ones."""

from __future__ import annotations

import json
from typing import Any

from mkdocs_cxux.panel.board import Board

RESULT = {"findings": [], "pages": {"/": {"title": "Home", "findings": []}}, "site": {"said": ""}}


def told(board: Board, path: str = "/") -> dict[str, Any]:
    """What a page hears."""
    answer: dict[str, Any] = json.loads(board.answer(path))
    return answer


def test_before_any_result_the_page_is_being_checked() -> None:
    board = Board()
    board.built()
    board.told({"build": 1, "progress": "3 of 8 pages"})
    answer = told(board)
    assert (answer["state"], answer["progress"]) == ("checking", "3 of 8 pages")
    assert (answer["of"], answer["page"], answer["site"]) == (0, None, None)


def test_while_a_newer_build_is_checked_the_old_result_is_known_as_old() -> None:
    board = Board()
    board.built()
    board.told({"build": 1, "result": RESULT})
    board.built()
    answer = told(board)
    assert (answer["state"], answer["build"], answer["of"]) == ("checking", 2, 1)
    assert answer["page"]["title"] == "Home"


def test_what_is_said_of_an_older_build_is_let_pass() -> None:
    board = Board()
    board.built()
    board.built()
    board.told({"build": 1, "result": RESULT})
    board.told({"build": 1, "problem": "no browser"})
    assert (told(board)["state"], told(board)["of"]) == ("checking", 0)


def test_what_keeps_us_from_measuring_is_told_until_the_next_build() -> None:
    board = Board()
    board.built()
    board.told({"build": 1, "result": RESULT})
    board.built()
    board.told({"build": 2, "problem": "no browser found"})
    answer = told(board)
    assert (answer["state"], answer["problem"], answer["of"]) == ("failed", "no browser found", 1)
    board.built()
    assert (told(board)["state"], told(board)["problem"]) == ("checking", "")


def test_a_page_that_was_not_checked_has_nothing() -> None:
    board = Board()
    board.built()
    board.told({"build": 1, "result": RESULT})
    for path in ("/draft/", "//other.example/", "/%2e%2e/", "", "/\x00"):
        assert told(board, path)["state"] == "ready"
    assert told(board, "/draft/")["page"] is None


def test_addresses_with_letters_of_other_alphabets_find_their_page() -> None:
    board = Board("/docs/")
    board.built()
    pages = {"/preise-f%C3%BCr-alle/": {"title": "P", "findings": []}}
    board.told({"build": 1, "result": {**RESULT, "pages": pages}})
    assert told(board, "/docs/preise-f%C3%BCr-alle/")["page"]["title"] == "P"
