"""What another page shows in a frame is a part of it, not a page that visitors come to."""

from __future__ import annotations

from mkdocs_cxux.judge import without_framed
from mkdocs_cxux.model.finding import Finding, Location
from mkdocs_cxux.model.rule import Severity
from tests.checks.factories import BASE, site_of

DEMO = "<main><button>Greet</button></main>"
POST = (
    "<main><h1>Greeting</h1><p>The button greets whoever presses it, in the words of the day.</p>"
    "<iframe src='/demo/'></iframe>{}</main>"
)
LARGER = "<a href='/demo/'>Open it in a tab of its own</a>"


def test_the_demo_of_a_post_has_neither_a_title_nor_a_call_to_action_of_its_own() -> None:
    assert _kept(POST.format(""), "") == ["works"]


def test_where_its_post_links_to_it_it_has_a_title_in_a_tab() -> None:
    assert _kept(POST.format(LARGER), "") == ["findability", "works"]


def test_where_another_page_links_to_it_it_is_a_page() -> None:
    assert _kept(POST.format(""), LARGER) == ["findability", "cta", "works"]


def test_a_page_with_little_around_a_frame_only_stands_around_what_one_comes_for() -> None:
    assert _kept("<main><iframe src='/demo/'></iframe></main>", "") == [
        "findability", "cta", "works"
    ]


def _kept(post: str, home: str) -> list[str]:
    start = f"<main><h1>Home</h1><a href='/post/'>Greeting</a>{home}</main>"
    demo = DEMO.replace("</main>", "<p>Hello.</p></main>")
    site = site_of({"/": start, "/post/": post, "/demo/": demo})
    found = [_finding(category) for category in ("findability", "cta", "works")]
    _, kept = without_framed({}, found, site)
    return [finding.category for finding in kept]


def _finding(category: str) -> Finding:
    return Finding("a-rule", category, Severity.WARNING, "Mend it.", Location(f"{BASE}/demo/"))
