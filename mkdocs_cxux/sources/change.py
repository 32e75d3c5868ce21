"""The text of a file and changes of it in, the changed text out."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from mkdocs_cxux.model.finding import Edit


def changed(text: str, edits: Iterable[Edit]) -> tuple[str, int]:
    """The text after the changes that still fit it, and how many they were.

    A change fits where the old words stand, letter by letter, and are not part of the new ones
    already: changing twice changes nothing. Where two overlap, the first is made.
    """
    lines = text.split("\n")
    by_line = groupby(sorted(set(edits)), key=lambda edit: edit.line)
    made = 0
    for number, here in by_line:
        if 0 < number <= len(lines):
            lines[number - 1], count = _line(lines[number - 1], here)
            made += count
    return "\n".join(lines), made


def _line(line: str, edits: Iterable[Edit]) -> tuple[str, int]:
    done, at, made = "", 0, 0
    for edit in edits:
        start = edit.column - 1
        if start >= at and line.startswith(edit.old, start) and not _is_made(line, edit):
            done += line[at:start] + edit.new
            at = start + len(edit.old)
            made += 1
    return done + line[at:], made


def _is_made(line: str, edit: Edit) -> bool:
    """Whether the old words stand there as a part of the new ones ("email" in "email address")."""
    inside = edit.new.find(edit.old)
    while inside >= 0:
        if line.startswith(edit.new, max(0, edit.column - 1 - inside)):
            return True
        inside = edit.new.find(edit.old, inside + 1)
    return False
