"""Runs a command and accounts for every process it started, orphans included (Linux)."""

from __future__ import annotations

import compileall
import ctypes
import os
import resource
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

import mkdocs_cxux

_SET_CHILD_SUBREAPER = 36
os.environ.setdefault("CXUX_CACHE", "false")     # each run looks at every page
compileall.compile_dir(Path(mkdocs_cxux.__file__).parent, quiet=1)
# as pip does when it installs, except for -e: the libraries beside us have it too


class Cost(NamedTuple):
    """CPU seconds of all processes together, wall seconds, exit code, standard output."""

    cpu: float
    wall: float
    code: int
    output: str


def run(command: list[str], limit: float = 3600) -> Cost:
    """Run to the end. Orphans come to us instead of to init, so that the kernel's own
    accounting of finished children holds the browser's processes too."""
    ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)
    wall = time.monotonic() - begun
    _reap()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu, wall, done.returncode, done.stdout + done.stderr)


def _reap() -> None:
    """Wait for the orphans, at most ten seconds."""
    for _ in range(100):
        try:
            while os.waitpid(-1, os.WNOHANG) != (0, 0):
                pass
        except ChildProcessError:
            return
        time.sleep(0.1)
