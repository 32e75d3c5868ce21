"""The nodes of a page in, whether a visitor is shown anything at all out; for both engines."""

from __future__ import annotations

from mkdocs_cxux.model.snapshot import Flag, Node

NOTHING = "no visible word and no image"
"""The reason of an empty page."""
PICTURES = frozenset({"img", "svg", "video", "canvas"})
_UNSEEN = Flag.HIDDEN | Flag.CLIPPED


def is_empty(nodes: tuple[Node, ...]) -> bool:
    """Whether nothing of a page can be seen: no letter or digit, no picture.

    What is hidden does not count, nor what is there for screen readers only: a page that is
    left with its skip link is empty.
    """
    return not any(_seen(node, nodes) for node in nodes)


def _seen(node: Node, nodes: tuple[Node, ...]) -> bool:
    if node.tag == "#text":
        shown = node.parent < 0 or not nodes[node.parent].flags & _UNSEEN
        return shown and any(character.isalnum() for character in node.text)
    return node.tag in PICTURES and not node.flags & _UNSEEN
