"""A tree and one of its links in, the link with the whole of the box that can be pressed out."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.element import Element, Look
from mkdocs_cxux.model.snapshot import Box


def pressed(tree: Tree, index: int) -> Element:
    """The element of a link. Where it flows with the text its own box is one line high, however
    large the picture or button in it is: then with the box of these."""
    element = tree.element(index)
    if not tree.has_layout or all(tree.nodes[j].tag == "#text" for j in _inside(tree, index)):
        return element
    desktop, phone = (_grown(tree, index, look, at) for at, look in enumerate(element.looks))
    if (desktop, phone) == element.looks:
        return element
    return replace(element, looks=(desktop, phone), lines=())


def _inside(tree: Tree, index: int) -> range:
    return range(index + 1, tree.ends[index])


def _grown(tree: Tree, index: int, look: Look | None, at: int) -> Look | None:
    style = tree.nodes[index].styles[at]
    if look is None or style is None or style.display != "inline":
        return look
    box = look.box
    for j in _inside(tree, index):
        other = tree.nodes[j].boxes[at]
        if other is not None and _touch(box, other):
            box = _around(box, other)
    return look if box == look.box else replace(look, box=box)


def _touch(one: Box, other: Box) -> bool:
    return (
        one.x <= other.x + other.width and other.x <= one.x + one.width
        and one.y <= other.y + other.height and other.y <= one.y + one.height
    )


def _around(one: Box, other: Box) -> Box:
    x, y = min(one.x, other.x), min(one.y, other.y)
    right = max(one.x + one.width, other.x + other.width)
    bottom = max(one.y + one.height, other.y + other.height)
    return Box(x, y, right - x, bottom - y)
