"""Stressed words with a colour of their own are read by themselves."""

from __future__ import annotations

from mkdocs_cxux.extract import ExtractContext, extract
from tests.extract.drawn import BLUE, CLEAR, drawn, style


def tags(text: str, tag: str = "p", **colours: object) -> list[str]:
    """The elements whose colour is judged, of a text with stressed words."""
    styles = {name: style(color=colour) for name, colour in colours.items()}
    shown = drawn(f"<main><{tag} id='all'>{text}</{tag}></main>", styles)
    page = extract(shown, ExtractContext("http://fern.test/"))
    return [part.element.tag for part in page.tinted]


def test_words_in_a_colour_of_their_own_stand_apart_from_their_text() -> None:
    assert tags("Come <em id='said'>whenever you want</em>.", said=BLUE) == ["em"]
    assert tags("Come <em id='said'>whenever you want</em>.") == []


def test_a_text_that_is_stressed_as_a_whole_is_a_text() -> None:
    """Without words of its own it has no colour."""
    assert tags("<i id='said'>Come whenever you want.</i>", said=BLUE, all=CLEAR) == ["p"]


def test_a_heading_whose_words_stand_in_a_span_has_their_colour() -> None:
    words = "<span id='said'>Come whenever you want</span>"
    assert tags(words, tag="h2", said=BLUE, all=CLEAR) == ["h2"]
    assert tags(f"{words} and stay", tag="h2", said=BLUE) == []
    assert tags(words, said=BLUE, all=CLEAR) == []
