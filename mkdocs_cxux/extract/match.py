"""A selector such as "main .hero > a.buy, #go, [role=button]" in, the nodes it means out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.snapshot import Node

_PART = re.compile(
    r"(?P<tag>^[A-Za-z][\w-]*|^\*)|\.(?P<class>[\w-]+)|\#(?P<id>[\w-]+)"
    r"|\[(?P<attr>[\w-]+)(?:=(?P<quote>[\"']?)(?P<value>[^\]\"']*)(?P=quote))?\]"
)
_STEP = re.compile(r"\s*(?P<child>>?)\s*(?P<compound>(?:\[[^\]]*\]|[^\s>\[])+)")
KEPT = frozenset({
    "id", "class", "href", "role", "alt", "title", "type", "name", "value", "src", "lang", "rel",
    "target", "download", "onclick", "data-cxux", "data-toggle", "data-bs-toggle",
})
"""The attributes of links and buttons that a snapshot has, beside aria-…; with another one a
selector would never mean anything."""


class Compound(NamedTuple):
    """What an element must have: a tag ("" for any), classes, and attributes (None: any value)."""

    tag: str
    classes: frozenset[str]
    attrs: tuple[tuple[str, str | None], ...]

    def matches(self, node: Node) -> bool:
        """Whether `node` has all of it."""
        return (
            self.tag in ("", node.tag)
            and self.classes <= set(node.attrs.get("class", "").split())
            and all(
                name in node.attrs and value in (None, node.attrs[name])
                for name, value in self.attrs
            )
        )


class Chain(NamedTuple):
    """A compound, and those that must stand above it, the nearest first; True where one must be
    the parent of the one before."""

    last: Compound
    above: tuple[tuple[bool, Compound], ...]

    def matches(self, nodes: Sequence[Node], at: int) -> bool:
        """Whether the node at `at` is meant."""
        return self.last.matches(nodes[at]) and _stands(nodes, nodes[at].parent, self.above)


def _stands(nodes: Sequence[Node], at: int, above: tuple[tuple[bool, Compound], ...]) -> bool:
    if not above:
        return True
    child, compound = above[0]
    while at >= 0:
        if compound.matches(nodes[at]) and _stands(nodes, nodes[at].parent, above[1:]):
            return True
        at = -1 if child else nodes[at].parent
    return False


@lru_cache(maxsize=16)
def chains(selector: str) -> tuple[Chain, ...]:
    """Read a comma-separated selector. Raises ConfigError on pseudo-classes and siblings."""
    return tuple(_chain(part.strip()) for part in selector.split(",") if part.strip())


def _chain(text: str) -> Chain:
    steps = list(_STEP.finditer(text))
    found = [(step["child"] != "", step["compound"]) for step in steps]
    if not found or found[0][0] or sum(len(step[0]) for step in steps) < len(text):
        raise _mistake(text)
    children = [child for child, _ in found]
    read = [_compound(compound, text) for _, compound in found]
    return Chain(read[-1], tuple(zip(reversed(children[1:]), reversed(read[:-1]), strict=True)))


def _mistake(text: str) -> ConfigError:
    return ConfigError([
        f'cta.selector: found "{text}"; allowed: tag, .class, #id and [attribute=value], below each'
        " other with a space or >, several of them separated by commas; of attributes: aria-…, "
        + ", ".join(sorted(KEPT))
    ])


def _compound(text: str, whole: str) -> Compound:
    tag, at = "", 0
    classes: set[str] = set()
    attrs: list[tuple[str, str | None]] = []
    while at < len(text):
        part = _PART.match(text, at)
        if part is None:
            raise _mistake(whole)
        tag = (part["tag"] or tag).lower().strip("*")
        if part["class"]:
            classes.add(part["class"])
        if part["id"]:
            attrs.append(("id", part["id"]))
        if part["attr"] and part["attr"] not in KEPT and not part["attr"].startswith("aria-"):
            raise _mistake(whole)
        if part["attr"]:
            attrs.append((part["attr"], part["value"]))
        at = part.end()
    return Compound(tag, frozenset(classes), tuple(attrs))
