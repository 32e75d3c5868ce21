"""Verbs of two words and their nouns: each has its place."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of
from tests.checks.test_term_policy import terms


def test_a_verb_of_two_words_and_its_noun_have_each_their_place() -> None:
    for verb in ("Please signup.", "You can signup today.", "Signup to get it.", "Do not sign-up.",
                 "Go and signup to get it."):
        assert len(terms(verb)) == 1, verb
    for noun in ("The signup is free.", "Your sign-ups", "Signup", "A signup page.", "Sign-ups",
                 "First Signup", "Your name and signup"):
        assert not terms(noun), noun
    for link in ('</p><a class="btn" href="/x/">Signup</a><p>', '<a href="/x/">Signup</a>'):
        assert terms(link) == ["Signup > Sign up"]
    kept: dict[str, Any] = {"use": "backup", "not": ("back-up", "back up")}
    assert terms("A back-up a day.", **kept) == ["back-up > backup"]
    assert not terms("Back-up your files. We back up all of it.", **kept)
    entry: dict[str, Any] = {"use": "walkthrough", "not": ("walk through", "walk-through")}
    assert len(terms("Take the walk through, or a walk-through.", **entry)) == 2
    assert not terms("Walk through it. We walk through all of it.", **entry)


def test_what_is_no_noun_has_no_place_of_its_own() -> None:
    entry: dict[str, Any] = {"use": "logged in", "not": ("loggedin",)}
    assert terms("The user currently loggedin sees it.", **entry) == ["loggedin > logged in"]


def test_a_verb_stands_after_commas_and_adverbs_and_where_it_is_done() -> None:
    setup: dict[str, Any] = {"use": "set up", "not": ("setup",)}
    for verb in ("Once forked, setup your copy.", "Easily setup a shop.", "They have setup a fund.",
                 "Several linters are setup to run."):
        assert len(terms(verb, **setup)) == 1, verb
    for noun in ("The next step is setup of it.", "After the login, setup and tour come."):
        assert not terms(noun, **setup), noun


def test_words_with_a_hyphen_are_a_verb_after_to() -> None:
    entry: dict[str, Any] = {"use": "open source", "not": ("open-source",)}
    for verb in ("We want to open-source the app.", "To share or open-source any of that.",
                 "No need to open-source runtime files."):
        assert not terms(verb, **entry), verb
    assert len(terms("Links to open-source projects.", **entry)) == 1


def test_behind_a_verb_that_points_somewhere_to_begins_no_infinitive() -> None:
    setup: dict[str, Any] = {"use": "set up", "not": ("setup", "set-up")}
    for noun in ('Refer students to <a href="/b/">sign-up troubleshooting</a> if it fails.',
                 "It is linked to sign-up pages of all kinds.", "Point them to signup help."):
        assert not terms(noun), noun
    for noun in ("Refer new people to setup guides.", "What is related to setup problems?"):
        assert not terms(noun, **setup), noun
    for verb in ("Refer to this page to setup pots.", "Use this link to setup pots.",
                 "Direct them to setup the pot.", "You need to setup pots."):
        assert len(terms(verb, **setup)) == 1, verb


def test_of_several_things_and_of_what_people_choose_from_words_are_a_noun() -> None:
    entry: dict[str, Any] = {"use": "dropdown", "not": ("drop down",)}
    for noun in ("Several drop down menus are new.", "Drop down lists let you choose.",
                 "Three drop down fields are new."):
        assert len(terms(noun, **entry)) == 1, noun
    for verb in ("We drop down on it.", "You can drop down lists.", "Many drop down daily."):
        assert not terms(verb, **entry), verb


def test_an_adverb_or_another_participle_may_stand_before_a_participle() -> None:
    setup: dict[str, Any] = {"use": "set up", "not": ("setup",)}
    for done in ("Make sure you have already setup the pot.", "It is fully setup for all.",
                 "All is watered and setup from scratch each day."):
        assert len(terms(done, **setup)) == 1, done
    for noun in ("We have your already long setup for all.", "It is soil and setup for all.",
                 "We need speed and setup for all."):
        assert not terms(noun, **setup), noun


def test_a_verb_has_its_opener_before_an_adverb_or_beside_another_verb() -> None:
    entry: dict[str, Any] = {"use": "log in", "not": ("login",)}
    for verb in ('You can now login on <a href="/a/">our page</a> with your name.',
                 "It allows users to register and login locally.",
                 "Login to Moss (or make an account there) and grow a pot:"):
        assert len(terms(verb, **entry)) == 1, verb
    for noun in ("It is not just login and more.", "You have access to support and login via mail.",
                 "We give users access to support and login at once.", "The new login on our page.",
                 "It now has a login.", "All of Fern Login at Moss is new for me."):
        assert not terms(noun, **entry), noun


def test_behind_the_label_of_something_on_the_screen_is_its_noun() -> None:
    entry: dict[str, Any] = {"use": "dropdown", "not": ("drop down",)}
    said = 'In the "Fern pot" drop down, you can choose.'
    assert terms(said, **entry) == ["drop down > dropdown"]
    for noun in ("In it, click the <b>X Field</b> drop down and chose your pot.",
                 "In the Fern drop down, choose one."):
        assert terms(noun, **entry) == ["drop down > dropdown"], noun
    assert not terms("In autumn the Fern Pots drop down the stairs.", **entry)
    assert not terms('In spring the "old" drop down the stairs.', **entry)
    assert not terms('They "all" drop down, you see.', **entry)


def test_what_counts_or_dates_a_noun_makes_no_verb_of_it() -> None:
    entry: dict[str, Any] = {"use": "log in", "not": ("login",)}
    for noun in ("Until then, for your first login the password is fern.",
                 "At the next login a pot is there.", "After a daily login the pot is yours."):
        assert not terms(noun, **entry), noun
    for verb in ("First login the way you know.", "Open it and login the way you know.",
                 "Pots that easily login the gardener."):
        assert len(terms(verb, **entry)) == 1, verb


def test_as_shows_that_somebody_does_what_has_no_object() -> None:
    entry: dict[str, Any] = {"use": "log in", "not": ("login",)}
    for verb in ("Take all rights (e.g.: login as <code>root</code>).", "Login as a gardener."):
        assert len(terms(verb, **entry)) == 1, verb
    assert not terms("Our pots: setup as code.", use="set up", **{"not": ("setup",)})


def test_a_verb_that_begins_a_sentence_is_no_part_of_the_name_after_it() -> None:
    entry: dict[str, Any] = {"use": "use", "not": ("utilize", "utilizes")}
    assert len(terms("Utilizes Fern Garden models to water all the pots.", **entry)) == 1
    wall: dict[str, Any] = {"use": "wall", "not": ("firewall",)}
    assert not terms("Firewall Pro waters each of the pots.", **wall)


def test_a_request_is_no_part_of_the_label_after_it() -> None:
    entry: dict[str, Any] = {"use": "click", "not": ("click on",)}
    for said in ("Click on <b>Fern Settings</b> and go to the tab.", "Click on Pots now, please.",
                 "Open it. Click on Pots and choose the fern."):
        assert terms(said, **entry) == ["Click on > Click"], said
    named: dict[str, Any] = {"use": "open source", "not": ("open-source", "opensource")}
    assert not terms("Opensource Initiative members like pots.", **named)


def test_a_request_before_a_joint_shows_that_what_comes_is_one_too() -> None:
    entry: dict[str, Any] = {"use": "log in", "not": ("login",)}
    for verb in ("For this we ask you to open another window and login with the pots on.",
                 "Set up the garden and login with two ferns.",
                 "Wait. Go to the garden, then login as a gardener."):
        assert len(terms(verb, **entry)) == 1, verb
    for noun in ("Ask for an account and login with all rights.",
                 "Open the garden and login page.", "The garden and login with it are new.",
                 "It is a garden to see. Pots and login with ferns."):
        assert not terms(noun, **entry), noun


def test_before_to_a_noun_has_something_before_it_that_a_verb_has_not() -> None:
    entry: dict[str, Any] = {"use": "log into", "not": ("login to",)}
    for noun in ("Use it for your first login to Fern with a new account.",
                 "On login to the garden the lights are on.", "Each login to Fern is kept."):
        assert not terms(noun, **entry), noun
    for verb in ("You can login to Fern now.", "Your students login to it with a key."):
        assert len(terms(verb, **entry)) == 1, verb


def test_what_may_be_done_or_was_done_is_a_participle() -> None:
    setup: dict[str, Any] = {"use": "set up", "not": ("setup", "set-up")}
    for done in ("A pot may be setup so that it drains.", "In May everything was set-up: a pot.",
                 "It should be setup."):
        assert len(terms(done, **setup)) == 1, done
    for done in ("Have MFA setup with your account.", "They have two keys setup on it."):
        assert len(terms(done, **setup)) == 1, done
    for noun in ("It has a RAID setup with two disks.", "You have easy setup for all.",
                 "We have your MFA setup in a book.", "We have a keys setup on it."):
        assert not terms(noun, **setup), noun
    for noun in ("It may be setup work.", "The first step was setup: a pot.", "It is a setup."):
        assert not terms(noun, **setup), noun


def test_behind_a_condition_it_is_told_what_is_done() -> None:
    setup: dict[str, Any] = {"use": "set up", "not": ("setup",)}
    for done in ("Once the pot is setup and wet, go on.", "Check if it is setup.",
                 "When both pots are setup, water them."):
        assert len(terms(done, **setup)) == 1, done
    for noun in ("If you go on, the first step is setup and care.", "The pot is setup and tour."):
        assert not terms(noun, **setup), noun
    sign: dict[str, Any] = {"use": "sign up", "not": ("signup",)}
    assert len(terms("If you have no pot, signup for a free pot here.", **sign)) == 1
    for noun in ("If you have a pot, signup for the fair is at noon.",
                 "On Monday, signup for a fair is at noon."):
        assert not terms(noun, **sign), noun


def test_a_request_has_a_name_behind_it() -> None:
    setup: dict[str, Any] = {"use": "set up", "not": ("setup",)}
    for verb in ("Setup WetPots", "Setup KQXFS",
                 "Setup Zyrtan on the pot"):
        assert len(terms(verb, **setup)) == 1, verb
    for noun in ("Setup Checklist", "Setup Guide for pots", "Setup FAQ", "Setup PotFS guide",
                 "Setup URL for the pot", "Setup Pre-Pots", "Setup overview"):
        assert not terms(noun, **setup), noun


def test_a_deed_on_the_screen_that_begins_a_sentence_has_its_hyphen() -> None:
    entry: dict[str, Any] = {"use": "right-click", "not": ("right click",)}
    for verb in ("Right click on the pot and wait.", "Go there. Right click the pot."):
        assert len(terms(verb, **entry)) == 1, verb
    assert not terms("A right click is what it takes.", **entry)
    assert not terms("Front end in the shop.", use="front-end", **{"not": ("front end",)})


def test_a_heading_in_a_list_of_contents_is_the_name_of_its_section() -> None:
    entry: dict[str, Any] = {"use": "set up", "not": ("setup",)}
    link = '</p><ul><li><a href="/pots/{}">Setup</a></li><li><a href="/b/">Pots</a></li></ul><p>'
    assert not terms(link.format("#setup"), **entry)
    assert terms(link.format(""), **entry) == ["Setup > Set up"]


def test_a_menu_has_the_noun_for_what_a_page_is_about() -> None:
    config = Config.model_validate({"terms": ({"use": "set up", "not": ("setup",)},)})
    menu = "<nav><ul><li><a href='/a/'>{}</a></li><li><a href='/b/'>Pots</a></li></ul></nav>"
    for said, count in (("Setup", 0), ("Setup a pot", 1)):
        page = page_of(f"<body>{menu.format(said)}<main><h1>A</h1><p>Pots.</p></main></body>")
        assert len(check_page("term-policy", page, config=config).problems) == count, said


def test_a_participle_tells_how_things_stand() -> None:
    entry: dict[str, Any] = {"use": "set up", "not": ("setup",)}
    for done in ("Once setup, you can go on.", "Everything is setup and running.",
                 "All pots are setup and ready to grow."):
        assert terms(done, **entry) == ["setup > set up"], done
    for noun in ("The next step is setup and planning.", "Once setup is done, go on.",
                 "Until setup, it waits.", "After setup, it runs.", "The hard part is setup, too."):
        assert not terms(noun, **entry), noun
