"""A parsed document in, the list of nodes that the browser's script would make of it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bs4 import BeautifulSoup, Comment, NavigableString, Tag
from bs4.element import PreformattedString

from mkdocs_cxux.crawl.static.facts import Facts
from mkdocs_cxux.model.snapshot import Flag, Node

_SKIPPED = frozenset({
    "script", "style", "template", "noscript", "link", "meta", "head", "base", "title",
    "track", "param", "col", "colgroup", "frameset",
})  # fmt: skip
_LEAVES = frozenset({
    "svg", "iframe", "object", "video", "audio", "canvas", "math", "select", "textarea",
    "datalist",
})  # fmt: skip
_KEPT = frozenset({
    "id", "class", "href", "role", "alt", "title", "type", "name", "value", "placeholder", "for",
    "required", "disabled", "src", "lang", "rel", "target", "tabindex", "open", "hidden",
    "content", "hreflang", "download", "data-cxux", "data-cxux-ignore", "data-bs-toggle",
    "data-toggle", "onclick",
})  # fmt: skip
_FIELDS = frozenset({"input", "select", "textarea"})
_PANELS = frozenset({"tabbed-block", "tab-pane", "accordion-collapse", "collapse"})
_CHROME = frozenset({"nav", "header", "footer", "dialog"})
_CHROME_ROLES = frozenset({"dialog", "navigation", "menu"})
_UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_NOWHERE = (None, None)
_NO_ATTRIBUTES: Mapping[str, str] = {}
_LONGEST_TEXT = 200_000
"""Characters of one run of text; more is cut, as in the browser's script."""


_Comments = list[tuple[int, str]]


class Body(NamedTuple):
    """The nodes of a document and its "cxux-" and "vale " comments as "index|body"."""

    nodes: tuple[Node, ...]
    comments: tuple[str, ...]


class _Place(NamedTuple):
    """What the children of an element inherit from it."""

    parent: int
    flags: int
    pre: bool
    chrome: bool
    closed: bool      # directly inside a closed <details>


class _Frame(NamedTuple):
    """An element whose children are being walked."""

    children: Iterator[object]
    counts: dict[str, int]
    place: _Place


class _Targets(NamedTuple):
    """What other elements say about an element."""

    facts: Facts
    labels: Mapping[str, str]


def nodes_of(soup: BeautifulSoup, facts: Facts) -> Body:
    """Walk the document once, in order, without recursion."""
    if soup.html is None:
        return Body((), ())
    nodes: list[Node] = []
    comments: list[tuple[int, str]] = []
    targets = _Targets(facts, facts.labels())
    stack = [_Frame(iter((soup.html,)), {}, _Place(-1, 0, False, False, False))]
    while stack:
        frame = stack[-1]
        child = next(frame.children, None)
        if child is None:
            stack.pop()
        elif isinstance(child, Tag):
            opened = _element(child, frame, nodes, targets)
            if opened is not None:
                stack.append(opened)
        elif isinstance(child, NavigableString):
            _text(child, frame.place, nodes, comments)
    return _body(nodes, comments)


def _text(child: NavigableString, place: _Place, nodes: list[Node], comments: _Comments) -> None:
    if isinstance(child, Comment):
        body = child.strip()
        if body.startswith(("cxux-", "vale ")):
            comments.append((len(nodes), body[:500]))
    elif not isinstance(child, PreformattedString) and place.parent >= 0:
        text = child[:_LONGEST_TEXT] if place.pre else _SPACE.sub(" ", child[:_LONGEST_TEXT])
        if text:
            at = place.parent
            nodes.append(Node(at, "#text", 1, text, _NO_ATTRIBUTES, _NOWHERE, _NOWHERE, 0))


def _element(tag: Tag, frame: _Frame, nodes: list[Node], targets: _Targets) -> _Frame | None:
    """Add the element; return the frame of its children, None where they do not count."""
    name = tag.name.lower()
    frame.counts[name] = frame.counts.get(name, 0) + 1
    if name in _SKIPPED:
        return None
    place = frame.place
    flags = _flags(tag, name, place, targets)
    attrs = _attributes(tag, name, targets)
    at = len(nodes)
    nodes.append(
        Node(place.parent, name, frame.counts[name], "", attrs, _NOWHERE, _NOWHERE, flags)
    )
    if name == "svg":
        _drawn_links(tag, at, nodes)
    if name in _LEAVES:
        return None
    chrome = place.chrome or name in _CHROME or attrs.get("role") in _CHROME_ROLES
    closed = name == "details" and not tag.has_attr("open")
    inherited = _Place(at, flags, place.pre or name == "pre", chrome, closed)
    return _Frame(iter(tag.contents), {}, inherited)


