"""Blocks or lines of Markdown in, as much of them out as there is room for."""

from __future__ import annotations

from typing import Callable, Iterable

CUT = "- … There is no room for more in a comment; any other format has it all."


def that_fit(
    lines: Iterable[str], room: int, size: Callable[[str], int] = len
) -> list[str]:
    """The first lines that have room, their ends counted; none after one that has not."""
    kept: list[str] = []
    for line in lines:
        room -= size(line) + 1
        if room < 0:
            break
        kept.append(line)
    return kept


def fitted(blocks: Iterable[str], room: int) -> str:
    """The blocks with an empty line between them, in `room` characters. The one that does not
    fit ends with its last whole line, and those after it are left out; that is said."""
    kept: list[str] = []
    for block in filter(None, blocks):
        if len(block) > room:
            begin = block[: max(0, room - len(CUT) - 1)].rpartition("\n")[0]
            kept.append(f"{begin}\n{CUT}".lstrip("\n"))
            break
        kept.append(block)
        room -= len(block) + 2
    return "\n\n".join(kept)
