"""A page's suppressions in, which of them reach each node out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs_cxux.model.snapshot import Node
from mkdocs_cxux.model.suppression import Reach, Suppression, mark, read_comments
from mkdocs_cxux.model.vale_comment import SIGN, ValeState, read_vale

_NOTHING: frozenset[str] = frozenset()


def ignored_of(
    nodes: Sequence[Node], ends: Sequence[int], comments: Sequence[str]
) -> dict[int, frozenset[str]]:
    """For each node that any suppression reaches: the attributes' texts and comments' marks."""
    found = _attributes(nodes)
    for index, suppression in enumerate(read_comments(comments)):
        for at in _reached(suppression, nodes, ends):
            found[at] = found.get(at, _NOTHING) | {mark(index)}
    states = read_vale(comments)
    for index, (state, reach) in enumerate(zip(states, _stretches(states, nodes), strict=True)):
        if not state.is_plain:
            for at in reach:
                found[at] = found.get(at, _NOTHING) | {f"{SIGN}{index}"}
    return found


def vale_off(comments: Sequence[str], count: int) -> frozenset[int]:
    """The nodes, of `count`, between `<!-- vale off -->` and `<!-- vale on -->`."""
    states = read_vale(comments)
    ends = [*(state.start for state in states[1:]), count]
    return frozenset(
        at
        for state, end in zip(states, ends, strict=False)
        if state.off
        for at in range(state.start, min(end, count))
    )


def _stretches(states: Sequence[ValeState], nodes: Sequence[Node]) -> list[range]:
    """The nodes each state holds for. A comment that begins an element means all of it."""
    starts = [_opening(min(state.start, len(nodes)), nodes) for state in states]
    return [range(a, b) for a, b in zip(starts, [*starts[1:], len(nodes)], strict=False)]


def _opening(at: int, nodes: Sequence[Node]) -> int:
    while 0 < at < len(nodes) and nodes[at].parent == at - 1 and nodes[at - 1].tag != "#text":
        at -= 1
    return at


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
