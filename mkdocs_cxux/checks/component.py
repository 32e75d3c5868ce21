"""An element in, the component of a template out that it is one of: one change mends them all."""

from __future__ import annotations

import re

from mkdocs_cxux.model.element import Element

_STATE = re.compile(
    r"(?:is-|has-|js-)?(?:active|current|selected|open|opened|closed|collapsed|expanded|shown?|"
    r"hidden|disabled|first|last|odd|even|animated?|loaded)"
)
"""A class for what one of several like elements is at the moment, or for its place."""
_COUNTED = re.compile(r"\d+")
_STEP = re.compile(r"[#:\[].*")
"""What a step of a selector has behind its tag."""


def component_of(element: Element) -> str:
    """The same for all elements that one piece of a template or script makes: by tag, classes and
    the classes of the box around them. "" where neither has any: then only the place tells."""
    own, around = own_classes(element), box_of(element)
    if not own and not around:
        return ""
    return f"{around} > {_holder(element.selector)} > {element.tag}{own}"


def own_classes(element: Element) -> str:
    """Its classes as a selector has them, "" where it has none that tell."""
    return _kinds(element.classes)


def box_of(element: Element) -> str:
    """The classes of the box around it, "" where none near has some."""
    return _kinds(element.within)


def _kinds(classes: str) -> str:
    """Classes without states and the numbers that generators give."""
    kinds = sorted({_COUNTED.sub("*", name) for name in classes.split()})
    return "".join(f".{name}" for name in kinds if not _STATE.fullmatch(name))


def _holder(selector: str) -> str:
    """The tag of the box right around."""
    return _STEP.sub("", selector.rpartition(" > ")[0].rpartition(" > ")[2])
