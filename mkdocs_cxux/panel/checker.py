"""The server's end of the check: sends builds to a child process, puts its answers on the board."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path

from msgspec.structs import asdict

from mkdocs_cxux.child import Job
from mkdocs_cxux.panel.board import Board
from mkdocs_cxux.panel.copy import set_aside

PATIENCE = 5.0
"""Seconds that the child has to end by itself."""
GONE = "The check has ended unexpectedly. The next change starts it again."


class Checker:
    """One child process for as long as the server runs; nothing here waits for a check.

    `in_place`: builds write into files that are there (`mkdocs serve --dirty`).
    """

    def __init__(self, board: Board, in_place: bool = False) -> None:
        self._board = board
        self._in_place = in_place
        self.base = Path(tempfile.mkdtemp(prefix="cxux_serve_"))
        self._child: subprocess.Popen[bytes] | None = None

    def built(self, job: Job) -> None:
        """Have the folder of `job` checked as it is now."""
        build = self._board.built()
        try:
            set_aside(Path(job.folder), self.base / str(build), self._in_place)
            line = {"build": build, "base": str(self.base), "job": asdict(job)}
            self._send(json.dumps(line).encode() + b"\n")
        except (OSError, shutil.Error) as error:
            self._board.told({"build": build, "problem": f"The site cannot be checked: {error}"})

    def close(self) -> None:
        """End the child with its browser; nothing stays behind."""
        child, self._child = self._child, None
        if child is not None:
            _end(child)
        shutil.rmtree(self.base, ignore_errors=True)

    def _send(self, line: bytes) -> None:
        child = self._child
        if child is not None and child.poll() is not None:
            _end(child)
            child = None
        if child is None:
            child = self._child = self._started()
        assert child.stdin is not None
        child.stdin.write(line)
        child.stdin.flush()

    def _started(self) -> subprocess.Popen[bytes]:
        child = subprocess.Popen(
            [sys.executable, "-P", "-m", "mkdocs_cxux.panel.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,            # Ctrl-C is for the server, which ends the child
        )
        threading.Thread(target=self._listen, args=[child], daemon=True).start()
        return child

    def _listen(self, child: subprocess.Popen[bytes]) -> None:
        assert child.stdout is not None
        with child.stdout as lines:
            for line in lines:
                self._board.told(json.loads(line))
        if child is self._child:
            self._board.told({"build": self._board.build, "problem": GONE})


def _end(child: subprocess.Popen[bytes]) -> None:
    assert child.stdin is not None
    with suppress(OSError):
        child.stdin.close()                    # left alone, the child ends
    try:
        child.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
