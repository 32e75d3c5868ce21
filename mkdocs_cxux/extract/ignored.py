"""A page's suppressions in, which of them reach each node out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs_cxux.model.snapshot import Node
from mkdocs_cxux.model.suppression import Reach, Suppression, mark, read_comments

_NOTHING: frozenset[str] = frozenset()


def ignored_of(
    nodes: Sequence[Node], ends: Sequence[int], comments: Sequence[str]
) -> dict[int, frozenset[str]]:
    """For each node that any suppression reaches: the attributes' texts and comments' marks."""
    found = _attributes(nodes)
    for index, suppression in enumerate(read_comments(comments)):
        for at in _reached(suppression, nodes, ends):
            found[at] = found.get(at, _NOTHING) | {mark(index)}
    return found


def _attributes(nodes: Sequence[Node]) -> dict[int, frozenset[str]]:
    found: dict[int, frozenset[str]] = {}
    if not any(n.attrs and "data-cxux-ignore" in n.attrs for n in nodes):
        return found
    for i, node in enumerate(nodes):
        own = node.attrs.get("data-cxux-ignore", "").strip()
        texts = found.get(node.parent, _NOTHING) | ({own} if own else _NOTHING)
        if texts:
            found[i] = texts
    return found


def _reached(said: Suppression, nodes: Sequence[Node], ends: Sequence[int]) -> Iterator[int]:
    if said.reach is Reach.RANGE:
        yield from range(said.start, min(said.end, len(nodes)))
    elif said.reach is Reach.NEXT:
        at = said.start
        while at < len(nodes) and nodes[at].tag == "#text" and not nodes[at].text.strip():
            at += 1
        if at < len(nodes):
            # Before running text, the comment means the paragraph it stands in.
            at = nodes[at].parent if nodes[at].tag == "#text" else at
            yield from range(at, ends[at])
