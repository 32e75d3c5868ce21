"""The text of a file and changes of it in, the changed text out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from mkdocs_cxux.model.finding import Edit


class Changed(NamedTuple):
    """The text after the changes that were `made`; others `wait`, as they overlap with those."""

    text: str
    made: int
    wait: int


def changed(text: str, edits: Iterable[Edit]) -> Changed:
    """The text after the changes that still fit it.

    A change fits where the old words stand, letter by letter, and are not part of the new ones
    already: changing twice changes nothing. Where two overlap, the first is made; both, where one
    changes only the case of the same words.
    """
    lines = text.split("\n")
    by_line = groupby(sorted(set(edits)), key=lambda edit: edit.line)
    made = wait = 0
    for number, here in by_line:
        if 0 < number <= len(lines):
            done = _line(lines[number - 1], here)
            lines[number - 1] = done.text
            made, wait = made + done.made, wait + done.wait
    return Changed("\n".join(lines), made, wait)


def _line(line: str, edits: Iterable[Edit]) -> Changed:
    done, at, made, wait = "", 0, 0, 0
    for edit in _joined(edits):
        start = edit.column - 1
        if not line.startswith(edit.old, start) or _is_made(line, edit):
            continue
        if start < at:
            wait += 1
            continue
        done += line[at:start] + edit.new
        at = start + len(edit.old)
        made += 1
    return Changed(done + line[at:], made, wait)


def _joined(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Two changes of the same words as one where that is possible."""
    last: Edit | None = None
    for edit in edits:
        both = _both(last, edit) if last is not None else None
        if both is None and last is not None:
            yield last
        last = both or edit
    if last is not None:
        yield last


def _both(one: Edit, two: Edit) -> Edit | None:
    """Other words that begin as the other change lets the old ones begin, small or large; None
    for words with a spelling of their own ("GitHub")."""
    if one[:4] != two[:4]:
        return None
    for case, words in ((one, two), (two, one)):
        only_case = case.new.casefold() == case.old.casefold() != words.new.casefold()
        if only_case and words.new[1:].islower():
            large = case.new[:1].isupper()
            first = words.new[:1].upper() if large else words.new[:1].lower()
            return words._replace(new=first + words.new[1:])
    return None


def _is_made(line: str, edit: Edit) -> bool:
    """Whether the old words stand there as a part of the new ones ("email" in "email address")."""
    inside = edit.new.find(edit.old)
    while inside >= 0:
        if line.startswith(edit.new, max(0, edit.column - 1 - inside)):
            return True
        inside = edit.new.find(edit.old, inside + 1)
    return False
