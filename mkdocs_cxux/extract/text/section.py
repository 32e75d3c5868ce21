"""A tree in, for each link the words that say which part of the page it belongs to out."""

from __future__ import annotations

from bisect import bisect_left
from sys import intern

from mkdocs_cxux.extract.names import content_name
from mkdocs_cxux.extract.tree import HEADINGS, Tree
from mkdocs_cxux.model.snapshot import Flag

LONGEST = 80
"""Characters: a longer label is a text."""
_LISTS = frozenset({"ul", "ol", "menu"})
_HIDDEN = int(Flag.HIDDEN)
_HOLDERS = frozenset({"li", "details"})
_OPENING = frozenset({"aria-expanded", "aria-haspopup"})


class Sections:
    """Finds the label of the part of the page that links stand in, each part's only once."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._headings = sorted(tree.tagged(*HEADINGS))
        self._known: dict[int, str] = {}
        self._openers: dict[int, bool] = {}

    def of(self, index: int) -> str:
        """The label of the item that holds the link's list ("API Guide"), else the heading
        above it in the same region; "" where there is neither. The page's h1 is no section.
        """
        nodes = self._tree.nodes
        at = nodes[index].parent
        if nodes[index].flags & _HIDDEN:
            seen = at
            while seen >= 0 and nodes[seen].flags & _HIDDEN:
                seen = nodes[seen].parent
            if seen >= 0 and self._opens(seen):
                return self._opener(seen)
        while at >= 0 and nodes[at].tag not in _LISTS:
            at = nodes[at].parent
        if at >= 0 and at not in self._known:
            self._known[at] = self._item(at)
        return (at >= 0 and self._known[at]) or self._heading(index)

    def _opens(self, holder: int) -> bool:
        """Whether what is hidden in it is opened by words of its own: an item's, those of
        <details>, or a button's that says so."""
        if holder not in self._openers:
            nodes = self._tree.nodes
            self._openers[holder] = nodes[holder].tag in _HOLDERS or any(
                node.parent == holder and not _OPENING.isdisjoint(node.attrs or ())
                for node in nodes[holder + 1 : self._tree.ends[holder]]
            )
        return self._openers[holder]

    def _opener(self, item: int) -> str:
        """The words of an item that opens a closed menu. A browser keeps what is hidden for its
        links only, so the item may hold them without the list between."""
        nodes = self._tree.nodes
        if item not in self._known:
            shown: dict[str, None] = {}
            at = item + 1
            while at < self._tree.ends[item]:
                if nodes[at].flags & _HIDDEN:
                    at = self._tree.ends[at]
                    continue
                if nodes[at].text.strip():
                    shown[nodes[at].text.strip()] = None
                at += 1
            self._known[item] = _short(" ".join(shown))
        return self._known[item]

    def _item(self, listed: int) -> str:
        """The words before a list in the item around it."""
        nodes = self._tree.nodes
        item = nodes[listed].parent
        while item >= 0 and nodes[item].tag != "li":
            item = nodes[item].parent
        if item < 0:
            return ""
        pieces = (nodes[i].text.strip() for i in range(item + 1, listed))
        return _short(" ".join(dict.fromkeys(filter(None, pieces))))

    def _heading(self, index: int) -> str:
        at = bisect_left(self._headings, index) - 1
        if at < 0:
            return ""
        heading, regions = self._headings[at], self._tree.landmarks
        if self._tree.nodes[heading].tag == "h1" or regions[heading] is not regions[index]:
            return ""
        if heading not in self._known:
            self._known[heading] = _short(content_name(self._tree, heading).rstrip("¶# "))
        return self._known[heading]


def _short(text: str) -> str:
    return intern(text) if len(text) <= LONGEST else ""
