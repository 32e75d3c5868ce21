"""A page's tree in, the headings out that are no text: those that say nothing, and pictures."""

from __future__ import annotations

from mkdocs_cxux.extract.names import is_unspoken, name_of
from mkdocs_cxux.extract.tree import HEADINGS, Tree
from mkdocs_cxux.model.page import Element, Landmark
from mkdocs_cxux.model.snapshot import Flag

_LINE = 8.0
"""CSS pixels: what is lower holds no line of text."""
_NO_BREAK = "\xa0"
_PICTURES = frozenset({"img", "svg", "picture", "canvas", "video", "i"})


def empty_headings_of(tree: Tree) -> tuple[Element, ...]:
    """The headings of the main text that have no accessible name, in document order."""
    return tuple(
        tree.element(index)
        for index in sorted(tree.tagged(*HEADINGS))
        if tree.landmarks[index] is Landmark.MAIN
        and not tree.nodes[index].flags & Flag.HIDDEN
        and not name_of(tree, index)
        and not is_unspoken(tree, index)
        and not _fades_in(tree, index)
    )


def _fades_in(tree: Tree, index: int) -> bool:
    """Whether something takes up room in a heading and is not seen: words that wait for somebody
    to scroll there."""
    box = tree.nodes[index].boxes[0]
    if box is None or box.height < _LINE:
        return False
    inside = tree.nodes[index + 1 : tree.ends[index]]
    return bool(inside) and not any(n.tag in _PICTURES or _NO_BREAK in n.text for n in inside)


def pictured_heading_of(tree: Tree) -> str:
    """The alt text of the first picture that stands in a main heading, "" where none does."""
    for index in tree.tagged("h1"):
        if not tree.nodes[index].flags & Flag.HIDDEN:
            for node in tree.nodes[index + 1 : tree.ends[index]]:
                if node.tag == "img" and (alt := node.attrs.get("alt", "").strip()):
                    return alt
    return ""
