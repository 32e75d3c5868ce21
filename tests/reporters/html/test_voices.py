"""How a page sounds is drawn beside the bands that the brand declared, where it declared some."""

from __future__ import annotations

from mkdocs_cxux.config import Config
from mkdocs_cxux.metrics import METRICS
from mkdocs_cxux.metrics.measured import PageMeasures
from mkdocs_cxux.metrics.reading import reading_of
from mkdocs_cxux.model.reading import Amount, Reading
from mkdocs_cxux.reporters.html.voices import Voices, VoiceView
from mkdocs_cxux.reporters.html.words import language
from tests.checks.factories import page_of
from tests.factories_report import BASE, sample_report

PAGE = BASE + "/pricing/"
LENGTH = Amount("voice.sentence_length", 22.0, "words", band=(8.0, 16.0))
PASSIVE = Amount("voice.passive_share", 0.1, "share", band=(0.0, 0.2))
YOU = Amount("voice.you_share", None, "share", reason="too little text", band=(0.4, 1.0))


def views(*amounts: Amount) -> tuple[VoiceView, ...]:
    return Voices(sample_report()).views(PAGE, {PAGE: Reading(amounts=amounts)})


def test_a_page_stands_within_its_brand_s_bands_or_outside() -> None:
    (view,) = views(LENGTH, PASSIVE, YOU)
    assert (view.beside, view.declared, view.reason) == ("your voice", True, "")
    length, passive, you = view.traits
    assert (length.said, length.far, length.value) == ("more than your voice", True, "22")
    assert length.usual == "8.0 to 16"
    assert length.at is not None and length.at > 25
    assert (passive.said, passive.far, passive.at) == ("within your voice", False, 0.0)
    assert (you.value, you.at, you.said) == ("not measured", None, "too little text")


def test_where_no_number_could_be_measured_it_says_so() -> None:
    (view,) = views(YOU)
    assert (view.traits, view.reason) == ((), "too little text")


def test_without_bands_the_other_pages_are_what_it_is_compared_with() -> None:
    (view,) = views(Amount("voice.formality", 40.0, "points"))
    assert view.beside == "the site’s other pages"


def test_a_band_of_the_configuration_reaches_the_page() -> None:
    page = page_of("<main><h1>x</h1><p>We are glad to help you.</p></main>")
    config = Config.model_validate({"voice": {"bands": {"courtesy": (1, 3)}}})
    kept = reading_of(page, PageMeasures(page, METRICS), config)
    assert {each.name: each.band for each in kept.amounts if each.band} == {
        "voice.courtesy": (1.0, 3.0)
    }


def test_languages_have_names() -> None:
    assert [language(code) for code in ("en", "en-GB", "DE", "xx", "")] == [
        "English", "English", "German", "xx", ""
    ]  # fmt: skip
