"""Spreads pure work over the cores by forking: work by share in, all values out."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Value = TypeVar("Value")


def cores() -> int:
    """How many processes may work at once; 1 where forking is not safe.

    A fork copies locks that other threads hold, so it is done from a single thread only.
    """
    if not sys.platform.startswith("linux") or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def on_all_cores(work: Callable[[int, int], Value], parts: int) -> list[Value]:
    """`[work(0, parts), work(1, parts), ...]`, the first one here, the others in children.

    What a child raises is raised here; RuntimeError when one dies without a word.
    """
    context = multiprocessing.get_context("fork")
    children = []
    for part in range(1, parts):
        ours, theirs = context.Pipe(duplex=False)
        child = context.Process(target=_answer, args=(work, part, parts, theirs), daemon=True)
        child.start()
        theirs.close()
        children.append((child, ours))
    try:
        return [work(0, parts), *(_received(pipe) for _, pipe in children)]
    finally:
        for child, pipe in children:
            pipe.close()
            child.kill()
            child.join()


def _answer(work: Callable[[int, int], Any], part: int, parts: int, pipe: Connection) -> None:
    try:
        pipe.send((work(part, parts), None))
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
