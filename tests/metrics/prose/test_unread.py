"""Which texts nobody reads as prose of the page's language."""

from __future__ import annotations

import pytest

from mkdocs_cxux.metrics.prose.text import text_facts
from tests.metrics.pages import page


def test_filler_is_no_text() -> None:
    filler = "Lorem ipsum dolor sit amet, consectetur adipiscing elit. Vivamus tempus velit eros."
    facts = text_facts(page(filler, "We sit and read, and that is all."))
    assert facts.words == 8


def test_another_language_that_shares_the_smallest_words_is_no_running_text() -> None:
    prose = "We bring the plants to your office and look after them for you every week."
    slovak = "Rastlina a voda: ako sa o ňu starať, a to každý týždeň, so svetlom, na jar."
    names = "The gardeners Jiří Novák, Žaneta Šťastná and Máté Kovács look after them for you."
    marked = "La fougère préfère a été l'eau à température, au café élevé, on a me dit."
    facts = text_facts(page(prose, slovak, f"{prose} {slovak}", names, marked))
    assert [each.text for each in facts.sentences] == [prose, prose, names]
    german = "Grüße für müde Gärtner: wer später gießt und früher blüht, wird die Töpfe mögen."
    assert text_facts(page(german, language="de")).words
    assert text_facts(page(slovak, language="sk")).words


def test_enumerations_and_other_languages_are_no_running_text() -> None:
    prose = "We bring the plants to your office and look after them for you every week."
    names = "ABB, Alphatec, Ebee, Ensto, Garo, Hardy Barth, Innogy, Juice, Keba, Mennekes, Wallbe."
    german = "Die Batterie speichert den Strom, bis dein Auto ihn am Abend wieder laden kann."
    facts = text_facts(page(prose, names, german))
    assert [each.text for each in facts.sentences] == [prose]
    assert [each.text for each in text_facts(page(german, language="de")).sentences] == [german]
    assert text_facts(page(names, language="fi")).words


@pytest.mark.parametrize(
    "typed",
    [
        '"cup" {"timestamp":1568925073631,"name":"cup","class_id":1,"score":{"float":0.9}}',
        'std::cout << "The address of the plate: " << &plate_address << std::endl;',
    ],
)
def test_what_a_program_reads_or_prints_is_no_running_text(typed: str) -> None:
    said = "We sell cups and plates, and you can buy them in our shop every day."
    assert text_facts(page(said, typed)).words == text_facts(page(said)).words


def test_a_sentence_with_an_address_or_a_quotation_is_running_text() -> None:
    for said in (
        "You can read it at https://example.org/a/b?c=d_e/f/g/h/i/j and then write to us.",
        'We ask "who is it?" and "why is it so?", and tell you: [1] it is <you>.',
    ):
        assert text_facts(page(said)).words
