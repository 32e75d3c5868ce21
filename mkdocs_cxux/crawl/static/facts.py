"""A parsed document in, what its elements say about the page and about each other out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag

_LOOKED_FOR = frozenset({"title", "meta", "link", "script", "label", "base", "form", "input"})

_SPOTS = ("data-anchor", "data-hash", "data-tab", "data-panel", "data-pane", "data-section",
          "data-slug")
_LEADS = re.compile(r"(?:https?://|\.{0,2}/)\S+|[\w.~%/-]+\.html?")
"""An address in a hidden field of a form; as in the page script."""
_READS = re.compile(r"location\.hash|hashchange|\banchors\s*:")
_QUOTED = re.compile(r"""(["'`])#?([\w-]{1,100})\1""")
_CHOOSE = frozenset({"button", "tab", "option"})
"""What scripts may know a place by; as in the page script."""


@dataclass(slots=True)
class Facts:
    """Gathered in one pass. `ids` maps an id to its first element; `names` are anchor names,
    `spots` the values of attributes by which scripts may know a place, `marks` what buttons (True)
    and other elements (False) are marked with, by name and value.

    `controlled` holds the ids that some aria-controls names, `tags` the elements of the
    few kinds that the page's facts stand in.
    """

    ids: dict[str, Tag] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    spots: set[str] = field(default_factory=set)
    marks: dict[bool, set[tuple[str, str]]] = field(
        default_factory=lambda: {True: set(), False: set()})
    controlled: set[str] = field(default_factory=set)
    tags: dict[str, list[Tag]] = field(default_factory=dict)

    def labels(self) -> Mapping[str, str]:
        """Text of the labels by the id of their field."""
        found: dict[str, str] = {}
        for label in self.tags.get("label", ()):
            target = attribute(label, "for")
            if target:
                found[target] = f"{found.get(target, '')} {label.get_text()}"
        return found

    def title(self) -> str:
        """The document's title; a picture's title is not it."""
        for tag in self.tags.get("title", ()):
            if tag.find_parent("svg") is None:
                return " ".join(tag.get_text().split())
        return ""

    def meta(self) -> Mapping[str, str]:
        """Content by lower-case name, property or http-equiv; the first of each counts."""
        found: dict[str, str] = {}
        for tag in self.tags.get("meta", ()):
            names = (attribute(tag, key) for key in ("name", "property", "http-equiv"))
            name = next(filter(None, names), "")
            if name and tag.has_attr("content"):
                found.setdefault(name.lower(), attribute(tag, "content")[:2000])
        return found

    def refresh(self) -> str:
        """Content of the meta refresh, "" without one."""
        for tag in self.tags.get("meta", ()):
            unseen = tag.find_parent("noscript")     # for browsers without scripts only
            if attribute(tag, "http-equiv").lower() == "refresh" and not unseen:
                return attribute(tag, "content")
        return ""

    def canonical(self) -> str:
        """The address of the canonical link as written."""
        for tag in self.tags.get("link", ()):
            if "canonical" in attribute(tag, "rel").lower().split():
                return attribute(tag, "href")
        return ""

    def led(self) -> tuple[str, ...]:
        """Where forms lead, and where their hidden fields tell the receiver to send visitors back
        to, as written."""
        written = [attribute(tag, "action")[:300] for tag in self.tags.get("form", ())]
        hidden = (
            attribute(tag, "value")[:300] for tag in self.tags.get("input", ())
            if attribute(tag, "type").lower() == "hidden" and tag.find_parent("form") is not None
        )
        written += filter(_LEADS.fullmatch, hidden)
        return tuple(dict.fromkeys(filter(None, written)))[:50]

    def scripted(self) -> frozenset[str]:
        """Names of places that scripts may know."""
        said = self.scripts()
        quoted = (found[1] for found in _QUOTED.findall(said)) if _READS.search(said) else ()
        chosen = (value[:100] for _, value in self.marks[True] & self.marks[False])
        return frozenset((*self.spots, *quoted, *chosen)) - {""}

    def base(self) -> str:
        """The address that relative links start from, as written; the first counts."""
        written = (attribute(tag, "href") for tag in self.tags.get("base", ()))
        return next(filter(None, written), "")

    def scripts(self) -> str:
        """The text of the page's own scripts."""
        inline = (tag for tag in self.tags.get("script", ()) if not tag.has_attr("src"))
        return "\n".join(tag.get_text() for tag in inline)


def facts_of(soup: BeautifulSoup) -> Facts:
    """Look at every element once."""
    facts = Facts()
    for tag in soup.descendants:
        if not isinstance(tag, Tag):
            continue
        if tag.name in _LOOKED_FOR:
            facts.tags.setdefault(tag.name, []).append(tag)
        if not tag.attrs:
            continue
        name = attribute(tag, "id")
        if name:
            facts.ids.setdefault(name, tag)
        if tag.name == "a" and "name" in tag.attrs:
            facts.names.add(attribute(tag, "name"))
        if tag.name != "a":
            spots = (attribute(tag, one) for one in _SPOTS if one in tag.attrs)
            facts.spots.update(spot.removeprefix("#")[:100] for spot in spots)
            chooses = tag.name == "button" or attribute(tag, "role") in _CHOOSE
            marks = ((one, attribute(tag, one)) for one in tag.attrs if one.startswith("data-"))
            facts.marks[chooses].update(marks)
        if "aria-controls" in tag.attrs:
            facts.controlled.update(attribute(tag, "aria-controls").split())
    return facts


def attribute(tag: Tag | None, name: str) -> str:
    """Return the attribute's text, "" where there is none."""
    value = tag.get(name) if tag is not None else None
    return value if isinstance(value, str) else ""
