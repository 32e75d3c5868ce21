"""A block of text in, its parts out, each below a caption that only line breaks set apart."""

from __future__ import annotations

import re
from itertools import groupby

from msgspec.structs import replace

from mkdocs_cxux.model.page import Block, BlockKind

_MOST = 8
"""Words of such a line at most, as of one that is a paragraph of its own."""
_RUN = 2
"""Captions right below each other, as of a chapter and its first part; more lines are a list of
names, or an address."""
_LETTER = re.compile(r"\w")
_NUMBERED = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6})[.)]?\s+\w")
_ENDS = re.compile(r"[.!?…:;,。！？][\"'”’)»]*$")
_STOPS = re.compile(r"[.!?…:。！？][\"'”’)»]*$")
"""How a line ends behind which the next may be a caption."""


def below_captions(block: Block) -> tuple[list[Block], list[Block]]:
    """What of the block stands above its first caption, which is the block itself where it has
    none, and its parts, each from its caption on."""
    said = [line for line in block.sentences if _LETTER.search(line)]
    starts = _captions(said) if block.kind is BlockKind.PARAGRAPH else []
    if not starts:
        return [block], []
    ends = (*starts[1:], len(said))
    parts = [_part(block, said[a:b]) for a, b in zip(starts, ends, strict=True)]
    return [_part(block, said[: starts[0]])] if starts[0] else [], parts


def _part(block: Block, said: list[str]) -> Block:
    text = " ".join(said)
    return replace(block, text=text, prose=text, sentences=tuple(said))


def _captions(said: list[str]) -> list[int]:
    """Which lines are captions: a few words or a number with some, without a stop, behind a whole
    sentence and before what begins as one; of two in a row the first."""
    found, at = [], 0
    for short, run in groupby(said, _is_short):
        end = at + len(list(run))
        closed = not at or _STOPS.search(said[at - 1])
        if short and end - at <= _RUN and closed and said[end:] and not said[end][0].islower():
            found.append(at)
        at = end
    return found


def _is_short(line: str) -> bool:
    begins = line[0].isupper() or _NUMBERED.match(line)
    return bool(begins) and len(line.split()) <= _MOST and not _ENDS.search(line)
