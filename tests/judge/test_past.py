"""How the notes of an older release are worded is told no more, though nothing links to newer."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.judge import without_past
from mkdocs_cxux.model.finding import Finding, Location
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.ruleset import load_ruleset
from tests.checks.factories import BASE, page_of, site_of


def kept(
    older: str, newer: str, title: str, place: str = "main > p", rule: str = "term-policy"
) -> int:
    page = page_of(f"<main><h1>{title}</h1><p>Please signup.</p></main>", older, title=title)
    other = replace(page, url=f"{BASE}{newer}", path=newer, title=title.replace("1.9", "1.10"))
    site = site_of({"/": "<main><h1>Home</h1></main>", older: page, newer: other})
    rules = load_ruleset(Config()).rules
    at, of = Location(page.url, place, "signup"), rules[rule].category
    found = Finding(rule, of, Severity.WARNING, "Mend it.", at)
    again = replace(found, location=Location(other.url, place, "signup"))
    return len(without_past({}, [found, again], site, rules)[1])


def test_of_notes_on_a_page_each_the_newest_are_told() -> None:
    notes = "Release notes of 1.9"
    assert kept("/notes/1.9.html", "/notes/1.10.html", notes) == 1
    assert kept("/notes/1.9.html", "/notes/1.10.html", "Pots of 1.9") == 2
    assert kept("/notes/1.9.html", "/pots/1.10.html", notes) == 2
    assert kept("/notes/1.9.html", "/notes/1.10.html", notes, "main > nav > a") == 2
    for rule, left in (("reading-ease", 1), ("long-paragraph", 1), ("text-contrast", 2)):
        assert kept("/notes/1.9.html", "/notes/1.10.html", notes, rule=rule) == left
