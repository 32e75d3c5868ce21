"""Computed styles in, what is really seen behind and of each element out."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_cxux.model.element import Look
from mkdocs_cxux.model.snapshot import Node, Rgba, Snapshot, Style

WHITE = Rgba(255.0, 255.0, 255.0, 1.0)
"""The canvas a browser paints on."""
_FADED = Rgba(0.0, 0.0, 0.0, -1.0)
"""Stands for "see-through for good": below it no background can be known."""
_FLOW = frozenset({"static", "relative"})


def backgrounds(nodes: Sequence[Node], viewport: int) -> list[Rgba | None]:
    """Return the effective background of each node, None where only pixels would tell.

    Unknown behind are: an image or gradient, an element taken out of the flow that has no
    opaque background of its own, and anything see-through.
    """
    found: list[Rgba | None] = []
    plain: dict[int, bool] = {}      # by identity: nodes share few style objects
    faded = False
    for parent, _, _, _, _, _, styles, _ in nodes:
        behind = found[parent] if parent >= 0 else WHITE
        style = styles[viewport]
        if style is not None:
            known = plain.get(id(style))
            if known is None:
                known = plain[id(style)] = _adds_nothing(style)
            if not known:
                behind = _painted(style, behind)
                faded = faded or behind is _FADED
        found.append(behind)
    if not faded:
        return found
    return [None if colour is _FADED else colour for colour in found]


def _adds_nothing(style: Style) -> bool:
    return (
        style.background.alpha == 0
        and not style.background_image
        and style.opacity >= 1
        and style.position in _FLOW
    )


def _painted(style: Style, behind: Rgba | None) -> Rgba | None:
    if style.opacity < 1 or behind is _FADED:
        return _FADED
    if style.background_image:
        return None
    own = style.background
    if own.alpha >= 1:
        return own
    if behind is None or style.position not in _FLOW:
        return None
    return over(own, behind)


def over(top: Rgba, bottom: Rgba) -> Rgba:
    """Composite `top` over an opaque `bottom` (source-over)."""
    a = top.alpha
    return Rgba(
        top.red * a + bottom.red * (1 - a),
        top.green * a + bottom.green * (1 - a),
        top.blue * a + bottom.blue * (1 - a),
        1.0,
    )


def look_of(
    snapshot: Snapshot, index: int, viewport: int, behind: Sequence[Rgba | None]
) -> Look | None:
    """Return how the element is rendered, None where it is not shown at this viewport.

    `behind` is what `backgrounds` returned for the viewport.
    """
    node = snapshot.nodes[index]
    box, style = node.boxes[viewport], node.styles[viewport]
    if box is None or style is None:
        return None
    (
        _, _, size, weight, height, color, fill, image, width, edge, _, x, y, underlined, _, _,
        line, more,
    ) = style  # fmt: skip
    around = behind[node.parent] if node.parent >= 0 else WHITE
    own = behind[index]
    return Look(
        box, size, weight, height, color, own, fill, image, around, width, edge, x, y, underlined,
        line, more, snapshot.grounds.get((index, viewport)) if snapshot.grounds else None,
    )  # fmt: skip
