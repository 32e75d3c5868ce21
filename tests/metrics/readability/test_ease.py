"""Reading ease against the norms."""

from __future__ import annotations

from math import log

import pytest

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.metrics.prose.counts import Counts
from mkdocs_cxux.metrics.prose.text import text_facts
from mkdocs_cxux.metrics.readability.ease import ease, norms


def test_the_median_page_of_documentation_scores_58() -> None:
    usual = Counts(1000, 0, 15_255, 0, 4_454, 1_419, 473, 15_255 * 2.887)
    assert ease(usual, norms()["en"]) == pytest.approx(58, abs=0.5)


def test_ease_stays_within_0_and_100() -> None:
    hard = Counts(1, 1, 500, 2_000, 500, 500, 200, 500 * log(60))
    assert ease(hard, norms()["en"]) == 0
    easy = Counts(100, 0, 300, 300, 0, 0, 0, 300 * log(10))
    assert 75 < ease(easy, norms()["en"]) <= 100


def test_one_odd_word_does_not_decide_about_a_short_text() -> None:
    def of(words: int, uncommon: int) -> float:
        counts = Counts(1, 0, words, words, 0, uncommon, 0, words * 2.887)
        return ease(counts, norms()["en"])

    assert of(200, 0) - of(200, 30) > 15
    assert of(10, 0) - of(10, 2) < 8


def test_a_heading_does_not_make_up_for_a_long_sentence() -> None:
    long = 40 * log(40)
    alone = Counts(1, 1, 40, 60, 10, 4, 1, long)
    headed = Counts(2, 1, 42, 63, 10, 4, 1, long + 2 * log(10))
    assert ease(headed, norms()["en"]) - ease(alone, norms()["en"]) < 6


@pytest.mark.parametrize("language", sorted(norms()))
def test_every_norm_has_what_the_formula_needs(language: str) -> None:
    norm = norms()[language]
    assert norm.weight == sum(term[1] for term in norm.terms)
    assert all(spread > 0 for _, _, _, spread in norm.terms)


@pytest.mark.parametrize(
    ("language", "plain", "law"),
    [
        ("it", "Ritiriamo la biancheria il lunedì. Il mercoledì torna a casa. Costa dodici euro.",
         "L’utilizzazione delle prestazioni summenzionate comporta l’accettazione incondizionata "
         "delle disposizioni contrattuali, nonostante stipulazioni eventualmente contrarie."),
        ("nl", "We halen je was op maandag op. Op woensdag is het weer thuis. Je betaalt later.",
         "Het gebruikmaken van bovengenoemde dienstverlening impliceert onvoorwaardelijke "
         "aanvaarding van leveringsvoorwaarden, niettegenstaande andersluidende overeenkomsten."),
        ("pl", "Zabieramy pranie w poniedziałek. W środę wraca do domu. Płacisz kartą u nas.",
         "Korzystanie z wymienionych świadczeń oznacza bezwarunkową akceptację postanowień "
         "umownych, niezależnie od odmiennych porozumień zawartych wcześniej pomiędzy stronami."),
    ],
)  # fmt: skip
def test_plain_words_and_those_of_the_law_are_told_apart_in(
    language: str, plain: str, law: str
) -> None:
    easy, hard = (_ease_of(text * 9, language) for text in (plain + " ", law + " "))
    assert easy > 65 and hard < 35


def _ease_of(text: str, language: str) -> float:
    html = f'<html lang="{language}"><main><p>{text}</p></main></html>'
    page = extract(snapshot_of(html, "http://fern.test/"), ExtractContext("http://fern.test/"))
    return ease(text_facts(page).sums, norms()[language])
