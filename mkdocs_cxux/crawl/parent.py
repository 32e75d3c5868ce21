"""The parent's end of the worker: starts it, speaks to it, notices when it is dead or deaf."""

from __future__ import annotations

import json
import os
import queue
import secrets
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from msgspec.structs import replace

from mkdocs_cxux.crawl.guard import SCRATCH, TOKEN, clear, kill_run
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.model.error import CannotMeasure

START_LIMIT = 90.0
"""Seconds until the browser must be up."""


class WorkerGone(Exception):
    """The worker ended or stopped answering; what it was asked must be asked again."""


class Started:
    """The process of a worker that has no job yet."""

    def __init__(self) -> None:
        self.token = secrets.token_hex(8)
        environment = {**os.environ, TOKEN: self.token, "PYTHONIOENCODING": "utf-8"}
        root = str(Path(__file__).parents[2])
        # The browser is killed, not asked to end: its profile stays where it wrote it.
        try:
            self._scratch = tempfile.mkdtemp(prefix=SCRATCH)
        except OSError as error:
            raise CannotMeasure(
                f"no folder can be made for the browser's temporary files: {error.strerror}. Make "
                "room there, or name another place in TMPDIR."
            ) from error
        environment |= dict.fromkeys(("TMPDIR", "TMP", "TEMP"), self._scratch)
        environment["PYTHONPATH"] = os.pathsep.join(
            [root, *filter(None, [os.environ.get("PYTHONPATH")])]
        )
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs_cxux.crawl.browser.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL if not os.environ.get("CXUX_DEBUG") else None,
            env=environment,
            start_new_session=True,
        )

    def close(self) -> None:
        """End the worker, its driver and its browser, whatever state they are in, and take away
        what they wrote."""
        kill_run(self.token, self.process.pid)
        self.process.wait(10)
        clear(Path(self._scratch))
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    continue


class Worker:
    """One child process with its browser, perhaps one that is already `started`. Use as a
    context manager: nothing is left behind."""

    def __init__(self, job: Job, started: Started | None = None) -> None:
        self._job = job
        self._lines: queue.Queue[bytes] = queue.Queue()
        self._started = started
        self._process: subprocess.Popen[bytes] | None = None
        self.port = 0
        self.browser = ""

    def begin(self) -> None:
        """Start it and do not wait: it takes a second, in which there is other work."""
        self._started = self._started or Started()
        self._job = replace(self._job, token=self._started.token)
        self._process = self._started.process
        threading.Thread(target=self._read, args=[self._process], daemon=True).start()
        with suppress(WorkerGone):               # whoever waits for its answer is told
            self._write(self._job.line())

    def __enter__(self) -> Worker:
        if self._process is None:
            self.begin()
        try:
            ready = json.loads(self.answer(START_LIMIT))
        except (WorkerGone, json.JSONDecodeError) as error:
            self.close()
            raise CannotMeasure(_not_started(self._job.browser, str(error))) from error
        if "ready" not in ready:
            self.close()
            raise CannotMeasure(_not_started(self._job.browser, ready.get("fatal", "")))
        self.port = ready["ready"]["port"]
        self.browser = ready["ready"]["browser"]
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(self, url: str, plain: bool = False) -> None:
        """Have the worker visit `url`, if `plain` without pictures whatever the job says. Raises
        WorkerGone when it is dead."""
        self._write(json.dumps({"plain": url} if plain else url))

    def answer(self, seconds: float) -> bytes:
        """The next line it says. Raises WorkerGone when there is none within `seconds`."""
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            raise WorkerGone(f"no answer within {seconds:g} s") from None
        if not line:
            raise WorkerGone("it ended")
        if line.startswith(b'{"broken"'):
            raise WorkerGone(json.loads(line)["broken"])
        return line

    def close(self) -> None:
        """End the worker, its driver and its browser, whatever state they are in."""
        started, self._started, self._process = self._started, None, None
        if started is not None:
            started.close()

    def _write(self, line: str) -> None:
        assert self._process is not None and self._process.stdin is not None
        try:
            self._process.stdin.write(line.encode() + b"\n")
            self._process.stdin.flush()
        except (OSError, ValueError) as error:
            raise WorkerGone("it ended") from error

    def _read(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                self._lines.put(line)
        except (OSError, ValueError):
            pass
        self._lines.put(b"")


Hire = Callable[[Job], AbstractContextManager[Worker]]
"""How a crawl comes by a worker: `Worker` itself starts one for it."""


class Early:
    """Hires the worker whose process was started before anybody knew its job: it imports what it
    needs while others do. Whoever hires again gets another one."""

    def __init__(self) -> None:
        self._started: Started | None = Started()

    def __call__(self, job: Job) -> Worker:
        started, self._started = self._started, None
        return Worker(job, started)

    def close(self) -> None:
        """End the process if it was not hired."""
        started, self._started = self._started, None
        if started is not None:
            started.close()


def starter(hire: Hire) -> Callable[[Job], Worker] | None:
    """What starts a worker for one crawl; None where one is only lent."""
    return hire if hire is Worker or isinstance(hire, Early) else None


def _not_started(browser: str, reason: str) -> str:
    return (
        f"the browser could not be started, so nothing was measured.\n"
        f"  browser: {browser}\n  it said: {reason or 'nothing'}\n"
        "  fix:  `cxux doctor` shows what was found; `cxux install-browser` installs a fitting "
        "one;\n        or name another with CXUX_BROWSER=/path/to/chrome"
    )
