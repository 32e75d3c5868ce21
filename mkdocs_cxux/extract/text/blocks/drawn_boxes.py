"""A tree in, the box that is drawn around a text out: with a line or a ground of its own."""

from __future__ import annotations

from mkdocs_cxux.extract.text.runs.boxes import INLINE_DISPLAYS
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.snapshot import Rgba

_SEEN = 0.1
"""Opacity from which on a line or a ground is seen."""
_WHITE = Rgba(255, 255, 255, 1)
_PAGE = frozenset({"html", "body"})
NONE = -1
"""Stands for no box but the page."""


class DrawnBoxes:
    """Finds the drawn box around a node, each node looked at only once."""

    def __init__(self, tree: Tree) -> None:
        self._nodes = tree.nodes
        self._known: dict[int, tuple[int, Rgba]] = {NONE: (NONE, _WHITE)}

    def around(self, i: int) -> int:
        """The node of the innermost box that a desktop draws around node `i`, `NONE` without."""
        path = []
        while i not in self._known:
            path.append(i)
            i = max(self._nodes[i].parent, NONE)
        for at in reversed(path):
            self._known[at] = self._own(at, *self._known[max(self._nodes[at].parent, NONE)])
        return self._known[path[0] if path else i][0]

    def _own(self, i: int, box: int, ground: Rgba) -> tuple[int, Rgba]:
        """The box and the ground that hold for what stands in node `i`."""
        node = self._nodes[i]
        style = node.styles[0]
        if style is None or style.display.startswith(INLINE_DISPLAYS):
            return box, ground
        filled = style.background.alpha > _SEEN and style.background != ground
        lined = style.border_width >= 1 and style.border_color.alpha > _SEEN
        drawn = (filled or lined or style.background_image) and node.tag not in _PAGE
        return (i if drawn else box), (style.background if filled else ground)
