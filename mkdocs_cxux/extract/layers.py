"""A tree in, what is fixed over the page out: how much of the window it covers, and what."""

from __future__ import annotations

from mkdocs_cxux.extract.controls import role_of
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.page import Layer
from mkdocs_cxux.model.snapshot import VIEWPORTS, Box, Flag

_LEAST = 0.1
"""Share of the window below which a layer is not kept: bars, badges, buttons."""
_QUOTED = 80
_FEWEST = 3
"""Words of the text under a layer, so that a number behind it is no proof."""


def layers_of(tree: Tree) -> tuple[Layer, ...]:
    """Return the outermost fixed elements that have words and a ground of their own.

    A layer that holds the page's main heading is the page, and one with nothing to read in it
    is a backdrop: both are left out.
    """
    if not tree.has_layout:
        return ()
    found = []
    until = 0
    for i, (_, _, _, _, _, _, (desktop, phone), _) in enumerate(tree.nodes):
        fixed = (desktop is not None and desktop.position == "fixed") or (
            phone is not None and phone.position == "fixed"
        )
        if i < until or not fixed:
            continue
        until = tree.ends[i]
        layer = _layer(tree, i)
        if layer is not None:
            found.append(layer)
    return tuple(found)


def _layer(tree: Tree, index: int) -> Layer | None:
    inside = range(index, tree.ends[index])
    nodes = tree.nodes
    text = " ".join(nodes[j].text.strip() for j in inside if nodes[j].tag == "#text").strip()
    if not text or not _is_opaque(tree, inside) or any(nodes[j].tag == "h1" for j in inside):
        return None
    shares = (_share(tree, inside, 0), _share(tree, inside, 1))
    if max(shares) < _LEAST:
        return None
    buttons = sum(nodes[j].tag == "a" or bool(role_of(nodes[j])) for j in inside)
    covers = _covered(tree, index)
    return Layer(tree.element(index), shares, text[:_QUOTED], buttons, covers)


def _is_opaque(tree: Tree, inside: range) -> bool:
    """Whether anything in it is painted, so that what is behind cannot be read."""
    styles = (tree.nodes[j].styles[0] or tree.nodes[j].styles[1] for j in inside)
    return any(s is not None and (s.background.alpha >= 0.9 or s.background_image) for s in styles)


def _share(tree: Tree, inside: range, viewport: int) -> float:
    """Share of the window that the element, or what is known to stand in it, covers."""
    _, width, height = VIEWPORTS[viewport]
    own = tree.nodes[inside[0]].boxes[viewport]
    # Of what only wraps words the phone's box is not known; its words stand for it.
    boxes = [own] if own else [b for j in inside if (b := tree.nodes[j].boxes[viewport])]
    if not boxes:
        return 0.0
    left, top = max(0.0, min(b.x for b in boxes)), max(0.0, min(b.y for b in boxes))
    right = min(float(width), max(b.x + b.width for b in boxes))
    bottom = min(float(height), max(b.y + b.height for b in boxes))
    return max(0.0, right - left) * max(0.0, bottom - top) / (width * height)


def _covered(tree: Tree, index: int) -> str:
    """The first main text whose middle lies under the layer at either viewport."""
    nodes = tree.nodes
    for j, node in enumerate(nodes):
        if node.tag != "#text" or index <= j < tree.ends[index] or node.flags & Flag.HIDDEN:
            continue
        if tree.landmarks[j] is not Landmark.MAIN or len(node.text.split()) < _FEWEST:
            continue
        over, under = nodes[index].boxes, nodes[node.parent].boxes
        if any(a and b and _holds(a, b) for a, b in zip(over, under, strict=True)):
            return node.text.strip()[:_QUOTED]
    return ""


def _holds(layer: Box, box: Box) -> bool:
    x, y = box.x + box.width / 2, box.y + box.height / 2
    return layer.x <= x <= layer.x + layer.width and layer.y <= y <= layer.y + layer.height
