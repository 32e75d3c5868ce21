"""Words in bold type or italics that begin with a capital are known with their text."""

from __future__ import annotations

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract


def stressed(html: str) -> list[tuple[str, str]]:
    page = extract(snapshot_of(f"<main>{html}</main>", "http://fern.test/"), ExtractContext(""))
    return [(place.rpartition(" > ")[2], said) for place, said in page.stressed]


def test_words_with_a_capital_are_told_once_and_with_their_text() -> None:
    assert stressed("<p>Tick <strong><em>Water  me</em></strong> or <em>not</em>.</p>") == [
        ("p:nth-of-type(1)", "Water me")
    ]
    assert stressed("<ul><li>The <a href='/'><b>Pots</b></a></li></ul><h2><em>Moss</em></h2>") == [
        ("li:nth-of-type(1)", "Pots")
    ]


def test_sentences_and_what_stands_around_the_content_are_not() -> None:
    assert stressed(f"<p><em>{'We water. ' * 20}</em></p>") == []
    assert extract(
        snapshot_of("<footer><p><b>Us</b></p></footer>", "http://a.test/"), ExtractContext("")
    ).stressed == ()
