"""Small pages with boxes and styles, as if a browser had drawn them."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.model.snapshot import Box, Rgba, Snapshot, Style

CLEAR = Rgba(0, 0, 0, 0)
BLACK = Rgba(0, 0, 0, 1)
BLUE = Rgba(0, 60, 200, 1)
PLAIN = Style(
    "block", "static", 16, 400, 24, BLACK, CLEAR, False, 0, BLACK, 0, 0, 0, False, 1, True
)
PLACE = Box(0, 0, 160, 40)


def style(**facts: object) -> Style:
    """A plain block but for what is said."""
    return PLAIN._replace(**facts)


def drawn(
    html: str,
    styles: Mapping[str, Style] | None = None,
    boxes: Mapping[str, Box | None] | None = None,
) -> Snapshot:
    """Draw `html`; styles and boxes are given by element id, all others are plain."""
    seen = snapshot_of(html, "http://fern.test/a/")
    nodes = []
    for node in seen.nodes:
        if node.tag == "#text" or node.flags:
            nodes.append(node)
            continue
        name = node.attrs.get("id", "")
        own = (styles or {}).get(name, PLAIN)
        box = (boxes or {}).get(name, PLACE)
        pair = (own, own) if box else (None, own)
        nodes.append(node._replace(styles=pair, boxes=(box, box or PLACE)))
    return replace(seen, nodes=tuple(nodes), scroll=((1366, 2000), (390, 4000)))
