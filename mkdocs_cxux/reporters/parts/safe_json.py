"""Plain values -> JSON text that neither a terminal nor a CI system takes for a command."""

from __future__ import annotations

import json
from typing import Any, Iterable


def dumped(value: Any) -> str:
    """In one line. ASCII only, so that page text cannot reach a terminal raw, and without the
    `##[` by which some CI systems recognise commands."""
    return json.dumps(value, ensure_ascii=True).replace("##", "#\\u0023")


def spread(value: Any, depth: int, deeper: str = "") -> str:
    """A line for each value down to `depth` levels, two more under the key `deeper`, what lies
    below in one line: a finding stands on a line of its own, and a report of thousands is quick
    to write (`json.dumps` with an indent leaves its fast encoder: ten times as slow)."""
    if depth and isinstance(value, dict):
        levels = {key: depth - 1 + 2 * (key == deeper) for key in value}
        inner = (f"{dumped(k)}: {spread(v, levels[k], deeper)}" for k, v in value.items())
        return _lines("{", inner, "}")
    if depth and isinstance(value, list):
        return _lines("[", (spread(item, depth - 1, deeper) for item in value), "]")
    return dumped(value)


def rows(values: Iterable[Any]) -> str:
    """A list with one value a line: long lists stay quick to write and to compare."""
    return _lines("[", map(dumped, values), "]")


def _lines(head: str, items: Iterable[str], tail: str) -> str:
    lines = ",\n".join(items)
    return f"{head}\n{lines}\n{tail}" if lines else head + tail
