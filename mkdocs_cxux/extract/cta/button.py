"""A link or button in, how it is drawn out: filled, outlined, a badge, or as plain text."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from mkdocs_cxux.data import words
from mkdocs_cxux.extract.color import distance
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.element import Look
from mkdocs_cxux.model.page import Control, Link
from mkdocs_cxux.model.snapshot import Rgba

_SEEN = 2.0
"""Colours further apart (CIE Lab) than this are two colours."""
_OUTLINE = 8.0
_TALL, _WIDE = 120.0, 460.0
"""CSS pixels: a box around one link that is larger is a card, not a button."""
_LINES = 1.5
"""Heights of a line from which on a box is that of two lines."""
_FEW = 20
_OUTER = frozenset({"li", "td", "th", "p", "pre", "label", "nav", "header", "body", "main"})
_CODE = frozenset({"#text", "code", "kbd", "samp", "mark", "abbr"})
"""What has a ground of its own without being a button."""
_LETTERS = re.compile(r"\w")


class Drawn(Struct, frozen=True, gc=False):
    """`kind` is filled, ghost, padded, badge or link; `fill` its own colour when it is filled.

    `look` is that of the box that is drawn: the element's, or of the box tightly around or
    inside of it. None without layout.
    """

    kind: str
    fill: Rgba | None = None
    look: Look | None = None


PLAIN = Drawn("link")


def drawn(tree: Tree, index: int, item: Link | Control) -> Drawn:
    """Return how the element at `index` is drawn."""
    look = tree.element(index).looks[0]
    if look is None:
        return PLAIN
    if isinstance(item, Link) and item.image_only:
        return Drawn("badge" if _is_badge(tree, index, look, item.name) else "link", None, look)
    if isinstance(item, Link) and _wraps(look) and (item.in_sentence or _is_words(tree, index)):
        return Drawn("link", None, look)
    own = _by_look(look)
    if own.kind in ("filled", "ghost"):
        return own
    if isinstance(item, Link):
        for other in (_around(tree, index), _inside(tree, index)):
            if other is not None and (shape := _by_look(other)).kind in ("filled", "ghost"):
                return shape
    return own


def _by_look(look: Look) -> Drawn:
    box = look.box
    if box.height < 28 or box.width < 44:
        return Drawn("link", None, look)
    if look.fill_image:
        return Drawn("filled", None, look)
    if look.fill.alpha > 0.5 and (
        look.surround is None or distance(look.fill, look.surround) >= _SEEN
    ):
        return Drawn("ghost" if _outlined(look) else "filled", look.fill, look)
    if look.border_width >= 1 and look.padding_x > 0:
        return Drawn("ghost", None, look)
    # An outline may be drawn as a shadow, which no style tells: the padding of a button does.
    padded = look.padding_x >= 12 and look.padding_y >= 6 and 34 <= box.height <= 80
    return Drawn("padded" if padded and box.width <= _WIDE else "link", None, look)


def _is_words(tree: Tree, index: int) -> bool:
    """Whether it is drawn as words are, which have no height of their own but that of their lines:
    a title on a ground is no button because it takes two of them."""
    style = tree.nodes[index].styles[0]
    return style is not None and style.display == "inline"


def _wraps(look: Look) -> bool:
    """Whether its words take more than a line, as a link with a ground of its own may in a text."""
    return look.box.height - 2 * look.padding_y >= _LINES * look.line_height > 0


def _outlined(look: Look) -> bool:
    """Whether a line in the colour of the words goes around a pale or dark fill."""
    return (
        look.border_width >= 1
        and distance(look.border_color, look.color) < _OUTLINE
        and distance(look.border_color, look.fill) > 3 * _OUTLINE
    )


def _is_badge(tree: Tree, index: int, look: Look, name: str) -> bool:
    """Whether a picture is the badge of a store or a picture of a button.

    A picture that did not load has a size that says nothing.
    """
    said, (stores, deeds) = name.lower(), _stores()
    store = any(word in said for word in stores)
    if not store and not said.startswith(deeds):
        return False
    inside = tree.nodes[index + 1 : min(tree.ends[index], index + _FEW)]
    if store and any(n.attrs.get("_loaded") == "0" for n in inside if n.tag == "img"):
        return True
    return 36 <= look.box.height <= 120 and 90 <= look.box.width <= 320


@lru_cache(maxsize=1)
def _stores() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of stores, and beginnings (written with a star)."""
    listed = words("store-badges", "en")
    stores = tuple(word for word in listed if not word.endswith("*"))
    return stores, tuple(word[:-1] for word in listed if word.endswith("*"))


def _around(tree: Tree, index: int) -> Look | None:
    """The look of a box that holds this link's words and no others."""
    at = tree.nodes[index].parent
    for _ in range(2):
        if at < 0 or tree.nodes[at].tag in _OUTER:
            return None
        if tree.ends[at] - at - (tree.ends[index] - index) > _FEW:
            return None
        others = (*range(at, index), *range(tree.ends[index], tree.ends[at]))
        if any(_speaks(tree, j) for j in others):
            return None
        style = tree.nodes[at].styles[0]
        if style is not None and (style.background.alpha > 0.5 or style.background_image):
            look = tree.element(at).looks[0]
            fits = look is not None and look.box.height <= _TALL and look.box.width <= _WIDE
            return look if fits else None
        at = tree.nodes[at].parent
    return None


def _inside(tree: Tree, index: int) -> Look | None:
    """The look of a box inside of the link that holds all its words."""
    for j in range(index + 1, min(index + 3, tree.ends[index])):
        node = tree.nodes[j]
        style = node.styles[0]
        if node.tag in _CODE or style is None:
            return None
        if style.background.alpha > 0.5 or style.background_image:
            rest = range(tree.ends[j], min(tree.ends[index], j + _FEW))
            return None if any(_speaks(tree, k) for k in rest) else tree.element(j).looks[0]
    return None


def _speaks(tree: Tree, index: int) -> bool:
    node = tree.nodes[index]
    return node.tag == "#text" and bool(_LETTERS.search(node.text))
