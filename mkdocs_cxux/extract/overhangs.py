"""A tree in, what ends beyond the edge of a phone's window out: the crawler noted where."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.element import Overhang, OverhangKind
from mkdocs_cxux.model.snapshot import PHONE

_WHOLES = {
    "table": OverhangKind.TABLE,
    "pre": OverhangKind.SAMPLE,
    "math": OverhangKind.FORMULA,
    "mjx-container": OverhangKind.FORMULA,
}
"""What is one thing with all that stands in it, the outermost first."""
_PARTS = {
    **dict.fromkeys(("code", "kbd", "samp", "tt"), OverhangKind.CODE),
    **dict.fromkeys(("embed", "iframe", "object", "video"), OverhangKind.FRAME),
    **dict.fromkeys(("canvas", "img", "svg"), OverhangKind.PICTURE),
    **dict.fromkeys(("button", "input", "select", "textarea"), OverhangKind.FIELD),
}
_SMALL = PHONE.width / 2
"""CSS pixels up to which something would fit by itself: the box it stands in is too wide."""
_LONG = 20
"""Letters from which on it is one word that sticks out of a text."""
_NEAR = 4
"""Elements around a word that may be code."""
_TEXT = 5000
_PAGE = ("html", "body")
_NAMES = ("alt", "title", "src")


def overhangs_of(tree: Tree) -> tuple[Overhang, ...]:
    """What a phone scrolls a page sideways for, the farthest first."""
    found: dict[int, Overhang] = {}
    for index in tree.overhanging:
        attrs = tree.nodes[index].attrs
        if attrs.get("_loaded") == "0":      # a picture that did not come has the size of its words
            continue
        pixels, width = map(float, attrs["_overhang"].split())
        at, kind = _seen(tree, index, width)
        if at not in found or found[at].pixels < pixels:
            found[at] = Overhang(tree.element(at), kind, pixels, _text(tree, at))
    wide = {at for at, one in found.items() if one.kind is not OverhangKind.BOX}
    # The full stop behind a long address makes no box of the text around both.
    shown = [
        one for at, one in found.items()
        if at in wide or wide.isdisjoint(range(at, tree.ends[at]))
    ]
    return tuple(sorted(shown, key=lambda one: -one.pixels))


def _seen(tree: Tree, index: int, width: float) -> tuple[int, OverhangKind]:
    """What a visitor sees stick out: the table that a word stands in. `width` is that of the words
    or the picture, 0 where something around them sticks out and nobody knows what."""
    around = list(_around(tree, index))
    for at in reversed(around):
        if kind := _WHOLES.get(tree.nodes[at].tag):
            return at, kind
    if not width:
        return index, OverhangKind.OTHER
    for at in around[:_NEAR]:
        if kind := _PARTS.get(tree.nodes[at].tag):
            wide = width >= _SMALL or kind is OverhangKind.CODE
            return (at, kind) if wide else (index, OverhangKind.BOX)
    return index, OverhangKind.WORDS if _is_long(_text(tree, index)) else OverhangKind.BOX


def _is_long(text: str) -> bool:
    """Whether a word of it may be too long for a line."""
    return any(len(word) >= _LONG for word in text.split())


def _around(tree: Tree, index: int) -> Iterator[int]:
    while index >= 0:
        yield index
        index = tree.nodes[index].parent


def _text(tree: Tree, index: int) -> str:
    """The words in an element; without any, what a picture or frame in it is called or loaded
    from; "" of the page as a whole."""
    inside = tree.nodes[index : tree.ends[index]]
    if inside[0].tag in _PAGE:
        return ""
    if said := " ".join(" ".join(node.text for node in inside if node.tag == "#text").split()):
        return said[:_TEXT]
    called = ((node.attrs or {}).get(name, "") for node in inside for name in _NAMES)
    return next((name.rpartition("/")[2] for name in called if name), "")
