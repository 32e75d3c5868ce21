"""What is to be done about a forgotten page that nobody has finished, or that stands apart."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_cxux.model.finding import ABOVE, Problem
from mkdocs_cxux.model.page import Page
from tests.checks.factories import check_site, page_of, site_of

TEXT = "<p>We water your plants every week and tell you how they are.</p>"
NAV = "<nav><a href='/'>Home</a><a href='/a/'>A</a></nav>"
LEAVE = "finish it, or leave it out of the build"


def orphans(lost: Mapping[str, str | Page], nav: str = NAV) -> dict[str, Problem]:
    home = f"{NAV}<main><h1>Home</h1>{TEXT}</main>"
    reached = {"/": home, "/a/": f"{nav}<main><h1>A</h1>{TEXT}</main>"}
    problems = check_site("orphan-page", site_of({**reached, **lost})).problems
    return {problem.evidence["path"]: problem for problem in problems}


def test_pages_of_one_short_text_are_unfinished_and_one_fault_whatever_they_are_called() -> None:
    stub = "<p>This page is under construction, please come back a little later.</p>"
    names = ("components", "playing", "systems", "testing")
    found = orphans({f"/usage/{n}/": f"{NAV}<main><h1>{n}</h1>{stub}</main>" for n in names})
    assert {p.suggestion for p in found.values()} == {LEAVE}
    assert {p.alike for p in found.values()} == {(f"{ABOVE}usage: {LEAVE}",)}
    two = orphans({f"/usage/{n}/": f"{NAV}<main><h1>{n}</h1>{stub}</main>" for n in "ab"})
    assert LEAVE not in {p.suggestion for p in two.values()}


def test_parts_of_pages_that_are_called_by_their_address_are_one_fault_in_many_folders() -> None:
    places = [f"tools/{tool}/{part}" for tool in "abc" for part in ("install", "usage", "remove")]
    found = orphans({
        f"/docs/{place}/": f"{NAV}<main><h1>{place}</h1><p>Run {place} to water it.</p></main>"
        for place in places
    })
    assert {p.alike for p in found.values()} == {(f"{ABOVE}docs: {LEAVE}",)} and len(found) == 9


def test_a_page_without_a_text_is_to_be_finished_where_others_have_one() -> None:
    lost = {"/news/": f"{NAV}<main></main>", "/team/": f"{NAV}<main><h1>Team</h1></main>",
            "/list/": f"{NAV}<main><h1>List</h1><a href='/a/'>A</a></main>"}
    found = orphans(lost)
    assert [found[path].suggestion == LEAVE for path in lost] == [True, True, False]


def test_a_page_without_the_menus_of_the_site_gets_them_or_is_left_out() -> None:
    found = orphans({"/prize/": f"<main><h1>Our prize</h1>{TEXT}</main>"})
    linked = "link to it from /a/, as “Our prize”"
    said = f"give it the menus of the site and {linked}; or leave it out of the build"
    assert found["/prize/"].suggestion == said
    plain = orphans({"/prize/": f"<main><h1>Our prize</h1>{TEXT}</main>"}, nav="")
    assert plain["/prize/"].suggestion == linked


def test_a_tool_without_the_menus_of_the_site_stands_apart_on_purpose() -> None:
    form = "<label>Day <input name='day'></label><button type='button'>Make the address</button>"
    page = page_of(form, "/make-an-address/", title="Address maker")
    assert not orphans({"/make-an-address/": page})
    dressed = page_of(f"{NAV}<main>{form}</main>", "/make-an-address/", title="Address maker")
    assert orphans({"/make-an-address/": dressed})
    assert orphans({"/make/": page_of(f"<main>{TEXT * 5}{form}</main>", "/make/", title="Maker")})
