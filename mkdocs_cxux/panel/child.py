"""The process that checks what `mkdocs serve` builds: builds in on stdin, results out on stdout.

It pays once for starting: imports, rules, the browser. Protocol, one JSON value a line. In:
{"build": number, "base": folder, "job": Job}, where `base` holds the built site in a folder
called by the number. Out: the number of the build with `progress` or `problem`, texts for people,
or `result` (see `view_of`). A newer build ends the check of an older one.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from mkdocs_cxux.child import Job
from mkdocs_cxux.crawl.keeper import Keeper
from mkdocs_cxux.model.error import CxuxError
from mkdocs_cxux.panel.copy import take_up

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config
    from mkdocs_cxux.model.progress import Progress
    from mkdocs_cxux.model.target import Target

PROGRESS_SECONDS = 0.3


class Build(NamedTuple):
    """One build to check."""

    number: int
    base: Path
    job: Job


class Superseded(Exception):
    """A newer build has come."""


class Inbox:
    """Holds the newest build only; `on_end` is called when nobody sends any more."""

    def __init__(self, source: IO[str], on_end: Callable[[Path | None], None]) -> None:
        self._source = source
        self._on_end = on_end
        self._newest: Build | None = None
        self._base: Path | None = None
        self._come = threading.Condition()
        threading.Thread(target=self._fill, daemon=True).start()

    def take(self) -> Build:
        """The newest build, as soon as there is one."""
        with self._come:
            self._come.wait_for(lambda: self._newest is not None)
            build, self._newest = self._newest, None
            assert build is not None
            return build

    @property
    def waits(self) -> bool:
        """Whether a newer build has come."""
        return self._newest is not None

    def _fill(self) -> None:
        for line in self._source:
            said = json.loads(line)
            self._base = Path(said["base"])
            with self._come:
                self._newest = Build(said["build"], self._base, Job(**said["job"]))
                self._come.notify_all()
        self._on_end(self._base)


class Checks:
    """Checks build after build with one worker; `say` takes what is to be told."""

    def __init__(self, inbox: Inbox, keeper: Keeper, say: Callable[[Mapping[str, Any]], None]):
        self._inbox = inbox
        self._keeper = keeper
        self._say = say
        self._last: tuple[Target, Config] | None = None

    def check_next(self) -> None:
        """Wait for a build, check it, tell what came of it."""
        build = self._inbox.take()
        try:
            self._say({"build": build.number, "result": self._result(build)})
            self._warm()
        except Superseded:
            return
        except CxuxError as error:
            said = str(error).removeprefix("cxux: ")
            self._say({"build": build.number, "problem": _printable(said)})
        except Exception as error:
            traceback.print_exception(error)
            short = f"{type(error).__name__}: {' '.join(str(error).split())}"
            said = f"A fault of cxux itself: {short}. Please report it to the project."
            self._say({"build": build.number, "problem": _printable(said)})

    def _result(self, build: Build) -> dict[str, Any]:
        from mkdocs_cxux.config import find_config
        from mkdocs_cxux.model.target import Target, TargetKind
        from mkdocs_cxux.panel.view import view_of
        from mkdocs_cxux.ruleset.configured import configured
        from mkdocs_cxux.run import lint

        job = build.job
        path = Path(job.config_file) if job.config_file else find_config(Path(job.project))
        config = configured(path, plugin=job.options, environment=os.environ)
        said = {path: tuple(entries) for path, entries in job.suppressions.items()}
        site = str(take_up(build.base, build.number))
        target = Target(TargetKind.FOLDER, site, job.sources, said, job.project)
        listener, config = self._listener(build.number), _quick(config, build.base)
        report = lint(target, config, listener, hire=self._keeper.lend)
        self._last = target, config
        return view_of(report)

    def _warm(self) -> None:
        """Start the browser where nothing needed it yet: the first edit is not to wait for it."""
        from mkdocs_cxux.crawl.targets import FolderCrawl

        if self._last is None or self._keeper.has_worker or self._inbox.waits:
            return
        target, config = self._last
        if config.crawl.engine == "browser":
            with suppress(CxuxError, OSError):       # told to the crawl that needs it
                self._keeper.warm(FolderCrawl(target, config).new_job())

    def _listener(self, number: int) -> Callable[[Progress], None]:
        last = time.monotonic()

        def listen(step: Progress) -> None:
            nonlocal last
            if self._inbox.waits:
                raise Superseded
            if time.monotonic() - last >= PROGRESS_SECONDS:
                last = time.monotonic()
                self._say({"build": number, "progress": f"{step.done} of {step.known} pages"})

        return listen


def main() -> None:
    """The child. It ends with its caller and takes the set-aside sites with it."""
    answers, sys.stdout = sys.stdout, sys.stderr
    keeper = Keeper()

    def end(base: Path | None) -> None:
        keeper.close()
        if base is not None:
            shutil.rmtree(base, ignore_errors=True)
        os._exit(0)

    def say(values: Mapping[str, Any]) -> None:
        try:
            answers.write(json.dumps(values) + "\n")
            answers.flush()
        except OSError:
            os._exit(0)

    checks = Checks(Inbox(sys.stdin, end), keeper, say)
    while True:
        checks.check_next()


def _quick(config: Config, base: Path) -> Config:
    """The configuration without what takes long or asks others: clicks, search, other hosts."""
    from mkdocs_cxux.config.search import Search

    left_out = {"clicks": False, "external": False, "screenshots": False}
    return config.model_copy(
        update={
            "crawl": config.crawl.model_copy(update=left_out),
            "search": Search(),
            "cache": str(config.serve_cache_folder or base / "cache"),
        }
    )


def _printable(text: str) -> str:
    from mkdocs_cxux.reporters.parts.clean import printable

    return "\n".join(map(printable, text.splitlines()))


if __name__ == "__main__":
    main()
