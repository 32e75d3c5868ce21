"""From when on a site has decided how it writes something."""

from __future__ import annotations

from tests.checks.factories import check_site, site_of

KINDS = ("date",)


def told(pages: dict[str, str]) -> int:
    html = {path: f"<main><h1>Plants</h1>{text}</main>" for path, text in pages.items()}
    return len(check_site("format-mix", site_of(html), kinds=KINDS).problems)


def test_what_nearly_only_one_page_writes_is_no_habit_of_the_site() -> None:
    many = "<p>The pots of 2026-04-01 are out, and they are green.</p>" * 100
    once = "<p>We were at the fair on 2026-05-01 with ferns.</p>"
    other = "<p>We met on April 12, 2026 at noon in the garden.</p>"
    assert told({"/": other, "/a/": many, "/b/": once}) == 0
    assert told({"/": other, "/a/": many, "/b/": once * 5}) == 1


def test_the_example_is_what_somebody_says_and_nothing_that_is_typed() -> None:
    said = {"/a/": "Put it into “pots/” or “the box” now.",
            "/b/": "They say “ferns are fine” here.",
            "/c/": "We call it “moss” here.", "/d/": "It is “the garden” of all.",
            "/e/": 'This is "a plain pot" of ours.'}
    html = {path: f"<main><h1>Plants</h1><p>{text}</p></main>" for path, text in said.items()}
    found = check_site("format-mix", site_of(html), kinds=("quotation marks",), least=3, share=0.6)
    assert [one.suggestion for one in found.problems] == ["as elsewhere: “ferns are fine”"]


def test_a_day_at_the_start_of_an_entry_in_a_log_is_a_stamp() -> None:
    days = "".join(f"<p>We met on {day} March 2024 in the garden.</p>" for day in range(1, 8))
    entries = ("<ul><li><p>Updated 2019-12-29 to include ferns.</p></li>"
               "<li>Last updated on 2021-12-21 with moss.</li></ul>")
    for called in ("<h2>Update Log</h2>", "<p>Update log:</p>", "<h2>Changes</h2><p>All:</p>"):
        assert told({"/": days, "/a/": days, "/b/": called + entries}) == 0, called
    for other in ("<h2>Pots</h2>", "<p>Update log:</p><p>We write.</p>"):
        assert told({"/": days, "/a/": days, "/b/": other + entries}) == 1, other
    within = "<h2>Update Log</h2><ul><li>We all met in the garden on 2024-02-01.</li></ul>"
    assert told({"/": days, "/a/": days, "/b/": within}) == 1


def test_the_example_of_a_date_has_a_year() -> None:
    many = "<p>We meet on 1 February.</p>" + "<p>We met on 3 March 2024 for moss.</p>" * 6
    html = {path: f"<main><h1>Plants</h1>{text}</main>" for path, text in (
        ("/", "<p>We meet on 2 May at noon.</p>"), ("/a/", many), ("/b/", many),
        ("/c/", "<p>We met on 2024-02-01 for moss.</p>"), ("/d/", "<p>On 4 May 2024 we met.</p>"))}
    found = check_site("format-mix", site_of(html), kinds=KINDS)
    assert [one.suggestion for one in found.problems] == ["as elsewhere: “4 May 2024”"]


def test_pages_with_only_the_other_quotation_marks_are_one_finding_of_the_site() -> None:
    pages = {f"/{n}/": f'<p>They say "plant {n}" here.</p>' for n in range(12)}
    pages |= {"/x/": "<p>They say “fern” here.</p>", "/y/": "<p>They say “moss” here.</p>"}
    pages["/z/"] = '<p>They say "ivy" here, and “fig” there.</p>'
    html = {path: f"<main><h1>Plants</h1>{text}</main>" for path, text in pages.items()}
    marks = {"kinds": ("quotation marks",), "within": ("quotation marks",)}
    found = check_site("format-mix", site_of(html), **marks).problems
    assert [(one.url[-3:], one.once) for one in found] == [
        ("/x/", True), ("/y/", True), ("/z/", False)]
    assert found[0].subject == found[1].subject
    right = {"quotation marks": "straight quotation marks"}
    declared = check_site("format-mix", site_of(html), declared=right, **marks).problems
    assert [one.once for one in declared] == [False] * 3


def test_a_date_is_told_on_each_page_that_writes_it_otherwise() -> None:
    pages = {f"/{n}/": f"<p>We met on {n} March 2026 at noon.</p>" for n in range(1, 13)}
    pages |= {f"/x{n}/": f"<p>We met on 2026-04-1{n} at noon.</p>" for n in range(2)}
    html = {path: f"<main><h1>Plants</h1>{text}</main>" for path, text in pages.items()}
    found = check_site("format-mix", site_of(html), kinds=KINDS, within=("quotation marks",))
    assert [one.once for one in found.problems] == [False, False]
