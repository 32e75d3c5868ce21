"""A tree in, which texts stand in italics as a whole out."""

from __future__ import annotations

import re

from mkdocs_cxux.extract.tree import Tree

_ITALIC = frozenset({"em", "i", "cite", "q"})
_BOLD = frozenset({"strong", "b"})
_WORD = re.compile(r"\w")


def is_italic(tree: Tree, owner: int) -> bool:
    """Whether all words in `owner` are in italics, but for a label in bold type before them, as in
    “**Article 5** *Whoever waters a fern shall …*”."""
    nodes, at, found = tree.nodes, owner + 1, False
    while at < tree.ends[owner]:
        node = nodes[at]
        label = node.tag in _BOLD and not found
        if node.tag in _ITALIC or label:
            found = found or (not label and bool(node.text or tree.ends[at] > at + 1))
            at = tree.ends[at]
            continue
        if node.tag == "#text" and _WORD.search(node.text):
            return False
        at += 1
    return found
