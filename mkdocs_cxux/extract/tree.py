"""A snapshot in, its nodes with the facts they inherit out, each worked out once."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_cxux.extract.ignored import ignored_of, vale_off
from mkdocs_cxux.extract.landmark import landmarks
from mkdocs_cxux.extract.look import backgrounds, look_of
from mkdocs_cxux.extract.selector import Selectors
from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.snapshot import Box, Flag, Node, Rgba, Snapshot

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
"""Tags of headings, the main one first."""
_REVEALABLE = int(Flag.REVEALABLE)
_NOTHING: frozenset[str] = frozenset()
_NEAR = 3
"""Boxes around an element whose classes may tell what it is a part of."""
_WHOLE = frozenset({"html", "body", "main"})
"""Boxes whose classes tell of the whole page."""


class Tree:
    """The nodes of one page with what they inherit.

    `ends[i]` is one past the last node inside node i; `landmarks[i]` its region; `roled`
    and `marked` the nodes with a role and with one of our own attributes, `overhanging` those that
    stick out of a phone's window; `vale_off` those
    that are not for Vale rules. Elements are made when first asked for, so that nodes nobody
    asks about cost nothing.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.nodes: Sequence[Node] = snapshot.nodes
        self.has_layout = snapshot.has_layout
        self.ends = _ends(self.nodes)
        self._by_tag: dict[str, list[int]] = {}
        self.roled: list[int] = []
        self.marked: list[int] = []
        self.overhanging: list[int] = []
        self._index()
        self.landmarks = landmarks(self.nodes, self._by_tag, self.roled)
        self._ignored = ignored_of(self.nodes, self.ends, snapshot.suppressions)
        self._selectors = Selectors(self.nodes, self._by_tag)
        self.vale_off = vale_off(snapshot.suppressions, len(self.nodes))
        self._elements: dict[int, Element] = {}
        none: list[Rgba | None] = []
        self._behind = (
            [backgrounds(self.nodes, 0), backgrounds(self.nodes, 1)]
            if self.has_layout
            else [none, none]
        )

    def _index(self) -> None:
        by_tag = self._by_tag
        for i, (_, tag, _, _, attrs, _, _, _) in enumerate(self.nodes):
            if tag in by_tag:
                by_tag[tag].append(i)
            else:
                by_tag[tag] = [i]
            if attrs:
                if "role" in attrs:
                    self.roled.append(i)
                if "data-cxux" in attrs:
                    self.marked.append(i)
                if "_overhang" in attrs:
                    self.overhanging.append(i)

    def tagged(self, *tags: str) -> list[int]:
        """Return the nodes with one of `tags`, in document order within each tag."""
        return [i for tag in tags for i in self._by_tag.get(tag, ())]

    def element(self, index: int) -> Element:
        """Return the element at `index`."""
        found = self._elements.get(index)
        if found is None:
            found = self._elements[index] = self._make(index)
        return found

    def _make(self, index: int) -> Element:
        node = self.nodes[index]
        return Element(
            self._selectors.of(index),
            node.tag,
            self.landmarks[index],
            (
                look_of(self._snapshot, index, 0, self._behind[0]),
                look_of(self._snapshot, index, 1, self._behind[1]),
            ),
            bool(node.flags & _REVEALABLE),
            self._ignored.get(index, _NOTHING),
            node.attrs.get("class", "") if node.attrs else "",
            bool(node.attrs) and "_cut" in node.attrs,
            self._within(node.parent),
            _lines(node),
            bool(node.attrs) and "_scaled" in node.attrs,
            _shadow(node),
        )

    def _within(self, index: int) -> str:
        for _ in range(_NEAR):
            if index < 0 or self.nodes[index].tag in _WHOLE:
                break
            node = self.nodes[index]
            if named := node.attrs.get("class", "") if node.attrs else "":
                return named
            index = node.parent
        return ""


def _lines(node: Node) -> tuple[Box, ...]:
    """The boxes that the crawler wrote down of a link that goes on in the next line."""
    said = node.attrs.get("_lines", "") if node.attrs else ""
    return tuple(Box(*map(float, piece.split())) for piece in said.split(",")) if said else ()


def _shadow(node: Node) -> Rgba | None:
    """The colour that the crawler wrote down of a shadow which is drawn as a second box."""
    said = node.attrs.get("_shadow", "") if node.attrs else ""
    return Rgba(*map(float, said.split())) if said else None


def _ends(nodes: Sequence[Node]) -> list[int]:
    ends = list(range(1, len(nodes) + 1))
    for i in range(len(nodes) - 1, 0, -1):
        parent = nodes[i].parent
        if parent >= 0 and ends[i] > ends[parent]:
            ends[parent] = ends[i]
    return ends
