"""A link or button in, the element with the look of its words out: they may stand in others."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from mkdocs_cxux.extract.cta.no_cta import is_unseen
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.element import Element, Look
from mkdocs_cxux.model.snapshot import Style


def lettered(tree: Tree, index: int, element: Element) -> Element:
    """`element` in the colour and size of its words, where all of them stand in others: of those
    that hold most letters.

    E-mails and page builders colour a span within the link, and the link itself in no way; a title
    and a line below it have a colour each.
    """
    letters: Counter[int] = Counter()
    for node in tree.nodes[index + 1 : tree.ends[index]]:
        if node.tag == "#text" and not is_unseen(tree, node):
            letters[node.parent] += sum(map(str.isalnum, node.text))
    if letters[index] or not letters.total():
        return element
    holder = tree.nodes[letters.most_common(1)[0][0]]
    desktop, phone = map(_with_words, element.looks, holder.styles)
    return replace(element, looks=(desktop, phone))


def _with_words(look: Look | None, style: Style | None) -> Look | None:
    if look is None or style is None:
        return look
    return replace(
        look,
        color=style.color, font_size=style.font_size, font_weight=style.font_weight
    )
