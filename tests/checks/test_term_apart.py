"""Where a sentence tells the wrong word and the right one apart, and what is told only once."""

from __future__ import annotations

from typing import Any

import pytest

from mkdocs_cxux.checks.terms.written import as_written
from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of
from tests.checks.test_term_policy import terms

MOVER: dict[str, Any] = {"use": "mover", "not": ("removals company",)}


@pytest.mark.parametrize("said", [
    "We are not a removals company.", "Call a helper instead of a removals company.",
    "Fern isn’t just a removals company.", "A mover may work for a removals company.",
])
def test_two_things_that_a_sentence_tells_apart_have_two_names(said: str) -> None:
    assert not terms(said, **MOVER)


@pytest.mark.parametrize("said", [
    "Book a removals company.", "Ask a mover. Then book a removals company.",
    "Do not book with a removals company.",
])
def test_one_sentence_is_not_the_next(said: str) -> None:
    assert terms(said, **MOVER) == ["removals company > mover"]


def test_verbs_spellings_and_short_forms_are_no_other_thing() -> None:
    assert terms("Select a file and click on it.", use="select", **{"not": ("click on",)})
    assert terms("Not an e-mail, but email.", use="email", **{"not": ("e-mail",)})
    short = {"not": ("2FA", "VM")}
    assert len(terms("A virtual machine is a VM, is it?", use="virtual machine", **short)) == 1
    assert terms("We do not utilize it, we use it.", use="use", **{"not": ("utilize",)})


def test_a_short_form_is_told_after_the_long_one_in_any_spelling() -> None:
    entry: dict[str, Any] = {"use": "two-factor authentication", "not": ("2FA",)}
    assert not terms("Two factor authentication (2FA)", **entry)
    assert terms("Enable 2FA", **entry) == ["2FA > two-factor authentication"]


def test_a_list_of_small_words_after_a_colon_is_one_of_keys() -> None:
    entry: dict[str, Any] = {"use": "Fern", "not": ("fern",)}
    assert not terms("Service to use: moss_v1, moss_v2, ivy, oak, fern, ash or elm", **entry)
    assert terms("We tend moss, ivy, oak, fern and ash.", **entry) == ["fern > Fern"]


def test_the_same_word_in_the_same_text_is_told_once() -> None:
    config = Config.model_validate({"terms": ({"use": "VM host", "not": ("vmhost",)},)})
    page = page_of(
        "<title>Your vmhost</title><main><h1>Your vmhost</h1><p>A vmhost is a vmhost.</p>"
        "<p>A vmhost is a vmhost.</p><p>The vmhost.</p></main>"
    )
    found = [p.text for p in check_page("term-policy", page, config=config).problems]
    assert sorted(found) == ["A vmhost is a vmhost.", "The vmhost.", "Your vmhost"]


def test_registered_names_boxes_paths_and_long_quotations_are_spelled_by_others() -> None:
    clinic: dict[str, Any] = {"use": "Fern Pharmacy", "not": ("Fern Clinic",)}
    assert not terms("Fern Clinic Network Inc. runs this site.", **clinic)
    assert terms("Fern Clinic runs this site.", **clinic)
    small: dict[str, Any] = {"use": "email", "not": ("Email", "e-mail")}
    assert not terms("[ ] Email content", **small)
    assert not terms("Works with Wix eCommerce and others.", use="ecommerce",
                     **{"not": ("eCommerce",)})
    quoted = 'Tick "This project is open to everybody who has an e-mail address here" to go on.'
    assert not terms(quoted, **small)
    assert terms(quoted.replace("here", "here."), **small)


def test_capitals_of_a_title_are_kept_through_hyphens() -> None:
    assert as_written("Man-and-Van", "man and van", "Man-and-Van Leads", "en") == "Man and Van"
    assert as_written("Person Centered", "person-centered", "", "en") == "Person-Centered"
    assert as_written("IdP", "identity provider", "Go to your IdP", "en") == "identity provider"
    assert as_written("E-mail", "email", "E-mail us", "en") == "Email"


def test_an_everyday_word_is_meant_where_it_is_ours_or_has_an_object() -> None:
    def told(text: str, use: str, word: str) -> int:
        config = Config.model_validate({"terms": ({"use": use, "not": (word,)},)})
        page = page_of(f"<main><p>{text}</p></main>")
        found = check_page("term-policy", page, config=config, everyday=True, meant=True).problems
        return len(found)

    assert told("We serve our customers.", "client", "customer") == 1
    assert told("Customers of banks are insured.", "client", "customer") == 0
    assert told("US customers may opt in.", "client", "customer") == 0
    assert told("They leverage the data.", "use", "leverage") == 1
    assert told("If you choose not to, wait.", "select", "choose") == 0
    assert told("A user may wait.", "people", "user") == 1
    assert told("The user selects it.", "people", "user") == 1
    assert told("All individual pages count.", "person", "individual") == 0
    assert told("A user may wait.", "member", "user") == 0
    assert told("Open the dashboard.", "web interface", "dashboard") == 0


def test_a_word_within_a_longer_wrong_one_is_told_with_that() -> None:
    config = Config.model_validate({"terms": (
        {"use": "Fern", "not": ("fern",)}, {"use": "Fern Box", "not": ("fern box",)},
    )})
    both = ["fern", "fern box"]
    for text, told in (("Open the fern box.", both[1:]), ("See the fern box for fern.", both)):
        page = page_of(f"<main><p>{text}</p></main>")
        found = check_page("term-policy", page, config=config).problems
        assert sorted(p.evidence["match"] for p in found) == told


