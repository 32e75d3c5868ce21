"""What stands on sheets that nobody walks to is not held against the site."""

from __future__ import annotations

from mkdocs_cxux.judge import nothing_passed, sheets, without_sheets
from mkdocs_cxux.metrics.graph import link_graph
from mkdocs_cxux.model.case import LinkGraph
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
    site = site_of(PAGES | {"/style-guide/": shown, "/more/prototypes/a.html": shown})
    theme = f"{BASE}/fern-theme-gh-pages/"
    left = site_of(PAGES | {"/fern-theme-gh-pages/": shown})
    assert theme in sheets(left, link_graph(left))
    lost = {f"{BASE}/style-guide/", f"{BASE}/more/prototypes/a.html"}
    assert sheets(site, link_graph(site)) == {SHEET, *lost}
    assert lost <= {problem.url for problem in check_site("orphan-page", site).problems}
    assert not check_site("broken-link", site).problems
    linked = site_of(PAGES | {"/style-guide/": shown, "/": f"{PAGES['/']}{shown}",
                              "/none/": "<main><a href='/style-guide/'>Parts</a></main>"})
    assert f"{BASE}/style-guide/" not in sheets(linked, link_graph(linked))


WORDS = "We water your plants every week and tell you how they are in all of your rooms. " * 4


def test_what_a_generator_left_without_a_link_is_a_sheet_and_with_one_a_page() -> None:
    home = "<a href='/'>Home</a>"
    lorem = f"<main><h1>Ann</h1><p>Lorem ipsum dolor sit amet.</p>{home}</main>"
    left = {
        "/tags/": f"<main><p>Nothing yet.</p>{home}</main>",
        "/py-modindex.html": f"<main><h1>Modules</h1>{home}</main>",
        "/docs/": page_of(f"<main><h1></h1></main><nav>{home}</nav>", "/docs/", title="Fern"),
        "/menu.html": page_of(f"<main><p>Plants</p>{home}</main>", "/menu.html", title=""),
        "/team/ann/": lorem,
        "/base.html": page_of(f"<main><h1>{{{{ title }}}}</h1>{home}</main>", "/base.html"),
    }
    site = site_of(PAGES | left)
    assert sheets(site, link_graph(site)) == {SHEET, *(BASE + path for path in left)}
    found = {p.url: p.suggestion for p in check_site("orphan-page", site).problems}
    assert found[f"{BASE}/team/ann/"] == "finish it, or leave it out of the build"
    assert found[f"{BASE}/old/"].startswith("link to it")
    links = "".join(f"<a href='{path}'>{path}</a>" for path in left)
    linked = site_of(PAGES | left | {"/": f"{PAGES['/']}{links}"})
    assert sheets(linked, link_graph(linked)) == {SHEET}


def test_the_edition_for_printing_is_judged_on_the_pages_that_it_joins() -> None:
    chapters = {f"/{name}/": f"<main><h1>{name}</h1><p>{WORDS}</p></main>" for name in "abc"}
    links = "".join(f"<a href='{path}'>{path}</a>" for path in (*chapters, "/print.html"))
    home = {"/": f"<main><h1>Home</h1>{links}</main>"}
    joined = page_of("".join(chapters.values()), "/print.html", title="Fern")
    site = site_of(home | chapters | {"/print.html": joined})
    assert sheets(site, link_graph(site)) == {f"{BASE}/print.html"}
    shop = "<main><h1>Print with us</h1><p>On paper and on cloth.</p><a href='/'>Home</a></main>"
    site = site_of(home | chapters | {"/print.html": page_of(shop, "/print.html", title="Print")})
    assert not sheets(site, link_graph(site))


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


def test_where_nothing_was_found_on_a_sheet_no_rule_passes_and_a_copy_names_its_original() -> None:
    passed, found = RuleResult("a", Outcome.CLEAN, 0.0), RuleResult("b", Outcome.FOUND, 1.0)
    copy, lost, home = f"{BASE}/copy/", f"{BASE}/lost/", f"{BASE}/"
    graph = LinkGraph(originals={copy: f"{BASE}/care/"})
    results = {copy: (passed,), lost: (passed, found), SHEET: (passed,), home: (passed,)}
    left = nothing_passed(results, graph, frozenset({copy, lost, SHEET}))
    assert left[copy][0].outcome is left[SHEET][0].outcome is Outcome.NOT_APPLICABLE
    assert left[copy][0].reason.startswith("this page is a copy of /care/, where what is wrong")
    assert (left[lost], left[home]) == (results[lost], results[home])
