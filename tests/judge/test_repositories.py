"""A repository that another page links to is called as it is there, too."""

from __future__ import annotations

import pytest

from mkdocs_cxux.judge import without_repositories
from mkdocs_cxux.model.finding import Finding, Location
from mkdocs_cxux.model.rule import Severity
from tests.checks.factories import BASE, site_of

HUB = '<a href="https://hub.example/moss/fern.git">Our code</a>'


def kept(text: str, link: str = HUB, match: str = "fern") -> int:
    pages = {"/": f"<main><h1>Home</h1>{link}</main>", "/pot/": f"<main><p>{text}</p></main>"}
    site = site_of(pages)
    place = Location(f"{BASE}/pot/", "main > p", text, match=match)
    found = [Finding("term-policy", "terms", Severity.WARNING, "Mend it.", place)]
    return len(without_repositories({}, found, site)[1])


@pytest.mark.parametrize("text", ["Copy it to the fern repository.", "The fern repo, fern repos"])
def test_a_repository_is_called_as_its_address_ends(text: str) -> None:
    assert kept(text) == 0
    assert kept(text, '<a href="https://hub.example/fern">Us</a>') == 1
    assert kept(text, '<a href="/moss/fern/">Our code</a>') == 1


@pytest.mark.parametrize(
    "text", ["Water the fern.", "Water the fern in the fern repository.", "A fernery repository."]
)
def test_what_is_said_of_the_thing_itself_stays(text: str) -> None:
    assert kept(text) == 1
