"""Users may say themselves which links and buttons are calls to action."""

from __future__ import annotations

import re

import pytest

from mkdocs_cxux.crawl.static.nodes import _KEPT as KEPT_OF_PAGES
from mkdocs_cxux.extract import ExtractContext
from mkdocs_cxux.extract.match import KEPT
from mkdocs_cxux.model.error import ConfigError
from tests.extract.cta.seen import ctas


def test_users_can_pin_their_own() -> None:
    html = '<main><button>Buy</button><a id="x" href="/x" data-cxux="primary">The plan</a></main>'
    assert [(cta.label, cta.pinned) for cta in ctas(html)] == [("The plan", True), ("Buy", False)]
    chosen = ExtractContext("http://fern.test/", cta_selector="a.none, a#x[href]")
    assert ctas(html.replace(' data-cxux="primary"', ""), chosen)[0].pinned


def test_users_can_pin_by_what_stands_above() -> None:
    html = """<main><div class="hero big"><p><a href="/x">The plan</a></p></div>
    <a href="/y" title="a b">Other</a></main>"""
    for selector, pinned in (
        (".hero a", "The plan"), ("main > .hero > p>a", "The plan"), ("main > a", "Other"),
        ("main [title='a b']", "Other"), (".hero > a", ""), ("aside a, footer > a", ""),
    ):
        chosen = ExtractContext("http://fern.test/", cta_selector=selector)
        assert "".join(cta.label for cta in ctas(html, chosen) if cta.pinned) == pinned, selector


def test_a_selector_names_only_attributes_that_a_snapshot_has() -> None:
    assert KEPT <= KEPT_OF_PAGES


@pytest.mark.parametrize(
    "selector", ["main + a", "> a", "a >", "a > > b", "a:hover", "a[data-plan=pro]"]
)
def test_other_selectors_are_refused_with_what_is_allowed(selector: str) -> None:
    with pytest.raises(ConfigError, match=rf'found "{re.escape(selector)}"; allowed: tag, \.class'):
        ctas("<a href=x>y</a>", ExtractContext("http://fern.test/", cta_selector=selector))
