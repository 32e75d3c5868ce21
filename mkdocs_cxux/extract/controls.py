"""A tree in, its buttons and form fields out."""

from __future__ import annotations

from mkdocs_cxux.extract.names import field_name, is_unspoken, name_of
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.page import Control
from mkdocs_cxux.model.snapshot import Flag, Node

_INPUT_ROLES = {
    "button": "button", "submit": "button", "reset": "button", "image": "button",
    "checkbox": "checkbox", "radio": "radio", "range": "slider", "number": "spinbutton",
    "search": "searchbox",
}  # fmt: skip
_ROLES = frozenset({
    "button", "checkbox", "radio", "switch", "tab", "menuitem", "combobox", "textbox",
    "searchbox", "slider", "spinbutton", "listbox",
})  # fmt: skip
_NAMED_BY_CONTENT = frozenset({"button", "tab", "menuitem", "checkbox", "radio", "switch"})
_TAGS = ("input", "button", "select", "textarea", "summary")
_NEAR = 2
"""Elements around a button that may be a link of which it is the look."""
_HIDDEN = int(Flag.HIDDEN)
_OPENERS = ("aria-expanded", "aria-controls", "aria-haspopup", "data-bs-toggle", "data-toggle")


def controls_of(tree: Tree) -> tuple[tuple[int, Control], ...]:
    """Return (node, control) for every button and field a visitor can meet.

    Links are no controls, and a button in a link is the link that it draws. What is hidden from
    assistive technology needs no name, and without one it is left out.
    """
    found = []
    for i in sorted({*tree.tagged(*_TAGS), *tree.roled}):
        node = tree.nodes[i]
        role = "" if node.flags & _HIDDEN else role_of(node)
        if role and not (role == "button" and _is_link(tree, i)):
            control = _control(tree, i, role)
            if control.name or not is_unspoken(tree, i):
                found.append((i, control))
    return tuple(found)


def _is_link(tree: Tree, index: int) -> bool:
    """Whether it stands in a link."""
    at = tree.nodes[index].parent
    for _ in range(_NEAR):
        if at < 0:
            break
        if tree.nodes[at].tag == "a" and "href" in tree.nodes[at].attrs:
            return True
        at = tree.nodes[at].parent
    return False


def _form(tree: Tree, index: int) -> int:
    """Which form of the page it stands in, from 1; 0 for none. Forms do not nest."""
    within = (
        number for number, at in enumerate(tree.tagged("form"), 1) if at < index < tree.ends[at]
    )
    return next(within, 0)


def role_of(node: Node) -> str:
    """Role of a control, "" for anything else."""
    tag, attrs = node.tag, node.attrs
    if tag == "a" and "href" in attrs:
        return ""
    own = attrs.get("role", "") if attrs else ""
    if tag == "input":
        kind = attrs.get("type", "text").lower()
        if kind == "hidden":
            return ""
        return own if own in _ROLES else _INPUT_ROLES.get(kind, "textbox")
    if own in _ROLES:
        return own
    if tag in ("button", "summary"):
        return "button"
    if tag == "select":
        return "combobox"
    return "textbox" if tag == "textarea" else ""


def is_disclosure(node: Node) -> bool:
    """Whether it opens an accordion, a tab or a menu."""
    attrs = node.attrs
    return (
        node.tag == "summary"
        or attrs.get("role") == "tab"
        or any(name in attrs for name in _OPENERS)
    )


def _control(tree: Tree, index: int, role: str) -> Control:
    node = tree.nodes[index]
    attrs = node.attrs
    name, placeholder_only = field_name(node)
    if node.tag not in ("input", "select", "textarea") and role in _NAMED_BY_CONTENT:
        name, placeholder_only = name_of(tree, index), False
    return Control(
        role,
        name,
        attrs.get("type", "").lower(),
        "disabled" in attrs or attrs.get("aria-disabled") == "true",
        tree.element(index),
        "required" in attrs or attrs.get("aria-required") == "true",
        _form(tree, index),
        placeholder_only,
        is_disclosure(node),
        "" if name and not placeholder_only else _double(tree, index),
    )


def _double(tree: Tree, index: int) -> str:
    """The id of a field where an element before it has the same, and with it the label that names
    it: a label is tied to the first element with its id."""
    own = tree.nodes[index].attrs.get("id", "")
    labelled = own and any(tree.nodes[at].attrs.get("for") == own for at in tree.tagged("label"))
    before = labelled and any(node.attrs.get("id") == own for node in tree.nodes[:index])
    return own if before else ""
