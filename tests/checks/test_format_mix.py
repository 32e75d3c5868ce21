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
