"""Where a candidate for a call to action stands, as terms of its scores, each 0..1."""

from __future__ import annotations

from mkdocs_cxux.extract.cta.no_cta import Candidate
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.forms.attention import SHARES
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.page import Control, Link
from mkdocs_cxux.model.snapshot import DESKTOP

_MAIN, _NAV, _HEADER = Landmark.MAIN, Landmark.NAV, Landmark.HEADER
_REGION = {_MAIN: 1.0, _HEADER: 0.8, Landmark.ASIDE: 0.75, _NAV: 0.75, Landmark.FOOTER: 0.7}
_DRAWS = {_MAIN: 1.0, _HEADER: 0.6, Landmark.ASIDE: 0.4, _NAV: 0.5, Landmark.FOOTER: 0.2}
"""How much what stands in a region is the aim of this very page."""
_QUIET_DRAWS = 0.3
_LONG_FORM = 200
"""Elements: a form of more than that collects more than an address."""
_HERO = 0.35 * DESKTOP.height


def attention_of(tree: Tree, index: int) -> float:
    """1 on the first screenful, less below; 1 everywhere without layout."""
    look = tree.element(index).looks[0]
    if look is None:
        return 1.0
    screen = min(max(int(look.box.y // DESKTOP.height), 0), len(SHARES) - 1)
    return float((SHARES[screen] / SHARES[0]) ** 0.35)


def region_of(tree: Tree, candidate: Candidate) -> float:
    """How likely the region it stands in has one at all, 0..1; less in a sentence, within the
    page, and where it cannot be pressed."""
    item = candidate.item
    found = 1.0 if _in_hero(tree, candidate.node) else _REGION[item.element.landmark]
    if isinstance(item, Link):
        found *= 0.6 if item.in_sentence else 1.0
        found *= 0.9 if item.href.startswith("#") else 1.0
    elif item.disabled:
        found *= 0.6
    return found


def aim_of(tree: Tree, candidate: Candidate, loud: bool) -> float:
    """1 in the content, less around it and in a form that only collects addresses."""
    landmark = candidate.item.element.landmark
    if landmark is not _MAIN and not _in_hero(tree, candidate.node):
        return _DRAWS[landmark] if loud else min(_QUIET_DRAWS, _DRAWS[landmark])
    return 0.6 if _in_newsletter(tree, candidate) else 1.0


def _in_newsletter(tree: Tree, candidate: Candidate) -> bool:
    """Whether it sends a form of one field somewhere below the first screenful."""
    at = candidate.node
    box = tree.nodes[at].boxes[0]
    if (box is not None and box.y < DESKTOP.height) or not (
        isinstance(candidate.item, Control) and candidate.item.in_form
    ):
        return False
    while at >= 0 and tree.nodes[at].tag != "form":
        at = tree.nodes[at].parent
    if at < 0 or tree.ends[at] - at > _LONG_FORM:
        return False
    inside = tree.nodes[at : tree.ends[at]]
    asked = [
        node for node in inside
        if node.tag in ("input", "textarea", "select") and node.boxes[0] is not None
        and node.attrs.get("type", "") not in ("submit", "button", "hidden", "checkbox")
    ]
    return len(asked) == 1


def _in_hero(tree: Tree, index: int) -> bool:
    """Whether the page header it stands in takes more than a third of the first screen."""
    at = index
    while at >= 0 and tree.landmarks[at] is _HEADER:
        box = tree.nodes[at].boxes[0]
        if box is not None and box.height > _HERO:
            return True
        at = tree.nodes[at].parent
    return False
