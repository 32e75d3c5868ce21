"""A tree and its text in, links and images out."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple
from urllib.parse import unquote

from mkdocs_cxux.extract.context import ExtractContext
from mkdocs_cxux.extract.names import is_unspoken, name_of
from mkdocs_cxux.extract.pressed import pressed
from mkdocs_cxux.extract.text.headings import captions_of
from mkdocs_cxux.extract.text.runs.from_tree import Text
from mkdocs_cxux.extract.text.runs.linked import in_sentence
from mkdocs_cxux.extract.text.section import Sections
from mkdocs_cxux.extract.tree import HEADINGS, Tree
from mkdocs_cxux.forms.url import canonical_url, is_internal, split_fragment
from mkdocs_cxux.model.page import Image, Link
from mkdocs_cxux.model.snapshot import Flag, Node, Snapshot

_HIDDEN = int(Flag.HIDDEN)
_UNSEEN = int(Flag.HIDDEN | Flag.CLIPPED)
_CODE = frozenset({"code", "pre", "kbd", "samp", "tt"})
_AROUND = 3
"""Elements around a link that are looked at for code: a line, a block, its frame."""
_PICTURES = frozenset({"img", "svg", "picture", "i"})


class _Address(NamedTuple):
    """Where a link leads: whether inside the site, and by the site's public address."""

    url: str
    fragment: str
    internal: bool
    public: bool


def links_of(
    tree: Tree, text: Text, snapshot: Snapshot, context: ExtractContext
) -> tuple[tuple[int, Link], ...]:
    """Return (node, link) for every link but permalinks."""
    among = in_sentence(text.runs)
    resolved: dict[str, _Address] = {}
    headings = sorted({*tree.tagged(*HEADINGS), *captions_of(tree)})
    sections = Sections(tree)
    found = []
    linking = _linking(tree)
    traps = _traps(tree, linking)
    host = "/".join(snapshot.url.split("/", 3)[:3])
    for i in linking:
        node = tree.nodes[i]
        if "href" not in node.attrs or i in text.permalinks or i in traps:
            continue
        href = node.attrs["href"]
        if href not in resolved:
            resolved[href] = _resolved(href, _base(href, snapshot), context)
        url, fragment, internal, public = resolved[href]
        if "onclick" in node.attrs and href[:1] == "#" and unquote(fragment) not in snapshot.ids:
            fragment = ""                 # the place is made up: a script takes the click
        hidden = bool(node.flags & _HIDDEN)
        name = name_of(tree, i)
        if not name and is_unspoken(tree, i):
            continue
        seen = name if hidden else text.link_texts.get(i, "")
        if seen != name and seen.replace(" ", "") == name.replace(" ", ""):
            seen = name                   # two lines of a card do not grow together
        link = Link(
            name, seen, _written(href, host), url, fragment, internal, pressed(tree, i),
            i in among, not seen and _has_picture(tree, i), not hidden, bisect_left(headings, i),
            public, sections.of(i) if internal else "", _in_code(tree, i, name),
            _weight(tree, i) if i in among else 0, not name and _is_blank(tree, i),
        )  # fmt: skip
        found.append((i, link))
    return tuple(found)


def _linking(tree: Tree) -> list[int]:
    """The nodes of links in document order; parts of an image map are links, too."""
    areas = tree.tagged("area")
    return sorted([*tree.tagged("a"), *areas]) if areas else tree.tagged("a")


def _traps(tree: Tree, linking: list[int]) -> frozenset[int]:
    """The links that are laid out for robots: nobody sees them, and they say that nobody should
    follow them. One among others that are hidden is in a menu that has not opened yet."""
    unseen = [i for i in linking if tree.nodes[i].flags & _UNSEEN]
    warned = {i for i in unseen if _warns(tree.nodes[i])}
    if not warned:
        return frozenset()
    others = (i for i in unseen if i not in warned and tree.nodes[i].flags & _HIDDEN)
    menus = {tree.nodes[i].parent for i in others}        # a skip link is no menu
    return frozenset(i for i in warned if tree.nodes[i].parent not in menus)


def _warns(node: Node) -> bool:
    """Whether a link keeps robots, or both the keyboard and screen readers, away."""
    attrs = node.attrs
    untouched = attrs.get("aria-hidden") == "true" and attrs.get("tabindex") == "-1"
    return untouched or "nofollow" in attrs.get("rel", "").lower().split()


def _written(href: str, host: str) -> str:
    """The address as a writer knows it: scripts make whole ones of some, and the host that a built
    folder has here is nobody's."""
    return href.removeprefix(host) if href.startswith(f"{host}/") else href


def _base(href: str, snapshot: Snapshot) -> str:
    """What an address is resolved against.

    Under `<base>` the browser takes "#x" for a place on another page. Where this page has an
    x, a script takes the click, or the link would never have worked.
    """
    own = href.startswith("#") and unquote(href[1:]) in snapshot.ids
    return snapshot.url if own else snapshot.link_base


def _resolved(href: str, page: str, context: ExtractContext) -> _Address:
    url = canonical_url(href, page)
    if not url:
        return _Address("", "", False, False)
    public = False
    for alias in context.aliases:
        if is_internal(url, alias):
            url = canonical_url(context.base.rstrip("/") + "/" + url[len(alias) :].lstrip("/"))
            public = True
    internal = is_internal(url, context.base)
    return _Address(url, split_fragment(href)[1], internal, public)


def _in_code(tree: Tree, index: int, name: str) -> bool:
    """Whether a link of one word stands in code, or holds nothing but code."""
    if not name or " " in name:
        return False
    nodes, inner = tree.nodes, index + 1
    if inner < tree.ends[index] and nodes[inner].tag in _CODE:
        return tree.ends[inner] == tree.ends[index]
    for _ in range(_AROUND):
        index = nodes[index].parent
        if index < 0 or nodes[index].tag in _CODE:
            return index >= 0
    return False


def _weight(tree: Tree, index: int) -> int:
    """The font weight of the lightest word, wherever in the link it stands; 0 without layout."""
    nodes = tree.nodes
    words = (n for n in nodes[index + 1 : tree.ends[index]] if n.text.strip())
    styles = (nodes[word.parent].styles[0] for word in words)
    return min((style.font_weight for style in styles if style is not None), default=0)


def _has_picture(tree: Tree, index: int) -> bool:
    if tree.nodes[index].tag == "area":
        return True
    return any(tree.nodes[j].tag in _PICTURES for j in range(index + 1, tree.ends[index]))


def _is_blank(tree: Tree, index: int) -> bool:
    """Whether it holds white space and nothing else, and no style sheet can mean it by a class."""
    held = tree.nodes[index + 1 : tree.ends[index]]
    plain = not tree.nodes[index].attrs.get("class")
    return plain and bool(held) and all(n.tag == "#text" and not n.text.strip() for n in held)


def images_of(tree: Tree) -> tuple[Image, ...]:
    """Return every visible `img`; a decorative role counts as an empty alt."""
    found = []
    for i in tree.tagged("img"):
        node = tree.nodes[i]
        if node.flags & _HIDDEN:
            continue
        attrs = node.attrs
        alt = attrs.get("alt")
        if alt is None and (
            attrs.get("role") in ("presentation", "none") or attrs.get("aria-hidden") == "true"
        ):
            alt = ""
        if alt is None:
            alt = attrs.get("aria-label") or attrs.get("_labelledby")
        state = attrs.get("_loaded", "")
        loaded = {"0": False, "1": True}.get(state)
        chosen = attrs.get("_src", "")
        found.append(Image(attrs.get("src", chosen), alt, loaded, tree.element(i), chosen))
    return tuple(found)
