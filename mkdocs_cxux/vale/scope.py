"""Vale's scope selectors: which pieces of a page a rule looks at."""

from __future__ import annotations

from typing import NamedTuple

KNOWN = frozenset(
    {"text", "heading", "h1", "h2", "h3", "h4", "h5", "h6", "table", "header", "cell", "caption",
     "figure", "list", "blockquote", "paragraph", "sentence", "summary", "attr", "alt", "html",
     "link", "button", "cta", "nav", "label", "meta", "title", "first-screen"}
)  # fmt: skip
"""What a part of a selector can be on a rendered page. From `link` on they are ours."""
UNSEEN = {
    "raw": "it lints source markup, which a rendered page no longer has",
    "code": "code is no prose; Vale itself no longer takes this scope",
    "strong": "Vale itself no longer takes this scope",
    "emphasis": "Vale itself no longer takes this scope",
    "comment": "it lints comments in source code",
    "frontmatter": "it lints front matter, which a rendered page no longer has",
}
"""Scopes that a rendered page cannot have, and why."""
_SIZED = frozenset({"raw", "summary"})


class Part(NamedTuple):
    """One part of a selector: all of `names`, or not all of them."""

    names: frozenset[str]
    negated: bool


Selector = tuple[Part, ...]


def selector(scope: str) -> Selector:
    """`heading.h2`, `~list`, `heading & ~table`: the parts, all of which must hold."""
    return tuple(_part(part.strip()) for part in scope.split("&"))


def _part(text: str) -> Part:
    negated = text.startswith("~")
    return Part(frozenset(text.lstrip("~").strip().split(".")), negated)


def unseen(scope: str) -> str:
    """Why a scope cannot be found on a rendered page, "" where it can."""
    for part in selector(scope):
        if part.negated:
            continue
        for name in sorted(part.names):
            if name not in KNOWN:
                other = "there is no such scope on a rendered page"
                return f"its scope is `{scope}`: {UNSEEN.get(name, other)}"
    return ""


def matches(selectors: tuple[Selector, ...], tags: frozenset[str]) -> bool:
    """Whether one of the selectors speaks of a piece with these tags."""
    return any(all(_holds(part, tags) for part in parts) for parts in selectors)


def _holds(part: Part, tags: frozenset[str]) -> bool:
    inside = part.names <= tags
    if not part.negated:
        return inside
    return not inside and not (tags & _SIZED)
