"""Blocks of Markdown in, as much of them out as a comment holds."""

from __future__ import annotations

from typing import Iterable

CUT = "- … There is no room for more in a comment; any other format has it all."


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
