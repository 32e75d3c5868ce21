"""Ease, Flesch, LIX and long sentences of a page."""

from __future__ import annotations

import re

import pytest

from mkdocs_cxux.metrics import measures
from mkdocs_cxux.model.metric import Metric
from tests.metrics.pages import page

EASY = "We bake bread every day. You can buy it in our shop. It tastes good and is warm. " * 8
HARD = """
The utilisation of the accommodation facilities is regulated by the provisions that are set out in
the general conditions of reservation, which have been established in accordance with the applicable
legislation and are amended periodically where regulatory circumstances necessitate modification.
Reservations are considered to be definitively concluded only upon receipt of the stipulated
instalment, which is required to be transferred within a period of fourteen calendar days following
the transmission of the provisional confirmation to the correspondence address that was specified by
the applicant. Supplementary services, including transportation and guided excursions, are
administered by independent contractors whose liability is restricted by their individual
contractual conditions, and complaints relating to such services are forwarded to the organisation
responsible.
"""


def metric(text: str, name: str, language: str = "en") -> Metric:
    return measures(page(text, language=language))[f"readability.{name}"]


def test_easy_text_is_easier_than_hard_text_by_every_measure() -> None:
    easy, hard = metric(EASY, "ease"), metric(HARD, "ease")
    assert easy.value is not None and hard.value is not None
    assert easy.value > 75 > 30 > hard.value
    assert (metric(EASY, "flesch").value or 0) > 80 > 0 > (metric(HARD, "flesch").value or 0)
    assert (metric(EASY, "lix").value or 0) < 30 < 60 < (metric(HARD, "lix").value or 0)


def test_ease_opens_to_its_terms_and_its_hardest_sentences() -> None:
    text = EASY + "The reconciler enumerates all of the quorum prerequisites for deployments. "
    found = metric(text, "ease")
    assert found.terms is not None
    assert set(found.terms) == {"sentence length", "uncommon words", "abstract nouns"}
    assert found.evidence[0].text.startswith("The reconciler")
    assert "uncommon: reconciler" in found.evidence[0].note
    assert found.evidence[0].weight == max(piece.weight for piece in found.evidence)


def test_abbreviations_and_letters_are_no_uncommon_words() -> None:
    text = EASY + "The reconciler enumerates the POA&M and the QRM prerequisites for deployments. "
    note = metric(text, "ease").evidence[0].note
    assert "reconciler" in note and not {"poa", "m", "qrm"} & set(re.findall(r"\w+", note))


def test_a_name_that_begins_a_sentence_is_no_uncommon_word() -> None:
    hard = "FernCRM enumerates all of the quorum prerequisites for the reconciler deployments. "
    note = metric(EASY + hard, "ease").evidence[0].note
    assert "reconciler" in note and "ferncrm" not in note
    met = EASY + hard.replace("FernCRM", "Quorex") + "You may ask Quorex. "
    assert "quorex" not in metric(met, "ease").evidence[0].note
    assert "quorex" in metric(EASY + hard.replace("FernCRM", "Quorex"), "ease").evidence[0].note


def test_names_with_capitals_inside_are_as_hard_as_code() -> None:
    text = "The QuadViewActor and the TetVolumeManager call SkeletonAdapter for each view. " * 12
    plain = re.sub(r"\w+[a-z][A-Z]\w+", "code", text)
    strange = text.replace("QuadViewActor", "quadviewactor")
    eases = [metric(each, "ease").value or 0 for each in (text, plain, strange)]
    assert eases[0] == eases[1] > eases[2] > 0
    assert metric(f"A{'a' * 200_000} is. {text}", "ease").value


def test_whom_to_write_to_is_not_quoted_as_the_hardest_sentence() -> None:
    write = "For further clarification contact the Organisers, Bartholomew Fitz, at a@b.org. "
    hard = "The reconciler enumerates the Hargreaves prerequisites for all of our deployments. "
    evidence = metric(EASY + write + hard, "ease").evidence
    assert evidence[0].text.startswith("The reconciler")
    assert "prerequisites" in evidence[0].note and "hargreaves" not in evidence[0].note
    assert not any("@" in piece.text for piece in evidence)


STAFF = """Doctor Amelia Hargreaves-Whitcombe, Professor Emeritus of Comparative Jurisprudence at
the University of Northumberland, chairs the Advisory Council on Constitutional Affairs with
Honourable Bartholomew Fitzwilliam, a former administrator of the Institute of Arbitration. """


