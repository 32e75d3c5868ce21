"""One goal under several words in menus and buttons; what is no clash, and whose word wins."""

from __future__ import annotations

from mkdocs_cxux.config import Config
from mkdocs_cxux.model.finding import Outcome, Problem
from tests.checks.factories import check_site, page_of, site_of


def clashes(bodies: dict[str, str], language: str = "en", **config: object) -> list[Problem]:
    pages = {
        path: page_of(f"<main><h1>x</h1>{body}</main>", path, language, language=language)
        for path, body in bodies.items()
    }
    policy = Config.model_validate(config)
    return list(check_site("synonym-clash", site_of(pages), config=policy).problems)


def nav(*labels: str, to: str = "/x/") -> str:
    return "<nav>" + "".join(f"<a href='{to}'>{label}</a> " for label in labels) + "</nav>"


def test_each_name_is_told_with_its_pages_and_the_usual_one_is_advised() -> None:
    bodies = {f"/{n}/": nav("Log in") for n in "abc"} | {"/d/": nav("Sign in")}
    (problem,) = clashes(bodies)
    assert problem.evidence["names"] == "“Log in” (3 pages, as /a/), “Sign in” (/d/)"
    assert problem.url.endswith("/d/")
    assert problem.suggestion == "say “Log in” everywhere"


def test_a_declared_word_wins_over_the_usual_one() -> None:
    bodies = {f"/{n}/": nav("Log in") for n in "abc"} | {"/d/": nav("Sign in")}
    terms = ({"use": "sign in", "not": ("enter",)},)
    (problem,) = clashes(bodies, terms=terms)
    assert problem.suggestion == "say “Sign in” everywhere"
    assert problem.text == "Log in"


def test_where_none_is_usual_none_is_advised() -> None:
    (problem,) = clashes({"/a/": nav("Log in"), "/b/": nav("Sign in")})
    assert "decide" in problem.suggestion


def test_goals_are_one_only_where_they_lead_to_one_page() -> None:
    apart = {"/a/": nav("Docs", to="/x/") + nav("Guide", to="/y/")}
    assert clashes(apart) == []
    assert len(clashes({"/a/": nav("Docs", "Guide")})) == 1


def test_names_that_share_a_word_are_one() -> None:
    assert clashes({"/a/": nav("Privacy", "Privacy policy")}) == []
    assert clashes({"/a/": nav("Docs", "Documentation")}) == []    # short for the other
    assert len(clashes({"/a/": nav("Privacy policy", "Data protection")})) == 1


def test_my_and_your_are_held_against_each_other() -> None:
    assert len(clashes({"/a/": nav("My trial"), "/b/": nav("Your trial")})) == 1
    assert clashes({"/a/": nav("My trial"), "/b/": nav("Your plants")}) == []


def test_sentences_and_spellings_are_for_other_rules() -> None:
    said = nav("Log in", "Login") + "<p>Now <a href='/x/'>sign in</a> twice.</p>"
    assert clashes({"/a/": said}) == []


def test_forbidden_words_in_the_content_are_for_the_rule_on_terms() -> None:
    body = "<ul><li><a href='/x/'>Log in</a></li><li><a href='/x/'>Sign in</a></li></ul>"
    assert len(clashes({"/a/": body})) == 1
    assert clashes({"/a/": body}, terms=({"use": "log in", "not": ("sign in",)},)) == []


def test_a_site_without_such_labels_has_nothing_to_judge() -> None:
    found = check_site("synonym-clash", site_of({"/a/": page_of("<main><p>Bread.</p></main>")}))
    assert found.outcome is Outcome.NOT_APPLICABLE


def test_what_opens_a_part_of_the_menu_is_no_name_of_the_page() -> None:
    opened = nav("Quickstart", to="/start/") + nav("Getting started", to="#")
    pages = {"/": nav("Quickstart", to="/start/"), "/start/": opened}
    assert not clashes(pages)
    assert clashes({**pages, "/b/": nav("Getting started", to="/start/")})


def test_names_of_small_words_alone_may_share_one_too() -> None:
    assert not clashes({"/a/": nav("About"), "/b/": nav("About us")})
    assert len(clashes({"/a/": nav("About"), "/b/": nav("Who we are")})) == 1


def test_a_noun_in_the_menu_and_an_invitation_on_a_button_are_no_rivals() -> None:
    main = '<p>Ask us.</p><a href="/x/">{}</a>'
    for menu, label, told in (("Contact", "Get in touch", 0), ("Careers", "Join our team", 0),
                              ("Contact us", "Get in touch", 1), ("Docs", "Manual", 1)):
        bodies = {"/a/": nav(menu) + main.format(menu), "/b/": nav(menu) + main.format(label)}
        assert len(clashes(bodies)) == told, label
    assert len(clashes({"/a/": nav("Contact"), "/b/": nav("Get in touch")})) == 1
