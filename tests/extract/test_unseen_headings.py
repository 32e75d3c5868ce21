"""Headings for those who listen count in the outline, and where a picture stands in their place."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.snapshot import Box, Flag
from tests.checks.factories import BASE, check_page, snapshot_of


def page_of(body: str) -> Page:
    """What has the class “u” is for screen readers only; pictures are 200 pixels wide."""
    head = '<html lang="en"><head><title>Ferns</title></head>'
    html = f"{head}<body><main>{body}</main></body></html>"
    made = snapshot_of(html, f"{BASE}/a/")
    nodes = list(made.nodes)
    for at, node in enumerate(nodes):
        above = nodes[node.parent].flags if node.parent >= 0 else 0
        unseen = node.attrs.get("class") == "u" or above & Flag.CLIPPED
        box = Box(0, 0, 200, 50) if node.tag == "img" else None
        flags = node.flags | (Flag.CLIPPED if unseen else 0)
        nodes[at] = node._replace(flags=flags, boxes=(box, box))
    context = ExtractContext(f"{BASE}/", Config().page_type)
    return extract(replace(made, nodes=tuple(nodes)), context)


def test_a_heading_that_is_heard_is_a_step_of_the_outline() -> None:
    outline = "<h1>Ferns</h1><h2>Talks</h2><h4>Monday</h4>{}<h6>Ann Reed</h6><p>She speaks.</p>"

    def told(between: str) -> list[str]:
        page = page_of(outline.format(between))
        return [p.evidence["level"] for p in check_page("heading-structure", page).problems]

    assert told('<h5 class="u">Presented by</h5>') == ["4"]
    assert told("") == ["4", "6"]


def test_a_main_heading_that_is_heard_has_its_picture() -> None:
    heading = '<h1 class="u">Welcome to Fern</h1>'
    logo = '<a href="/"><img src="/fern.svg" alt=""></a>'

    def told(body: str) -> bool:
        found = check_page("title-h1", page_of(f"<section>{body}<p>Hello.</p></section>")).problems
        return any("no visible main heading" in p.evidence["how"] for p in found)

    assert not told(heading + logo)
    assert told(heading)
    assert told(logo)
