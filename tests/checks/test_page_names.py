"""The two names of a page, its title and its main heading."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.model.finding import Outcome
from tests.checks.factories import check_page, page_of


def test_a_text_that_is_the_title_tells_visitors_what_a_heading_would() -> None:
    for text, severe in (("Our plants", False), ("Our plants grow in all of your rooms", True)):
        page = page_of(f"<main><p>{text}</p><p>Hello.</p></main>", "/a/", title="Plants | Fern")
        [problem] = check_page("title-h1", page).problems
        assert problem.severe is severe


def test_a_heading_that_a_script_from_elsewhere_would_write_is_not_missed() -> None:
    page = page_of("<main><p>Loading the reference.</p></main>", "/api/", title="API | Fern")
    failed = (("https://cdn.example/redoc/bundles/redoc.standalone.js", "script", 0, "blocked"),)
    seen = check_page("title-h1", replace(page, failed_requests=failed))
    assert check_page("title-h1", page).problems and seen.outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("path", "title", "suggestion"),
    [
        ("/guide-tips/", "Migration guide | Tips - Fernlight",
         "main heading: Migration guide – Tips"),
        ("/contact/us.html", "Fernlight | Contact us", "main heading: Contact us"),
        ("/lamps/", "Lamps", "main heading: Lamps"),
        ("/about/", "Fernlight - About us", "main heading: About us"),
        ("/", "Home | Fernlight", "main heading: Fernlight"),
        ("/features/homescreen/", "Home screen", "main heading: Home screen"),
        ("/rooms/cinnamon/", "Fernlight - enjoy the light", ""),    # of the site, not of the page
    ],
)
def test_a_title_is_proposed_without_the_name_of_the_site(
    path: str, title: str, suggestion: str
) -> None:
    page = page_of("<main><h2>Hello</h2><p>Words.</p></main>", path, title=title)
    assert [p.suggestion for p in check_page("title-h1", page).problems] == [suggestion]


def test_a_title_that_only_says_that_the_page_is_loading_tells_nothing() -> None:
    html = "<main><h1>Our plants</h1><h1>And lamps</h1><p>Hello.</p></main>"
    waiting = check_page("title-h1", page_of(html, "/a/", title="Loading… "))
    assert waiting.outcome is Outcome.UNKNOWN
    assert check_page("title-h1", page_of(html, "/a/", title="Loading a van")).problems


def test_fields_to_log_in_tell_what_a_page_is() -> None:
    form = "<main><p>Staff only.</p><form><input type=password></form></main>"
    assert not check_page("title-h1", page_of(form)).problems[0].severe


def test_forms_of_one_word_agree() -> None:
    page = page_of("<main><h1>Contributing with translations</h1></main>", title="Translating")
    assert not check_page("title-h1", page).problems


def test_a_page_without_a_title_is_told_with_the_heading_it_has() -> None:
    [problem] = check_page("title-h1", page_of("<main><h1>Plants</h1></main>", title="")).problems
    assert problem.evidence["heading"] == "Plants" and problem.suggestion == "title: Plants"


def test_a_layout_that_forgets_titles_forgets_them_in_all_folders() -> None:
    pages = (page_of("<main><h1>Plants</h1></main>", path, title="") for path in ("/a/b/", "/c/d/"))
    one, other = (set(check_page("title-h1", page).problems[0].alike) for page in pages)
    assert one & other


def test_where_only_the_name_of_the_site_is_a_heading_the_page_lacks_one() -> None:
    html = "<nav><a href='/'><h1>Fern and sons</h1></a></nav><main><p>Pictures.</p></main>"
    [problem] = check_page("title-h1", page_of(html, "/gallery/", title="Gallery")).problems
    assert problem.suggestion == "main heading: Gallery"


def test_where_the_heading_fits_every_page_the_title_tells_what_to_call_it() -> None:
    page = page_of("<main><h1>Introduction</h1></main>", "/watering/", title="Watering")
    [problem] = check_page("title-h1", replace(page, language="en")).problems
    assert problem.suggestion == "main heading: Watering"


def test_pages_of_one_folder_or_of_one_layout_lack_the_same_heading() -> None:
    body = '<main><div class="list"><h2>Posts in {}</h2><p>Hello.</p></div></main>'
    paths = ("/blog/", "/blog/ferns/", "/blog/ferns/2/")
    ways = [set(check_page("title-h1", page_of(body.format(n), path)).problems[0].alike)
            for n, path in enumerate(paths)]  # fmt: skip
    assert set.intersection(*ways)
    other = page_of(body.format(4).replace("list", "text"), "/about/")
    assert not ways[1] & set(check_page("title-h1", other).problems[0].alike)


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Contribute – Fern", "Collaborate on the project"),
        ("Support – Fern", "Getting help"),
        ("Cron – Fern", "Scheduling waterings"),
        ("3.1 Announcement – Fern", "Fern 3.1"),            # the number is what both name
        ("Gitlab overview – Fern", "Our GitLab service"),
    ],
)
def test_one_thing_in_two_words_is_no_other_page(title: str, heading: str) -> None:
    page = page_of(f"<main><h1>{heading}</h1></main>", title=title)
    assert not check_page("title-h1", page, config=Config(site_name="Fern")).problems


def test_words_that_share_a_sense_with_one_of_several_name_other_things() -> None:
    for title, heading in (("Team plans", "People in the city"), ("Contact us", "Support")):
        page = page_of(f"<main><h1>{heading}</h1></main>", title=title)
        assert check_page("title-h1", page).problems


def test_the_heading_of_a_kind_of_section_is_no_name_for_a_page() -> None:
    def proposed(title: str, heading: str) -> str:
        page = page_of(f"<main><h1>{heading}</h1></main>", title=title)
        return check_page("title-h1", page).problems[0].suggestion

    assert proposed("Embedding films", "Usage") == "main heading: Embedding films"
    assert proposed("Old engine", "Getting started") == "main heading: Old engine"
    assert proposed("Examples", "Usage") == "title: Usage"
    assert proposed("Guide", "Old engine") == "title: Old engine"
