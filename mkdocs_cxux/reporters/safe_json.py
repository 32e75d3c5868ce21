"""Plain values -> JSON text that neither a terminal nor a CI system takes for a command."""

from __future__ import annotations

import json
from typing import Any, Iterable


def dumped(value: Any, indent: int | None = None) -> str:
    """ASCII only, so that page text cannot reach a terminal raw, and without the `##[` by
    which some CI systems recognise commands."""
    return json.dumps(value, indent=indent, ensure_ascii=True).replace("##", "#\\u0023")


def rows(values: Iterable[Any]) -> str:
    """A list with one value a line: long lists stay quick to write and to compare."""
    lines = ",\n".join(map(dumped, values))
    return f"[\n{lines}\n]" if lines else "[]"
