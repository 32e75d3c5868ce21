"""A rule file of a Vale style in, what it says out; every mistake with its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Mapping

from msgspec import Struct

from mkdocs_cxux.config.mistakes import quoted, unknown
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.yamlfile import YamlFile, read_yaml

LEVELS = ("suggestion", "warning", "error")
_COMMON = frozenset(
    {"extends", "message", "level", "scope", "link", "description", "limit", "name", "action",
     "code"}
)  # fmt: skip
POINTS: Mapping[str, frozenset[str]] = {
    "existence": frozenset(
        {"tokens", "raw", "append", "ignorecase", "nonword", "exceptions", "vocab"}
    ),
    "substitution": frozenset(
        {"swap", "ignorecase", "nonword", "exceptions", "vocab", "capitalize", "pos"}
    ),
    "occurrence": frozenset({"token", "max", "min", "ignorecase"}),
    "repetition": frozenset({"tokens", "max", "ignorecase", "alpha", "vocab", "exceptions"}),
    "consistency": frozenset({"either", "nonword", "ignorecase"}),
    "conditional": frozenset({"first", "second", "exceptions", "ignorecase", "vocab"}),
    "capitalization": frozenset(
        {"match", "style", "exceptions", "indicators", "threshold", "vocab", "prefix"}
    ),
    "metric": frozenset({"formula", "condition"}),
    "readability": frozenset({"metrics", "grade"}),
    "spelling": frozenset(
        {"filters", "ignore", "exceptions", "dictionaries", "aff", "dic", "dicpath", "custom",
         "append", "threshold"}
    ),
    "sequence": frozenset({"tokens", "ignorecase"}),
    "script": frozenset({"script"}),
}  # fmt: skip
"""Vale's extension points and the keys of each."""


class Definition(Struct, frozen=True):
    """One rule as its file says it. `fields` are the keys of its extension point, in small
    letters; `level` is one of LEVELS; `action` its name and parameters."""

    name: str
    kind: str
    message: str
    level: str
    scopes: tuple[str, ...] = ("text",)
    link: str = ""
    description: str = ""
    limit: int = 0
    action: str = ""
    params: tuple[str, ...] = ()
    fields: Mapping[str, Any] = {}
    origin: str = ""
    where: str = ""                # file:line:col of `extends`

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; one text counts as a list of one."""
        value = self.fields.get(key)
        if value is None:
            return ()
        values = value if isinstance(value, (list, tuple)) else [value]
        return tuple(as_text(v) for v in values)

    def text(self, key: str) -> str:
        """A text, "" where there is none."""
        value = self.fields.get(key)
        return "" if value is None else as_text(value)

    def pairs(self, key: str) -> dict[str, str]:
        """A mapping of texts."""
        value = self.fields.get(key)
        pairs = value if isinstance(value, Mapping) else {}
        return {as_text(k): as_text(v) for k, v in pairs.items()}

    def flag(self, key: str, default: bool = False) -> bool:
        """A yes or no."""
        value = self.fields.get(key)
        return default if value is None else value in (True, 1, "true", "True", "yes", "1")

    def number(self, key: str, default: float = 0.0) -> float:
        """A number; raises ValueError in words."""
        value = self.fields.get(key)
        if value is None:
            return default
        try:
            return float(value)
        except (TypeError, ValueError):
            raise ValueError(f"{key}: found {quoted(value)}; allowed: a number") from None


def as_text(value: Any) -> str:
    """A scalar as it was most likely written; YAML takes 5 and true for more than text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def read_definition(path: Path, name: str, shown: str) -> Definition:
    """The rule in a file; raises ConfigError with all its mistakes."""
    file = read_yaml(path, shown)
    if not isinstance(file.data, dict):
        raise ConfigError([f"{shown}:1:1: found no mapping; allowed: `extends:` and `message:`"])
    data = {str(key).lower(): value for key, value in file.data.items()}
    data |= {key: _joined(data[key]) for key in ("swap", "either") if key in data}
    kind = data.get("extends")
    if kind not in POINTS:
        said = "missing; this key is needed." if kind is None else unknown(as_text(kind), POINTS)
        raise ConfigError([f"{file.where(('extends',))}: extends: {said}"])
    mistakes = _mistakes(file, data, str(kind))
    if mistakes:
        raise ConfigError(mistakes)
    return _definition(name, data, file)


def _joined(value: Any) -> Any:
    """A list of mappings as the one that Vale makes of it; the package Datadog writes `swap` so."""
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        return {key: said for one in value for key, said in one.items()}
    return value


def _mistakes(file: YamlFile, data: Mapping[str, Any], kind: str) -> list[str]:
    found = []
    if data.get("message") is None:
        found.append(f"{file.where(())}: message: missing; this key is needed.")
    level = data.get("level", "warning")
    if level not in LEVELS:
        found.append(f"{file.where(('level',))}: level: {unknown(as_text(level), LEVELS)}")
    allowed = _COMMON | POINTS[kind]
    for key in file.data:
        if str(key).lower() not in allowed:
            said = unknown(str(key), allowed)
            found.append(f"{file.where((key,))}: {key}: unknown key, {said}")
    found += _shapes(file, data)
    return found


def _shapes(file: YamlFile, data: Mapping[str, Any]) -> list[str]:
    """Lists and mappings where Vale wants them."""
    found = []
    for key in ("swap", "either", "action"):
        if data.get(key) is not None and not isinstance(data[key], dict):
            found.append(f"{file.where((key,))}: {key}: found {quoted(data[key])}; "
                         "allowed: a mapping")
    for key in ("tokens", "raw", "exceptions", "scope", "metrics"):
        value = data.get(key)
        nested = isinstance(value, list) and any(isinstance(v, (list, dict)) for v in value)
        if isinstance(value, dict) or (nested and data.get("extends") != "sequence"):
            found.append(f"{file.where((key,))}: {key}: found {quoted(value)}; "
                         "allowed: a list of texts")
    limit = data.get("limit", 0)
    if not isinstance(limit, int):
        found.append(f"{file.where(('limit',))}: limit: found {quoted(limit)}; "
                     "allowed: a whole number")
    return found


def _definition(name: str, data: Mapping[str, Any], file: YamlFile) -> Definition:
    action = data.get("action") or {}
    scope = data.get("scope") or ["text"]
    params = action.get("params") or []
    return Definition(
        name=name,
        kind=data["extends"],
        message=as_text(data["message"]),
        level=data.get("level", "warning"),
        scopes=tuple(as_text(s) for s in (scope if isinstance(scope, list) else [scope])),
        link=as_text(data.get("link")),
        description=as_text(data.get("description")),
        limit=data.get("limit", 0),
        action=as_text(action.get("name")),
        params=tuple(as_text(p) for p in (params if isinstance(params, list) else [params])),
        fields={key: value for key, value in data.items() if key in POINTS[data["extends"]]},
        origin=file.name,
        where=file.where(("extends",)),
    )
