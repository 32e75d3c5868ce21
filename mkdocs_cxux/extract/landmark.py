"""Nodes in, the region of the page each of them stands in out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.snapshot import Flag, Node

_MAIN, _NAV, _HEADER, _FOOTER, _ASIDE = (
    Landmark.MAIN, Landmark.NAV, Landmark.HEADER, Landmark.FOOTER, Landmark.ASIDE
)  # fmt: skip
_ROLES = {
    "main": _MAIN, "navigation": _NAV, "doc-toc": _NAV, "banner": _HEADER, "contentinfo": _FOOTER,
    "complementary": _ASIDE, "search": _ASIDE, "dialog": _ASIDE, "alertdialog": _ASIDE,
}  # fmt: skip
_TAGS = {
    "main": _MAIN, "nav": _NAV, "header": _HEADER, "footer": _FOOTER, "aside": _ASIDE,
    "search": _ASIDE, "dialog": _ASIDE,
}  # fmt: skip
_SCOPES = frozenset({"main", "article", "section", "blockquote", "figure"})
_HINTED = frozenset({"div", "section", "aside", "form", "ul", "ol", "p", "table"})
_PARTS = frozenset({"div", "section"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SPECIAL = frozenset({*_TAGS, *_SCOPES, "a"})
_BANNER = re.compile(r"(?:^|[\s_-])(?:usa-banner|(?:cookies?|consent|gdpr)(?:[\s_-]|$))", re.I)
_STRICT_BANNER = re.compile(
    r"(?:cookies?|consent|gdpr)[\s_-]*\w*(?:banner|bar|notice|popup|modal|overlay|dialog|wall)"
    r"|usa-banner",
    re.I,
)
_CONTENTS = re.compile(r"(?:^|\s)(?:toc|table-of-contents|tableofcontents)(?:\s|$)", re.I)
_NAVIGATION = re.compile(r"(?:^|\s)(?:bs-)?(?:nav|navbar|navigation|menu|sidebar|topbar)(?:\s|$)")
_FOOT = re.compile(
    r"(?:^|\s)(?:(?:app|blog|bottom|global|layout|main|page|site|sub|theme|[a-z])[-_]+)?footer"
    r"(?:[-_]+(?:area|bar|bottom|container|content|main|outer|section|widgets?|wrap|wrapper))?(?:\s|$)",
    re.IGNORECASE,
)
_HIDDEN = int(Flag.HIDDEN)
_INLINE = frozenset({"span", "small", "a", "b", "strong", "em", "i"})
_LINES = frozenset({"p", "div", "li", "center"})
_EDIT = re.compile(r"(?:^|\s)(?:md-content__button|edit-(?:this-)?page)(?:\s|$)")


def landmarks(
    nodes: Sequence[Node], by_tag: Mapping[str, Sequence[int]], roled: Sequence[int]
) -> list[Landmark]:
    """Return one landmark a node. `roled` are the nodes that have a role.

    Where there is no `main`, everything outside nav, header, footer and aside is MAIN. A
    hero outside `main` that holds the page's only h1 is MAIN too; where no h1 is seen, one with
    an h2.
    """
    mains = (*by_tag.get("main", ()), *roled)
    main = min((i for i in mains if _is_main(nodes[i])), default=-1)
    found: list[Landmark | None] = []     # None: outside of everything
    scoped: list[bool] = []               # inside main, article, section: no page header here
    rights = _rights()
    for node in nodes:
        parent, tag, _, text, attrs, _, _, _ = node
        around, inside = (found[parent], scoped[parent]) if parent >= 0 else (None, False)
        plain = not attrs or tag not in _HINTED
        if text and around is not _FOOTER and rights.match(text):
            _lower(nodes, found, parent)
            around = found[parent]
        if tag == "#text" or (plain and tag not in _SPECIAL and "role" not in attrs):
            found.append(around)
            scoped.append(inside)
            continue
        own = _own(node, around, inside, main >= 0)
        if own is _NAV and around is _MAIN and _is_written(nodes, len(found)):
            own = around
        # The content of a page is not in its footer a second time.
        again = own is _MAIN and around is _FOOTER and 0 <= main < len(found)
        found.append(around if again else own)
        scoped.append(inside or tag in _SCOPES or attrs.get("role") == "main")
    ones = [i for i in by_tag.get("h1", ()) if not nodes[i].flags & _HIDDEN]
    if not ones:    # a landing page whose template hides its h1
        ones = [i for i in by_tag.get("h2", ()) if i < main and found[i] is None][:1]
    if len(ones) == 1:
        _raise_hero(nodes, found, ones[0], main)
    _lower_feet(nodes, found, by_tag)
    outside = _ASIDE if main >= 0 else _MAIN
    return [outside if one is None else one for one in found]


@cache
def _rights() -> re.Pattern[str]:
    """Begins the line at the foot of a page that says whose it is."""
    listed = "|".join(map(re.escape, words_anywhere("rights-words")))
    return re.compile(rf"\s*(?:©|(?:{listed})\s*(?:©|\(c\)|\d{{4}}\b))", re.IGNORECASE)


def _lower(nodes: Sequence[Node], found: list[Landmark | None], at: int) -> None:
    """Make the line that begins in the element `at` a footer, whatever stands around it."""
    while nodes[at].tag in _INLINE:
        at = nodes[at].parent
    said = any(n.tag == "#text" and n.text.strip() for n in nodes[at + 1 : len(found)])
    if nodes[at].tag in _LINES and not said:
        found[at:] = [_FOOTER] * (len(found) - at)


def _lower_feet(
    nodes: Sequence[Node], found: list[Landmark | None], by_tag: Mapping[str, Sequence[int]]
) -> None:
    """Make what is called a footer one where it stands in no other region and nothing but footers
    comes after it: a card of some library has a footer, too."""
    called = sorted(
        i for tag in ("div", "section") for i in by_tag.get(tag, ())
        if found[i] is None and nodes[i].attrs and _is_foot(nodes[i])
    )
    limit = len(nodes)
    for i in reversed(called):
        end = next((j for j in range(i + 1, len(nodes)) if nodes[j].parent < i), len(nodes))
        after = (j for j in range(end, limit) if found[j] in (None, _MAIN))
        titled = any(node.tag == "h1" for node in nodes[i:end])
        if titled or any(_is_seen_text(nodes, j) for j in after):
            return
        found[i:end] = [_FOOTER if one is None else one for one in found[i:end]]
        limit = i


def _is_foot(node: Node) -> bool:
    names = f"{node.attrs.get('class', '')} {node.attrs.get('id', '')}"
    return "foot" in names.lower() and _FOOT.search(names) is not None


def _is_seen_text(nodes: Sequence[Node], index: int) -> bool:
    node = nodes[index]
    return bool(node.text.strip()) and not nodes[node.parent].flags & _HIDDEN


def _is_main(node: Node) -> bool:
    return (node.tag == "main" or node.attrs.get("role") == "main") and not (
        node.flags & _HIDDEN
    )


def _own(node: Node, around: Landmark | None, inside: bool, has_main: bool) -> Landmark | None:
    """The landmark of an element inside the region `around`."""
    own = _ROLES.get(node.attrs.get("role", ""))
    if own is None:
        own = _TAGS.get(node.tag)
        if inside and own in (_HEADER, _FOOTER):
            own = None
    if own is None:
        own = _hinted(node, around, has_main)
    if own is None or around is _FOOTER:
        return around if own is not _MAIN else own
    if own is _ASIDE and around in (_NAV, _HEADER) and node.tag in ("search", "form"):
        return around
    return own


def _hinted(node: Node, around: Landmark | None, has_main: bool) -> Landmark | None:
    """What class and id say of an element that has no role of its own."""
    attrs = node.attrs
    if node.tag == "a":
        return _NAV if _EDIT.search(attrs.get("class", "")) else None
    if node.tag not in _HINTED:
        return None
    names = _names(f"{attrs.get('class', '')} {attrs.get('id', '')}")
    outside = around is None
    if names.banner if outside and has_main else names.strict_banner:
        return _ASIDE
    return _NAV if names.contents or (outside and names.navigation) else None


def _is_written(nodes: Sequence[Node], at: int) -> bool:
    """Whether it is a section of the text whose name a generator made of the heading that it begins
    with, “Table of contents”, and that leads on to other pages: its author wrote it."""
    node = nodes[at]
    if node.tag not in _PARTS or "role" in node.attrs:
        return False
    end = next((i for i in range(at + 1, len(nodes)) if nodes[i].parent < at), len(nodes))
    first = next((i for i in range(at + 1, end) if nodes[i].tag != "#text"), at)
    behind = next((i for i in range(first + 1, end) if nodes[i].parent < first), end)
    said = "".join(nodes[i].text for i in range(first, behind) if nodes[i].tag == "#text")
    named = "-".join(re.findall(r"\w+", said.lower())) == node.attrs.get("id", "").lower()
    links = [nodes[i].attrs.get("href", "#") for i in range(behind, end) if nodes[i].tag == "a"]
    away = sum(not link.startswith("#") for link in links)
    return nodes[first].tag in _HEADINGS and named and 2 * away > len(links)


class _Names(NamedTuple):
    """What an element's class and id suggest."""

    banner: bool
    strict_banner: bool
    contents: bool
    navigation: bool


@lru_cache(maxsize=4096)
def _names(text: str) -> _Names:
    """The same few class names stand on thousands of elements."""
    patterns = (_BANNER, _STRICT_BANNER, _CONTENTS, _NAVIGATION)
    return _Names(*(bool(pattern.search(text)) for pattern in patterns))


def is_banner(node: Node) -> bool:
    """Whether the element is named as a cookie, consent or government banner."""
    names = f"{node.attrs.get('class', '')} {node.attrs.get('id', '')}"
    return node.tag in _HINTED and _names(names).strict_banner


def _raise_hero(
    nodes: Sequence[Node], found: list[Landmark | None], only: int, main: int
) -> None:
    """Make the part that holds the `only` h1 MAIN where the content has none of its own."""
    was, around_main = found[only], set()
    if was not in (_HEADER, None) or (main < 0 and was is None):
        return
    while main >= 0:
        around_main.add(main)
        main = nodes[main].parent
    top = only
    while (up := nodes[top].parent) >= 0 and found[up] is was and up not in around_main:
        if nodes[up].tag in ("body", "html"):
            break
        top = up
    for i in range(top, len(nodes)):
        if i > top and nodes[i].parent < top:
            break
        if found[i] is was:
            found[i] = _MAIN
