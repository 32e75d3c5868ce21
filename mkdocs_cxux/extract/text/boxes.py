"""Which elements are drawn as boxes, and which links are cards of several boxes."""

from __future__ import annotations

import re
from functools import lru_cache

from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.snapshot import Node

BLOCK_TAGS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li",
    "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
INLINE_DISPLAYS = ("inline", "contents", "ruby", "none")
_CARDED = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol"})
_BOXES = 2
"""Boxes with text in a link from which it is a card."""
_PROGRAM = re.compile(
    r"xmp|listing|plaintext|(?:\w+-)*code-?(?:block|listing|sample|snippet)"
    r"|(?:\w+-)*(?:command|console|program|shell|terminal)-?(?:log|output|session)"
)
LINK_LABEL = 12
"""Words: a text that is one whole link is no sentence unless it has more, or ends as one."""


@lru_cache(maxsize=512)
def is_program(tag: str) -> bool:
    """Whether an element of a site's own, or an old one, is for code or what a program prints."""
    return _PROGRAM.fullmatch(tag) is not None


def is_card(tree: Tree, i: int) -> bool:
    """Whether a link holds texts of their own, and is no label: a heading or a paragraph, or
    boxes with together more words than a label has."""
    inside = tree.nodes[i + 1 : tree.ends[i]]
    if any(node.tag in _CARDED for node in inside):
        return True
    texts = [node for node in inside if node.tag == "#text" and not node.text.isspace()]
    if sum(len(node.text.split()) for node in texts) <= LINK_LABEL:
        return False
    return len({_box_of(tree, node.parent, i) for node in texts} - {i}) >= _BOXES


def _box_of(tree: Tree, at: int, outermost: int) -> int:
    """The next box around a node, `outermost` at last."""
    while at > outermost and not looks_like_block(tree.nodes[at]):
        at = tree.nodes[at].parent
    return at


def looks_like_block(node: Node) -> bool:
    """Whether it is drawn as a box of its own; without layout, as its tag usually is."""
    style = node.styles[0] or node.styles[1]
    if style is None:
        return node.tag in BLOCK_TAGS
    return not style.display.startswith(INLINE_DISPLAYS)
