"""A .vale.ini as text in, its sections with the place of every value out."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.yamlfile import read_text


class Entry(NamedTuple):
    """One `key = value` and its line, from 1."""

    key: str
    value: str
    line: int

    def items(self) -> tuple[str, ...]:
        """The value as a list, cut at commas."""
        return tuple(part.strip() for part in self.value.split(",") if part.strip())


class Ini(NamedTuple):
    """One file. `sections` are in order; the values before the first one stand under ""."""

    name: str
    sections: tuple[tuple[str, tuple[Entry, ...]], ...]

    def where(self, entry: Entry) -> str:
        """`file:line: key` of a value."""
        return f"{self.name}:{entry.line}:1: {entry.key}"


def read_ini(path: Path, name: str) -> Ini:
    """The file; raises ConfigError with every line that cannot be read."""
    return _parse(read_text(path, name), name)


def _parse(text: str, name: str) -> Ini:
    sections: dict[str, list[Entry]] = {"": []}
    mistakes = []
    current = sections[""]
    for number, line in _lines(text):
        if line.startswith("["):
            if "]" not in line:
                mistakes.append(f"{name}:{number}:1: found {line!r}; a [ is not closed")
                continue
            current = sections.setdefault(line[1 : line.rindex("]")].strip(), [])
            continue
        cut = min((line.index(s) for s in "=:" if s in line), default=-1)
        if cut < 1:
            mistakes.append(f"{name}:{number}:1: found {line!r}; allowed: `key = value`")
            continue
        value = _bare(line[cut + 1 :].strip())
        current.append(Entry(line[:cut].strip(), value, number))
    if mistakes:
        raise ConfigError(mistakes)
    return Ini(name, tuple((title, tuple(held)) for title, held in sections.items()))


def _lines(text: str) -> list[tuple[int, str]]:
    """The lines with a meaning; a backslash at the end joins the next one to it."""
    found: list[tuple[int, str]] = []
    joined, first = "", 0
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if not joined and (not stripped or stripped[0] in "#;"):
            continue
        first = first if joined else number
        if stripped.endswith("\\") and not stripped.endswith("\\\\"):
            joined += stripped[:-1]
            continue
        found.append((first, joined + stripped))
        joined = ""
    if joined:
        found.append((first, joined))
    return found


def _bare(value: str) -> str:
    """The value without a comment behind white space, and without quotes around it."""
    for sign in ('"""', "`", '"', "'"):
        if len(value) >= 2 * len(sign) and value.startswith(sign) and value.endswith(sign):
            return value[len(sign) : -len(sign)]
    ends = [at for mark in (" #", " ;", "\t#", "\t;") if (at := value.find(mark)) >= 0]
    return value[: min(ends)].rstrip() if ends else value
