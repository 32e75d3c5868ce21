"""A page's tree in, the parts of its running text out that have a colour of their own: words that a
theme draws in red where they are stressed are read as the others are."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.page import STRESSED, Block, BlockKind, Landmark
from mkdocs_cxux.model.snapshot import Flag, Node

_TEXTS = frozenset({"p", "li", "dd", "dt", "blockquote"})


def tinted_of(tree: Tree) -> tuple[Block, ...]:
    """The stressed words of paragraphs and lists in the content whose colour is not that of the
    text around them, each with the words that are its own."""
    return tuple(
        Block(BlockKind.PARAGRAPH, said, tree.element(i))
        for i in sorted(tree.tagged(*STRESSED))
        if tree.landmarks[i] is Landmark.MAIN and not tree.nodes[i].flags & Flag.HIDDEN
        and _is_tinted(tree, i) and (said := " ".join(_own_words(tree, i)))
    )


def _is_tinted(tree: Tree, index: int) -> bool:
    around = tree.nodes[index].parent
    while around >= 0 and tree.nodes[around].tag in STRESSED:
        around = tree.nodes[around].parent
    if around < 0 or tree.nodes[around].tag not in _TEXTS:
        return False
    return _colours(tree.nodes[index]) != _colours(tree.nodes[around])


def _colours(node: Node) -> list[object]:
    return [style and style.color for style in node.styles]


def _own_words(tree: Tree, index: int) -> Iterator[str]:
    """The words that stand in it, not in a link or in code within it."""
    for node in tree.nodes[index + 1 : tree.ends[index]]:
        if node.tag == "#text" and node.parent == index:
            yield from node.text.split()
