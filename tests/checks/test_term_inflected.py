"""The right word stands in the form of the wrong one, where that is known."""

from __future__ import annotations

from typing import Any

import pytest

from mkdocs_cxux.checks.terms.inflected import right_form
from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of
from tests.checks.test_term_policy import terms


@pytest.mark.parametrize(
    ("use", "forms", "said", "right"),
    [
        ("use", ("utilize", "utilizes", "utilise"), "utilizes", "uses"),
        ("use", ("utilizes",), "Utilizes", "uses"),
        ("use", ("utilize", "utilized"), "utilized", "used"),
        ("use", ("utilizing",), "utilizing", "using"),
        ("set up", ("configure", "configures", "configuring"), "configuring", "setting up"),
        ("set up", ("configure", "configures"), "configures", "sets up"),
        ("log in", ("authenticate", "authenticated"), "authenticated", "logged in"),
        ("edit", ("modify", "modifying", "modified"), "modified", "edited"),
        ("try", ("attempt", "attempts", "attempted"), "attempted", "tried"),
        ("repository", ("repo", "repos"), "repos", "repositories"),
        ("web interface", ("web UI", "web UIs"), "web UIs", "web interfaces"),
        ("optimised", ("optimized", "optimize", "optimizes", "optimization"), "optimizes",
         "optimises"),
        ("optimised", ("optimized", "optimization"), "optimization", "optimisation"),
        ("color", ("colour", "colours", "coloured"), "coloured", "colored"),
        ("people", ("user", "users"), "users", "people"),
        ("software", ("tool", "tools", "tooling"), "tooling", "software"),
        ("GitHub", ("Github", "github"), "github", "GitHub"),
        ("Let’s Encrypt", ("LetsEncrypt", "Lets Encrypt"), "LetsEncrypt", "Let’s Encrypt"),
        ("box", ("carton",), "carton", "box"),
        ("outdated", ("deprecate", "deprecated"), "deprecated", "outdated"),
    ],
)
def test_the_right_word_follows_the_form_of_the_wrong_one(
    use: str, forms: tuple[str, ...], said: str, right: str
) -> None:
    assert right_form(said, use, forms, "en") == (right, True)


@pytest.mark.parametrize(
    ("use", "forms", "said"),
    [
        ("choose", ("select", "selects", "selected"), "selected"),
        ("cancel", ("abort", "aborting", "aborted"), "aborted"),
        ("tidy", ("mess", "messed"), "messed"),
        ("have", ("possess", "possesses"), "possesses"),
    ],
)
def test_a_form_that_no_rule_tells_is_left_open(
    use: str, forms: tuple[str, ...], said: str
) -> None:
    assert right_form(said, use, forms, "en") == (use, False)


def test_other_languages_keep_the_word_as_it_is_declared() -> None:
    assert right_form("repos", "Ablage", ("repo", "repos"), "de") == ("Ablage", True)


def test_the_message_and_the_suggestion_have_the_form_or_say_that_it_is_another() -> None:
    def told(text: str, use: str, *forms: str) -> tuple[str, str, str]:
        entry = {"use": use, "not": forms, "severity": "error"}
        config = Config.model_validate({"terms": (entry,)})
        page = page_of(f"<main><p>{text}</p></main>")
        (one,) = check_page("term-policy", page, config=config, form=", in its form").problems
        return one.evidence["use"], one.evidence["form"], one.suggestion
    assert told("Utilizes a pot of ours.", "use", "utilize", "utilizes") == ("uses", "", "Uses")
    assert told("We have selected it.", "choose", "select", "selected") == (
        "choose", ", in its form", "")
    assert told("Ash configures it all.", "set up", "configure") == ("set up", "", "sets up")
    assert told("Ash possesses it all.", "have", "possess") == ("have", ", in its form", "")
    assert told("Two sign ins a day.", "log in", "sign in") == ("log in", "", "log ins")
    assert told("Two of our users.", "people", "user") == ("people", "", "people")


def test_an_abbreviation_gives_no_capitals_within_a_sentence() -> None:
    entry: dict[str, Any] = {"use": "web interface", "not": ("web UI",)}
    assert terms("Once that is done, open the Web UI with the link.", **entry) == [
        "Web UI > web interface"]
    assert terms("Web UI waits for you.", **entry) == ["Web UI > Web interface"]
    assert terms("<b>Open Your Web UI</b>", **entry) == ["Web UI > Web Interface"]


def test_a_verb_in_another_spelling_is_told_in_all_its_forms() -> None:
    entry: dict[str, Any] = {"use": "customise", "not": ("customize",)}
    assert terms("Customizing pots. A customized pot. It customizes.", **entry) == [
        "Customizing > Customising", "customized > customised", "customize > customises"]
    assert not terms("Programming and programmed.", use="programme", **{"not": ("program",)})
    assert not terms("Used and using.", use="utilize", **{"not": ("use",)})


def test_a_verb_without_its_hyphen_is_found_in_all_its_forms() -> None:
    entry: dict[str, Any] = {"use": "moss-pick", "not": ("mosspick",)}
    assert terms("It can be mosspicked. We are mosspicking it.", **entry) == [
        "mosspicked > moss-picked", "mosspicking > moss-picking"]
    swap: dict[str, Any] = {"use": "hot-swap", "not": ("hotswap",)}
    assert terms("It is hotswapped.", **swap) == ["hotswapped > hot-swapped"]
