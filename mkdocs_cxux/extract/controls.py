"""A tree in, its buttons and form fields out."""

from __future__ import annotations

from mkdocs_cxux.extract.names import field_name, name_of
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
_OPENERS = ("aria-expanded", "aria-controls", "aria-haspopup", "data-bs-toggle", "data-toggle")


def controls_of(tree: Tree) -> tuple[tuple[int, Control], ...]:
    """Return (node, control) for every button and field a visitor can meet; links are links."""
    found = []
    forms: list[bool] = []
    for i, node in enumerate(tree.nodes):
        forms.append(node.tag == "form" or (node.parent >= 0 and forms[node.parent]))
        if node.tag == "#text" or node.flags & Flag.HIDDEN.value:
            continue
        role = role_of(node)
        if role:
            found.append((i, _control(tree, i, role, forms[i])))
    return tuple(found)


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


def _control(tree: Tree, index: int, role: str, in_form: bool) -> Control:
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
        in_form,
        placeholder_only,
        is_disclosure(node),
    )
