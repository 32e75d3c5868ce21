"""A link or button in, the element with the look of its words out: they may stand in another."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.element import Element, Look
from mkdocs_cxux.model.snapshot import Style


def lettered(tree: Tree, index: int, element: Element) -> Element:
    """`element` in the colour and size of its words, where all of them stand in one other.

    E-mails and page builders colour a span within the link, and the link itself in no way.
    """
    inside = tree.nodes[index + 1 : tree.ends[index]]
    holders = {
        node.parent for node in inside
        if node.tag == "#text" and any(letter.isalnum() for letter in node.text)
    }
    if len(holders) != 1 or index in holders:
        return element
    holder = tree.nodes[holders.pop()]
    desktop, phone = map(_with_words, element.looks, holder.styles)
    return replace(element, looks=(desktop, phone))


def _with_words(look: Look | None, style: Style | None) -> Look | None:
    if look is None or style is None:
        return look
    return replace(
        look,
        color=style.color, font_size=style.font_size, font_weight=style.font_weight
    )
