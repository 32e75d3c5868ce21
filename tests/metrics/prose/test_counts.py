"""What a sentence is made of."""

from __future__ import annotations

from mkdocs_cxux.metrics.prose.text import text_facts
from tests.metrics.pages import page


def test_an_uncommon_word_counts_once_in_a_stretch() -> None:
    text = "The quorum met. The quorum left. " + "We saw it go. " * 60 + "A quorum."
    facts = text_facts(page(text))
    assert facts.sums.uncommon == 2


def test_sentences_of_more_than_25_words_are_lengthy() -> None:
    facts = text_facts(page("on " * 25 + "on.", "on " * 24 + "on."))
    assert facts.sums.lengthy == 1


def test_text_without_words_counts_nothing() -> None:
    assert text_facts(page("...", "!")).sums.words == 0
    assert text_facts(page()).sentences == ()


def test_addresses_are_no_words() -> None:
    written = "See https://example.com/2018/accelerated-inference.html for the way we did it."
    assert text_facts(page(written)).words == 7


def test_a_version_or_a_path_is_one_word_to_a_reader() -> None:
    for name in ("v2.41.x", "i.e.", "x86_64", r"C:\pots\fern.exe", "pot-w64-i686-fern", "fern.exe"):
        text = "on " * 24 + f"{name}."
        facts = text_facts(page(text))
        assert facts.sums.lengthy == 0, name
        assert facts.sentences[0].words == facts.paragraphs[0][1] == 25, name


def test_a_dash_parts_two_words_and_a_sign_that_stands_alone_is_none() -> None:
    for text, words in (("We water ferns—all of them.", 6), ("Ferns & pots — and lamps.", 4)):
        assert text_facts(page(text)).sentences[0].words == words