def _flags(tag: Tag, name: str, place: _Place, targets: _Targets) -> int:
    if place.flags & Flag.HIDDEN:
        return place.flags
    style = tag.get("style")
    unseen = tag.has_attr("hidden") or (isinstance(style, str) and bool(_UNSEEN.search(style)))
    unseen = unseen or (name == "input" and str(tag.get("type", "")).lower() == "hidden")
    unseen = unseen or (name == "dialog" and not tag.has_attr("open"))
    if place.closed and name != "summary":
        return int(Flag.HIDDEN if place.chrome else Flag.REVEALABLE)
    if not unseen:
        return place.flags
    reveal = not place.chrome and _is_panel(tag, targets)
    return int(Flag.REVEALABLE if reveal else Flag.HIDDEN)


def _is_panel(tag: Tag, targets: _Targets) -> bool:
    classes = frozenset(str(tag.get("class") or "").split())
    return (
        tag.get("role") == "tabpanel"
        or tag.get("id") in targets.facts.controlled
        or bool(classes & _PANELS)
    )


def _drawn_links(tag: Tag, at: int, nodes: list[Node]) -> None:
    """Add the links of the drawing at node `at`, as of a chart whose parts lead on."""
    for link in tag.find_all("a"):
        href = link.get("href") or link.get("xlink:href")
        if not isinstance(href, str):
            continue
        parent, flags, attrs = len(nodes), Flag.HIDDEN.value, {"href": href[:2000]}
        nodes.append(Node(at, "a", 0, "", attrs, _NOWHERE, _NOWHERE, flags))
        if words := _folded(link.get_text())[:300]:
            nodes.append(Node(parent, "#text", 1, words, _NO_ATTRIBUTES, _NOWHERE, _NOWHERE, 0))


def _body(nodes: list[Node], comments: _Comments) -> Body:
    """Of hidden subtrees keep links, their text and pictures, and the links' ancestors."""
    kept = _kept(nodes)
    moved: list[int] = []
    out: list[Node] = []
    for node, keep in zip(nodes, kept, strict=True):
        moved.append(len(out))
        if keep:
            parent = moved[node.parent] if node.parent >= 0 else -1
            out.append(node if parent == node.parent else node._replace(parent=parent))
    before = [str(at) if at < len(out) else "" for at in moved] + [""]
    return Body(tuple(out), tuple(f"{before[at]}|{body}" for at, body in comments))


def _kept(nodes: list[Node]) -> list[bool]:
    hidden = Flag.HIDDEN.value
    kept = []
    in_link = [False] * len(nodes)
    for i, node in enumerate(nodes):
        holder = nodes[node.parent] if node.tag == "#text" else node
        if holder.flags & hidden:
            linked = node.parent >= 0 and in_link[node.parent]
            in_link[i] = linked or (node.tag in ("a", "area") and "href" in node.attrs)
            kept.append(in_link[i])
        else:
            kept.append(True)
    for i in range(len(nodes) - 1, 0, -1):
        if kept[i]:
            kept[nodes[i].parent] = True
    return kept


def _attributes(tag: Tag, name: str, targets: _Targets) -> Mapping[str, str]:
    if not tag.attrs and name not in _FIELDS and name != "svg":
        return _NO_ATTRIBUTES
    kept = {
        key: value[:2000]
        for key, value in tag.attrs.items()
        if isinstance(value, str) and (key in _KEPT or key.startswith("aria-"))
    }
    if kept.get("src", "").startswith("data:"):
        del kept["src"]
    if name in _FIELDS:
        kept = _field(kept, tag, targets)
    elif name == "svg":
        title = tag.find("title")
        if title is not None:
            kept["title"] = _folded(title.get_text())
    if "aria-labelledby" in kept:
        named = (targets.facts.ids.get(i) for i in kept["aria-labelledby"].split())
        said = (str(t.get("aria-label") or t.get_text()) for t in named if t is not None)
        kept["_labelledby"] = _folded(" ".join(said))
    return kept


def _field(kept: dict[str, str], tag: Tag, targets: _Targets) -> dict[str, str]:
    """Add the field's labels; drop what a visitor may have typed."""
    around = tag.find_parent("label")
    own = kept.get("id", "")        # a label goes to the first element with the id
    label = targets.labels.get(own, "") if targets.facts.ids.get(own) is tag else ""
    if around is not None and not around.has_attr("for"):
        label += " " + around.get_text()
    if label.strip():
        kept["_label"] = _folded(label)
    if kept.get("type", "").lower() not in ("submit", "button", "reset"):
        kept.pop("value", None)
    return kept


def _folded(text: str) -> str:
    return " ".join(text.split())
