from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from mkdocs_cxux.crawl.after.clickable import Clickable, Press, clickables
from mkdocs_cxux.crawl.after.clicks import SURE, Known
from mkdocs_cxux.crawl.saved import archive
from mkdocs_cxux.crawl.saved.decode import line_of, snapshot_from_line
from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.site import CrawlInfo
from mkdocs_cxux.model.snapshot import Box, Click, ClickState, Node, Rgba, Style
from tests.crawl.sites import button, page

ALIVE, DEAD = ClickState.ALIVE, ClickState.DEAD


def test_clicks_are_saved_and_read_back(tmp_path: Path) -> None:
    click = Click("#a", "Buy", "#", DEAD, "x is not defined", "phone")
    bare = snapshot_of(page(), "http://localhost/")
    for clicks in (None, (), (click,)):
        snapshot = replace(bare, clicks=clicks)
        assert snapshot_from_line(line_of(snapshot)) == snapshot
    archive.write(tmp_path, [replace(bare, clicks=(click,))])
    archive.finish(tmp_path, CrawlInfo("http://localhost/", ("http://localhost/",), "browser"), 1)
    [read] = archive.read_pages(tmp_path)
    assert read.clicks == (click,)


def shown(text: str) -> list[tuple[str, Press]]:
    """What would be clicked on a page on which everything is seen."""
    bare = snapshot_of(text, "http://localhost/")
    box = Box(0, 0, 100, 20)
    nodes = tuple(_drawn(node, box) for node in bare.nodes)
    snapshot = replace(bare, nodes=nodes, scroll=((1366, 768), (390, 844)))
    return [
        (one.label, one.press)
        for one in clickables(extract(snapshot, ExtractContext("http://localhost/")))
    ]


def _drawn(node: Node, box: Box) -> Node:
    black, none = Rgba(0, 0, 0, 1), Rgba(0, 0, 0, 0)
    drawn = (16, 400, 20, black, none, False, 0, black, 0, 0, 0, False, 1, True)
    style = Style("inline", "static", *drawn)
    return node if node.tag == "#text" else node._replace(boxes=(box, box), styles=(style, style))


def test_buttons_are_clicked_and_those_that_send_a_form_only_looked_at() -> None:
    assert shown(page(
        button("Grow"), "<form><input><button>Send</button>", button("Count"), "</form>",
        "<button disabled>Off</button>", '<a href="/x/">Away</a>', '<a href="#">Nowhere</a>',
    )) == [("Grow", Press.CLICK), ("Count", Press.CLICK), ("Nowhere", Press.CLICK)]  # fmt: skip


def test_links_that_may_rightly_lead_nowhere_are_left_alone() -> None:
    assert shown(page(
        '<a href="#">Back to top</a>', '<a href="#" class="nav-link active">Home</a>',
        '<a href="#" class="navbar-brand">Fernlight</a>', '<a href="#plants">Plants</a>',
    )) == []  # fmt: skip


def control(selector: str, landmark: Landmark, alike: str = "") -> Clickable:
    return Clickable(Element(selector, "a", landmark), "Menu", "#", Press.CLICK, alike)


def test_what_works_in_the_frame_of_a_page_is_believed_at_once_and_a_fault_on_the_third() -> None:
    known, menu = Known(), control("#menu", Landmark.HEADER)
    dead = Click("#menu", "Menu", "#", DEAD)
    for _ in range(SURE):
        assert known.of(menu) is None
        known.add(menu, dead)
    assert known.of(menu) == dead
    known.add(menu, dead._replace(state=ALIVE))
    assert known.of(menu) == dead._replace(state=ALIVE)


def test_what_stands_in_the_content_is_clicked_on_every_page_unless_it_works_alike() -> None:
    known = Known()
    known.add(control("#a", Landmark.MAIN), Click("#a", "Menu", "#", ALIVE))
    assert known.of(control("#a", Landmark.MAIN)) is None
    known.add(control("#b", Landmark.MAIN, "button x Copy"), Click("#b", "Menu", "#", ALIVE))
    found = known.of(control("#c", Landmark.MAIN, "button x Copy"))
    assert found is not None and (found.selector, found.state) == ("#c", ALIVE)
