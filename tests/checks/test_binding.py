"""Texts of the law and of associations stand as they were adopted, and are told by their names."""

from __future__ import annotations

import pytest

from mkdocs_cxux.checks.binding import is_binding
from mkdocs_cxux.config import load_config
from mkdocs_cxux.metrics import measures
from mkdocs_cxux.model.finding import Outcome
from mkdocs_cxux.ruleset import load_ruleset
from tests.checks.factories import check_page, page_of

WALL = "The water of the ferns and of the palms is what the members care for. " * 12


def named(path: str, heading: str, title: str = "A page") -> bool:
    main = f"<h1>{heading}</h1>" if heading else ""
    return is_binding(page_of(f"<main>{main}<p>{WALL}</p></main>", path, title=title))


def test_a_warranty_binds_where_its_text_names_its_clauses() -> None:
    def binds(path: str, said: str) -> bool:
        return is_binding(page_of(f"<main><h1>Warranty</h1><p>{said} {WALL}</p></main>", path))

    clauses = "Subject to clause 4, we mend it. Clause 2 applies to what we sold."
    assert binds("/warranty/", clauses)
    plain = "Send us the receipt within 2 years, and we mend your pot."
    assert not binds("/help/warranty/", plain)
    assert not binds("/warranty/", f"See section 3 of the manual. {plain}")


@pytest.mark.parametrize(
    ("path", "heading", "title"),
    [
        ("/bylaws/", "Mission and bylaws", ""),
        ("/governance/charter/", "Charter of the Fern Foundation", ""),
        ("/privacy-policy/", "", "Privacy Policy | Ferns"),
        ("/how-we-keep-data/", "", "Cookie policy | Ferns"),
        ("/verein/satzung.html", "Satzung", ""),
        ("/about/terms.html", "Terms and conditions", ""),
        ("/constitution.html", "Constitution", "Fern Society"),
        ("/beitragsordnung/", "Beitragsordnung", "Farnverein e. V."),
    ],
)
def test_an_adopted_text_is_told_by_its_address_and_its_name(
    path: str, heading: str, title: str
) -> None:
    assert named(path, heading, title)


def test_where_one_title_stands_on_all_pages_the_heading_it_begins_with_tells() -> None:
    main = "<main>{}<h2>Gebührenordnung</h2><h3>Grundsatz</h3><p>Es gilt.</p></main>"
    title = "Farnverein e. V."
    assert is_binding(page_of(main.format(""), "/gebuehren/", title=title))
    assert not is_binding(page_of(main.format("<p>Und dann:</p>"), "/gebuehren/", title=title))


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("/legal/contracts/", "We read your contracts"),
        ("/charter/", "Yacht charter"),
        ("/docs/cookies/", "Cookies"),
        ("/code-of-conduct/", "Code of conduct"),
        ("/blog/our-privacy-policy/", "How we wrote our privacy policy"),
    ],
)
def test_a_page_about_the_law_is_a_text_as_others_are(path: str, heading: str) -> None:
    assert not named(path, heading)


def test_the_rules_of_an_association_end_with_their_last_article() -> None:
    for path, found in (("/constitution.html", 0), ("/mission.html", 1)):
        page = page_of(f"<main><p>{WALL}</p></main>", path, title="Fern Society")
        assert len(check_page("dead-end", page).problems) == found


def test_an_adopted_text_waits_in_strict() -> None:
    page = page_of(f"<main><h1>Bylaws</h1><p>{WALL}</p></main>", "/bylaws/")
    for preset, outcome, found in (
        ("recommended", Outcome.NOT_APPLICABLE, 0), ("strict", None, 1)
    ):
        ruleset = load_ruleset(load_config(None, plugin={"extends": [preset]}))
        rules = {rule.id: rule for rule in ruleset.for_page(page.path, page.type)}
        options = rules["long-paragraph"].options.model_dump()
        checked = check_page("long-paragraph", page, metrics=measures(page), **options)
        assert (checked.outcome, len(checked.problems)) == (outcome, found)
        for rule in ("long-sentences", "reading-ease"):
            said = rules[rule].options.model_dump()
            checked = check_page("threshold", page, metrics=measures(page), **said)
            assert (checked.outcome is Outcome.NOT_APPLICABLE) is (preset == "recommended")


def test_bylaws_end_with_the_day_on_which_they_were_adopted() -> None:
    page = page_of(f"<main><h1>Mission and bylaws</h1><p>{WALL}</p></main>", "/bylaws/")
    assert check_page("dead-end", page).outcome is Outcome.NOT_APPLICABLE
