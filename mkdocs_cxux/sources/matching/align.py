"""The blocks of a page and the words of its file in, the words each block comes from out.

Blocks are looked for as they stand, and the chain of places that keeps their order and explains
most words is taken. What stands in no chain is shown elsewhere than it is written (a tab's
label, a footnote), or was changed on the way (see `fuzzy`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from mkdocs_cxux.sources.matching.chain import chain
from mkdocs_cxux.sources.matching.fuzzy import Gap, fill
from mkdocs_cxux.sources.matching.hay import SHORT, Hay, Piece, Place
from mkdocs_cxux.sources.matching.markup import FLOAT
from mkdocs_cxux.sources.matching.words import Written

Options = Mapping[Piece, Sequence[Place]]


class Span(NamedTuple):
    """Where a block was written: words `start` up to `end` of the file.

    `sure`: no other place fits. `pairs` maps words of the block to words of the file where
    they are not the same ones one after the other.
    """

    start: int
    end: int
    sure: bool
    pairs: Mapping[int, int] | None = None


def align(pieces: Sequence[Piece], written: Written, hay: Hay) -> list[Span | None]:
    """The span of each piece, None where it comes from no file."""
    if _is_titled(pieces, hay):
        return [None, *align(pieces[1:], written, hay)]
    fitting = {piece: hay.fitting(piece) for piece in set(pieces) if piece.size}
    floating = {p: _split(places, written, True) for p, places in fitting.items()}
    fixed = {p: _split(places, written, False) for p, places in fitting.items()}
    size = len(written.words)
    spans: list[Span | None] = [None] * len(pieces)
    _take(spans, pieces, fixed, size)
    gaps = list(_gaps(spans, size))
    _take(spans, pieces, floating, size)
    _elsewhere(spans, pieces, fitting)
    for gap in gaps:
        blocks = [
            () if spans[n] else tuple(pieces[n].text.split()) for n in range(gap.first, gap.last)
        ]
        for number, pairs in fill(gap, blocks, written.words):
            start, end = min(pairs.values()), max(pairs.values()) + 1
            spans[number] = Span(start, end, False, pairs)
    return spans


def _is_titled(pieces: Sequence[Piece], hay: Hay) -> bool:
    """Whether the theme put a title above a text that begins with the same heading."""
    first = pieces[0] if pieces else None
    twice = first is not None and first.heading and pieces[1:2] == [first]
    return twice and first is not None and len(hay.fitting(first)) == 1


def _split(places: Sequence[Place], written: Written, floating: bool) -> list[Place]:
    return [p for p in places if (written.before[p.start] == FLOAT) == floating]


def _take(
    spans: list[Span | None], pieces: Sequence[Piece], options: Options, size: int
) -> None:
    """The best chain of those that have no span yet."""
    open_ = [(n, options.get(p, ())) for n, p in enumerate(pieces) if spans[n] is None]
    chosen = chain([(n, places) for n, places in open_ if places], size)
    shown: dict[Piece, list[int]] = defaultdict(list)
    for number, places in open_:
        if places:
            shown[pieces[number]].append(number)
    firm = [
        n for n in sorted(chosen) if len(shown[pieces[n]]) == len(options[pieces[n]]) == 1
    ]
    for number, place in chosen.items():
        piece = pieces[number]
        at = bisect_left(firm, number)
        low = firm[at - 1] if at else -1
        high = firm[bisect_right(firm, number)] if bisect_right(firm, number) < len(firm) else -1
        here = [n for n in shown[piece] if low < n and (high < 0 or n < high)]
        start = chosen[low].end if low >= 0 else 0
        end = chosen[high].start if high >= 0 else size
        there = [p for p in options[piece] if start <= p.start and p.end <= end]
        sure = len(here) == len(there)
        spans[number] = Span(place.start, place.end, sure)


def _gaps(spans: Sequence[Span | None], size: int) -> Iterator[Gap]:
    """Where blocks without a span follow one another."""
    first = start = 0
    for number, span in enumerate((*spans, Span(size, size, True))):
        if span is not None:
            if first < number and start < span.start:
                yield Gap(first, number, start, span.start)
            first, start = number + 1, span.end


def _elsewhere(spans: list[Span | None], pieces: Sequence[Piece], options: Options) -> None:
    """What the file holds but once, in a place that no other block has taken."""
    taken = {word for span in spans if span for word in range(span.start, span.end)}
    for number, piece in enumerate(pieces):
        places = options.get(piece, ())
        if spans[number] is None and piece.size > SHORT and len(places) == 1:
            place = places[0]
            if taken.isdisjoint(range(place.start, place.end)):
                spans[number] = Span(place.start, place.end, pieces.count(piece) == 1)
