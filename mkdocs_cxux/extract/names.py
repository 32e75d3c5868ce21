"""Nodes in, the accessible names that assistive technology would read out."""

from __future__ import annotations

from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.snapshot import Node

_BUTTON_INPUTS = {"submit": "Submit", "reset": "Reset", "button": ""}
_BLOCKS = frozenset({"br", "div", "p", "li", "ul", "h1", "h2", "h3", "h4", "h5", "h6", "td"})
"""They begin a line of their own, so their words do not grow together with those before."""
_APART = frozenset({"block", "flex", "grid", "list-item", "table", "table-cell"})
_FRAMES = frozenset({"iframe", "object"})
_UNNAMED_TAGS = frozenset({"select", "textarea", "datalist"})


def name_of(tree: Tree, index: int) -> str:
    """Return the name of a link or button: labels first, then content, then title."""
    node = tree.nodes[index]
    attrs = node.attrs
    named = attrs.get("_labelledby") or attrs.get("aria-label", "").strip()
    if node.tag == "area":
        named = named or attrs.get("alt", "").strip()
    return named or content_name(tree, index) or attrs.get("title", "").strip()


def is_unspoken(tree: Tree, index: int) -> bool:
    """Whether the element or an ancestor is hidden from assistive technology."""
    while index >= 0:
        if tree.nodes[index].attrs.get("aria-hidden") == "true":
            return True
        index = tree.nodes[index].parent
    return False


def content_name(tree: Tree, index: int) -> str:
    """The text inside an element, pictures by their alt, what is only for screen readers too."""
    nodes, end = tree.nodes, tree.ends[index]
    if end == index + 2 and nodes[index + 1].text:
        return nodes[index + 1].text.strip()
    pieces: list[str] = []
    at = index + 1
    while at < end:
        node = nodes[at]
        if node.text:
            pieces.append(node.text)
        elif node.attrs and node.attrs.get("aria-hidden") == "true":
            at = tree.ends[at]
            continue
        else:
            said = _own_words(node)
            if said is None and (node.tag in _BLOCKS or _drawn_apart(node)):
                pieces.append(" ")
            elif said is not None:
                pieces.append(f" {said} ")
                at = tree.ends[at]
                continue
        at += 1
    return " ".join("".join(pieces).split())


def _drawn_apart(node: Node) -> bool:
    """Whether the style sheet begins a new line with an element."""
    style = node.styles[0]
    return style is not None and style.display in _APART


def _own_words(node: Node) -> str | None:
    """What stands for an element inside a name instead of its content; None: its content."""
    attrs = node.attrs
    said = (attrs.get("_labelledby") or attrs.get("aria-label")) if attrs else None
    if node.tag == "img":    # an empty alt says that it is decoration, and so no title is read
        return said or attrs.get("alt", attrs.get("title", "") if _is_spoken(node) else "")
    if node.tag == "svg" or node.tag in _FRAMES:
        return said or attrs.get("title", "")
    if node.tag in _UNNAMED_TAGS:
        return ""
    return said or None if node.tag not in _BLOCKS else None


def _is_spoken(node: Node) -> bool:
    return node.attrs.get("role") not in ("none", "presentation")


def field_name(node: Node) -> tuple[str, bool]:
    """Name of a form field, and whether nothing but its placeholder names it."""
    attrs = node.attrs
    kind = attrs.get("type", "").lower()
    named = (
        attrs.get("_labelledby")
        or attrs.get("aria-label", "").strip()
        or attrs.get("_label", "").strip()
    )
    if not named and node.tag == "input":
        if kind in _BUTTON_INPUTS:
            named = attrs.get("value", "").strip() or attrs.get("title", "") or _BUTTON_INPUTS[kind]
        elif kind == "image":
            named = attrs.get("alt", "").strip()
    named = named or attrs.get("title", "").strip()
    placeholder = attrs.get("placeholder", "").strip()
    return (named, False) if named else (placeholder, bool(placeholder))
