"""What has no name: which of it is one fault of a template, and what is no field at all."""

from __future__ import annotations

from msgspec.structs import replace

from tests.checks.factories import check_page, page_of


def test_a_link_without_a_name_in_one_place_is_of_the_template() -> None:
    page = page_of('<main><a href="/b/"></a></main>')
    assert check_page("unnamed-control", page).problems[0].once
    assert not check_page("unnamed-control", replace(page, source="a.md")).problems[0].once


def test_the_box_of_a_slider_is_no_field() -> None:
    for name, found in (("carousel-inner", 0), ("plants", 1)):
        page = page_of(f'<main><div class="{name}" role="listbox"><p>A fern</p></div></main>')
        assert len(check_page("unnamed-control", page).problems) == found