def test_laws_that_are_quoted_addresses_that_are_spelled_out_and_verbs_stay() -> None:
    entry: dict[str, Any] = {"use": "open source", "not": ("open-source",)}
    law = 'Under it stands "a list of all open-source tools of the land." Read it.'
    assert not terms(law, **entry)
    assert terms('Our motto: "Look at all open-source tools of the land."', **entry)
    assert not terms("They want to open-source the app.", **entry)
    assert terms("They want to see open-source apps.", **entry)
    assert not terms("Write to help [at] fern [dot] test.", use="Fern", **{"not": ("fern",)})


def test_ids_keys_and_licences_are_spelled_by_others() -> None:
    entry: dict[str, Any] = {"use": "GitHub", "not": ("github",)}
    assert not terms("Run github:repo:push.", **entry)
    assert not terms("github, jq", **entry)
    assert not terms("```yaml tab=&quot;A&quot; on: github ```", **entry)
    assert not terms("Edit the rights of the github dataset.", **entry)
    assert terms("With github: push.", **entry) == ["github > GitHub"]
    short: dict[str, Any] = {"use": "repository", "not": ("repo",)}
    assert not terms("Use repositories (repos) for it.", **short)
    enter: dict[str, Any] = {"use": "log in", "not": ("sign in",)}
    assert not terms("Find it in the Sign in Settings there.", **enter)
    login: dict[str, Any] = {"use": "log in", "not": ("login",)}
    assert not terms("They are subject to login session expiry, and sent to login pages.", **login)
    assert terms("You want to login there.", **login)
    assert terms("How to setup email alerts", use="set up", **{"not": ("setup",)})
    assert terms("Sign in Settings are here, and you sign in there.", **enter)
    sure: dict[str, Any] = {"use": "make sure", "not": ("ensure",)}
    licence = "This is a free, copyleft license for software and ensures your freedom."
    config = Config.model_validate({"terms": (sure,)})
    for title, told in (("The GPL license", 0), ("How we share", 1)):
        page = page_of(f"<title>{title}</title><main><p>{licence}</p></main>", "/x/", title=title)
        assert len(check_page("term-policy", page, config=config).problems) == told


def test_any_thing_of_a_kind_has_no_name_and_a_screen_has_its_own() -> None:
    store: dict[str, Any] = {"use": "App Store", "not": ("app store",)}
    assert not terms("Find it in a free app store.", **store)
    assert terms("Find it in the app store.", **store) == ["app store > App Store"]
    tree: dict[str, Any] = {"use": "family tree", "not": ("Family Tree",), "match_case": True}
    assert not terms("Press it to navigate to the Family Tree.", **tree)
    assert not terms("It has a place of its own (see Family Tree rules).", **tree)
    assert terms("We see the Family Tree of them.", **tree)


def test_objects_of_programs_and_file_names_are_spelled_so() -> None:
    entry: dict[str, Any] = {"use": "load balancer", "not": ("loadbalancer",)}
    code = "</p><pre><code>type: LoadBalancer</code></pre><p>"
    assert not terms(f"It waits for the LoadBalancer of the cluster.{code}", **entry)
    assert terms("It waits for the LoadBalancer of the cluster.", **entry)
    assert terms("It waits for the loadbalancer, the Loadbalancer.", **entry)
    named = "Write docker\u2011compose\u2011swarm.yaml"
    assert not terms(named, use="Docker", **{"not": ("docker",)})


def test_an_idle_label_is_one_only_where_it_stands_alone() -> None:
    entry: dict[str, Any] = {"use": "a label that says more", "not": ("learn more", "click here")}
    assert not terms("Ask us to learn more about plants.", **entry)
    assert terms("Learn more", **entry) and terms("Click here to begin.", **entry)


def test_a_denied_word_is_another_thing_though_it_ends_alike() -> None:
    entry: dict[str, Any] = {"use": "hackerspace", "not": ("makerspace", "maker-space")}
    for said in ("We are not a makerspace. We dig deep.", "A hackerspace, NOT a Maker-space."):
        assert not terms(said, **entry), said
    assert terms("Come to our makerspace.", **entry) == ["makerspace > hackerspace"]
    spelled: dict[str, Any] = {"use": "adviser", "not": ("advisor",)}
    assert terms("I am not an advisor.", **spelled) == ["advisor > adviser"]


def test_the_right_word_does_not_come_twice_in_what_a_thing_is_for() -> None:
    order: dict[str, Any] = {"use": "to", "not": ("in order to",)}
    assert not terms("Give it the pots to use in order to grow.", **order)
    for said in ("You need to wait in order to see it.", "Feel the need to wait in order to see."):
        assert len(terms(said, **order)) == 1, said


def test_who_comes_to_any_of_some_things_is_another() -> None:
    entry: dict[str, Any] = {"use": "new starter", "not": ("new joiner",)}
    assert not terms("New joiners to gardens dig. What a new joiner learns is soil.", **entry)
    for ours in ("New joiners to our garden dig.", "We ask new joiners to water it.",
                 "New joiners to follow us soon."):
        assert len(terms(ours, **entry)) == 1, ours


def test_a_sentence_that_speaks_of_a_word_may_say_it_again() -> None:
    entry: dict[str, Any] = {"use": "accessibility", "not": ("a11y",)}
    said = "To learn more about the term a11y, read our post on a11y and other words."
    assert not terms(said, **entry)
    assert len(terms(f"{said} We check a11y.", **entry)) == 1
    assert len(terms("Read our post on a11y and other words.", **entry)) == 1


def test_two_words_for_the_very_same_thing_are_none_apart_in_one_sentence() -> None:
    entry: dict[str, Any] = {"use": "directory", "not": ("folder",)}
    said = "The directory has a leaf, and its path starts at the pots folder."
    assert terms(said, **entry) == ["folder > directory"]
    assert not terms(said, use="directory", **{"not": ("album", "leaf")})
