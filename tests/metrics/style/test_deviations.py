from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.metrics.prose.text import text_facts
from mkdocs_cxux.metrics.style.deviations import deviations_shown
from mkdocs_cxux.metrics.style.learned import Exemplar, learn_pages
from mkdocs_cxux.metrics.style.style import tallies
from mkdocs_cxux.model.metric import Evidence
from mkdocs_cxux.model.voice import Deviation, VoiceFit
from tests.metrics.style.texts import stiff, warm


def shown(feature: str, value: float, centre: float, said: str = "") -> tuple[Evidence, ...]:
    """What is told of a stiff page that has less of one feature than the voice."""
    text = text_facts(stiff())
    found = tallies(text)
    voice = learn_pages([Exemplar("a.md", warm())], "warm")
    traits = {**voice.traits, feature: voice.traits[feature]._replace(shows=said)}
    fitted = VoiceFit(2.0, (Deviation(feature, value, centre, -3.0),), None)
    return deviations_shown(fitted, replace(voice, traits=traits), text.sentences, found)


def test_what_the_voice_itself_hardly_has_is_not_missing() -> None:
    assert not shown("dashes", 0.0, 0.1)
    assert shown("dashes", 0.0, 4.0) and shown("dashes", 0.1, 0.4)
    assert not shown("starts_we", 0.0, 1.0)
    assert shown("starts_we", 0.0, 40.0)


def test_a_sentence_of_the_voice_is_advice_where_a_writer_can_follow_it() -> None:
    (plain,) = shown("contractions", 0.0, 5.0, "You'll like it here.")
    assert plain.advice == "Your voice: “You'll like it here.”"
    (label,) = shown("contractions", 0.0, 5.0, "Version history: 4.4.0 - added")
    (matter,) = shown("numbers", 0.0, 9.0, "We sold 400 plants in 2020.")
    assert not label.advice and not matter.advice
