"""A page's tree in, the headings out that are no text: those that say nothing, and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_cxux.extract.names import is_unspoken, name_of
from mkdocs_cxux.extract.tree import HEADINGS, Tree
from mkdocs_cxux.model.page import Element, Landmark
from mkdocs_cxux.model.snapshot import Flag

_LINE = 8.0
"""CSS pixels: what is lower holds no line of text."""
_NAMING = ("caption", "dt", "legend", "summary")
_CAPTION = re.compile(r"(?:^|\s)(?:[\w-]*-)?(?:caption|heading)(?:\s|$)")
_BOLD = frozenset({"b", "strong"})
_SMALL, _TITLE = 8, 8
"""Nodes of a paragraph at most, and words, that may be a title set in bold."""
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


def captions_of(tree: Tree) -> Iterator[int]:
    """What names a list below it, though it is no h1 to h6: by its role or its tag, a paragraph
    that is called a caption, and one of a few words that is all bold."""
    nodes = tree.nodes
    yield from (i for i in tree.roled if nodes[i].attrs["role"] == "heading")
    yield from tree.tagged(*_NAMING)
    for i in tree.tagged("p", "div"):
        attrs = nodes[i].attrs
        if (attrs and _CAPTION.search(attrs.get("class", ""))) or _is_bold(tree, i):
            yield i


def _is_bold(tree: Tree, index: int) -> bool:
    inner = index + 1
    end = tree.ends[index]
    if inner >= end or end - index > _SMALL or tree.nodes[inner].tag not in _BOLD:
        return False
    said = "".join(n.text for n in tree.nodes[inner:end])
    rest = "".join(n.text for n in tree.nodes[tree.ends[inner] : end])
    linked = any(n.tag == "a" for n in tree.nodes[inner:end])
    return not linked and not rest.strip(" :") and 0 < len(said.split()) <= _TITLE
