"""A tree and its links in, whether a breadcrumb is drawn that nothing in the page is called so out:
“Home / Guides / Watering”, above the heading mostly; or a banner that leads back to the section."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.page import Link
from mkdocs_cxux.model.snapshot import Flag

_SIGN = r"(?:[/\\›»>→❯▸▶⟩·•|]|::)+"
_BETWEEN = re.compile(rf"(?:{_SIGN}|[–-]+)")
_AROUND = re.compile(rf"^{_SIGN}\s+|\s+{_SIGN}$")
_LEVELS = 3
"""Boxes around the first link of a breadcrumb that may hold the whole of it."""
_NODES, _WORDS = 60, 25
_UNSEEN = int(Flag.CLIPPED | Flag.HIDDEN)
_LISTS = ("ol", "ul")
_PICTURES = frozenset({"svg", "img", "i"})


def shows_place(tree: Tree, links: Sequence[tuple[int, Link]], url: str, base: str) -> bool:
    """Whether a breadcrumb or a banner leads back from the page at `url`."""
    return _shows_trail(tree, links, url) or _has_banner(tree, links, url, base)


def _shows_trail(tree: Tree, links: Sequence[tuple[int, Link]], url: str) -> bool:
    """Whether a link to the start page or to one above this stands first in a row of steps that
    ends here: with a name that is no link, or with a link to this page."""
    at = dict(links)
    return any(
        _begins_trail(tree, index, at, url)
        for index, link in links
        if link.reachable and link.internal and (_is_home(link) or _is_above(link, url))
    ) or any(_is_nested(tree, index, at, url) for index, link in links if _is_above(link, url))


def _has_banner(tree: Tree, links: Sequence[tuple[int, Link]], url: str, base: str) -> bool:
    """Whether a heading before the page's own is a link to the section that the page is in, as
    over the posts of a blog."""
    home = base.rstrip("/")
    above = {
        at for at, link in links
        if link.text.strip() and _is_above(link, url) and link.url.rstrip("/") != home
    }
    for head in sorted(tree.tagged("h1", "h2", "h3")) if above else ():
        if tree.nodes[head].flags & _UNSEEN:
            continue
        inside = range(head + 1, tree.ends[head])
        linked = {n for at, _ in links if at in inside for n in range(at, tree.ends[at])}
        bare = any(tree.nodes[at].text.strip() for at in (head, *inside) if at not in linked)
        if not bare and any(at in above for at in inside):
            return True
        if tree.nodes[head].tag == "h1":
            return False
    return False


def _is_nested(tree: Tree, index: int, links: dict[int, Link], url: str) -> bool:
    """Whether a link above this page is the only entry of a list, in the only entry of a list that
    begins with a link further above: so the sidebar of some themes shows what a page is in."""
    entry = tree.nodes[index].parent
    around = tree.nodes[entry].parent
    outer = tree.nodes[around].parent
    if not links[index].reachable or not (_is_only(tree, entry) and _is_only(tree, outer)):
        return False
    first = next((links[at] for at in range(outer, around) if at in links), None)
    return first is not None and first.url != links[index].url and links[index].url.startswith(
        first.url.rstrip("/") + "/"
    )


def _is_only(tree: Tree, entry: int) -> bool:
    """Whether it is an entry of a list and nothing beside it is."""
    around = tree.nodes[entry].parent
    if entry <= 0 or tree.nodes[entry].tag != "li" or tree.nodes[around].tag not in _LISTS:
        return False
    inside = range(around + 1, tree.ends[around])
    return sum(tree.nodes[at].parent == around and tree.nodes[at].tag == "li" for at in inside) == 1


def _is_above(link: Link, url: str) -> bool:
    folder = link.url.rstrip("/") + "/"
    return not link.fragment and link.url != url and not _is_root(folder) and url.startswith(folder)


def _is_home(link: Link) -> bool:
    if not link.url or link.fragment:
        return False
    name = link.name.lower().strip()
    return name in words_anywhere("home-names") or (not link.text and _is_root(link.url))


def _is_root(url: str) -> bool:
    return not urlsplit(url).path.strip("/")


def _begins_trail(tree: Tree, index: int, links: dict[int, Link], url: str) -> bool:
    box = index
    for _ in range(_LEVELS):
        box = tree.nodes[box].parent
        if box <= 0 or tree.ends[box] - box > _NODES:
            return False
        if _is_trail(tree, box, index, links, url):
            return True
    return False


def _is_trail(tree: Tree, box: int, first: int, links: dict[int, Link], url: str) -> bool:
    steps: list[Link | str] = []
    parted = False
    at = box + 1
    while at < tree.ends[box]:
        node = tree.nodes[at]
        if node.flags & _UNSEEN:
            at = tree.ends[at]
            continue
        if at in links:
            steps.append(links[at])
            at = tree.ends[at]
            continue
        said = node.text.strip()
        if said and _BETWEEN.fullmatch(said):
            parted = True
        elif said:
            bare = _AROUND.sub("", said)
            parted = parted or bare != said
            steps.append(bare)
        parted = parted or (node.tag in _PICTURES and bool(steps))
        at += 1
    if len(steps) < 2 or steps[0] is not links[first]:
        return False
    return (parted or _in_order(tree, box)) and _ends_here(steps, url)


def _in_order(tree: Tree, box: int) -> bool:
    """Whether the steps are entries of a list, between which a style sheet draws signs."""
    return tree.nodes[box].tag in _LISTS


def _ends_here(steps: Sequence[Link | str], url: str) -> bool:
    *above, last = steps
    if sum(len(s.split()) for s in steps if isinstance(s, str)) > _WORDS:
        return False
    if isinstance(last, str):
        return sum(isinstance(step, str) for step in above) == 0
    return last.url == url and all(
        isinstance(step, Link) and url.startswith(step.url.rstrip("/")) for step in above
    )