def test_a_text_of_names_is_not_told_hard_and_one_that_is_easy_in_spite_of_them_is_easy() -> None:
    found = metric(STAFF * 4, "ease")
    assert found.value is not None and found.confidence == 0 and "names" in found.reason
    assert metric(STAFF.lower() * 4, "ease").value is not None
    friends = "Today Ann and Bob and Cy and Dee ran home to see Eve. We sat and ate a bun. " * 8
    assert (metric(friends, "ease").value or 0) > 75


def test_the_value_lies_in_its_interval() -> None:
    found = metric(EASY + HARD, "ease")
    assert found.interval is not None and found.value is not None
    assert found.interval[0] <= found.value <= found.interval[1]


def test_chopped_sentences_earn_nothing_below_ten_words() -> None:
    whole = "we saw the dog run to the big tree today. " * 15
    chopped = metric(whole.replace("run ", "run. "), "ease").value
    assert chopped == pytest.approx(metric(whole, "ease").value)


def test_a_language_without_constants_says_so() -> None:
    found = metric(EASY, "flesch", "da")
    assert found.value is None
    assert not found.applicable
    assert found.reason == "Flesch is not defined for da"
    assert metric(EASY, "lix", "da").value is not None
    assert metric(EASY, "ease", "da").reason == "there are no norms of reading ease for da"


def test_languages_without_a_list_of_words_use_the_other_two_terms() -> None:
    text = "Wir backen jeden Tag Brot. Du bekommst es in unserem Laden. " * 12
    found = metric(text, "ease", "de")
    assert found.terms is not None and set(found.terms) == {"sentence length", "long words"}


def test_languages_without_spaces_are_not_measured() -> None:
    found = metric("这是第一句。" * 200, "ease", "zh")
    assert not found.applicable
    assert "no spaces" in found.reason


def test_an_unknown_language_is_unknown_and_not_inapplicable() -> None:
    found = metric(EASY, "ease", "")
    assert found.value is None
    assert found.applicable


def test_long_sentences_are_quoted_longest_first() -> None:
    long = "We " + "really " * 27 + "did. " + "We " + "really " * 30 + "tried. "
    found = metric(EASY + long, "long_sentences")
    assert found.value == 2 / found.count if found.count else False
    assert [piece.note for piece in found.evidence] == ["32 words", "29 words"]


TERMS = """
rotor stator converter inverter observer torque flux voltage damper capacitor grid harmonic phasor
winding inductor resistor bearing regulator armature dynamo turbine rectifier transformer solenoid
electrode thyristor commutator oscillator actuator amplifier bobbin busbar choke coil diode encoder
flywheel gearbox gyrator impeller magneto pulley relay shunt spindle sprocket tachometer varistor
"""


def of_terms(sentence: str) -> Metric:
    """The ease of a text of this sentence, each time with other terms."""
    some = zip(*[iter(TERMS.split())] * sentence.count("{}"), strict=True)
    return metric(" ".join(sentence.format(*each) for each in some), "ease")


def test_plain_sentences_that_are_hard_by_their_terms_only_are_left_alone() -> None:
    plain = of_terms("The {} feeds the {} and the {}, and then the {} turns as soon as you start.")
    assert plain.interval is not None and 47 <= plain.interval[1] < 50
    assert plain.confidence == 0 and "trade" in plain.reason
    longer = of_terms(
        "The {} feeds the {} and the {} as soon as you start it, and so it does with the {} of it.")
    assert longer.interval is not None and 47 <= longer.interval[1] < 50
    assert longer.confidence > 0.4


def test_however_many_terms_stand_in_sentences_as_usual_they_alone_are_no_fault() -> None:
    many = "The {} and {} feed the {} and {} while the {} turns the {}"
    terms = of_terms(f"{many} with us in it.")
    assert terms.interval is not None and terms.interval[1] < 40
    assert terms.confidence == 0 and "trade" in terms.reason
    assert of_terms(f"{many}, as you will see at once if you look at it.").confidence > 0


def test_the_legend_of_a_formula_is_not_quoted_as_the_hardest_sentence() -> None:
    legend = "where code is the torque and code is the reluctance and code is the permeance of it. "
    hard = "The reconciler enumerates all of the quorum prerequisites for our deployments. "
    assert metric(EASY + legend + hard, "ease").evidence[0].text.startswith("The reconciler")
