"""Which elements show code or a formula, or are drawn as a screen on which somebody types."""

from __future__ import annotations

import re

from mkdocs_cxux.extract.text.runs.boxes import is_program
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.snapshot import Node

_CODE_TAGS = frozenset({"code", "kbd", "samp", "tt", "var", "math", "mjx-container"})
_CODE_CLASSES = re.compile(r"(?:^|\s)(?:arithmatex|katex|MathJax|math|notranslate)(?:\s|$)")
_FORMULA = re.compile(r"(?:^|\s)(?:arithmatex|katex(?:-display)?|MathJax(?:_Display)?)(?:\s|$)")
_DRAWN = re.compile(r"(?:^|\s)(?:(?:use-)?termy(?:nal)?|sig-object)(?:\s|$)")
"""What scripts draw as a screen on which somebody types, and how Sphinx writes what to call."""

_PARTED = re.compile(r"[\s_-]+")


def shows_code(node: Node) -> bool:
    """Whether it is for code by its tag, or drawn as a screen or as what to call."""
    names = node.attrs.get("class", "") if node.attrs else ""
    drawn = ("term" in names or "sig-" in names) and _DRAWN.search(names) is not None
    return is_program(node.tag) or drawn


def is_code(node: Node) -> bool:
    """Whether it is for code or a formula, by its tag or by its class."""
    names = node.attrs.get("class") if node.attrs else None
    return node.tag in _CODE_TAGS or (names is not None and bool(_CODE_CLASSES.search(names)))


def is_formula(node: Node) -> bool:
    """Whether a box of its own holds a formula or code, and nothing else."""
    names = node.attrs.get("class")
    return node.tag in _CODE_TAGS or (names is not None and bool(_FORMULA.search(names)))


def names_language(tree: Tree, index: int, node: Node) -> bool:
    """Whether all it says is the language of the sample of code below, as the classes of the box
    around both do: “js” above the code in VitePress."""
    if tree.ends[index] - index != 2 or tree.nodes[index + 1].tag != "#text":
        return False
    attrs = tree.nodes[node.parent].attrs
    said = tree.nodes[index + 1].text.strip().lower()
    if not attrs or said not in _PARTED.split(attrs.get("class", "").lower()):
        return False
    below = range(tree.ends[index], tree.ends[node.parent])
    return any(tree.nodes[i].tag == "pre" and tree.nodes[i].parent == node.parent for i in below)
