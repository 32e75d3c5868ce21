"""Reads YAML into plain values and the position of each, refusing what could harm or mislead.

Built from the parser's events instead of PyYAML's constructors: nothing is ever executed,
nesting is not recursive, and scalars follow YAML 1.2 (`no`, `off` and `12:30` are text).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Mapping, NamedTuple

import yaml
from msgspec import Struct
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from mkdocs_cxux.model.error import ConfigError

MAX_BYTES = 1_000_000
MAX_ALIASES = 100
MAX_DEPTH = 50
MAX_VALUES = 100_000
"""Values after all aliases are expanded; what makes a "billion laughs" harmless."""


class Limits(NamedTuple):
    """How much one file may hold: bytes, and values after all aliases are expanded."""

    bytes: int = MAX_BYTES
    values: int = MAX_VALUES


USUAL = Limits()
Key = tuple[str | int, ...]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?[0-9]+|0x[0-9a-fA-F]+|0o[0-7]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_CONSTANTS: Mapping[str, Any] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


class YamlFile(Struct, frozen=True):
    """The values of one document. `name` is the file as messages call it.

    `positions` maps the path of a value to (line, column), both from 1: of its key in a
    mapping, of itself in a list.
    """

    name: str
    data: Any
    positions: Mapping[Key, tuple[int, int]] = {}

    def where(self, key: Key) -> str:
        """`file:line:col` of the value, or of the nearest thing around it that has one."""
        while key and key not in self.positions:
            key = key[:-1]
        line, column = self.positions.get(key, (1, 1))
        return f"{self.name}:{line}:{column}"


def scalar(text: str) -> Any:
    """A plain scalar as YAML 1.2 reads it: null, true/false, number, else text."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INT.fullmatch(text) and len(text) < 40:
        return int(text, 0) if text[:2] in ("0x", "0o") else int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


def read_yaml(path: Path, name: str = "") -> YamlFile:
    """The one document in a file; raises ConfigError with every mistake found."""
    name = name or str(path)
    return parse_yaml(read_text(path, name), name)


def read_text(path: Path, name: str, limits: Limits = USUAL) -> str:
    """The text of a configuration file; raises ConfigError where it is no text or too large."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(limits.bytes + 1)
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise ConfigError([f"{name}: cannot be read: {error.strerror}"]) from None
    except UnicodeDecodeError as error:
        raise ConfigError([f"{name}: byte {error.start} is not UTF-8; save it as UTF-8"]) from None
    if len(raw) > limits.bytes:
        most = f"{limits.bytes // 1_000_000} MB"
        raise ConfigError([f"{name}: larger than {most}; allowed: at most {most}"])
    return text


def parse_yaml(text: str, name: str, limits: Limits = USUAL) -> YamlFile:
    """The same for text already at hand; an empty document is None."""
    builder = _Builder(name, limits.values)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.YAMLError as error:
        builder.mistakes.append(_syntax_mistake(name, text, error))
    if builder.mistakes:
        raise ConfigError(builder.mistakes)
    return YamlFile(name, builder.root, builder.positions)


def _syntax_mistake(name: str, text: str, error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return f"{name}:1:1: not YAML: {' '.join(str(error).split())}"
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    tab = " Indent with spaces, not with tabs." if "\t" in line[: mark.column + 1] else ""
    problem = getattr(error, "problem", "") or "not YAML"
    return f"{name}:{mark.line + 1}:{mark.column + 1}: not YAML: {problem}.{tab}"


def _position(event: Event) -> tuple[int, int]:
    mark: Any = event.start_mark
    return mark.line + 1, mark.column + 1


@dataclass(slots=True)
class _Open:
    """A list or mapping that is still being filled; `key` is the mapping's pending key."""

    value: Any
    path: Key
    anchor: str | None
    key: str | None = None
    size: int = 1


