"""Which elements are drawn as boxes, which open a text of their own, and which links are cards."""

from __future__ import annotations

import re
from functools import lru_cache

from mkdocs_cxux.extract.tree import HEADINGS, Tree
from mkdocs_cxux.model.snapshot import Node

BLOCK_TAGS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li",
    "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
INLINE_DISPLAYS = ("inline", "contents", "ruby", "none")
_ALONE = frozenset({*HEADINGS, "pre", "li", "td", "th"})
"""They read by themselves, even where the style sheet sets them in one line with others."""
BUTTON_CLASS = re.compile(r"(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])", re.IGNORECASE)
"""A part of the class of what themes draw as a button."""
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


def opens_block(node: Node, folds: bool) -> bool:
    """Whether the element starts a new run."""
    tag = node.tag
    if tag == "button":
        return True
    if folds:
        return False
    if tag == "label":
        return True
    if tag == "a":
        return _is_button_like(node)
    style = node.styles[0] or node.styles[1]
    if style is None or style.display == "contents":
        return tag in BLOCK_TAGS or is_program(tag)
    return not style.display.startswith(INLINE_DISPLAYS) or tag in _ALONE


def _is_button_like(node: Node) -> bool:
    """A link that is a block of its own or drawn as a button reads by itself."""
    style = node.styles[0] or node.styles[1]
    if style is not None and not style.display.startswith(INLINE_DISPLAYS):
        return True
    if node.attrs.get("role") == "button" or BUTTON_CLASS.search(node.attrs.get("class", "")):
        return True
    if style is None or style.display == "inline":
        return False
    return style.background.alpha > 0.5 or style.background_image or style.border_width >= 1
