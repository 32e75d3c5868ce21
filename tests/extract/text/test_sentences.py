"""Sentences end where a reader would say they end."""

from __future__ import annotations

import pytest

from mkdocs_cxux.extract.text.sentences import split
from tests.growth import grows_evenly


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Smith met Mrs. Jones at 5 p.m. Friday.",
        "J. R. R. Tolkien wrote it.",
        "Use a format such as YAML, e.g. for the front matter.",
        "It needs i.e. Docker or Podman.",
        "See https://example.com/a.b?c=d. for nothing.",
        "Node.js 18.2.1 reads mkdocs.yml and .env files.",
        "It costs $3.50 a month.",
        "Open https://example.com/a or https://example.com/b Now or later.",
        "See Fig. 3 and pp. 12 to 14, vol. 2.",
        "Acme Inc. Berlin builds it.",
        "“Does it work?” she asked.",
        "It was slow… but it worked.",
        "1. Open the file",
        "Use a tool, e.g. code for that.",
        "The U.S. Department of Energy said so.",
        "The U.S. market grows, and APPROX. ten of us know.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert split(text) == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "It works.|So do we.",
        "Does it work?|Yes!|Good.",
        "She said “yes.”|He left (quickly.)|They stayed.",
        "It ships with Node.js.|The rest is easy.",
        "Use version 1.2.|Then open mkdocs.yml.|Done.",
        "It closed at 5 p.m.|The rest waited.",
        "Wait...|There is more.",
        "We said so in 2019.|It holds.[1]|Still.",
        "i like that.|call me tomorrow.",
        "It sells well.|iPhones do too.",
        "It has an API.|npm is no part of it.",
        "Great! :)|See you.",
        "We like it :)|See you.",
        "oh no.|i know.",
        "Read https://example.com/a|The rest is here.",
        "Read https://example.com/a.|Cats sleep.",
        "News ****|More news",
        "It starts VMs.|code is the tool for that.",
        "One line without a stop",
    ],
)
def test_a_stop_that_ends_a_sentence_does(text: str) -> None:
    assert split(text.replace("|", " ")) == tuple(text.split("|"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das gilt z. B. für Dr. Meier am 3. Mai.|Er kam."),
        ("fr", "M. Dupont habite av. Foch.|Il travaille."),
        ("es", "El Sr. Pérez vive en la Avda. Goya.|¿Viene?|Sí."),
        ("it", "Il sig. Rossi abita qui.|Lavora a Roma."),
        ("nl", "Dhr. Jansen komt a.s. maandag, d.w.z. morgen.|Hij belt."),
        ("pt", "O Sr. Silva mora na Av. Paulista.|Ele trabalha."),
        ("ru", "Это работает.|Да."),
        ("ru", "Он живёт на ул. Ленина, т. е. рядом.|Сыр, хлеб и т. д.|В лавке есть всё."),
        ("pl", "Mieszka przy ul. Długiej, tzn. blisko.|Chleb, masło itp.|W sklepie jest sól."),
        ("el", "Αυτή είναι μια πρόταση.|Είναι ερώτηση;|Ναι!"),
        ("fr", "Voir l'art. 3 de la loi.|Il est là."),
        ("en", "It costs $3.50 vs. $4.00 before.|We pay.|£3 more."),
    ],
)
def test_other_languages_have_their_own_short_forms(language: str, text: str) -> None:
    assert split(text.replace("|", " "), language) == tuple(text.split("|"))


def test_scripts_without_spaces_or_with_their_own_stops() -> None:
    assert split("这是第一句。真的吗？", "zh") == ("这是第一句。", "真的吗？")
    assert split("यह पहला है। यह दूसरा है।", "hi") == ("यह पहला है।", "यह दूसरा है।")
    assert split("هل أنت بخير؟ نعم.", "ar") == ("هل أنت بخير؟", "نعم.")


def test_bullets_in_a_line_are_a_list() -> None:
    assert split("• Ferns from Bath • Palms • Cacti") == ("• Ferns from Bath •", "Palms •", "Cacti")


def test_a_missing_space_after_the_stop() -> None:
    assert split("That is the end.The next one starts.") == (
        "That is the end.", "The next one starts.",
    )  # fmt: skip
    assert split("Call System.Out or Obj.Method now.") == ("Call System.Out or Obj.Method now.",)


def test_nothing_gives_nothing() -> None:
    assert split("") == split("  \n ") == ()


@pytest.mark.parametrize(
    "text",
    [("", "a", ""), ("", ".", ""), ("", ".)", ""), ("", ". ", ""), ("", "ab.Cd", ""),
     ("", ".[1", ""), (".", ")", ""), (". ", '"', ""), ("", "\n ", ""), (" https://", "a", ". "),
     ("", " https://a.b", ""), ("", " :)", ""), ("", "*", ""), ("", " **** ", "")],
    ids=["word", "dots", "closers", "gaps", "glued", "footnotes", "brackets", "quotes", "lines",
         "address", "addresses", "smileys", "stars", "rows"],
)  # fmt: skip
def test_hostile_text_costs_linear_time(text: tuple[str, str, str]) -> None:
    begins, piece, ends = text
    size = 500_000 // len(piece)
    assert grows_evenly(lambda size: split(f"{begins}{piece * size}{ends}"), size)


def test_no_character_is_lost() -> None:
    text = "A b. C d! E?F  g.H i… J. K (l.) M"
    assert "".join("".join(split(text)).split()) == "".join(text.split())
