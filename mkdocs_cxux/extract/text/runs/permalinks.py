"""A link in, whether it is the sign beside a heading that links to the heading itself out."""

from __future__ import annotations

import re

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.extract.tree import HEADINGS, Tree
from mkdocs_cxux.model.snapshot import Flag, Node

_CLASS = re.compile(r"(?:^|\s)(?:headerlink|header-anchor|anchor-link|heading-anchor)")
_SIGNS = frozenset({"¶", "#", "§", "🔗", ""})
_FEW, _MORE = 4, 8
"""Nodes of such a link at most: anywhere, and in its heading, where an icon and words for those who
listen may stand in it."""
_UNREAD = int(Flag.CLIPPED | Flag.HIDDEN)


def is_permalink(tree: Tree, i: int, node: Node) -> bool:
    """Whether the link `node`, at `i`, is a permalink. Its words, if it has any, are no text."""
    attrs = node.attrs
    if _CLASS.search(attrs.get("class", "")):
        return not _is_heading(tree, i)
    href = attrs["href"]
    if "#" not in href or tree.ends[i] > i + _MORE:
        return False
    if _is_own(tree, i, node):
        return True                       # whatever it is called
    if tree.ends[i] > i + _FEW:
        return False
    if tree.ends[i] == i + 1 and href[:1] == "#" and href[1:] == attrs.get("id"):
        return True                       # the empty anchor of a line of code
    said = f"{attrs.get('aria-label', '')} {attrs.get('title', '')}"
    return _text(tree, i) in _SIGNS and _is_called(said)


def _is_own(tree: Tree, i: int, node: Node) -> bool:
    """Whether it leads to the heading it stands in and nothing but a sign of it is seen, if at all,
    or it is called a permalink. A heading that is a link to itself as a whole has no such sign."""
    heading = tree.nodes[node.parent]
    if heading.tag not in HEADINGS or node.attrs["href"] != f"#{heading.attrs.get('id')}":
        return False
    if not _beside(tree, i, node.parent):
        return False
    style = node.styles[0]
    faded = style is not None and style.opacity == 0
    seen = _text(tree, i, _UNREAD)
    return faded or not any(map(str.isalnum, seen)) or _is_called(_text(tree, i))


def _is_heading(tree: Tree, i: int) -> bool:
    """Whether the words of the link are those of a heading: it stands around one, or in one that
    has no others, as some generators make each heading a link to itself."""
    nodes = tree.nodes
    if any(node.tag in HEADINGS for node in nodes[i + 1 : tree.ends[i]]):
        return True
    seen, heading = _text(tree, i, _UNREAD), nodes[i].parent
    if not any(map(str.isalnum, seen)) or _is_called(seen):
        return False
    while heading >= 0 and nodes[heading].tag not in HEADINGS:
        heading = nodes[heading].parent
    return heading >= 0 and not any(map(str.isalpha, _beside(tree, i, heading)))


def _beside(tree: Tree, i: int, heading: int) -> str:
    """What the heading says beside the words of the link."""
    inside = (*tree.nodes[heading + 1 : i], *tree.nodes[tree.ends[i] : tree.ends[heading]])
    return "".join(node.text for node in inside).strip()


def _text(tree: Tree, i: int, without: int = 0) -> str:
    """What stands in the link, but in elements with one of the flags `without`."""
    nodes = tree.nodes
    inside = nodes[i + 1 : tree.ends[i]]
    return "".join(n.text for n in inside if not nodes[n.parent].flags & without).strip()


def _is_called(said: str) -> bool:
    return any(label in said.lower() for label in words_anywhere("permalink-labels"))
