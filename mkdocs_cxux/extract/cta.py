"""Links and controls in, candidates for a call to action with their scores out.

The formula is SCIENCE section 3; every term is kept, so that a wrong pick can be seen.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from mkdocs_cxux.data import words
from mkdocs_cxux.extract.color import distance
from mkdocs_cxux.extract.context import ExtractContext
from mkdocs_cxux.extract.match import compounds
from mkdocs_cxux.extract.no_cta import Candidate, is_none
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.page import Control, Cta, Landmark, Link, Look
from mkdocs_cxux.model.snapshot import DESKTOP, Rgba

FAINT = 0.3
"""Identity below which a candidate is not kept; 0.45 is the line for being one."""
_WEIGHTS = {"sig": 0.35, "col": 0.20, "area": 0.15, "verb": 0.15, "uniq": 0.15}
_WEIGHTS_WITHOUT_LAYOUT = {"hint": 0.70, "verb": 0.30}
_CONTEXT = {
    Landmark.MAIN: 1.0, Landmark.HEADER: 0.6, Landmark.ASIDE: 0.5, Landmark.NAV: 0.45,
    Landmark.FOOTER: 0.2,
}  # fmt: skip
_ATTENTION = (57, 17, 7, 5, 3, 2, 1)
"""Per cent of viewing time on each screenful from the top."""
_HERO = 0.35 * DESKTOP.height
_SAME_COLOUR = 8.0
_FULL_AREA = math.log(1 + 18000 / 800)
_HINT = re.compile(r"(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])", re.IGNORECASE)
_QUIET = re.compile(r"(?:^|[\s_-])(?:secondary|outline|ghost|link|text|tertiary)(?:$|[\s_-])", re.I)
_FIRST = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class _Shape(NamedTuple):
    """How a candidate is drawn: sig of the formula, and its own colour when it is filled."""

    sig: float
    kind: str            # filled | ghost | image | link
    fill: Rgba | None = None


def ctas_of(
    tree: Tree,
    items: Iterable[tuple[int, Link | Control]],
    language: str,
    context: ExtractContext,
) -> tuple[Cta, ...]:
    """Return the candidates among links and controls, best first, pinned ones before all."""
    pinned = _pinned(tree, context.cta_selector)
    candidates = [
        candidate
        for candidate in _candidates(tree, items, pinned)
        if candidate.node in pinned or not is_none(tree, candidate, language, context)
    ]
    shapes = [_shape(tree, candidate) for candidate in candidates]
    fills = [shape.fill for shape in shapes if shape.fill is not None]
    found = []
    for candidate, shape in zip(candidates, shapes, strict=True):
        terms = _terms(tree, candidate, shape, language)
        if tree.has_layout:
            terms["uniq"] = _uniqueness(shape.fill, fills)
        cta = _cta(tree, candidate, terms, candidate.node in pinned)
        if cta.identity >= FAINT or cta.pinned:
            found.append(cta)
    return tuple(sorted(found, key=lambda cta: (not cta.pinned, -cta.prominence)))


def _pinned(tree: Tree, selector: str) -> frozenset[int]:
    nodes = tree.nodes
    found = {i for i in tree.marked if nodes[i].attrs.get("data-cxux") == "primary"}
    for compound in compounds(selector):
        found.update(i for i, node in enumerate(nodes) if compound.matches(node))
    return frozenset(found)


def _candidates(
    tree: Tree, items: Iterable[tuple[int, Link | Control]], pinned: frozenset[int]
) -> Iterable[Candidate]:
    """Links and buttons with a label; plain links around the content can never be one."""
    for index, item in items:
        if isinstance(item, Control) and item.role != "button":
            continue
        if not item.name:
            continue
        chrome = item.element.landmark in (Landmark.NAV, Landmark.FOOTER, Landmark.ASIDE)
        if chrome and index not in pinned and isinstance(item, Link) and _is_plain(tree, index):
            continue
        yield Candidate(index, item.name, item)


def _is_plain(tree: Tree, index: int) -> bool:
    node = tree.nodes[index]
    look = tree.element(index).looks[0]
    if look is None:
        return not _HINT.search(node.attrs.get("class", "")) and "role" not in node.attrs
    return look.fill.alpha <= 0.5 and not look.fill_image and look.border_width < 1


def _shape(tree: Tree, candidate: Candidate) -> _Shape:
    look = tree.element(candidate.node).looks[0]
    if look is None:
        return _Shape(0.0, "link")
    box = look.box
    if box.height >= 28 and box.width >= 44:
        if look.fill_image:
            return _Shape(1.0, "filled")
        seen = look.surround is None or distance(look.fill, look.surround) >= 2
        if look.fill.alpha > 0.5 and seen:
            return _Shape(1.0, "filled", look.fill)
        if look.border_width >= 1 and look.padding_x > 0:
            return _Shape(0.55, "ghost")
    image = isinstance(candidate.item, Link) and candidate.item.image_only
    if image and 36 <= box.height <= 120 and 90 <= box.width <= 320:
        return _Shape(0.5, "image")
    return _Shape(0.12, "link")


def _terms(tree: Tree, candidate: Candidate, shape: _Shape, language: str) -> dict[str, float]:
    """The terms of V but `uniq`, which needs the other candidates."""
    look = tree.element(candidate.node).looks[0]
    verb = _verb(candidate, language)
    if look is None:
        return {"hint": _hint(tree, candidate.node), "verb": verb}
    if shape.kind == "link":
        return {"sig": shape.sig, "col": 0.1, "area": min(0.4, look.font_size / 50), "verb": verb}
    box = look.box
    area = math.log(1 + box.width * min(box.height, 120.0) / 800) / _FULL_AREA
    return {"sig": shape.sig, "col": _colour(look, shape), "area": min(1.0, area), "verb": verb}


def _hint(tree: Tree, index: int) -> float:
    """Without layout only names tell what is drawn as a button."""
    node = tree.nodes[index]
    names = node.attrs.get("class", "")
    button = node.tag in ("button", "input") or node.attrs.get("role") == "button"
    if not (button or _HINT.search(names)):
        return 0.12
    return 0.55 if _QUIET.search(names) else 1.0


def _colour(look: Look, shape: _Shape) -> float:
    """How the button stands out from what is around it; 0.5 where that cannot be known."""
    if look.surround is None or (shape.kind == "filled" and shape.fill is None):
        return 0.5
    if shape.kind == "ghost":
        return 0.5 * min(1.0, distance(look.border_color, look.surround) / 50)
    return min(1.0, distance(look.fill, look.surround) / 50)


def _verb(candidate: Candidate, language: str) -> float:
    first = _FIRST.search(candidate.label.lower())
    if first and first[0] in _verbs(language or "en"):
        return 1.0
    return 0.5 if isinstance(candidate.item, Control) and candidate.item.in_form else 0.0


@lru_cache(maxsize=32)
def _verbs(language: str) -> frozenset[str]:
    return frozenset(words("action-verbs", language))


def _uniqueness(fill: Rgba | None, fills: Sequence[Rgba]) -> float:
    if fill is None:
        return 1.0
    alike = sum(1 for other in fills if distance(fill, other) < _SAME_COLOUR)
    return 1 / math.sqrt(max(1, alike))     # `alike` counts the button itself


def _cta(tree: Tree, candidate: Candidate, terms: dict[str, float], pinned: bool) -> Cta:
    weights: Mapping[str, float] = _WEIGHTS if "sig" in terms else _WEIGHTS_WITHOUT_LAYOUT
    terms["ctx"] = _context(tree, candidate)
    identity = terms["ctx"] * sum(weight * terms[name] for name, weight in weights.items())
    terms["att"] = _attention(tree, candidate.node)
    item = candidate.item
    return Cta(
        candidate.label,
        item.url if isinstance(item, Link) else "",
        item.element,
        identity,
        identity * terms["att"],
        terms,
        pinned,
    )


def _attention(tree: Tree, index: int) -> float:
    """1 on the first screenful, less below; 1 everywhere without layout."""
    look = tree.element(index).looks[0]
    if look is None:
        return 1.0
    screen = min(max(int(look.box.y // DESKTOP.height), 0), len(_ATTENTION) - 1)
    return float((_ATTENTION[screen] / _ATTENTION[0]) ** 0.35)


def _context(tree: Tree, candidate: Candidate) -> float:
    item = candidate.item
    found = _CONTEXT[item.element.landmark]
    if item.element.landmark is Landmark.HEADER and _in_hero(tree, candidate.node):
        found = 1.0
    if isinstance(item, Link):
        found *= 0.6 if item.in_sentence else 1.0
        found *= 0.9 if item.href.startswith("#") else 1.0
    elif item.disabled:
        found *= 0.6
    return found


def _in_hero(tree: Tree, index: int) -> bool:
    """Whether the page header it stands in takes more than a third of the first screen."""
    at = index
    while at >= 0 and tree.landmarks[at] is Landmark.HEADER:
        box = tree.nodes[at].boxes[0]
        if box is not None and box.height > _HERO:
            return True
        at = tree.nodes[at].parent
    return False
