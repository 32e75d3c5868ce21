"""Which text is measured, and how it is counted."""

from __future__ import annotations

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


def test_an_item_without_a_stop_is_a_label_up_to_ten_words() -> None:
    label = "Violent threats or language directed against another person"
    sentence = "You may not send violent threats to anybody who works here"
    stopped = "We ban threats at once."
    items = [block(text, BlockKind.ITEM) for text in (label, sentence, stopped)]
    assert [each.text for each in text_facts(page(*items)).sentences] == [sentence, stopped]


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


def test_an_item_that_is_one_link_is_a_title() -> None:
    title = "Relationships of the Bacteria of Ferns Within Cover Crops in an Organic System"
    texts = (
        f'<a href="https://moss.test/30">2020 — {title} — Ann Reed</a>',
        f'<a href="/30">{title}</a> →',
        f'We wrote <a href="https://moss.test/30">{title}</a> last year.',
        '<a href="/water">We water the ferns of your office on Mondays.</a>',
    )
    items = "".join(f"<li>{text}</li>" for text in texts)
    said = text_facts(page_of(f"<main><ul>{items}</ul></main>")).sentences
    assert [each.text[:8] for each in said] == ["We wrote", "We water"]


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
