"""A home calls to what its site asks for; where that is nothing, it has nothing to call to."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.judge import without_aims
from mkdocs_cxux.judge.stamp import Place, stamp
from mkdocs_cxux.ruleset import load_ruleset
from tests.checks.factories import BASE, check_page, page_of, site_of

RULE = load_ruleset(Config()).rules["no-primary-cta"]
TEXT = "<p>We look at the fungi that live in the leaves of trees, and teach how to do so.</p>" * 4
MENU = '<nav><a href="/b/">People</a> <a href="/c/">Join the lab</a></nav>'
HOME = f'{MENU}<main><h1>Fern lab</h1>{TEXT}<p>See <a href="/d/">what we do</a>.</p></main>'


def told(more: str = "", title: str = "Fungi", **facts: object) -> int:
    """How many findings are left of a home where one of five pages says `more`."""
    page = page_of(HOME, "/", type="home", has_layout=True)
    inner = {
        f"/{at}/": page_of(f"<main><h1>{title}</h1>{TEXT}</main>", f"/{at}/") for at in "bcd"
    }
    last = page_of(f"<main><h1>Trees</h1>{TEXT}{more}</main>", "/e/")
    site = site_of({"/": page, **inner, "/e/": last}, **facts)
    checked = check_page("no-primary-cta", page)
    found = [stamp(RULE, p, checked, Place(f"{BASE}/", "/")) for p in checked.problems]
    assert len(found) == 1
    return len(without_aims({}, found, site, {RULE.id: RULE})[1])


def test_the_home_of_a_site_that_asks_for_nothing_has_nothing_to_call_to() -> None:
    assert told() == 0
    assert told('<form role="search"><input placeholder="Search the site"></form>') == 0
    assert told('<a href="/b/">We build a platform for courses on ferns</a>') == 0


@pytest.mark.parametrize("more", [
    '<form><input type="email"><button>Send</button></form>',
    '<a class="button" href="/trial/">Start the free trial</a>',
    '<a href="/b/">Our services</a>', '<a href="https://s.test/">Buy the book</a>',
    '<p>Call <a href="tel:+3212345678">our office</a>.</p>', "<p>A plant costs $12.50.</p>",
])  # fmt: skip
def test_the_home_of_a_site_that_asks_somewhere_is_told(more: str) -> None:
    assert told(more) == 1


def test_who_sells_without_a_button_is_told() -> None:
    assert told(title="Products") == told(title="Tickets") == 1


def test_a_site_that_was_not_seen_whole_may_ask_elsewhere() -> None:
    assert told(complete=False) == 1


def test_a_page_of_a_language_without_a_list_may_ask() -> None:
    page = page_of(HOME, "/", type="home", has_layout=True)
    site = site_of({"/": page, **{f"/{n}/": page_of(HOME, f"/{n}/", lang="fi") for n in "bcde"}})
    checked = check_page("no-primary-cta", page)
    found = [stamp(RULE, p, checked, Place(f"{BASE}/", "/")) for p in checked.problems]
    other = {url: replace(one, language="fi") for url, one in site.pages.items()}
    assert not without_aims({}, found, site, {RULE.id: RULE})[1]
    assert without_aims({}, found, replace(site, pages=other), {RULE.id: RULE})[1]