class _Stop(yaml.YAMLError):
    """Ends parsing at a mistake after which nothing can be trusted."""

    def __init__(self, problem: str, mark: Any) -> None:
        super().__init__(problem)
        self.problem = problem
        self.problem_mark = mark


class _Builder:
    """Turns events into values; one instance reads one document."""

    def __init__(self, name: str, most: int = MAX_VALUES) -> None:
        self.name = name
        self.most = most
        self.root: Any = None
        self.positions: dict[Key, tuple[int, int]] = {}
        self.mistakes: list[str] = []
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._aliases = 0
        self._documents = 0

    def take(self, event: Event) -> None:
        """One event of the parser."""
        if isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise _Stop("a second document; allowed: one", event.start_mark)
        elif isinstance(event, NodeEvent):
            self._node(event)
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            done = self._open.pop()
            if done.anchor:
                self._anchors[done.anchor] = (done.value, done.size)
            self._grow(done.size - 1, event)

    def _node(self, event: NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if tag not in (None, "!"):
            raise _Stop(
                f"found the tag {tag}; allowed: plain values without tags", event.start_mark
            )
        parent = self._open[-1] if self._open else None
        if parent is not None and isinstance(parent.value, dict) and parent.key is None:
            self._key(parent, event)
            return
        path = self._place(parent, event)
        value, size = self._value(event)
        self._attach(parent, value)
        self._grow(size, event)
        if isinstance(event, (SequenceStartEvent, MappingStartEvent)):
            if len(self._open) >= MAX_DEPTH:
                raise _Stop(f"nested more than {MAX_DEPTH} levels deep", event.start_mark)
            self._open.append(_Open(value, path, event.anchor))
        elif getattr(event, "anchor", None) and isinstance(event, ScalarEvent):
            self._anchors[str(event.anchor)] = (value, 1)

    def _key(self, parent: _Open, event: NodeEvent) -> None:
        if not isinstance(event, ScalarEvent):
            raise _Stop("found a key that is not text", event.start_mark)
        parent.key = event.value
        path = (*parent.path, event.value)
        line, column = _position(event)
        if path in self.positions:
            first = self.positions[path][0]
            self.mistakes.append(
                f"{self.name}:{line}:{column}: {'.'.join(map(str, path))}: found twice, first "
                f"in line {first}; allowed: once. Remove one of the two."
            )
        self.positions[path] = (line, column)

    def _place(self, parent: _Open | None, event: NodeEvent) -> Key:
        """The path of the value that now begins; list items are positioned here."""
        if parent is None:
            self.positions[()] = _position(event)
            return ()
        if isinstance(parent.value, dict):
            return (*parent.path, str(parent.key))
        path = (*parent.path, len(parent.value))
        self.positions[path] = _position(event)
        return path

    def _value(self, event: NodeEvent) -> tuple[Any, int]:
        """The value an event begins, and how many values it stands for."""
        if isinstance(event, AliasEvent):
            self._aliases += 1
            if self._aliases > MAX_ALIASES:
                raise _Stop(f"more than {MAX_ALIASES} aliases", event.start_mark)
            if event.anchor not in self._anchors:
                raise _Stop(f"the alias *{event.anchor} names nothing above", event.start_mark)
            return self._anchors[event.anchor]
        if isinstance(event, ScalarEvent):
            plain = event.implicit[0] and event.style in (None, "")
            return (scalar(event.value) if plain else event.value), 1
        return ([] if isinstance(event, SequenceStartEvent) else {}), 1

    def _attach(self, parent: _Open | None, value: Any) -> None:
        if parent is None:
            self.root = value
        elif isinstance(parent.value, dict):
            parent.value[parent.key] = value
            parent.key = None
        else:
            parent.value.append(value)

    def _grow(self, size: int, event: Event) -> None:
        if not self._open:
            return
        self._open[-1].size += size
        if self._open[-1].size > self.most:
            raise _Stop(f"more than {self.most:,} values with aliases expanded", event.start_mark)
