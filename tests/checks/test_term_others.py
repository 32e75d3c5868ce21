"""Names of others at links that lead to them, and on pages about them."""

from __future__ import annotations

from typing import Any

import pytest

from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of
from tests.checks.test_term_policy import terms


def told(body: str, path: str = "/a/", *scopes: str) -> list[str]:
    entry = {"use": "New York City", "not": ("NYC",), "scopes": scopes}
    config = Config.model_validate({"site_name": "Ferns 17", "terms": (entry,)})
    page = page_of(body, path)
    return [one.text for one in check_page("term-policy", page, config=config).problems]


LOGO = '<main><h1>Pots</h1><p>We grow.</p></main><footer><a href="{}"><img src="/l.png" alt="{}">' \
    "</a></footer>"


def test_the_logo_of_another_site_has_its_name() -> None:
    for scope in ("nav.label", "image.alt"):
        assert not told(LOGO.format("https://moss.example/", "SVA NYC"), "/a/", scope)
        assert told(LOGO.format("/moss/", "SVA NYC"), "/a/", scope) == ["SVA NYC"]
        assert told(LOGO.format("https://moss.example/", "Visit NYC"), "/a/", scope)
        assert told(LOGO.format("https://moss.example/", "Our pots in NYC"), "/a/", scope)
        assert told(LOGO.format("https://moss.example/", "Ferns 17 NYC"), "/a/", scope)
        assert told(LOGO.format("https://moss.example/", "NYC"), "/a/", scope)


def test_a_label_in_letters_that_leads_to_another_site_may_be_its_name() -> None:
    menu = '<nav><a href="{}">SVA NYC</a></nav><main><h1>Pots</h1><p>We grow.</p></main>'
    assert not told(menu.format("https://moss.example/"), "/a/", "nav.label")
    assert told(menu.format("/moss/"), "/a/", "nav.label") == ["SVA NYC"]


def test_a_page_is_called_by_the_name_of_whom_it_is_about() -> None:
    assert not told("<main><h1>Designit NYC</h1><p>They grow.</p></main>", "/venue/designit-nyc/",
                    "heading")


def test_letters_with_which_a_page_is_called_are_a_name_where_a_link_leads_to_that_site() -> None:
    page = '<main><h1>{}</h1><p>See <a href="https://{}/">where it is</a>.</p></main>'
    assert not told(page.format("FRN NYC", "www.frn.example"), "/venue/frn-nyc/", "heading")
    assert not told(page.format("Spring Pots NYC", "springpots.example"), "/spring-pots-nyc/",
                    "heading")
    for heading, host, path in (
        ("FAQ NYC", "moss.example", "/faq-nyc/"), ("FRN NYC", "frn.example", "/about/"),
        ("Hotels NYC", "hotels.example", "/hotels-nyc/"), ("FRN NYC", "pots.frn.moss.example",
                                                          "/venue/frn-nyc/"),
    ):
        assert told(page.format(heading, host), path, "heading") == [heading], heading


@pytest.mark.parametrize(("heading", "path"), [
    ("Travel to NYC", "/travel-to-nyc/"), ("NYC Venues", "/nyc-venues/"),
    ("Ferns 17 NYC", "/ferns-17-nyc/"), ("Designit NYC", "/about/"),
    ("Travel NYC", "/travel-nyc/"),
])
def test_what_our_own_page_is_called_is_ours(heading: str, path: str) -> None:
    assert told(f"<main><h1>{heading}</h1><p>They grow.</p></main>", path, "heading") == [heading]


def test_a_name_whose_letters_stand_behind_it_stays_whole() -> None:
    entry: dict[str, Any] = {"use": "kinder gardens", "not": ("open gardens",)}
    for name in ("Transform to Open Gardens (TOPG)", "Moss’s Transform to Open Gardens (TOG)",
                 "See the Transform for Open Gardens Plan (TOGP)."):
        assert not terms(name, **entry), name
    for ours in ("Transform to Open Gardens", "Open Gardens (OG)", "Join Our Open Gardens (FAQ)",
                 "Transform to Open Gardens (TOM)", "transform to open gardens (TOG)"):
        assert terms(ours, **entry), ours
    spelled: dict[str, Any] = {"use": "open-source", "not": ("open source",)}
    assert terms("Free and Open Source Software (FOSS)", **spelled)
