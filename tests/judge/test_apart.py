"""What stands on sheets that nobody walks to is not held against the site."""

from __future__ import annotations

from mkdocs_cxux.judge import sheets, without_sheets
from mkdocs_cxux.metrics.graph import link_graph
from mkdocs_cxux.model.finding import Finding, Location, Outcome, RuleResult
from mkdocs_cxux.model.rule import Severity
from tests.checks.factories import BASE, check_site, page_of, site_of

PAGES = {
    "/": "<main><h1>Home</h1><a href='/team/'>Team</a></main>",
    "/team/": "<main><h1>Team</h1><p>Nothing leads on from here.</p></main>",
    "/preview.html": "<div>Fernlight</div><div>Plants for offices</div>",
    "/old/": "<main><h1>Old</h1><a href='/'>Home</a></main>",
    "/offer/": "<main><h1>Offer</h1><form><input name=mail><button>Send it</button></form></main>",
}
SHEET = f"{BASE}/preview.html"


def test_a_sheet_has_neither_a_link_to_it_nor_anything_to_press() -> None:
    site = site_of(PAGES)
    assert sheets(site, link_graph(site)) == {SHEET}


def test_a_page_that_was_saved_again_and_again_is_told_once() -> None:
    lost = "<main><h1>Oops</h1><p>Lost.</p><a href='/'>Home</a></main>"
    names = [f"/fonts/{name}.html" for name in "abc"]
    site = site_of(PAGES | {name: page_of(lost, name, title="Oops") for name in names})
    assert sheets(site, link_graph(site)) == {SHEET, *(BASE + name for name in names[1:])}
    orphans = {problem.url for problem in check_site("orphan-page", site).problems}
    assert orphans.intersection(BASE + name for name in names) == {BASE + names[0]}
    assert not check_site("duplicate-title", site_of({"/": PAGES["/"]} | {
        name: page_of(lost, name, title="Oops") for name in names})).problems


def test_a_show_case_of_a_theme_is_told_as_an_orphan_and_its_faults_are_not() -> None:
    shown = "<main><h1>H1 heading</h1><a href='/'>Home</a><a href='/none/'>Lost</a></main>"
    site = site_of(PAGES | {"/style-guide/": shown, "/old/prototypes/a.html": shown})
    theme = f"{BASE}/fern-theme-gh-pages/"
    left = site_of(PAGES | {"/fern-theme-gh-pages/": shown})
    assert theme in sheets(left, link_graph(left))
    lost = {f"{BASE}/style-guide/", f"{BASE}/old/prototypes/a.html"}
    assert sheets(site, link_graph(site)) == {SHEET, *lost}
    assert lost <= {problem.url for problem in check_site("orphan-page", site).problems}
    assert not check_site("broken-link", site).problems
    linked = site_of(PAGES | {"/style-guide/": shown, "/": f"{PAGES['/']}{shown}",
                              "/none/": "<main><a href='/style-guide/'>Parts</a></main>"})
    assert f"{BASE}/style-guide/" not in sheets(linked, link_graph(linked))


def test_where_links_may_be_unseen_nothing_is_a_sheet() -> None:
    for site in (
        site_of(PAGES, inventory=None), site_of(PAGES, complete=False),
        site_of({path: html for path, html in PAGES.items() if path != "/"}),
    ):
        assert not sheets(site, link_graph(site))


def test_no_rule_applies_to_a_sheet_and_other_pages_keep_what_was_found() -> None:
    def finding(url: str) -> Finding:
        return Finding("r", "cta", Severity.WARNING, "m", Location(url, "p", "t"), fingerprint="f")

    found = RuleResult("r", Outcome.FOUND, 0.5, problems=1, opportunities=2)
    results = {SHEET: (found,), f"{BASE}/": (found,)}
    left, told = without_sheets(results, map(finding, results), frozenset({SHEET}))
    assert [finding.location.url for finding in told] == [f"{BASE}/"]
    assert left[f"{BASE}/"] == (found,)
    (open_,) = left[SHEET]
    assert (open_.outcome, open_.friction, open_.problems) == (Outcome.NOT_APPLICABLE, None, 0)
