"""Where a long sentence can be made two."""

from __future__ import annotations

from mkdocs_cxux.metrics import measures
from mkdocs_cxux.metrics.prose.splits import split_advice
from tests.metrics.pages import page

LONG = (
    "You pick the dates on which you would like to come to the lake with all of your friends "
    "and then you choose one of the cabins that are still free in that week of the summer."
)


def test_a_long_sentence_is_split_before_a_conjunction() -> None:
    assert split_advice(LONG, "en") == "split before “and then you choose …”"


def test_a_semicolon_ends_a_thought() -> None:
    text = LONG.replace(" and then you choose", "; choose")
    assert split_advice(text, "en") == "split before “choose one of the …”"


def test_a_list_is_not_split_inside_nor_a_bracket() -> None:
    goods = "bread, milk, eggs, fruit, cheese, soap, maps, stamps, ice"
    text = f"The shop in the village is open each day and sells {goods}, and wood for the stove."
    assert split_advice(text, "en") == ""
    inside = "(it was the first of its kind on the whole of the northern shore, and then it burnt)"
    text = f"The old house by the lake with the green roof {inside} is where we keep our boats."
    assert split_advice(text, "en") == ""


def test_what_has_no_main_verb_is_no_sentence_to_split_off() -> None:
    card = (
        "Normally your card has some information that should never be copied from one of the "
        "machines to all of the others, and some information (a cache) which you would consider "
        "a waste of space that increases the size of the image you want to make."
    )
    assert split_advice(card, "en") == ""
    told = card.replace("which you would consider", "is kept which you would consider")
    assert split_advice(told, "en") == "split before “and some information (a …”"
    done = card.replace("information (a cache) which you would consider", "people you know call it")
    assert split_advice(done, "en") == "split before “and some people you …”"


def test_while_without_a_comma_tells_when_and_is_no_place() -> None:
    text = (
        "The images that the camera of this machine makes may have stripes around all of the "
        "small animals that swim past it in the tube while the camera is still looking at them."
    )
    assert split_advice(text, "en") == ""
    apart = text.replace(" while", ", while")
    assert split_advice(apart, "en") == "split before “while the camera is …”"


def test_a_very_long_sentence_is_split_in_several_places() -> None:
    text = f"{LONG[:-1]}, but the price you pay stays the same for all of them."
    advice = split_advice(text, "en")
    assert advice == "split before “and then you choose …” and before “but the price you …”"


def test_without_a_list_for_the_language_nothing_is_proposed() -> None:
    assert split_advice(LONG, "fi") == ""


def test_an_endless_run_of_words_is_no_sentence() -> None:
    assert split_advice("word, and " * 100_000, "en") == ""


def test_the_measure_of_long_sentences_carries_the_advice() -> None:
    found = measures(page(*[LONG] * 6))["readability.long_sentences"]
    assert found.evidence[0].advice.startswith("split before “and then")


def test_sentences_of_languages_without_a_list_have_no_limit() -> None:
    found = measures(page(*[LONG] * 6, language="hi"))["readability.long_sentences"]
    assert found.value is None
    assert not found.applicable
