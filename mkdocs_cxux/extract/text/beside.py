"""A page's tree in, the headings out that stand beside its article: those of columns below it,
which no footer holds, are no parts of what is read there."""

from __future__ import annotations

from mkdocs_cxux.extract.tree import HEADINGS, Tree
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.snapshot import Flag


def beside_of(tree: Tree) -> frozenset[str]:
    """The selectors of the headings of the content outside the article in which the only main
    heading stands, where it holds most of the text; none where there is no such article."""
    ones = [i for i in tree.tagged("h1") if not tree.nodes[i].flags & Flag.HIDDEN]
    article = _article(tree, ones[0]) if len(ones) == 1 else -1
    if article < 0:
        return frozenset()
    inside = range(article, tree.ends[article])
    texts = [i for i in tree.tagged("#text") if tree.landmarks[i] is Landmark.MAIN]
    said = sum(len(tree.nodes[i].text) for i in texts)
    if 2 * sum(len(tree.nodes[i].text) for i in texts if i in inside) < said:
        return frozenset()
    return frozenset(
        tree.element(i).selector for i in tree.tagged(*HEADINGS)
        if i not in inside and tree.landmarks[i] is Landmark.MAIN
    )


def _article(tree: Tree, index: int) -> int:
    """The nearest article around a node, -1 where there is none."""
    while index >= 0 and tree.nodes[index].tag != "article":
        index = tree.nodes[index].parent
    return index
