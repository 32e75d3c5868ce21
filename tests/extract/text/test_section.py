from __future__ import annotations

import pytest

from tests.checks.factories import page_of

NESTED = (
    "<nav><ul><li><a href='/'>Home</a></li><li>API Guide <ul><li><a href='/v/'>Views</a></li>"
    "<li><a href='/r/'>Routers</a></li></ul></li></ul></nav>"
)


def sections(body: str) -> dict[str, str]:
    return {link.name: link.section for link in page_of(body).links}


def test_links_of_a_nested_list_stand_under_the_label_of_its_item() -> None:
    assert sections(NESTED) == {"Home": "", "Views": "API Guide", "Routers": "API Guide"}


def test_links_in_the_text_stand_under_the_heading_above_but_not_under_the_h1() -> None:
    first, second = "<h1>Help</h1><a href='/a/'>A</a>", "<h2>Bills</h2><a href='/b/'>B</a>"
    body = f"<main>{first}{second}</main>"
    assert sections(body) == {"A": "", "B": "Bills"}


def test_a_heading_of_another_region_is_no_section() -> None:
    body = "<main><h2>Bills</h2></main><footer><a href='/a/'>A</a></footer>"
    assert sections(body) == {"A": ""}


@pytest.mark.parametrize("shut", ["<ul hidden>", "<ul style='display:none'>"])
def test_links_of_a_closed_menu_stand_under_what_opens_it(shut: str) -> None:
    body = f"<nav><ul><li>Help {shut}<li><a href='/b/'>Team</a></li></ul></li></ul></nav>"
    assert sections(body) == {"Team": "Help"}


@pytest.mark.parametrize(
    "menu",
    [
        "<details><summary>More</summary><ul><li><a href='/b/'>Team</a></li></ul></details>",
        "<div><button aria-expanded='false'>More</button>"
        "<div hidden><a href='/b/'>Team</a></div></div>",
        "<div><a href='#' aria-haspopup='true'>More</a>"
        "<ul hidden><li><a href='/b/'>Team</a></li></ul></div>",
    ],
)  # fmt: skip
def test_links_that_details_or_a_button_open_stand_under_its_words(menu: str) -> None:
    assert sections(f"<nav>{menu}</nav>")["Team"] == "More"


def test_hidden_links_that_nothing_opens_have_no_section() -> None:
    assert sections("<div hidden><a href='/a/'>A</a></div>") == {"A": ""}


def test_a_text_before_a_list_is_no_label() -> None:
    inner = "<ul><li><a href='/a/'>A</a></li></ul>"
    body = f"<main><ul><li>{'Long words ' * 12}{inner}</li></ul></main>"
    assert sections(body) == {"A": ""}


def test_words_that_stand_twice_are_told_once() -> None:
    body = (
        "<nav><ul><li><label>Guide</label><nav><span>Guide</span><ul><li><a href='/a/'>A</a></li>"
        "</ul></nav></li></ul></nav>"
    )
    assert sections(body) == {"A": "Guide"}
