"""What a navigation leaves out is one fault, whatever pages show it."""

from __future__ import annotations

from tests.checks.factories import check_page, page_of

NAV = (
    '<nav><a href="/plans/">Plans</a><a href="/help/">Help</a><a href="/team/">Team</a></nav>'
)


def test_a_navigation_that_marks_nothing_is_one_fault_on_its_pages_and_below_them() -> None:
    paths = ("/plans/", "/plans/lights/green/", "/x/y/")
    pages = [page_of(NAV + "<main><h1>Lights</h1></main>", path) for path in paths]
    told = [check_page("where-am-i", page).problems[0].subject for page in pages]
    assert told == ["menu"] * 3
