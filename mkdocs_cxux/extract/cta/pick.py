"""Links and controls in, candidates for a call to action with their scores out.

The formula began as that of SCIENCE section 3. Identity (is it one?) rests on how it is drawn
and what it says, prominence (how much it draws the eye) on colour, size and place too. Every
term is kept, so that a wrong pick can be seen.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from mkdocs_cxux.data import words
from mkdocs_cxux.extract.color import chroma, distance
from mkdocs_cxux.extract.context import ExtractContext
from mkdocs_cxux.extract.cta.button import PLAIN, Drawn, drawn
from mkdocs_cxux.extract.cta.lettered import lettered
from mkdocs_cxux.extract.cta.listing import listed
from mkdocs_cxux.extract.cta.no_cta import Candidate, is_none, seen_label
from mkdocs_cxux.extract.cta.place import aim_of, attention_of, region_of
from mkdocs_cxux.extract.match import chains
from mkdocs_cxux.extract.text.runs.boxes import BUTTON_CLASS
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.page import Control, Cta, Link
from mkdocs_cxux.model.snapshot import Rgba

FAINT = 0.25
"""Identity below which a candidate is not kept; 0.45 is the line for being one."""
_WEIGHTS = {"sig": 0.35, "col": 0.20, "area": 0.15, "verb": 0.15, "uniq": 0.15}
_IDENTITY = {"drawn": 0.60, "verb": 0.15, "col": 0.10, "area": 0.15}
_WEIGHTS_WITHOUT_LAYOUT = {"hint": 0.70, "verb": 0.30}
_SIGNIFIER = {"filled": 1.0, "ghost": 0.55, "badge": 0.55, "padded": 0.45, "link": 0.12}
"""How much it draws the eye."""
_DRAWN = {"filled": 1.0, "ghost": 0.8, "badge": 0.9, "padded": 0.65, "link": 0.12}
"""How much it says "press me"."""
_MAIN, _NAV = Landmark.MAIN, Landmark.NAV
_EQUAL = 0.93
_SAME_COLOUR = 8.0
_VIVID = 60.0
_FULL_AREA = math.log(1 + 18000 / 800)
_QUIET = re.compile(r"(?:^|[\s_-])(?:secondary|outline|ghost|link|text|tertiary)(?:$|[\s_-])", re.I)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


_VERB_LAST = frozenset({"de", "nl"})
"""Languages whose labels often end with the verb: “Demo anfordern”."""


class _Scored(Struct, frozen=True, gc=False):
    """A candidate with what is known of it; `verb` 0..1."""

    candidate: Candidate
    shape: Drawn
    verb: float


def ctas_of(
    tree: Tree,
    items: Iterable[tuple[int, Link | Control]],
    language: str,
    context: ExtractContext,
) -> tuple[Cta, ...]:
    """Return the candidates among links and controls, best first.

    Pinned ones come before all, those that can be the aim of the page before those around the
    content.
    """
    pinned = _pinned(tree, context.cta_selector)
    scored = [
        one for one in _scored(tree, items, language, pinned)
        if one.candidate.node in pinned or not is_none(tree, one.candidate, language, context)
    ]
    dull = listed(tree, [(s.candidate, s.shape.kind, s.verb) for s in scored]) - pinned
    scored = [s for s in scored if s.candidate.node not in dull]
    fills = {(s.candidate.label, s.shape.fill) for s in scored}
    colours = Counter(fill for _, fill in fills if fill is not None)
    found = [_cta(tree, s, colours, s.candidate.node in pinned) for s in scored]
    kept = [cta for cta in found if cta.identity >= FAINT or cta.pinned]
    return tuple(_first_among_equals(sorted(kept, key=_order), kept))


def _order(cta: Cta) -> tuple[bool, bool, float]:
    return (not cta.pinned, cta.terms["region"] < 1, -cta.prominence)


def _first_among_equals(best_first: list[Cta], as_read: list[Cta]) -> list[Cta]:
    """Of those that draw the eye about as much as the best one, who reads meets the first."""
    if not best_first:
        return []
    top = best_first[0]
    lead = next(
        cta for cta in as_read
        if _order(cta)[:2] == _order(top)[:2] and cta.terms.get("sig") == top.terms.get("sig")
        and cta.prominence >= _EQUAL * top.prominence
    )
    return [lead, *(cta for cta in best_first if cta is not lead)]


def _pinned(tree: Tree, selector: str) -> frozenset[int]:
    nodes = tree.nodes
    found = {i for i in tree.marked if nodes[i].attrs.get("data-cxux") == "primary"}
    for chain in chains(selector):
        found.update(i for i in range(len(nodes)) if chain.matches(nodes, i))
    return frozenset(found)


def _scored(
    tree: Tree, items: Iterable[tuple[int, Link | Control]], language: str, pinned: frozenset[int]
) -> Iterable[_Scored]:
    """Links and buttons with a name, called by what is seen of them, in document order."""
    for index, item in sorted(items, key=lambda one: one[0]):
        if not item.name or (isinstance(item, Control) and item.role != "button"):
            continue
        shape = drawn(tree, index, item)
        if index not in pinned and isinstance(item, Link) and _is_plain(tree, index, item, shape):
            continue
        candidate = Candidate(index, seen_label(tree, index, item), item)
        yield _Scored(candidate, shape, _verb(candidate, language))


def _is_plain(tree: Tree, index: int, item: Link, shape: Drawn) -> bool:
    """Plain links can never be one around the content or in a sentence."""
    landmark = item.element.landmark
    if not tree.has_layout:
        attrs = tree.nodes[index].attrs
        inner = landmark in (_NAV, Landmark.FOOTER, Landmark.ASIDE)
        return inner and "role" not in attrs and not BUTTON_CLASS.search(attrs.get("class", ""))
    plain = shape.kind in ("link", "padded")
    return plain and (landmark is not _MAIN or item.in_sentence)


def _terms(tree: Tree, one: _Scored, colours: Mapping[Rgba, int]) -> dict[str, float]:
    """The terms that tell what it is and how it looks."""
    shape, look = one.shape, one.shape.look
    if look is None:
        return {"hint": _hint(tree, one.candidate.node), "verb": one.verb}
    terms = {"sig": _SIGNIFIER[shape.kind], "drawn": _DRAWN[shape.kind], "verb": one.verb}
    if shape.kind == "link":
        return {**terms, "col": 0.1, "area": min(0.4, look.font_size / 50), "uniq": 1.0}
    area = math.log(1 + look.box.width * min(look.box.height, 120.0) / 800) / _FULL_AREA
    uniq = _uniqueness(shape.fill, colours)
    return {**terms, "col": _colour(shape), "area": min(1.0, area), "uniq": uniq}


def _hint(tree: Tree, index: int) -> float:
    """Without layout only names tell what is drawn as a button."""
    node = tree.nodes[index]
    names = node.attrs.get("class", "")
    button = node.tag in ("button", "input") or node.attrs.get("role") == "button"
    if not (button or BUTTON_CLASS.search(names)):
        return 0.12
    return 0.55 if _QUIET.search(names) else 1.0


def _colour(shape: Drawn) -> float:
    """How the button stands out from what is around it; by its own vividness over images."""
    look = shape.look
    if look is None or shape.kind == "padded":
        return 0.1
    if shape.kind == "filled" and shape.fill is None:
        return 0.6
    if look.surround is None:
        return 0.2 + 0.6 * min(1.0, chroma(look.fill) / _VIVID)
    if shape.kind == "ghost":
        return 0.5 * min(1.0, distance(look.border_color, look.surround) / 50)
    return min(1.0, distance(look.fill, look.surround) / 50)


def _verb(candidate: Candidate, language: str) -> float:
    if isinstance(candidate.item, Link) and candidate.item.href.startswith(("tel:", "sms:")):
        return 1.0
    spoken = _WORD.findall(candidate.label.lower())
    places = (0, -1) if language in _VERB_LAST else (0,)
    if spoken and any(spoken[place] in _verbs(language or "en") for place in places):
        return 1.0
    return 0.5 if isinstance(candidate.item, Control) and candidate.item.in_form else 0.0


@lru_cache(maxsize=32)
def _verbs(language: str) -> frozenset[str]:
    return frozenset(words("action-verbs", language))


def _uniqueness(fill: Rgba | None, colours: Mapping[Rgba, int]) -> float:
    if fill is None:
        return 1.0
    alike = sum(n for other, n in colours.items() if distance(fill, other) < _SAME_COLOUR)
    return 1 / math.sqrt(max(1, alike))     # `alike` counts the button itself


def _cta(tree: Tree, one: _Scored, colours: Mapping[Rgba, int], pinned: bool) -> Cta:
    candidate, item = one.candidate, one.candidate.item
    terms = _terms(tree, one, colours)
    loud = terms.get("hint") == 1 or one.shape.kind in ("filled", "badge")
    terms["ctx"] = region_of(tree, candidate)
    terms["region"] = aim_of(tree, candidate, loud)
    terms["att"] = attention_of(tree, candidate.node)
    weights, also = _WEIGHTS, _IDENTITY
    if one.shape is PLAIN:
        weights = also = _WEIGHTS_WITHOUT_LAYOUT
    identity = terms["ctx"] * _sum(also, terms)
    prominence = min(terms["ctx"], terms["region"]) * _sum(weights, terms) * terms["att"]
    url = item.url if isinstance(item, Link) else ""
    element = lettered(tree, candidate.node, item.element)
    return Cta(candidate.label, url, element, identity, prominence, terms, pinned)


def _sum(weights: Mapping[str, float], terms: Mapping[str, float]) -> float:
    return sum(weight * terms[name] for name, weight in weights.items())
