"""Candidates in, those out that are only the entries of a list, a row of chips or a filter."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from mkdocs_cxux.extract.cta.no_cta import Candidate, has_lines
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.page import Control, Link

Row = list[tuple[Candidate, float]]
"""Candidates that stand together, each with its verb term."""
_LEVELS = 6
_ROW, _ROW_OF_CONTROLS, _ROW_OF_CARDS = 4, 3, 3
_FEW_VERBS = 1 / 3
_PLACES = 2
"""Names of places of the page in a list from which on they are its contents."""
_COUNTED, _COUNT = 2, re.compile(r"[^\W\d_].*\s\(?\d{1,5}\)?")
"""Kinds in a row from which on each with its count is one of a list: “Belgium 1”."""


def listed(tree: Tree, candidates: Iterable[tuple[Candidate, str, float]]) -> frozenset[int]:
    """The nodes of those that stand in a row of their like and do not say what to do.

    Candidates come with how they are drawn and their verb term; plain links are left alone.
    """
    rows: dict[tuple[str, int], Row] = defaultdict(list)
    drawn: Row = []
    for candidate, kind, verb in candidates:
        box, at = tree.nodes[candidate.node].boxes[0], _list_of(tree, candidate.node)
        if kind != "link" and box is not None:
            rows[_path(tree, candidate.node), round(box.height / 4)].append((candidate, verb))
            drawn.append((candidate, verb))
        if kind == "padded" and box is not None and at >= 0:
            # Neither a ground nor a line sets one apart from the others, be a name longer.
            rows[f"list {at}", 0].append((candidate, verb))
    found = [row for row in rows.values() if _is_list(tree, row)]
    return frozenset(
        candidate.node for row in (*found, *_contents(tree, drawn))
        for candidate, _ in row if candidate.node != _odd_one(tree, row)
    )


def _list_of(tree: Tree, index: int) -> int:
    """The list in which it stands in an entry, -1 where it stands in none."""
    entry = tree.nodes[index].parent
    return tree.nodes[entry].parent if entry >= 0 and tree.nodes[entry].tag == "li" else -1


def _odd_one(tree: Tree, row: Row) -> int:
    """The one of a row that says what to do in letters of a colour of its own, where all others
    share one: the call at the end of a navigation. -1 where there is none."""
    looks = {c.node: tree.element(c.node).looks[0] for c, _ in row}
    colours = Counter(look.color for look in looks.values() if look)
    for candidate, verb in row:
        look = looks[candidate.node]
        if verb == 1 and look and len(colours) == 2 and colours[look.color] == 1:
            return candidate.node
    return -1


def _path(tree: Tree, index: int) -> str:
    """The tags it stands in, which like elements of a row share."""
    tags: list[str] = []
    while index >= 0 and len(tags) < _LEVELS:
        tags.append(tree.nodes[index].tag)
        index = tree.nodes[index].parent
    return " ".join(tags)


def _is_list(tree: Tree, row: Row) -> bool:
    return _is_listing(row) or _is_of_cards(tree, row) or _is_of_kinds(row)


def _is_listing(row: Row) -> bool:
    labels = {candidate.label for candidate, _ in row}
    controls = all(isinstance(c.item, Control) and not c.item.in_form for c, _ in row)
    few = sum(verb == 1 for _, verb in row) / len(row) <= _FEW_VERBS
    return few and len(labels) >= (_ROW_OF_CONTROLS if controls else _ROW)


def _is_of_cards(tree: Tree, row: Row) -> bool:
    """Whether it is a row of titles with a teaser each, whatever they begin with."""
    if len({candidate.label for candidate, _ in row}) < _ROW_OF_CARDS:
        return False
    return all(has_lines(tree, candidate) for candidate, _ in row)


def _is_of_kinds(row: Row) -> bool:
    """Whether it is a row of kinds with how many there are of each."""
    counted = all(_COUNT.fullmatch(candidate.label.strip()) for candidate, _ in row)
    return counted and len({c.label for c, _ in row}) >= _COUNTED and all(v < 1 for _, v in row)


def _contents(tree: Tree, candidates: Iterable[tuple[Candidate, float]]) -> list[Row]:
    """The lists of contents among the candidates: each entry of a list is one of them, and nothing
    but the name of a place of the page; few say what to do."""
    lists: dict[int, Row] = defaultdict(list)
    for candidate, verb in candidates:
        at = _list_of(tree, candidate.node)
        if isinstance(candidate.item, Link) and at >= 0:
            lists[at].append((candidate, verb))
    return [
        row for at, row in lists.items() if _is_of_places(row) and _entries(tree, at) == len(row)
    ]


def _is_of_places(row: Row) -> bool:
    places = all(isinstance(c.item, Link) and c.item.href.startswith("#") for c, _ in row)
    few = sum(verb == 1 for _, verb in row) <= len(row) / 2
    return places and few and len({c.label for c, _ in row}) >= _PLACES


def _entries(tree: Tree, index: int) -> int:
    """How many entries the list at `index` has."""
    inside = tree.nodes[index + 1 : tree.ends[index]]
    return sum(node.tag == "li" and node.parent == index for node in inside)
