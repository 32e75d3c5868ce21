"""What a visitor sees broken on one page, told once, and never what we kept out ourselves."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Checked, Outcome, Problem
from mkdocs_cxux.model.snapshot import Status
from tests.checks.factories import BASE, check_page, page_of


def test_endless_loading_is_found_on_a_page_that_could_be_measured() -> None:
    said = "/a.png had not arrived"
    [problem] = works(status=Status.PARTIAL_LOAD, reason=said).problems
    assert (problem.evidence["what"], problem.evidence["how"]) == ("loading", said)
    assert problem.severe


def works(**facts: Any) -> Checked:
    body = "<main><h1>A</h1><img src='/a.png' alt='A'></main>"
    return check_page("page-works", page_of(body, has_layout=True, **facts))


def test_files_of_the_site_that_fail_are_found_once() -> None:
    failed = ((f"{BASE}/a.png", "img", 404, ""), (f"{BASE}/a.png", "image", 404, ""),
              (f"{BASE}/a.css", "link", 404, ""), (f"{BASE}/api", "fetch", 500, ""))
    found = works(failed_requests=failed).problems
    assert [p.evidence["kind"] for p in found] == ["image", "stylesheet"] and found[0].element


def test_pictures_that_style_sheets_and_films_ask_for_are_missed_too() -> None:
    failed = (
        (f"{BASE}/img/c.webp?v=2", "css", 404, ""), (f"{BASE}/img/a.woff2", "css", 404, ""),
        (f"{BASE}/film.jpg", "video", 404, ""), (f"{BASE}/film.mp4", "video", 404, ""),
    )
    behind, poster = works(failed_requests=failed).problems
    assert poster.evidence["what"] == "image /film.jpg" and poster.severe
    assert behind.evidence["what"] == "image /img/c.webp of the styles" and behind.once
    # A box may be read without it, and one style sheet asks for its neighbours, too.
    assert not behind.severe and behind.alike == ("style sheets ask for pictures in /img/",)


def test_a_script_that_another_one_asks_for_as_for_data_is_missing() -> None:
    failed = ((f"{BASE}/care/js/cookie.js", "xmlhttprequest", 404, ""),
              (f"{BASE}/plants.json", "xmlhttprequest", 404, ""))
    [problem] = works(failed_requests=failed).problems
    assert problem.evidence["what"] == "script /care/js/cookie.js"


def test_a_missing_picture_that_is_a_link_to_its_own_file_is_told_as_that_link() -> None:
    def told(href: str) -> list[str]:
        body = f"<main><h1>A</h1><a href='{href}'><img src='/a.png' alt='A'></a></main>"
        page = page_of(body, has_layout=True, failed_requests=((f"{BASE}/a.png", "img", 404, ""),))
        return [problem.unless for problem in check_page("page-works", page).problems]

    assert told("/a.png") == ["broken-link"] and told("/b.png") == [""]


def test_what_our_own_sandbox_kept_out_is_no_failure_nor_what_stops_by_it() -> None:
    failed = (("https://cdn.test/x.js", "script", 0, "net::ERR_PROXY_CONNECTION_FAILED"),)
    assert not works(failed_requests=failed, script_errors=("x is not defined",)).problems


def test_what_lies_outside_of_a_built_folder_is_not_known_to_be_missing() -> None:
    page = page_of("<main><h1>A</h1></main>", has_layout=True)
    page = replace(page, url="http://localhost/latest/a/")
    for missing, host, found in (
        ("/metrics/client.js", "localhost", 0), ("/latest/a.js", "localhost", 1),
        ("/metrics/client.js", "localhost:8000", 1),
        ("/cdn-cgi/email.js", "localhost:8000", 0),
    ):
        url = f"http://{host}"
        on = replace(page, url=f"{url}/latest/a/",
                     failed_requests=((url + missing, "script", 404, ""),))
        assert len(check_page("page-works", on).problems) == found


def test_pictures_outside_of_a_built_folder_are_not_known_to_be_missing() -> None:
    page = page_of("<main><img src='/img/a.png'><img src='/latest/b.png'></main>", has_layout=True)
    images = tuple(replace(image, loaded=False) for image in page.images)
    page = replace(page, url="http://localhost/latest/a/", images=images)
    [problem] = check_page("page-works", page).problems
    assert problem.text == "/latest/b.png"


def test_a_picture_of_several_files_is_missing_once() -> None:
    body = "<main><picture><img src='/a.png' alt='A'></picture><img src='/b.png'></main>"
    page = page_of(body, has_layout=True)
    first, second = (replace(image, loaded=False) for image in page.images)
    webp = f"{BASE}/a.webp"
    page = replace(page, images=(replace(first, chosen=webp), second),
                   failed_requests=((webp, "image", 404, ""),))
    told = check_page("page-works", page).problems
    assert [(one.text, one.evidence["how"]) for one in told] == [
        ("/a.webp", "HTTP 404"), ("/b.png", "not an image that can be shown")]
    assert told[0].element == first.element


def test_a_picture_without_an_address_waits_for_its_script() -> None:
    page = page_of('<main><img id="shown" alt="A poster"><img src=""></main>', has_layout=True)
    images = tuple(replace(image, loaded=False) for image in page.images)
    assert not check_page("page-works", replace(page, images=images)).problems


def test_what_a_function_of_the_host_answers_is_not_missing_from_a_folder() -> None:
    def told(path: str, host: str = "localhost") -> int:
        page = replace(page_of("<main><p>Give.</p></main>", has_layout=True),
                       url=f"http://{host}/give/", path="/give/")
        missing = ((f"http://{host}{path}", "script", 404, ""),)
        return len(check_page("page-works", replace(page, failed_requests=missing)).problems)

    assert told("/api/widget") == 0 and told("/api/widget.js") == 1 == told("/docs/api/widget")
    assert told("/api/widget", "fern.test") == 1


def test_a_script_error_is_milder_than_a_missing_file() -> None:
    assert [p.severe for p in works(script_errors=("x is not defined",)).problems] == [False]


def test_nothing_loads_without_a_browser_so_it_is_unknown() -> None:
    assert check_page("page-works", page_of("<main>Hi</main>")).outcome is Outcome.UNKNOWN


def test_a_picture_that_a_template_asks_for_from_where_it_is_has_one_cause() -> None:
    asked = ("asks for img/fern.jpg",)
    assert picture("img/fern.jpg", "/2/").alike == picture("img/fern.jpg", "/3/").alike == asked
    assert picture("/img/fern.jpg", "/2/").alike == ()          # known again by its address


def picture(src: str, path: str, alt: str = "Fern") -> Problem:
    page = page_of(f'<main><p>Ferns</p><img src="{src}" alt="{alt}"></main>', path, has_layout=True)
    images = tuple(replace(image, loaded=False) for image in page.images)
    (problem,) = check_page("page-works", replace(page, images=images)).problems
    return problem


def test_a_picture_of_a_post_that_a_list_shows_is_one_where_it_is_called_the_same() -> None:
    post, shown = (picture("img/fern.jpg", path) for path in ("/news/ferns/", "/news/"))
    assert post.subject == shown.subject and post.once
    cover, other = (picture("img/cover.jpg", path, "") for path in ("/a/", "/b/"))
    assert cover.subject != other.subject


def test_a_script_that_a_template_asks_for_from_where_it_is_has_one_cause() -> None:
    def alike(path: str) -> tuple[str, ...]:
        page = page_of("<main><p>Ferns</p></main>", path, has_layout=True)
        missing = ((f"{BASE}{path}js/fern.js", "script", 404, ""),)
        (problem,) = check_page("page-works", replace(page, failed_requests=missing)).problems
        return problem.alike

    assert alike("/2/") == alike("/3/") == ("asks for js/fern.js",)


def test_an_error_of_a_script_is_one_wherever_it_stops_and_whatever_place_it_looked_for() -> None:
    def told(error: str) -> tuple[object, ...]:
        (problem,) = works(script_errors=(error,)).problems
        return problem.once, problem.subject, problem.alike

    said = "querySelector: '#1-{}' is not a valid selector."
    assert told("x is not defined") == (True, "x is not defined", ("x is not defined",))
    assert told(said.format("pots"))[2] == told(said.format("soil"))[2]


def test_a_script_that_stops_at_a_link_that_leads_nowhere_is_told_with_that_link() -> None:
    body = '<main><h1 id="1-pots">A</h1><a href="#../soil.md">B</a><a href="#1-pots">C</a></main>'
    said = "Failed to execute 'querySelector' on 'Document': '{}' is not a valid selector."
    errors = (said.format("#../soil.md"), said.format("#1-pots"))
    page = page_of(body, has_layout=True, script_errors=errors)
    told = {p.text: p.unless for p in check_page("page-works", page).problems}
    assert told == {errors[0]: "broken-link", errors[1]: ""}


def test_pictures_of_a_folder_of_which_none_came_are_marked_with_it() -> None:
    def marks(*loaded: bool) -> list[tuple[str, ...]]:
        body = "".join(f"<img src='/img//{n}.png' alt=''>" for n in range(len(loaded)))
        page = page_of(f"<main><h1>A</h1>{body}</main>", has_layout=True)
        seen = zip(page.images, loaded, strict=True)
        page = replace(page, images=tuple(replace(i, loaded=came) for i, came in seen))
        return [problem.alike for problem in check_page("page-works", page).problems]

    assert marks(False, False) == [("lacking /img//",)] * 2
    assert marks(False, False, True) == [()] * 2 and marks(False) == [()]
