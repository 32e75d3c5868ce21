"""Leaves no browser behind: finds every process of one run and kills it."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable

TOKEN = "CXUX_RUN"
"""Environment variable that marks every process of one crawl, browser and driver included."""


def kill_run(token: str, root: int | None = None) -> None:
    """Kill all processes marked with `token`, and everything below process `root`.

    The mark also finds processes whose parent died and which now belong to init.
    """
    import psutil

    doomed: dict[int, psutil.Process] = {}
    if root is not None:
        try:
            parent = psutil.Process(root)
            for process in [*parent.children(recursive=True), parent]:
                doomed[process.pid] = process
        except psutil.Error:
            pass
    for process in psutil.process_iter():
        try:
            if process.pid != os.getpid() and process.environ().get(TOKEN) == token:
                doomed[process.pid] = process
        except (psutil.Error, OSError):
            continue
    for process in doomed.values():
        try:
            process.kill()
        except psutil.Error:
            continue
    psutil.wait_procs(list(doomed.values()), timeout=3)


def listen(token: str, on_line: Callable[[bytes], None]) -> None:
    """Hand each line of standard input to `on_line` from a thread; at its end kill the run.

    The end comes when the parent closes the pipe or dies, even by SIGKILL. Returns at once.
    """

    def watch() -> None:
        for line in sys.stdin.buffer:
            on_line(line)
        kill_run(token)
        os._exit(0)

    threading.Thread(target=watch, name="cxux-guard", daemon=True).start()
