"""Links and buttons in, those that are no call to action however they look left out."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from msgspec import Struct

from mkdocs_cxux.data import words, words_anywhere
from mkdocs_cxux.extract.context import ExtractContext
from mkdocs_cxux.extract.controls import is_disclosure
from mkdocs_cxux.extract.landmark import is_banner
from mkdocs_cxux.extract.tree import HEADINGS, Tree
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.page import Control, Link
from mkdocs_cxux.model.snapshot import Flag, Node

_SMALLEST = 8.0
"""CSS pixels: what is smaller is no button."""
_MOST_WORDS = 9
_MOST_NODES = 100
_TALLEST = 150.0
"""CSS pixels: what is taller is a card or a picture."""
_CARD = frozenset({*HEADINGS, "p", "article", "video", "iframe", "table"})
_LINES = frozenset({"div", "p", "li", "dt", "dd", "header", "footer", "section"})
_TITLE = 5
"""Words of a label at most that says in a second line what the first one is, “for Windows”; more
are a title and a teaser."""
_UNSEEN = int(Flag.CLIPPED | Flag.HIDDEN | Flag.REVEALABLE)
_RELATIONS = frozenset({"prev", "next", "edit", "tag", "alternate", "bookmark"})
_CHIP = re.compile(
    r"(?:^|[\s_-])(?:tags?|chips?|badges?|prev|previous|next|pagination|pager|page-link|lang"
    r"|language|toc|breadcrumbs?|clipboard|copy|close|dismiss|hamburger|toggle|taxonomy)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SHOWN = re.compile(r"(?:^|\s)(?:\w+-)?(?:demo|playground|preview)(?:$|\s)", re.IGNORECASE)
"""Boxes that show what an example of code does."""
_COUNT = re.compile(r"\(?\d{1,5}\)?")
_SEARCH = re.compile(r"(?:^|[\s_-])search(?:$|[\s_-])", re.IGNORECASE)


class Candidate(Struct, frozen=True, gc=False):
    """One link or button that may be a call to action."""

    node: int
    label: str
    item: Link | Control


def seen_label(tree: Tree, index: int, item: Link | Control) -> str:
    """What is seen of its name: the words inside, the alternative text of a picture alone.

    "" for a button that shows an icon only.
    """
    if isinstance(item, Link):
        return item.text or (item.name if item.image_only or not tree.has_layout else "")
    node = tree.nodes[index]
    if node.tag == "input" or not tree.has_layout:
        return item.name
    inside = tree.nodes[index + 1 : min(tree.ends[index], index + _MOST_NODES)]
    pictures = any(n.tag == "img" for n in inside)
    said = "".join(n.text for n in inside if n.tag == "#text" and not is_unseen(tree, n))
    return " ".join(said.split()) or (item.name if pictures else "")


def is_unseen(tree: Tree, text: Node) -> bool:
    """Whether a text stands in an element that shows it to nobody, but may be heard."""
    return bool(tree.nodes[text.parent].flags & _UNSEEN)


def is_none(tree: Tree, candidate: Candidate, language: str, context: ExtractContext) -> bool:
    """Whether the candidate is ruled out: navigation, tools, logos, banners, disclosures."""
    node = tree.nodes[candidate.node]
    return (
        bool(node.flags & _UNSEEN)
        or is_disclosure(node)
        or _too_small(tree, candidate.node)
        or is_card(tree, candidate)
        or _floats(tree, candidate)
        or _is_tool(node)
        or _is_heading(tree, candidate)
        or (_is_idle(candidate.label, language) and not _is_phone(candidate.item))
        or _opens_search(candidate)
        or _shares(candidate.item)
        or _is_tag(candidate.item)
        or _is_counted(tree, candidate.node)
        or _is_shown(tree, candidate)
        or _is_logo(candidate.item, context)
        or _in_banner_or_search(tree, candidate.node)
    )


def _too_small(tree: Tree, index: int) -> bool:
    if not tree.has_layout:
        return False
    look = tree.element(index).looks[0]
    return look is None or look.box.width < _SMALLEST or look.box.height < _SMALLEST


def is_card(tree: Tree, candidate: Candidate) -> bool:
    """Whether it is a whole card or a teaser rather than a button."""
    if len(candidate.label.split()) > _MOST_WORDS:
        return True
    look = tree.element(candidate.node).looks[0]
    if look is not None and look.box.height > _TALLEST:
        return True
    if tree.ends[candidate.node] - candidate.node > _MOST_NODES:
        return True
    inside = tree.nodes[candidate.node + 1 : tree.ends[candidate.node]]
    if any(node.tag in _CARD for node in inside):
        return True
    return has_lines(tree, candidate) and len(candidate.label.split()) > _TITLE


def has_lines(tree: Tree, candidate: Candidate) -> bool:
    """Whether its words stand in lines of their own, as a title and a teaser do."""
    inside = tree.nodes[candidate.node + 1 : tree.ends[candidate.node]]
    return len({_line_of(tree, n, candidate.node) for n in inside if n.text.strip()}) > 1


def _line_of(tree: Tree, text: Node, root: int) -> int:
    """The box within `root` that begins a line of its own, where a text stands; `root` if none."""
    at = text.parent
    while at > root and tree.nodes[at].tag not in _LINES:
        at = tree.nodes[at].parent
    return max(at, root)


def _floats(tree: Tree, candidate: Candidate) -> bool:
    """Whether it floats over the page: a chat, a change of text size, a way back to the top."""
    if candidate.item.element.landmark in (Landmark.HEADER, Landmark.NAV):
        return False
    at, deep = candidate.node, 0
    while at >= 0 and deep < 4:
        style = tree.nodes[at].styles[0]
        if style is not None and style.position == "fixed":
            return isinstance(candidate.item, Control)
        at, deep = tree.nodes[at].parent, deep + 1
    return False


def _is_tool(node: Node) -> bool:
    attrs = node.attrs
    if frozenset(attrs.get("rel", "").split()) & _RELATIONS or "hreflang" in attrs:
        return True
    if node.tag == "input" and attrs.get("type", "").lower() == "reset":
        return True
    return bool(_CHIP.search(attrs.get("class", "")))


def _is_heading(tree: Tree, candidate: Candidate) -> bool:
    """Whether it is a heading that links to itself."""
    item, at = candidate.item, candidate.node
    if not isinstance(item, Link) or not item.fragment:
        return False
    while at >= 0 and tree.nodes[at].tag not in HEADINGS:
        at = tree.nodes[at].parent
    return at >= 0 and tree.nodes[at].attrs.get("id") == item.fragment


def _opens_search(candidate: Candidate) -> bool:
    """Whether it opens a search; the button of a form that searches for goods is another thing."""
    item = candidate.item
    said, searches = candidate.label.lower(), words_anywhere("search-words")
    opens = isinstance(item, Control) and (not item.in_form or item.type == "button")
    return opens and said.startswith(searches)


def _shares(item: Link | Control) -> bool:
    """Whether it passes the page on to others."""
    if not isinstance(item, Link):
        return False
    address = item.href.lower().replace("://www.", "://")
    return any(shared in address for shared in words("share-addresses", "any"))


def _is_tag(item: Link | Control) -> bool:
    """Whether it leads to the pages of one tag, category or author: “/tags/ferns/”."""
    if not isinstance(item, Link) or not item.internal:
        return False
    folders = urlsplit(item.url).path.strip("/").lower().split("/")[:-1]
    return bool(folders) and folders[-1] in words_anywhere("taxonomy-names")


def _is_counted(tree: Tree, index: int) -> bool:
    """Whether a number in an element of its own ends the label: how many there are of a kind."""
    texts = [n for n in tree.nodes[index + 1 : tree.ends[index]] if n.text.strip()]
    last = texts[-1] if len(texts) > 1 else None
    return (
        last is not None and bool(_COUNT.fullmatch(last.text.strip()))
        and last.parent not in {n.parent for n in texts[:-1]} | {index}
    )


def _is_shown(tree: Tree, candidate: Candidate) -> bool:
    """Whether it is a button in the result of an example, on a page that shows code."""
    item = candidate.item
    if not isinstance(item, Control) or item.in_form or not tree.tagged("pre"):
        return False
    at = tree.nodes[candidate.node].parent
    while at >= 0 and tree.nodes[at].tag not in ("main", "body"):
        if _SHOWN.search((tree.nodes[at].attrs or {}).get("class", "")):
            return True
        at = tree.nodes[at].parent
    return False


def _is_phone(item: Link | Control) -> bool:
    return isinstance(item, Link) and item.href.startswith("tel:")


def _is_idle(label: str, language: str) -> bool:
    """Words that move about or work the page, not the visitor's task."""
    said = label.lower().strip(" \t‹›«»←→↑↓<>|.…×")
    if not any(c.isalpha() for c in said):
        return True
    whole, starts = _idle(language or "en")
    return said in whole or said.startswith(starts)


