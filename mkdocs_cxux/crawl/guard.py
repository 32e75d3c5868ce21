"""Leaves no browser behind: finds every process of one run and kills it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import psutil

TOKEN = "CXUX_RUN"
"""Environment variable that marks every process of one crawl, browser and driver included."""

SCRATCH = "cxux_run_"
"""How the folder begins in which the processes of one crawl keep their temporary files."""

LONGEST_END = 3.0
"""Seconds a killed process may take to be gone."""


def kill_run(token: str, root: int | None = None) -> None:
    """Kill all processes marked with `token`, and everything below process `root`.

    The mark also finds processes whose parent died and which now belong to init. Chromium's tabs
    hide theirs, and one that comes up while we list has no parent any more when we look again:
    it is known by its session. So we look until there is nobody new.
    """
    import psutil

    doomed: dict[int, psutil.Process] = {}
    sessions: set[int] = set()
    while True:
        found = [p for p in _of_run(token, root, sessions) if p.pid not in doomed]
        if not found:
            break
        sessions |= {_session(process.pid) for process in found} - {0, _session(0)}
        for process in found:
            doomed[process.pid] = process
            with suppress(psutil.Error):
                process.kill()
    _await_end(list(doomed.values()))


def _of_run(token: str, root: int | None, sessions: set[int]) -> Iterator[psutil.Process]:
    """The processes of one run but this one, as far as they can be told now."""
    import psutil

    if root is not None:
        with suppress(psutil.Error):
            parent = psutil.Process(root)
            yield from [*parent.children(recursive=True), parent]
    for process in psutil.process_iter():
        with suppress(psutil.Error, OSError):
            if process.pid != os.getpid() and (
                _session(process.pid) in sessions or process.environ().get(TOKEN) == token
            ):
                yield process


def _session(pid: int) -> int:
    """The session of a process; 0 where it has ended or the system knows none."""
    try:
        return os.getsid(pid)
    except (AttributeError, OSError):
        return 0


def _await_end(processes: list[psutil.Process]) -> None:
    """Wait until none of them runs. A dead one whose entry nobody has fetched yet has ended:
    some containers have no init that fetches, others take a second or two for it."""
    until = time.monotonic() + LONGEST_END
    while (processes := [p for p in processes if _runs(p)]) and time.monotonic() < until:
        time.sleep(0.005)


def _runs(process: psutil.Process) -> bool:
    import psutil

    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def clear(folder: Path) -> None:
    """Take a folder away, once more where a browser that is being killed still wrote into it."""
    until = time.monotonic() + LONGEST_END
    shutil.rmtree(folder, ignore_errors=True)
    while folder.exists() and time.monotonic() < until:
        time.sleep(0.05)
        shutil.rmtree(folder, ignore_errors=True)


def clear_scratch() -> None:
    """Take away what this run wrote, where it is one that was given a folder for that."""
    folder = Path(tempfile.gettempdir())
    if folder.name.startswith(SCRATCH):
        clear(folder)


def listen(token: str, on_line: Callable[[bytes], None]) -> None:
    """Hand each line of standard input to `on_line` from a thread; at its end kill the run and take
    away what it wrote.

    The end comes when the parent closes the pipe or dies, even by SIGKILL. Returns at once.
    """

    def watch() -> None:
        for line in sys.stdin.buffer:
            on_line(line)
        # No daemon, which it would inherit: the process lost its browser and ends, and is not to
        # end before this has.
        threading.Thread(target=end, name="cxux-end", daemon=False).start()

    def end() -> None:
        kill_run(token)
        clear_scratch()
        os._exit(0)

    threading.Thread(target=watch, name="cxux-guard", daemon=True).start()
