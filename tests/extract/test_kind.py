from __future__ import annotations

import pytest

from tests.checks.factories import page_of


@pytest.mark.parametrize(
    ("title", "heading"),
    [("404 Not Found", "404"), ("Error 404", "Gone"), ("404", ""), ("Fern | 404", "Error 404")],
)
def test_a_page_called_404_is_one_of_errors_wherever_it_lies(title: str, heading: str) -> None:
    body = f"<main><h1>{heading}</h1><p>Sorry.</p></main>"
    assert page_of(body, "/images/arrow.html", title=title).type == "error"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("Thank you!", "thanks"), ("Thanks, we got it", "thanks"), ("What we thank you for", "page")],
)
def test_a_page_that_thanks_is_what_a_form_leads_to(heading: str, kind: str) -> None:
    assert page_of(f"<main><h1>{heading}</h1></main>", "/application-sent.html").type == kind


def test_an_error_page_that_was_saved_into_a_folder_is_one() -> None:
    assert page_of("<main><h2>Oops</h2></main>", "/assets/icons/404.html").type == "error"


@pytest.mark.parametrize(
    "path",
    ["/404/error.html", "/404/", "/de/404.htm", "/50x.html", "/errors/403.shtml", "/error-404/"],
)
def test_what_a_server_sends_with_an_error_is_known_by_its_address(path: str) -> None:
    assert page_of("<main><h2>Oops</h2></main>", path).type == "error"


@pytest.mark.parametrize("path", ["/status/404/", "/404-ways-to-water/", "/100/", "/errors/"])
def test_a_page_about_a_number_is_no_error(path: str) -> None:
    assert page_of("<main><h2>Ways</h2></main>", path).type == "page"


def test_a_page_about_errors_is_none_and_an_address_comes_first() -> None:
    about = "<main><h1>How to design a 404 page</h1></main>"
    assert page_of(about, "/design/", title="How to design a 404 page | Fern").type == "page"
    assert page_of("<main><h1>404</h1></main>", "/blog/404/", title="404").type == "blog"


def test_a_page_called_plans_tells_prices_and_a_folder_of_plans_does_not() -> None:
    types = {path: page_of("", path).type for path in ("/plans/", "/en/plans.html", "/plans/b/")}
    assert types == {"/plans/": "pricing", "/en/plans.html": "pricing", "/plans/b/": "page"}
