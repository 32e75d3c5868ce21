"""Names of products as right words, and right words of two parts."""

from __future__ import annotations

from typing import Any

import pytest

from mkdocs_cxux.checks.terms.inflected import right_form
from tests.checks.test_term_policy import terms

MEET: dict[str, Any] = {"use": "Google Meet", "not": ("Google Hangouts", "Google Hangout",
                                                     "Hangouts", "hangout")}


def test_a_plan_has_a_plural_where_no_maker_names_it() -> None:
    plan: dict[str, Any] = {"use": "Care Plan", "not": ("Care Schedule",)}
    assert terms("Our Care Schedules are here.", **plan) == ["Care Schedule > Care Plans"]
    assert terms("Our Care Schedule is here.", **plan) == ["Care Schedule > Care Plan"]
    for forms in (("Google Hangout",), ("Google Hangouts", "Google Hangout")):
        (told,) = terms("Our Google Hangouts are here.", **{"use": "Google Chat", "not": forms})
        assert told.endswith("> "), told
    meet: dict[str, Any] = {"use": "Fern Meet", "not": ("Fern Schedule",)}
    (told,) = terms("Our Fern Schedules are here.", **meet)
    assert told.endswith("> "), told


def test_whether_another_product_of_a_maker_has_a_plural_is_left_open() -> None:
    assert right_form("Google Hangouts", "Google Meet", MEET["not"], "en") == (
        "Google Meet", False)
    for forms in (MEET["not"], ("Google Hangout",)):
        (told,) = terms("We meet in Google Hangouts at ten.", **{**MEET, "not": forms})
        assert told.endswith(" > "), told
    assert terms("We meet in a Google Hangout at ten.", **MEET) == [
        "Google Hangout > Google Meet"]


@pytest.mark.parametrize(("use", "forms", "said", "right"), [
    ("Personal Access Token", ("PAT", "PATs"), "PATs", "Personal Access Tokens"),
    ("Care Plan", ("Watering Schedule", "Watering Schedules"), "Watering Schedules",
     "Care Plans"),
    ("GitHub Access Token", ("PAT", "PATs"), "PATs", "GitHub Access Tokens"),
])
def test_common_nouns_with_capitals_have_one(
    use: str, forms: tuple[str, ...], said: str, right: str
) -> None:
    assert right_form(said, use, forms, "en") == (right, True)


def test_a_name_that_begins_with_a_verb_is_one_of_two_things() -> None:
    assert not terms("Open Google Meet (formerly Google Hangouts) for it.", **MEET)
    assert not terms("Google Meet (formerly Google Hangouts)", **MEET)
    assert terms("Open what was formerly Google Hangouts for it.", **MEET)
    button: dict[str, Any] = {"use": "Sign In", "not": ("Log In",)}
    assert terms("Press Log In and not Sign In.", **button)


def test_a_small_plural_shares_the_doubt_of_its_word() -> None:
    assert not terms("All of our work sessions, hangouts, discussions.", **MEET)
    assert not terms("We have a hangout at ten.", **MEET)
    assert terms("We all use Hangouts at ten.", **MEET) == ["Hangouts > Google Meet"]
    assert terms("We have hangouts at ten.", **{**MEET, "severity": "error"})
    only: dict[str, Any] = {"use": "GitHub", "not": ("Github", "github")}
    assert terms("Find it on github, all of it.", **only) == ["github > GitHub"]


FREE: dict[str, Any] = {"use": "free and open source software",
                        "not": ("open source software", "open source", "open-source software")}


@pytest.mark.parametrize("said", [
    "We use free / open source software.", "We use free/open source software.",
    "We use free or open source software.", "We use free &amp; open-source software.",
    "We use free / open source tools.",
])
def test_a_right_term_with_another_joint_is_right(said: str) -> None:
    assert not terms(said, **FREE)


@pytest.mark.parametrize("said", [
    "We use open source software.", "It is free, and we use open source software.",
    "We use freedom / open source software.", "We have free open source hosting.",
])
def test_without_its_first_part_the_term_is_told(said: str) -> None:
    assert terms(said, **FREE)
