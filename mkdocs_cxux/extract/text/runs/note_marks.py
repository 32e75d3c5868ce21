"""A tree in, which of its elements are the raised marks of notes out: "8", "[3]", "†"."""

from __future__ import annotations

import re

from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.snapshot import Node

_ONE = r"(?:(?:note|nb|fn|n)\.?\s?)?\d{1,3}|[a-z]|[*†‡§¶※]{1,3}"
_MARK = re.compile(rf"[\[(]?(?:{_ONE})(?:\s?[,;–-]\s?(?:{_ONE}))*[\])]?", re.IGNORECASE)
_NUMBER = re.compile(r"\[?\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]?")
_NOTED = re.compile(r"(?:^|[\s_-])(?:footnote|fnref|fn|noteref)(?:[\s_-]|$)")
"""What generators call the link to a note."""
_SAID = re.compile(rf"{_NOTED.pattern}|(?:^|[\s_-])(?:citation|reference)(?:[\s_-]|$)")
"""What they call its mark where it is raised."""
_STOPPED = re.compile(r"[.!?…。”]['’\")\]]*\s*$")
_MOST = 12
"""Nodes of such a mark at the most: brackets, spans and a link around a number."""


def is_note_mark(tree: Tree, i: int, node: Node, before: str) -> bool:
    """Whether the element is no more than the mark of a note. `before` is the text in front of it.

    A raised number without a link may be a power (10³): it is a mark only after a full stop.
    """
    attrs = node.attrs or {}
    names = attrs.get("class", "").lower()
    linked = node.tag == "a" and "#" in attrs.get("href", "")
    called = attrs.get("role") == "doc-noteref" or (linked and _NOTED.search(names) is not None)
    if not (called or node.tag == "sup") or tree.ends[i] > i + _MOST:
        return False
    inside = range(i + 1, tree.ends[i])
    text = "".join(tree.nodes[j].text for j in inside if tree.nodes[j].tag == "#text").strip()
    if not _MARK.fullmatch(text):
        return False
    if called or _SAID.search(names) or _is_linked(tree, i):
        return True
    return bool(_NUMBER.fullmatch(text) and _STOPPED.search(before))


def _is_linked(tree: Tree, i: int) -> bool:
    """Whether a link stands in it or, with nothing beside it, around it."""
    nodes = tree.nodes
    if any(nodes[j].tag == "a" and "href" in nodes[j].attrs for j in range(i + 1, tree.ends[i])):
        return True
    at = nodes[i].parent
    while at >= 0 and tree.ends[at] <= i + _MOST:
        if nodes[at].tag == "a" and "href" in nodes[at].attrs:
            return not any(nodes[j].text.strip() for j in range(at + 1, i))
        at = nodes[at].parent
    return False
