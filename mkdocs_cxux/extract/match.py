"""A simple selector such as "a.buy, #go, [data-plan=pro]" in, the nodes it means out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.snapshot import Node

_PART = re.compile(
    r"(?P<tag>^[A-Za-z][\w-]*|^\*)|\.(?P<class>[\w-]+)|\#(?P<id>[\w-]+)"
    r"|\[(?P<attr>[\w-]+)(?:=(?P<quote>[\"']?)(?P<value>[^\]\"']*)(?P=quote))?\]"
)


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


@lru_cache(maxsize=16)
def compounds(selector: str) -> tuple[Compound, ...]:
    """Read a comma-separated selector. Raises ConfigError on combinators and pseudo-classes."""
    return tuple(_compound(part.strip()) for part in selector.split(",") if part.strip())


def _compound(text: str) -> Compound:
    tag, at = "", 0
    classes: set[str] = set()
    attrs: list[tuple[str, str | None]] = []
    while at < len(text):
        part = _PART.match(text, at)
        if part is None:
            raise ConfigError(
                [
                    f'cta.selector: found "{text}"; allowed: tag, .class, #id and [attribute=value]'
                    " together, several of them separated by commas"
                ]
            )
        tag = (part["tag"] or tag).lower().strip("*")
        if part["class"]:
            classes.add(part["class"])
        if part["id"]:
            attrs.append(("id", part["id"]))
        if part["attr"]:
            attrs.append((part["attr"], part["value"]))
        at = part.end()
    return Compound(tag, frozenset(classes), tuple(attrs))