@lru_cache(maxsize=32)
def _idle(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Labels that must match as a whole, and beginnings (written with a star)."""
    idle = words("idle-labels", language)
    starts = tuple(word[:-1] for word in idle if word.endswith("*"))
    return frozenset(idle), starts


def _is_logo(item: Link | Control, context: ExtractContext) -> bool:
    if not isinstance(item, Link):
        return False
    home = item.url.rstrip("/") == context.base.rstrip("/") and not item.fragment
    if not home:
        return False
    named = item.name.lower() in (context.site_name.lower(), "home")
    return item.image_only or named or item.element.landmark is Landmark.HEADER


def _in_banner_or_search(tree: Tree, index: int) -> bool:
    """Climb to see whether a cookie banner, a dialog or a search form holds it."""
    at = tree.nodes[index].parent
    while at >= 0:
        node = tree.nodes[at]
        attrs = node.attrs
        if attrs:
            role = attrs.get("role")
            if role in ("search", "dialog", "alertdialog") or is_banner(node):
                return True
            if node.tag == "form" and _SEARCH.search(
                f"{attrs.get('class', '')} {attrs.get('id', '')} {attrs.get('name', '')}"
            ):
                return True
        if node.tag in ("search", "label", "main", "body"):
            return node.tag in ("search", "label")       # a label heads a tab or a field
        at = node.parent
    return False
