"""A page's tree in, the parts of its running text out that have a colour of their own: words that a
theme draws in red where they are stressed are read as the others are."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from mkdocs_cxux.extract.tree import HEADINGS, Tree
from mkdocs_cxux.model.element import STRESSED, Element, Landmark
from mkdocs_cxux.model.page import Block, BlockKind
from mkdocs_cxux.model.snapshot import Flag, Node

_TEXTS = frozenset({"p", "li", "dd", "dt", "blockquote"})


def tinted_of(tree: Tree) -> tuple[Block, ...]:
    """The stressed words of paragraphs and lists in the content whose colour is not that of the
    text around them, each with the words that are its own. A text that is stressed as a whole is
    itself, in the colour of its words, and so is a heading whose words stand in a span."""
    stressed = (
        Block(BlockKind.PARAGRAPH, said, _element(tree, i, around))
        for i in sorted(tree.tagged(*STRESSED))
        if tree.landmarks[i] is Landmark.MAIN and not tree.nodes[i].flags & Flag.HIDDEN
        and (around := _around(tree, i)) >= 0
        and _colours(tree.nodes[i]) != _colours(tree.nodes[around])
        and (said := " ".join(_own_words(tree, i)))
    )
    return *stressed, *_wrapped(tree)


def _wrapped(tree: Tree) -> Iterator[Block]:
    """The headings of the content whose words all stand in one span, in the colour of these."""
    nodes = tree.nodes
    for i in sorted(tree.tagged(*HEADINGS)):
        inner = i + 1
        if inner >= tree.ends[i] or nodes[inner].tag != "span" or tree.ends[inner] != tree.ends[i]:
            continue
        said = " ".join(_own_words(tree, inner))
        whole = all(n.tag == "#text" for n in nodes[inner + 1 : tree.ends[inner]])
        seen = not (nodes[i].flags | nodes[inner].flags) & Flag.HIDDEN
        if said and whole and seen and tree.landmarks[i] is Landmark.MAIN:
            look = replace(tree.element(i), looks=tree.element(inner).looks)
            yield Block(BlockKind.HEADING, said, look)


def _around(tree: Tree, index: int) -> int:
    """The text that stressed words stand in; below 0 where they stand in none."""
    around = tree.nodes[index].parent
    while around >= 0 and tree.nodes[around].tag in STRESSED:
        around = tree.nodes[around].parent
    return around if around >= 0 and tree.nodes[around].tag in _TEXTS else -1


def _element(tree: Tree, index: int, around: int) -> Element:
    """That of the words; of the text around them where it has no words, and so no colour."""
    words = tree.element(index)
    coloured = any(style and style.color.alpha for style in tree.nodes[around].styles)
    return words if coloured else replace(tree.element(around), looks=words.looks)


def _colours(node: Node) -> list[object]:
    return [style and style.color for style in node.styles]


def _own_words(tree: Tree, index: int) -> Iterator[str]:
    """The words that stand in it, not in a link or in code within it."""
    for node in tree.nodes[index + 1 : tree.ends[index]]:
        if node.tag == "#text" and node.parent == index:
            yield from node.text.split()
