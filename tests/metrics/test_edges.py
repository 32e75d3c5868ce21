"""Texts at the edge end in a named outcome, in time that grows with the text."""

from __future__ import annotations

import pytest

from mkdocs_cxux.metrics import METRICS, measures
from mkdocs_cxux.model.metric import Metric
from tests.growth import grows_evenly
from tests.metrics.pages import page

TEXT_MEASURES = sorted(name for name in METRICS if name.startswith(("readability.", "voice.")))
ARABIC = "نحن نخبز الخبز كل صباح في البيت. يمكنك شراؤه من المتجر بجانب النهر. "
HEBREW = "אנחנו אופים לחם כל בוקר בבית. אפשר לקנות אותו בחנות ליד הנהר. "
MIXED = "We bake bread. Wir backen Brot. Мы печём хлеб. نحن نخبز الخبز. 我们烤面包。 "


def all_of(text: str, language: str = "en") -> dict[str, Metric]:
    numbers = measures(page(*([text] if text else []), language=language))
    return {name: numbers[name] for name in TEXT_MEASURES}


@pytest.mark.parametrize("text", ["", "...", "\u200b\u200b", "\u202e\u202c", "—", "🙂 🙂"])
def test_a_page_without_words_has_no_language_measures(text: str) -> None:
    for name in ("ease", "flesch", "lix", "long_sentences"):
        metric = all_of(text)[f"readability.{name}"]
        assert metric.value is None
        assert not metric.applicable
        assert metric.reason == "no running text"


@pytest.mark.parametrize("language", ["en", "de", "zh", ""])
@pytest.mark.parametrize("piece", ["a", "ab-", "a'", "1,", "é", "e\u0301", "א", "字", "字。", "A."])
def test_one_long_word_costs_linear_time(piece: str, language: str) -> None:
    assert grows_evenly(lambda size: all_of(piece * (size // len(piece)), language), 100_000)
    found = all_of(piece * 1000, language)
    assert all(metric.value is not None or metric.reason for metric in found.values())


def test_one_word_of_five_megabytes_is_too_little_text() -> None:
    metric = all_of("x" * 5_000_000)["readability.ease"]
    assert metric.value is None
    assert metric.reason == "too little text: 1 words, 100 are needed"


@pytest.mark.parametrize(("language", "text"), [("ar", ARABIC), ("he", HEBREW)])
def test_right_to_left_text_is_counted_and_says_what_is_not_defined(
    language: str, text: str
) -> None:
    found = all_of(text * 20, language)
    assert found["readability.words"].value == 20 * len(text.split())
    for name in ("flesch", "lix", "ease"):
        assert not found[f"readability.{name}"].applicable
        assert language in found[f"readability.{name}"].reason
    assert found["readability.long_sentences"].reason == (
        f"no limit is known for sentences in {language}"
    )


def test_mixed_languages_have_a_number_or_a_reason() -> None:
    ease = all_of(MIXED * 30)["readability.ease"]
    assert ease.reason if ease.value is None else 0 <= ease.value <= 100


@pytest.mark.parametrize("language", ["sv", "da", "pl", "fi"])
def test_languages_without_a_flesch_formula_have_lix_and_say_so(language: str) -> None:
    found = all_of("Vi bakar bröd varje dag. Du kan köpa det i vår butik. " * 20, language)
    assert found["readability.flesch"].reason == f"Flesch is not defined for {language}"
    assert found["readability.lix"].value is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You can buy the bread in our shop, and it is good. "),
        ("de", "Du bekommst das Brot in unserem Laden, und es ist gut. "),
        ("es", "Puede comprar el pan en nuestra tienda, y es muy bueno. "),
        ("fr", "Vous pouvez acheter le pain dans notre boutique, et il est bon. "),
        ("it", "Il pane che si compra nel nostro negozio è buono e non costa molto. "),
        ("nl", "Je kunt het brood in onze winkel kopen, en het is goed. "),
        ("ru", "Вы можете купить хлеб в нашем магазине, и он хороший. "),
        ("hu", "A kenyeret a boltunkban veheted meg, és az nagyon jó. "),
    ],
)
def test_languages_with_a_flesch_formula_have_both(language: str, text: str) -> None:
    found = all_of(text * 20, language)
    assert found["readability.flesch"].value is not None
    assert found["readability.lix"].value is not None
