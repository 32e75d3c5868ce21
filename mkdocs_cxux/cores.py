"""Spreads pure work over the cores by forking: work in pieces in, all values out."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import Any, NamedTuple, TypeVar

Value = TypeVar("Value")
MOST_PIECES = 256
"""A piece's number is one byte in a pipe, which nobody need lock."""


class Share(NamedTuple):
    """What one process does of the work: rising numbers of pieces, each dealt to whoever asks
    first, so that no process is left with the slow ones. `process` 0 is this one."""

    process: int
    processes: int
    pieces: Iterator[int]
    of: int


def whole() -> Share:
    """All of a work, in one piece."""
    return Share(0, 1, iter((0,)), 1)


def cores() -> int:
    """How many processes may work at once; 1 where forking is not safe.

    A fork copies locks that other threads hold, so it is done from a single thread only.
    """
    if not sys.platform.startswith("linux") or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def on_all_cores(work: Callable[[Share], Value], pieces: int, processes: int) -> list[Value]:
    """What each process made of its share of at most MOST_PIECES pieces, the first one here,
    the others in children.

    What a child raises is raised here; RuntimeError when one dies without a word.
    """
    context = multiprocessing.get_context("fork")
    children = []
    dealt, theirs = os.pipe()
    os.write(theirs, bytes(range(pieces)))
    os.close(theirs)
    shares = [Share(n, processes, _taken(dealt), pieces) for n in range(processes)]
    for share in shares[1:]:
        ours, told = context.Pipe(duplex=False)
        child = context.Process(target=_answer, args=(work, share, told), daemon=True)
        child.start()
        told.close()
        children.append((child, ours))
    try:
        return [work(shares[0]), *(_received(pipe) for _, pipe in children)]
    finally:
        os.close(dealt)
        for child, pipe in children:
            pipe.close()
            child.kill()
            child.join()


def _taken(dealt: int) -> Iterator[int]:
    while piece := os.read(dealt, 1):
        yield piece[0]


def _answer(work: Callable[[Share], Any], share: Share, pipe: Connection) -> None:
    try:
        pipe.send((work(share), None))
    except KeyboardInterrupt:
        return
    except Exception as error:
        pipe.send((None, error))


def _received(pipe: Connection) -> Any:
    try:
        value, error = pipe.recv()
    except EOFError:
        raise RuntimeError("a process that judged a share of the pages died") from None
    if error is not None:
        raise error
    return value
