"""A page's tree in, the words out that stand in bold type or italics within its texts and begin
with a capital: often labels of what is on a screen."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.snapshot import Flag

_TAGS = ("b", "em", "i", "strong")
_TEXTS = frozenset({"p", "li", "dd", "dt", "td", "blockquote"})
_LONGEST = 100
"""Characters: more are a sentence."""


def stressed_of(tree: Tree) -> tuple[tuple[str, str], ...]:
    """The place of each text of the content with such words, and the words."""
    return tuple(
        (tree.element(around).selector, said)
        for i in sorted(tree.tagged(*_TAGS))
        if tree.landmarks[i] is Landmark.MAIN and not tree.nodes[i].flags & Flag.HIDDEN
        and (around := _text_around(tree, i)) >= 0
        and (said := " ".join(_words(tree, i)))[:1].isupper() and len(said) <= _LONGEST
    )


def _words(tree: Tree, index: int) -> Iterator[str]:
    for node in tree.nodes[index + 1 : tree.ends[index]]:
        yield from node.text.split()


def _text_around(tree: Tree, index: int) -> int:
    """The text that the words are a part of; below 0 where they stand in none, or are in others
    that are told."""
    around = tree.nodes[index].parent
    while around >= 0 and tree.nodes[around].tag not in _TEXTS:
        if tree.nodes[around].tag in _TAGS:
            return -1
        around = tree.nodes[around].parent
    return around
