"""A text before and after in, what changed in it out: as `diff` shows it, safe to print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

import click

from mkdocs_cxux.reporters.parts.clean import defuse

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_PIECE = re.compile(r"\w+|\s+|.")


def line_diff(name: str, before: str, after: str, colour: bool = False) -> str:
    """The lines that differ, each old one right above its new one; both texts have as many. With
    `colour` what differs within a line stands out."""
    lines = [f"--- {name}", f"+++ {name}"]
    pairs = zip(before.split("\n"), after.split("\n"), strict=True)
    for number, (old, new) in enumerate(pairs, 1):
        if old != new:
            lines.append(f"@@ -{number} +{number} @@")
            lines += _pair(_shown(old), _shown(new), colour)
    return defuse("".join(f"{line}\n" for line in lines))


def _shown(line: str) -> str:
    return _CONTROL.sub("?", line.removesuffix("\r"))


def _pair(old: str, new: str, colour: bool) -> tuple[str, str]:
    if not colour:
        return f"-{old}", f"+{new}"
    both = _PIECE.findall(old), _PIECE.findall(new)
    codes = SequenceMatcher(None, *both, autojunk=False).get_opcodes()
    differ = [code[0] != "equal" for code in codes]
    parts = [("".join(both[0][a:b]), "".join(both[1][c:d])) for _, a, b, c, d in codes]
    removed, added = zip(*parts, strict=True)
    return (
        click.style("-", fg="red") + "".join(_marked(removed, differ, "red")),
        click.style("+", fg="green") + "".join(_marked(added, differ, "green")),
    )


def _marked(parts: tuple[str, ...], differ: list[bool], colour: str) -> Iterator[str]:
    for part, is_other in zip(parts, differ, strict=True):
        yield click.style(part, fg=colour, bold=True, underline=True) if is_other and part else part
