"""What a text is about makes it hard only for those who do not know that."""

from __future__ import annotations

import re

from mkdocs_cxux.metrics import measures
from mkdocs_cxux.metrics.prose.text import text_facts
from mkdocs_cxux.metrics.readability.ease import norms
from mkdocs_cxux.metrics.readability.measures import OF_OWN_TERMS, OF_TERMS
from mkdocs_cxux.metrics.readability.own_terms import ease_for_insiders
from mkdocs_cxux.model.page import Page
from tests.metrics.pages import page

SENTENCE = (
    "The {} of the {} gives a {} to each {} while the {} that we use waits for what the {} has "
    "told the {} of its {}."
)
TERMS = re.findall(r"\w+", (
    "exporter telemetry collector broker quorum replica partition journal resolver upstream "
    "sampling aggregator tenant webhook daemon kernel scheduler operator manifest sidecar ingress "
    "namespace hypervisor latency checksum payload middleware tracer histogram instrumentation "
    "cardinality throughput"
))


def text(of: list[str]) -> Page:
    """Twelve paragraphs with eight of these words each, in turn."""
    turns = [[of[(8 * n + at) % len(of)] for at in range(8)] for n in range(12)]
    return page(*(SENTENCE.format(*turn) for turn in turns * 2))


def insiders(said: Page) -> float:
    return ease_for_insiders(said, text_facts(said), norms()["en"])


def test_words_that_are_said_again_and_again_are_what_a_page_is_about() -> None:
    ease = measures(text(TERMS))["readability.ease"]
    assert ease.value is not None and insiders(text(TERMS)) > ease.value + 10
    assert ease.confidence == 0.0 and ease.reason == OF_OWN_TERMS


def test_other_hard_words_and_long_sentences_are_hard_for_all() -> None:
    fresh = [f"{term}{letter}" for letter in "abcdef" for term in TERMS]
    ease = measures(text(fresh))["readability.ease"]
    assert ease.value is not None and insiders(text(fresh)) < ease.value + 1
    assert ease.confidence > 0


def test_a_text_without_a_long_sentence_has_nothing_to_split() -> None:
    fresh = [f"{term}{letter}" for letter in "abcdef" for term in TERMS]
    short = (f"The {word} of the {other} {third}." for word, other, third in zip(
        fresh, fresh[1:], fresh[2:], strict=False
    ))
    ease = measures(page(*short))["readability.ease"]
    assert ease.value is not None and ease.value < 45
    assert ease.confidence == 0.0 and ease.reason == OF_TERMS


def test_abstract_nouns_are_the_writers_choice_in_short_sentences_too() -> None:
    stems = re.findall(r"\w+", (
        "consider prepar transform realis optimis standardis implement utilis facilit moderniz "
        "document reconcili authoris categoris collabor communic configur consolid continu cooper "
        "demonstr differenti digitis dissemin diversific docket elabor elimin evalu examin "
        "exemplific foment harmonis identific illumin incorpor industrialis institutionalis integr"
    ))
    said = [
        f"The {a}ation needs the {b}ation of that {c}ation here."
        for a, b, c in zip(stems, stems[5:], stems[9:], strict=False)
    ]
    ease = measures(page(*said))["readability.ease"]
    assert ease.value is not None and ease.value < 35
    assert ease.confidence > 0
