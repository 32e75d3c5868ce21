"""What a finding suggests leads to a page that the site has and that can be read."""

from __future__ import annotations

from mkdocs_cxux.judge import with_offers
from mkdocs_cxux.model.finding import Finding, Location, Offer
from mkdocs_cxux.model.rule import Severity
from tests.checks.factories import BASE, site_of

PAGES = {
    "/": "<main><h1>Home</h1></main>",
    "/logo/": "<main><svg></svg></main>",
    "/team.html": "<main><h1>Team</h1><p>Who waters your plants.</p></main>",
}


def suggested(*paths: str, complete: bool = True) -> str:
    """What is suggested of pages that are offered, at first the first of them."""
    offers = tuple(Offer(BASE + path, path) for path in paths)
    finding = Finding("dead-end", "findability", Severity.WARNING, "m", Location("/a/"),
                      suggestion=paths[0], offers=offers)
    return with_offers([finding], site_of(PAGES, complete=complete))[0].suggestion


def test_a_page_without_text_is_no_next_page() -> None:
    assert suggested("/logo/", "/team.html") == "/team.html"
    assert suggested("/logo/") == ""


def test_an_address_that_is_not_in_the_site_is_no_next_page() -> None:
    assert suggested("/wiki/doku.php?id=start", "/team") == "/team"
    assert suggested("/gone/") == ""


def test_a_page_that_a_crawl_did_not_come_to_may_be_one() -> None:
    assert suggested("/later/", "/team.html", complete=False) == "/later/"


def test_what_offers_no_page_stays_as_it_is() -> None:
    plain = Finding("title-h1", "findability", Severity.WARNING, "m", Location("/a/"),
                    suggestion="title: Ferns")
    assert with_offers([plain], site_of(PAGES)) == (plain,)
