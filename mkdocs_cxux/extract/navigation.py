"""A tree and its links in, the menus out: which links stand together, which one is marked."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.element import Element, Landmark, Look
from mkdocs_cxux.model.page import Link, Menu, MenuItem, MenuKind
from mkdocs_cxux.model.snapshot import Flag, Node

_HIDDEN = int(Flag.HIDDEN)
_AROUND = frozenset({Landmark.NAV, Landmark.HEADER, Landmark.ASIDE})
_LISTS = frozenset({"ul", "ol", "menu"})
_LIST_ROLES = frozenset({"list", "menu", "menubar", "tree", "group", "tablist"})
_BOXES = frozenset({"nav", "header", "aside", "body"})
_PARTS = frozenset({"section", "details", "fieldset"})
"""What holds a group of links that are no list, with its title."""
_TRAIL = re.compile(r"(?:^|[\s_-])(?:bread-?crumbs?|crumbs|md-path)(?:$|[\s_-])", re.I)
_CHOICE = re.compile(
    r"(?:^|[\s_-])(?:langs?|languages?|locales?|versions?|translations?)(?:$|[\s_-])", re.I
)
_HIGHEST = 100
"""Elements above a link that are looked at: lists nested deeper are no menu."""
_OPENERS = frozenset({"", "#", "#!"})
"""Addresses of links that open a menu and lead nowhere."""
_MARKED = re.compile(
    r"(?:^|[\s_-])(?:active|current|selected|here|youarehere)(?:$|[\s_-])"
    r"|(?-i:[a-z](?:Active|Current|Selected)(?:$|[\s_-]))",
    re.IGNORECASE,
)


class _Place(NamedTuple):
    """Where a link stands: the list around it, its item of that list, how deep lists nest."""

    group: int
    item: int
    level: int


def menus_of(tree: Tree, links: Sequence[tuple[int, Link]], url: str) -> tuple[Menu, ...]:
    """Return the menus around the content, and breadcrumbs wherever they stand.

    Only links that are seen on the desktop count: of closed menus nobody knows how they are
    built. `url` is the page's own address.
    """
    groups: dict[int, list[tuple[_Place, int, Link]]] = defaultdict(list)
    trails: dict[int, bool] = {}
    lists = _lists(tree)
    for node, link in links:
        if not _is_seen(tree, link):
            continue
        place = _place(tree, node, lists)
        if place.group not in trails:
            trails[place.group] = _named(tree, place.group, _TRAIL)
        if link.element.landmark in _AROUND or trails[place.group]:
            groups[place.group].append((place, node, link))
    around = (
        node for node, link in links
        if link.element.landmark in _AROUND and not (link.url == url and link.fragment)
    )
    per_item = Counter(_items_above(tree, around))
    return tuple(
        _menu(tree, found, url, per_item) for _, found in sorted(groups.items())
    )


def _is_seen(tree: Tree, link: Link) -> bool:
    if not link.reachable or link.element.revealable:
        return False
    look = link.element.looks[0]
    return not tree.has_layout or (look is not None and look.box.width > 1)


def _place(tree: Tree, index: int, lists: frozenset[int]) -> _Place:
    """The list a link stands in; without one, the region around it, or its part of the page."""
    nodes = tree.nodes
    group = item = -1
    level = 0
    below = lower = index
    for at in _above(nodes, index):
        tag = nodes[at].tag
        is_list = at in lists
        if group < 0 and (is_list or tag in _BOXES or tag in _PARTS):
            group, item = (below, lower) if tag == "body" and below != index else (at, below)
        level += is_list
        if tag in _BOXES and tag != "nav":
            break
        below, lower = at, below
    return _Place(max(group, 0), item, max(level, 1))


def _lists(tree: Tree) -> frozenset[int]:
    said = (at for at in tree.roled if tree.nodes[at].attrs["role"] in _LIST_ROLES)
    return frozenset((*tree.tagged(*_LISTS), *said))


def _items_above(tree: Tree, indexes: Iterable[int]) -> Iterable[int]:
    """The list items that each link stands in."""
    listed = frozenset(tree.tagged("li"))
    for index in indexes:
        yield from listed.intersection(_above(tree.nodes, index))


def _above(nodes: Sequence[Node], index: int) -> Iterator[int]:
    """What an element stands in, the nearest first, without the root."""
    at = nodes[index].parent
    for _ in range(_HIGHEST):
        if at <= 0:
            return
        yield at
        at = nodes[at].parent


def _named(tree: Tree, index: int, pattern: re.Pattern[str]) -> bool:
    """Whether the element or one of the three around it is called so."""
    for _ in range(4):
        if index <= 0:
            return False
        node = tree.nodes[index]
        if node.attrs:
            names = (node.attrs.get(key, "") for key in ("class", "id", "aria-label"))
            if pattern.search(" ".join(names)):
                return True
        index = node.parent
    return False


def _menu(
    tree: Tree, found: list[tuple[_Place, int, Link]], url: str, per_item: Counter[int]
) -> Menu:
    group, _, level = found[0][0]
    usual = Counter(_drawn(link.element.looks[0]) for _, _, link in found)
    items = []
    for place, node, link in found:
        marked = _is_marked(tree, node, place.item) or (
            _leads_here(link, url) and len(found) > 1 and _differs(link, usual)
        )
        single = tree.nodes[place.item].tag != "li" or per_item[place.item] == 1
        leads = link.url if link.href.strip() not in _OPENERS else ""
        items.append(MenuItem(link.text or link.name, leads, link.fragment, marked, single))
    return Menu(tree.element(group), _kind(tree, group, items, url), level, tuple(items))


def _kind(tree: Tree, group: int, items: list[MenuItem], url: str) -> MenuKind:
    if _named(tree, group, _TRAIL):
        return MenuKind.TRAIL
    here = sum(item.url == url and bool(item.fragment) for item in items)
    if 2 * here > len(items):
        return MenuKind.CONTENTS
    if _named(tree, group, _CHOICE):
        return MenuKind.CHOICE
    return MenuKind.MENU


def _is_marked(tree: Tree, node: int, item: int) -> bool:
    """Whether the author says so, on the link or on what is around it in its list."""
    at = node
    while at >= item and at >= 0:
        if _says_current(tree.nodes[at]):
            return True
        at = tree.nodes[at].parent
    return False


def _says_current(node: Node) -> bool:
    attrs = node.attrs
    if not attrs:
        return False
    said = attrs.get("aria-current", "false") != "false"
    return said or ("class" in attrs and _named_current(attrs["class"]))


@lru_cache(maxsize=4096)
def _named_current(classes: str) -> bool:
    return bool(_MARKED.search(classes))


def is_located(tree: Tree) -> bool:
    """Whether anything around the content that is seen, link or not, is marked as current."""
    return any(
        _says_current(node) and (not tree.has_layout or node.boxes[0] or node.boxes[1])
        for node, landmark in zip(tree.nodes, tree.landmarks, strict=True)
        if landmark in _AROUND and not node.flags & _HIDDEN
    )


def _leads_here(link: Link, url: str) -> bool:
    """Whether it leads to this page, or to the section this page is in."""
    if link.url == url:
        return not link.fragment
    return bool(urlsplit(link.url).path.strip("/")) and url.startswith(link.url.rstrip("/") + "/")


def _differs(link: Link, usual: Counter[tuple[object, ...]]) -> bool:
    """Whether the link is drawn in another way than most of those beside it."""
    drawn = _drawn(link.element.looks[0])
    return bool(drawn) and usual[drawn] < max(usual.values())


def _drawn(look: Look | None) -> tuple[object, ...]:
    if look is None:
        return ()
    border = look.border_color if look.border_width else None
    return (look.color, look.background, look.fill, look.font_weight, look.underlined, border)


def frames_of(tree: Tree) -> tuple[str, ...]:
    """Return the addresses, as written, of what the page shows in frames."""
    shown = (tree.nodes[i].attrs for i in _frames(tree))
    return tuple(sorted({attrs["src"] for attrs in shown if "src" in attrs}))


def embedded_of(tree: Tree) -> tuple[Element, ...]:
    """Return the frames that are seen: documents, films and forms of others as well."""
    return tuple(map(tree.element, _frames(tree)))


def _frames(tree: Tree) -> list[int]:
    return [i for i in tree.tagged("iframe", "frame") if not tree.nodes[i].flags & _HIDDEN]
