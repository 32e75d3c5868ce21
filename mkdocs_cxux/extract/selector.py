"""Nodes in, the CSS selector of one of them out: short, and unique on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from mkdocs_cxux.model.snapshot import Node

_PLAIN = re.compile(r"-?[A-Za-z_][A-Za-z0-9_-]*")
_SPACE = re.compile(r"\s")
_ONCE = frozenset({"html", "body", "main"})
_QUOTED = re.compile(r'["\\]')
HREF = 300
"""Characters of an address that a selector holds."""

LONGEST = 2000
"""Characters: deeper chains keep their tail only, as a path that may start anywhere."""


def css_identifier(name: str) -> str:
    """Escape `name` as CSS.escape does."""
    if _PLAIN.fullmatch(name):
        return name
    return "".join(_escaped(i, c, name) for i, c in enumerate(name))


def _escaped(position: int, character: str, name: str) -> str:
    code = ord(character)
    if code == 0:
        return "\ufffd"
    digit = character.isascii() and character.isdigit()
    leading = position == 0 or (position == 1 and name[0] == "-")
    if code < 0x20 or code == 0x7F or (digit and leading):
        return f"\\{code:x} "
    if code >= 0x80 or digit or character == "_" or (character.isalpha() and character.isascii()):
        return character
    return "-" if character == "-" and name != "-" else "\\" + character


def _below(node: Node) -> str:
    """The step from the parent; of a hidden link, whose place among others nobody counted
    (`nth` 0), its address."""
    if node.nth:
        return f" > {node.tag}:nth-of-type({node.nth})"
    href = node.attrs.get("href", "") if node.attrs else ""
    told = href[:HREF].partition("\n")[0]
    said = _QUOTED.sub(r"\\\g<0>", told)
    return f' {node.tag}[href{"=" if told == href else "^="}"{said}"]'


class Selectors:
    """Builds selectors, each ancestor's only once.

    A selector starts at the nearest element whose id no other element has and goes down by
    `tag:nth-of-type(n)` steps.
    """

    def __init__(self, nodes: Sequence[Node], by_tag: Mapping[str, Sequence[int]]) -> None:
        self._nodes = nodes
        self._ids = Counter([n.attrs["id"] for n in nodes if n.attrs and "id" in n.attrs])
        self._once = frozenset(tag for tag in _ONCE if len(by_tag.get(tag, ())) == 1)
        self._made: dict[int, str] = {}

    def of(self, index: int) -> str:
        """Return the selector of the element at `index`."""
        made, chain = self._made, []
        at = index
        while at >= 0 and at not in made:
            anchor = self._anchor(self._nodes[at])
            if anchor:
                made[at] = anchor
                break
            chain.append(at)
            at = self._nodes[at].parent
        found = made.get(at, "")
        for at in reversed(chain):
            node = self._nodes[at]
            step = _below(node)
            found = f"{found}{step}" if found else step.removeprefix(" > ").lstrip()
            if len(found) > LONGEST:
                found = found[found.index(" > ", len(found) - LONGEST // 2) + 3 :]
            made[at] = found
        return found

    def _anchor(self, node: Node) -> str:
        name = node.attrs.get("id", "") if node.attrs else ""
        if name and self._ids[name] == 1 and not _SPACE.search(name):
            return "#" + css_identifier(name)
        return node.tag if node.tag in self._once else ""
