"""What shows only an icon is as large as the icon."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.page import Element
from mkdocs_cxux.model.snapshot import Box
from tests.checks.factories import check_page, look, page_of


def test_an_icon_that_did_not_come_has_no_size_of_its_own() -> None:
    html = '<main><button aria-label="Open the menu"></button><a href="/s/">Search</a></main>'
    page = page_of(html, has_layout=True)
    boxes = Box(10, 10, 12, 4), Box(26, 0, 60, 40)
    [control], [link] = page.controls, page.links
    drawn = replace(
        page,
        controls=(replace(control, element=_looking(control.element, boxes[0])),),
        links=(replace(link, element=_looking(link.element, boxes[1])),),
    )
    assert [p.text for p in check_page("target-size", drawn).problems] == ["Open the menu"]
    icons = (("https://cdn.test/font-awesome/all.min.css", "stylesheet", 0, "blocked"),)
    assert not check_page("target-size", replace(drawn, failed_requests=icons)).problems


def _looking(element: Element, box: Box) -> Element:
    return replace(element, looks=(look(box), look(box)))
