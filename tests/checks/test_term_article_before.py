"""The article before a wrong word goes with it: “an online portal”, “a Fern portal”."""

from __future__ import annotations

import pytest

from mkdocs_cxux.checks.terms.article import article_of
from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of


def replaced(text: str, use: str, *wrong: str, language: str = "en") -> list[tuple[str, str]]:
    config = Config.model_validate({"terms": ({"use": use, "not": wrong, "severity": "error"},)})
    page = page_of(f"<main><p>{text}</p></main>", language=language)
    found = check_page("term-policy", page, config=config)
    return [(p.replaces, p.suggestion) for p in found.problems]


@pytest.mark.parametrize(("text", "old", "new"), [
    ("They grow through an online portal.", "an online portal", "a garden portal"),
    ("An online portal is here.", "An online portal", "A garden portal"),
    ("Take a online portal.", "online portal", "garden portal"),
    ("Take a neat online portal.", "online portal", "garden portal"),
    ("See the online portal.", "online portal", "garden portal"),
])
def test_an_article_that_the_right_word_does_not_want_goes_with_it(
    text: str, old: str, new: str
) -> None:
    assert replaced(text, "garden portal", "online portal") == [(old, new)]


def test_an_article_that_stays_is_left_alone() -> None:
    assert replaced("Take a web portal.", "garden portal", "web portal") == [
        ("web portal", "garden portal")]
    assert replaced("Take a web portal.", "account", "web portal") == [
        ("a web portal", "an account")]
    assert replaced("TAKE A WEB PORTAL", "account", "web portal") == [
        ("A WEB PORTAL", "AN ACCOUNT")]


def test_a_word_that_stands_twice_in_a_text_is_told_once_whatever_article_it_has() -> None:
    said = "Open an online portal; the online portal is ours."
    assert len(replaced(said, "garden portal", "online portal")) == 1


def test_where_nobody_can_tell_the_article_nothing_is_replaced_letter_by_letter() -> None:
    assert replaced("Read a manual first.", "FAQ", "manual") == [("", "")]
    assert replaced("Read the manual first.", "FAQ", "manual") == [("manual", "FAQ")]
    assert replaced("Of all, plan A pricing is best.", "ivy plan", "pricing") == [("", "")]


def test_only_english_has_a_and_an() -> None:
    assert replaced("Il y a une page.", "écran", "une page", language="fr") == [
        ("une page", "écran")]


@pytest.mark.parametrize(("article", "phrases"), [
    ("a", ("garden", "user guide", "one-time code", "European fern", "unit", "utility", "PDF file",
           "URL", "UI", "U-turn", "MySQL pot", "SaaS plan", "VoIP phone", "1300 line",
           "hotel", "UNICEF fern", "Xournal page", "www page", "7-day trial", "Mr Fern")),
    ("an", ("account", "hour", "honest fern", "heirloom", "uninstaller", "umbrella", "under",
            "iOS app", "HTML page", "API", "npm package", "S3 bucket", "8-day trial", "mTLS pot",
            "18-inch pot", "X-ray", "onerous deed", "EU law", "e-mail", "80 pots")),
    ("", ("FAQ", "SQL query", "historic fern", "EULA", "1100 pots", "xAI fern", "")),
])
def test_the_article_is_that_of_the_first_sound(article: str, phrases: tuple[str, ...]) -> None:
    assert {phrase: article_of(phrase) for phrase in phrases} == dict.fromkeys(phrases, article)
