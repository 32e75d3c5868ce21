"""A page's tree in, the headings out that are no text: those that say nothing, and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_cxux.extract.names import is_unspoken, name_of
from mkdocs_cxux.extract.tree import HEADINGS, Tree
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.snapshot import Flag, Node

_LINE = 8.0
"""CSS pixels: what is lower holds no line of text."""
_NAMING = ("caption", "dt", "legend", "summary")
_CAPTION = re.compile(r"(?:^|\s)(?:[\w-]*-)?(?:caption|heading)(?:\s|$)")
_BOLD = frozenset({"b", "strong"})
_SMALL, _TITLE = 8, 8
"""Nodes of a paragraph at most, and words, that may be a title set in bold."""
_AROUND = 3
"""Boxes around a heading that is not seen in which the picture in its place stands."""
_WHOLE = frozenset({"body", "html"})
_DRAWN = frozenset({"img", "svg", "picture", "video", "canvas"})
_LOGO, _LOGO_LINE = 100, 24
"""CSS pixels, wide and high, of the smallest picture that is a title."""
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
    """What a main heading says that a picture shows, "" where none does: the text of the first one
    in it, of a drawing only where that is as large as a title; or its words for those who listen,
    beside a picture that stands in their place."""
    for index in tree.tagged("h1"):
        if not tree.nodes[index].flags & Flag.HIDDEN:
            for at in range(index + 1, tree.ends[index]):
                if said := _said_by(tree.nodes[at]):
                    return said
            if tree.nodes[index].flags & Flag.CLIPPED and _stands_for(tree, index):
                return name_of(tree, index)
    return ""


def _said_by(node: Node) -> str:
    """The text of a picture, "" of a drawing that is no larger than an icon."""
    if node.tag == "img":
        return node.attrs.get("alt", "").strip() or node.attrs.get("aria-label", "").strip()
    if node.tag != "svg" or (any(node.boxes) and not _is_titling(node)):
        return ""
    names = (node.attrs.get(name, "") for name in ("_labelledby", "aria-label", "title"))
    return next((name.strip() for name in names if name.strip()), "")


def _is_titling(node: Node) -> bool:
    """Whether it is drawn as large as a title."""
    return any(
        seen and seen.width >= _LOGO and seen.height >= _LOGO_LINE for seen in node.boxes
    )


def _stands_for(tree: Tree, heading: int) -> bool:
    """Whether a picture as large as a title stands beside a heading that is not seen, with no text
    of a line between them."""
    box = heading
    for _ in range(_AROUND):
        box = tree.nodes[box].parent
        if box <= 0 or tree.nodes[box].tag in _WHOLE:
            return False
        inside = range(box + 1, tree.ends[box])
        for at in (i for i in inside if not heading <= i < tree.ends[heading]):
            node = tree.nodes[at]
            if node.tag == "#text" and len(node.text.split()) > _TITLE:
                break
            if node.tag in _DRAWN and _is_titling(node):
                return True
    return False


def unseen_headings_of(tree: Tree) -> dict[str, int]:
    """The headings that only those who listen meet: for each the selector of the next one that is
    seen, and the level of the last one before that."""
    waiting: list[int] = []
    found: dict[str, int] = {}
    for index in sorted(tree.tagged(*HEADINGS)):
        flags, level = tree.nodes[index].flags, int(tree.nodes[index].tag[1])
        if flags & Flag.CLIPPED and not flags & Flag.HIDDEN and name_of(tree, index):
            waiting.append(level)
        elif waiting and not flags & (Flag.HIDDEN | Flag.CLIPPED):
            found[tree.element(index).selector] = waiting[-1]
            waiting = []
    return found


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
