"""The processes below one, for tests of what stays behind: any of them may end while we look."""

from __future__ import annotations

import time
from collections.abc import Iterable

import psutil


def alive(above: psutil.Process | None = None) -> list[psutil.Process]:
    """All that a process (this one) started; dead ones that nobody fetched are left out."""
    try:
        found = (above or psutil.Process()).children(recursive=True)
    except psutil.NoSuchProcess:
        return []
    return [process for process in found if _runs(process)]


def left_of(processes: Iterable[psutil.Process], seconds: float = 60.0) -> list[psutil.Process]:
    """Those that still run after some time."""
    end = time.monotonic() + seconds
    while (left := [each for each in processes if _runs(each)]) and time.monotonic() < end:
        time.sleep(0.05)
    return left


def command_of(process: psutil.Process) -> str:
    """How it was started; "" where it has ended."""
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


def _runs(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False
