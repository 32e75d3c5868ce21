"""An element and the kind of text around it in, the kind and level of its own text out."""

from __future__ import annotations

from mkdocs_cxux.extract.text.runs.code import shows_code
from mkdocs_cxux.model.page import BlockKind
from mkdocs_cxux.model.snapshot import Node

_HEADING, _PARAGRAPH, _ITEM, _CELL, _CAPTION, _QUOTE, _CODE, _LABEL = (
    BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL,
    BlockKind.CAPTION, BlockKind.QUOTE, BlockKind.CODE, BlockKind.LABEL,
)  # fmt: skip
_KINDS = {
    "p": _PARAGRAPH, "pre": _CODE, "li": _ITEM, "dt": _ITEM, "dd": _ITEM, "td": _CELL,
    "th": _CELL, "figcaption": _CAPTION, "caption": _CAPTION, "blockquote": _QUOTE,
    "button": _LABEL, "label": _LABEL, "legend": _LABEL, "summary": _LABEL,
    "h1": _HEADING, "h2": _HEADING, "h3": _HEADING, "h4": _HEADING, "h5": _HEADING,
    "h6": _HEADING,
}  # fmt: skip
_STRENGTH = {_PARAGRAPH: 0, _ITEM: 1, _QUOTE: 2, _CAPTION: 3, _CELL: 3, _LABEL: 4}
"""A kind gives way only to one as strong: a list inside a table is still a table."""


def kind_of(node: Node, around: BlockKind, level: int) -> tuple[BlockKind, int]:
    """The kind of text in an element, and the level of a heading; `level` is that around it."""
    tag = node.tag
    own = _KINDS.get(tag)
    if own is None:
        if node.attrs and node.attrs.get("role") == "heading":
            own_level = node.attrs.get("aria-level", "2")
            return _HEADING, int(own_level) if own_level in {"1", "2", "3", "4", "5", "6"} else 2
        return (_CODE, 0) if shows_code(node) else (around, level)
    if tag == "dt" and shows_code(node):
        return _CODE, 0
    if own is _HEADING:
        return own, int(tag[1])
    if own is _CODE or around is _CODE:
        return _CODE, 0
    if around is _HEADING:
        return around, level
    return (own if _STRENGTH[own] >= _STRENGTH[around] else around), 0
