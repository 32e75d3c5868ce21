"""Words that few readers have met."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.metrics import measures
from mkdocs_cxux.metrics.prose.words import familiar
from mkdocs_cxux.metrics.vocabulary.rare import is_rare
from mkdocs_cxux.model.metric import Metric
from mkdocs_cxux.model.page import BlockKind, Page
from tests.metrics.pages import block, page

PLAIN = "We live next door and you can call us at any time of the day or night. " * 12


def rare(of: Page) -> Metric:
    return measures(of)["readability.rare_words"]


def words(of: Page) -> list[str]:
    return [each.note for each in rare(of).evidence]


def test_uncommon_words_are_quoted_each_once_in_a_stretch() -> None:
    text = "We say that the littoral is pellucid. The littoral is calm and the day is long."
    assert words(page(PLAIN, text)) == ["littoral", "pellucid"]


def test_a_sentence_in_another_language_has_no_rare_words() -> None:
    assert words(page(PLAIN, "Los sitios web oficiales usan el dominio.")) == []


def test_of_a_page_that_nobody_can_read_no_share_is_told_as_none() -> None:
    text = "The abstemious termagant eschewed lugubrious obsequies and masticated dubious viands. "
    of = rare(page(text * 20, PLAIN))
    assert of.value is None and "more rare words than we can judge" in of.reason


def test_names_addresses_files_and_code_are_no_rare_words() -> None:
    text = "Ask Zbigniew at kwyjibo.example, open setup.zsh or /usr/kwyjibo, or call kwyjibo(2)."
    assert words(page(PLAIN, text)) == []
    code = replace(block("Run kwyjibo now."), prose="Run code now.")
    assert words(page(PLAIN, code, "Then kwyjibo runs.")) == []
    assert words(page(PLAIN, block("kwyjibo --all", BlockKind.CODE), "Then kwyjibo runs.")) == []


def test_words_of_the_title_are_what_the_reader_came_for() -> None:
    of = page(block("Kwyjibo for all", BlockKind.HEADING), PLAIN, "Then kwyjibo runs.")
    assert words(of) == []


def test_forms_and_derivations_of_known_words_are_known() -> None:
    known = familiar("en")
    for word in ("meetings", "applying", "unfriendly", "colour", "color", "organize", "organise",
                 "reinstalled", "lazily", "well-known", "spreadsheet"):  # fmt: skip
        assert not is_rare(word, known), word
    for word in ("littoral", "sesquipedalian", "well-littoral"):
        assert is_rare(word, known), word


def test_too_little_text_or_a_language_without_a_list_says_nothing() -> None:
    assert rare(page("The littoral is pellucid.")).value is None
    german = rare(page(PLAIN, language="de"))
    assert german.value is None
    assert not german.applicable
    assert not rare(page()).applicable
    pidgin = rare(replace(page(PLAIN, "Wetin be wahala?"), lang="pcm"))
    assert pidgin.value is None
    assert "pcm" in pidgin.reason


def test_one_endless_word_is_no_crash() -> None:
    assert rare(page(PLAIN, "a" * 100_000)).value is not None
