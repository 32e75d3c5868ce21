"""A page's tree in, the headings that say nothing out."""

from __future__ import annotations

from mkdocs_cxux.extract.names import is_unspoken, name_of
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.page import Element, Landmark
from mkdocs_cxux.model.snapshot import Flag

_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def empty_headings_of(tree: Tree) -> tuple[Element, ...]:
    """The headings of the main text that have no accessible name, in document order."""
    return tuple(
        tree.element(index)
        for index in sorted(tree.tagged(*_TAGS))
        if tree.landmarks[index] is Landmark.MAIN
        and not tree.nodes[index].flags & Flag.HIDDEN
        and not name_of(tree, index)
        and not is_unspoken(tree, index)
    )
