"""Which text is measured, and how it is counted."""

from __future__ import annotations

import pytest

from mkdocs_cxux.metrics.prose.text import text_facts
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.page import Block, BlockKind
from tests.checks.factories import page_of
from tests.metrics.pages import block, element, page


def test_only_running_text_of_the_main_content_counts() -> None:
    facts = text_facts(
        page(
            "One two three. Four five.",
            block("Six seven eight nine.", BlockKind.QUOTE),
            block("Ten eleven twelve thirteen.", BlockKind.ITEM),
            block("An item", BlockKind.ITEM),
            block("A heading of many words", BlockKind.HEADING),
            block("A cell of many words", BlockKind.CELL),
            block("Some code of many words", BlockKind.CODE),
            block("A caption of many words", BlockKind.CAPTION),
            block("A label of many words", BlockKind.LABEL),
            block("A footer of many words.", landmark=Landmark.FOOTER),
        )
    )
    assert facts.words == 13
    assert [sentence.counts.words for sentence in facts.sentences] == [3, 2, 4, 4]


def test_filler_is_no_text() -> None:
    filler = "Lorem ipsum dolor sit amet, consectetur adipiscing elit. Vivamus tempus velit eros."
    facts = text_facts(page(filler, "We sit and read, and that is all."))
    assert facts.words == 8


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


def test_an_item_without_a_stop_is_a_label_up_to_ten_words() -> None:
    label = "Violent threats or language directed against another person"
    sentence = "You may not send violent threats to anybody who works here"
    stopped = "We ban threats at once."
    items = [block(text, BlockKind.ITEM) for text in (label, sentence, stopped)]
    assert [each.text for each in text_facts(page(*items)).sentences] == [sentence, stopped]


def test_enumerations_and_other_languages_are_no_running_text() -> None:
    prose = "We bring the plants to your office and look after them for you every week."
    names = "ABB, Alphatec, Ebee, Ensto, Garo, Hardy Barth, Innogy, Juice, Keba, Mennekes, Wallbe."
    german = "Die Batterie speichert den Strom, bis dein Auto ihn am Abend wieder laden kann."
    facts = text_facts(page(prose, names, german))
    assert [each.text for each in facts.sentences] == [prose]
    assert [each.text for each in text_facts(page(german, language="de")).sentences] == [german]
    assert text_facts(page(names, language="fi")).words


def test_what_others_said_is_not_the_text_of_the_brand() -> None:
    said = "“We worked with them for a year and would do so again at any time.”"
    prose = "They said “we would do so again” and meant all of it."
    assert [each.text for each in text_facts(page(said, prose, said)).sentences] == [prose]


def test_what_people_say_in_a_story_is_its_text() -> None:
    said = "“We worked with them for a year and would do so again at any time.”"
    story = "So they said, and nobody who stood there that day had ever heard the like of it. " * 4
    assert len(text_facts(page(said, story, said)).sentences) == 6
    assert text_facts(page(said)).sentences


def test_addresses_are_no_words() -> None:
    written = "See https://example.com/2018/accelerated-inference.html for the way we did it."
    assert text_facts(page(written)).words == 7


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


def test_examples_of_how_to_write_are_no_prose() -> None:
    shown = "<main><h1>Style</h1><p>We say who does it.</p><p>Wrong: The fern is watered by us.</p>"
    both = page_of(f"{shown}<p>Right: We water the fern of the office.</p></main>", language="en")
    assert [each.text for each in text_facts(both).sentences] == ["We say who does it."]
    assert len(text_facts(page_of(f"{shown}</main>", language="en")).sentences) > 1


def test_entries_of_a_catalogue_are_looked_up() -> None:
    entry = "<li><p><a href='https://{0}.test/'>{0}</a> - A tool that draws {0} for you.</p></li>"
    names = ("maps", "lakes", "roads", "towns")
    told = "<p>These draw for you.</p>"
    listed = "".join(map(entry.format, names))
    assert text_facts(page_of(f"<main>{told}<ul>{listed}</ul></main>")).words == 4
    marked = listed.replace("<p>", "<p>[").replace("</a>", "</a>]")
    assert text_facts(page_of(f"<main>{told}<ul>{marked}</ul></main>")).words == 4
    few = "".join(map(entry.format, names[:3]))
    assert text_facts(page_of(f"<main>{told}<ul>{few}</ul></main>")).words == 28
    said = listed.replace(" - A tool that", " is a tool that")
    assert text_facts(page_of(f"<main>{told}<ul>{said}</ul></main>")).words == 40


def test_a_heading_in_a_line_of_its_own_is_no_sentence() -> None:
    said = ("Opening hours", "We open at nine.", "Read https://fern.test/a", "Bring a pot.")
    lines = Block(BlockKind.PARAGRAPH, " ".join(said), element(), prose=" ".join(said),
                  sentences=said)
    assert [one.text for one in text_facts(page(lines)).sentences] == list(said[1:])


def test_the_points_of_a_list_that_was_typed_into_a_text_are_sentences() -> None:
    text = "You can do this here: - water the ferns of all rooms, - turn them. - Write it down."
    said = [each.text for each in text_facts(page(text)).sentences]
    assert said == ["You can do this here:", "- water the ferns of all rooms,", "- turn them.",
                    "- Write it down."]
    dashed = "The fern - as I said - is wet. It may be - who knows - that we like it here."
    assert len(text_facts(page(dashed)).sentences) == 2
