from __future__ import annotations

from mkdocs_cxux.metrics.measured import PageMeasures
from mkdocs_cxux.metrics.style.formality import formality
from mkdocs_cxux.metrics.style.measures import METRICS
from tests.metrics.pages import page
from tests.metrics.style.texts import stiff, warm

CHAT = "omg i dont know what ur talking about..."
PLAIN = "You can change your plan whenever you like."
CONTRACT = (
    "The provisions of the present regulations shall be interpreted in accordance with the "
    "statutory requirements of the jurisdiction."
)


def test_talk_is_less_formal_than_plain_words_and_those_than_a_contract() -> None:
    assert formality(CHAT) < formality(PLAIN) < formality(CONTRACT)


def test_formality_stays_between_0_and_100() -> None:
    assert formality("lol!!! im so, like, gonna... u?") == 0
    assert 90 < formality(CONTRACT) <= 100
    assert 0 <= formality("") <= 100


def test_the_formality_of_a_page_is_the_mean_of_its_sentences_with_an_interval() -> None:
    friendly = PageMeasures(warm(), METRICS)["voice.formality"]
    contract = PageMeasures(stiff(), METRICS)["voice.formality"]
    assert friendly.value is not None and contract.value is not None
    assert friendly.value < 40 < 80 < contract.value
    assert friendly.interval is not None
    assert friendly.interval[0] < friendly.value < friendly.interval[1]


def test_a_casual_page_quotes_its_most_casual_sentences() -> None:
    friendly = PageMeasures(warm(), METRICS)["voice.formality"]
    assert all(formality(piece.text) < 40 for piece in friendly.evidence)


def test_a_short_page_has_no_formality() -> None:
    metric = PageMeasures(page(PLAIN), METRICS)["voice.formality"]
    assert metric.value is None
    assert "too little text" in metric.reason


def test_a_page_in_another_language_has_no_tone() -> None:
    metric = PageMeasures(page(*["Das ist ein Satz."] * 60, language="de"), METRICS)
    assert not metric["voice.formality"].applicable
    assert not metric["voice.enthusiasm"].applicable
